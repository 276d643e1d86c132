/**
 * How fresh the whole collection is on a day, as numbers: the same as formulary/freshness/ works out for the day of the build.
 *
 * @module
 */

import { dayOf, readTime } from "./london.js";
import { stateOn } from "./states.js";
import { monthOf, months } from "./status-months.js";

const AHEAD = 12;

/** The states that count. What is paused or over has nobody who waits for a check. */
const OPEN = ["checked", "due", "lapsed"];

/** @typedef {Exclude<import("./states.js").State, "withdrawn">} Shown what was withdrawn stands on no page */
/** @typedef {import("./states.js").StateDays} StateDays */

/**
 * @typedef {object} Asked what the page says of one activity
 * @property {string} status open, paused or ended
 * @property {string} on when somebody asked last, such as "2026-10-01"
 * @property {string} how
 * @property {StateDays} days on which its state changes
 * @property {string} organisation the address of its organisation
 */

/**
 * @typedef {object} MonthOfChecks how many were last checked in a month, by what they are today
 * @property {number | null} month none is all that is earlier
 * @property {number} checked
 * @property {number} due
 * @property {number} lapsed
 */

/**
 * Sum up activities that stand by their last check, the oldest first.
 *
 * @template {Asked} Activity
 * @param {Activity[]} activities
 * @param {number} lapsedAfter days
 * @param {number} today in days since 1970
 */
export function sumUp(activities, lapsedAfter, today) {
  /** @type {Record<Shown, Activity[]>} */
  const byState = { checked: [], due: [], lapsed: [], paused: [], ended: [] };
  for (const activity of activities) byState[/** @type {Shown} */ (stateOn(activity.days, today))].push(activity);
  const open = activities.filter(({ days }) => OPEN.includes(stateOn(days, today)));
  return {
    byState,
    open,
    checks: monthsOfChecks(open, lapsedAfter, today),
    coming: comingMonths(byState, today),
    waiting: waiting(open),
    median: open.length ? daysSince(open[open.length - 1 - Math.floor(open.length / 2)].on, today) : 0,
  };
}

/**
 * How many days have passed since a day; none where it is still to come.
 *
 * @param {string} day such as "2026-10-01"
 * @param {number} today in days since 1970
 */
export function daysSince(day, today) {
  return Math.max(0, today - dayOf(readTime(day)));
}

/**
 * Count what is open by the month of its last check. One month is shown before that in which the lapsed begin.
 *
 * @param {Asked[]} open
 * @param {number} lapsedAfter days
 * @param {number} today in days since 1970
 * @returns {MonthOfChecks[]}
 */
function monthsOfChecks(open, lapsedAfter, today) {
  const current = monthOf(today);
  const oldest = monthOf(today - lapsedAfter) - 1;
  const found = [null, ...months(oldest, current)].map((month) => ({ month, checked: 0, due: 0, lapsed: 0 }));
  for (const activity of open) {
    const month = Math.min(monthOf(dayOf(readTime(activity.on))), current);
    const state = /** @type {"checked" | "due" | "lapsed"} */ (stateOn(activity.days, today));
    found[Math.max(0, month - oldest + 1)][state] += 1;
  }
  return found;
}

/**
 * What becomes due and what lapses in this month and the eleven after it, if nobody asks.
 *
 * @param {Record<Shown, Asked[]>} byState
 * @param {number} today in days since 1970
 */
function comingMonths({ checked, due, paused }, today) {
  const current = monthOf(today);
  const becomesDue = checked.map(({ days }) => monthOf(days.due));
  const lapses = [...checked, ...due, ...paused].map(({ days }) => monthOf(days.lapses));
  /** @type {(all: number[], month: number) => number} */
  const count = (all, month) => all.filter((one) => one === month).length;
  return months(current, current + AHEAD - 1).map((month) => ({
    month,
    due: count(becomesDue, month),
    lapse: count(lapses, month),
  }));
}

/**
 * The organisations by their oldest check, each with its activities.
 *
 * @template {Asked} Activity
 * @param {Activity[]} open
 * @returns {Activity[][]}
 */
function waiting(open) {
  /** @type {Map<string, Activity[]>} */
  const found = new Map();
  for (const activity of open) found.set(activity.organisation, [...(found.get(activity.organisation) || []), activity]);
  return [...found.values()];
}
