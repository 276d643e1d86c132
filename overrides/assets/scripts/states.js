/**
 * How far an entry can be trusted on a day, by the days on which that changes: as hooks/formulary/times/state.py.
 *
 * @module
 */

import { dayOf, readTime } from "./london.js";

/** @typedef {"checked" | "due" | "lapsed" | "paused" | "ended" | "withdrawn"} State */

/**
 * @typedef {object} StateDays the first days, since 1970, on which an entry is so; infinite where no such day is known
 * @property {number} due
 * @property {number} lapses
 * @property {number} pauses
 * @property {number} ends
 */

/**
 * What an entry is worth on a day.
 *
 * @param {StateDays} days
 * @param {number} today in days since 1970
 * @returns {State}
 */
export function stateOn({ due, lapses, pauses, ends }, today) {
  if (today >= ends) return "ended";
  if (today >= lapses) return "lapsed";
  if (today >= pauses) return "paused";
  return today >= due ? "due" : "checked";
}

/**
 * Whether what is in a state stands in lists, or on pads.
 *
 * @param {State} state
 * @param {string} [where] "lists" or "pads"
 */
export function standsIn(state, where = "lists") {
  return state === "checked" || state === "due" || (state === "paused" && where === "lists");
}

/**
 * Read the days that a part of a page tells.
 *
 * @param {HTMLElement} element with `data-due`, `data-lapses` and, where they are known, `data-pauses` and `data-ends`
 * @returns {StateDays}
 */
export function daysOf({ dataset: { due, lapses, pauses, ends } }) {
  return { due: readDay(due), lapses: readDay(lapses), pauses: readDay(pauses), ends: readDay(ends) };
}

/**
 * Read a day as it is written in a page.
 *
 * @param {string | undefined} text such as "2027-05-01"
 * @returns {number} in days since 1970; infinite if there is none
 */
export function readDay(text) {
  const day = dayOf(readTime(text || ""));
  return Number.isNaN(day) ? Infinity : day;
}
