/**
 * Words for the record: what a professional writes down after giving somebody an activity. They say nothing about the
 * patient, are put on the clipboard only, and are kept nowhere.
 *
 * @module
 */

import { part, say } from "./dom.js";
import { wallClock } from "./london.js";
import { fullDate, listed } from "./words.js";

/**
 * @typedef {object} Given an activity that was given to somebody
 * @property {string} name
 * @property {string} code its short code, such as "M1"
 */

/**
 * One line for the record: "21 November 2026: Tuesday Stroll (M1), on a printed slip. Referral to social prescribing
 * service (SNOMED CT 871731000000106)."
 *
 * @param {Given[]} activities
 * @param {string} how it was given, such as "on a printed slip"
 * @param {number} now in minutes on the wall clock
 * @param {string[]} codes the locality's, in words
 */
export function recordWords(activities, how, now, codes) {
  const names = listed(activities.map(({ name, code }) => `${name} (${code})`));
  return [`${fullDate(now)}: ${names}, ${how}.`, ...codes.map((code) => `${code}.`)].join(" ");
}

/**
 * Make a part of a page copy words for the record.
 *
 * The part holds `[data-record-copy]`, the button; `[data-record-how]`, which says how it was given; and
 * `[data-record-said]`, where the copied words are shown, so that somebody can see them, or copy them by hand where
 * the browser does not let us.
 *
 * @param {HTMLElement} element with the locality's codes as JSON in `data-record-codes`
 * @param {() => Given[]} given
 */
export function wireRecord(element, given) {
  const codes = JSON.parse(element.dataset.recordCodes || "[]");
  const said = part(element, "record-said");
  const how = /** @type {HTMLSelectElement} */ (part(element, "record-how"));
  part(element, "record-copy").addEventListener("click", async () => {
    const words = recordWords(given(), how.value, wallClock(), codes);
    say(said, (await copied(words)) ? `Copied: ${words}` : `Copy these words: ${words}`);
  });
  element.hidden = false;
}

/**
 * Put a text on the clipboard, if the browser lets us.
 *
 * @param {string} text
 * @returns {Promise<boolean>} whether it is there
 */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
