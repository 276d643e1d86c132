/**
 * What the page 'How fresh this list is' says in words, the same as pages/status.py.
 *
 * @module
 */

import { counted, thousands } from "./words.js";

/**
 * The sentence that matters most.
 *
 * @param {number} checked how many of them were checked lately
 * @param {number} open how many activities count
 * @param {number} all how many there are, paused and ended ones included
 * @param {number} dueAfter days
 */
export function howMuchIsChecked(checked, open, all, dueAfter) {
  const within = `checked in the last ${days(dueAfter)}`;
  if (!all) return "There is no activity on this list yet.";
  if (!open) return "Nothing on this list is open at the moment.";
  if (open === 1) return `The one activity was ${checked ? "" : "not "}${within}.`;
  if (!checked) return `Not one of the ${thousands(open)} activities was ${within}.`;
  if (checked === open) return `All ${thousands(open)} activities were ${within}.`;
  return `${thousands(checked)} of ${thousands(open)} activities ${checked === 1 ? "was" : "were"} ${within}.`;
}

/**
 * "1 day", "202 days".
 *
 * @param {number} number
 */
export function days(number) {
  return counted(number, "day", "days");
}
