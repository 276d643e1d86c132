/**
 * The days on which an entry's state changes, and which of its sessions are held: as hooks/formulary/times/state.py.
 *
 * @module
 */

import { stateOn } from "./states.js";

/** @typedef {import("./entry-preview-values.js").Entry} Entry */
/** @typedef {import("./entry-preview-values.js").Session} Session */
/** @typedef {import("./states.js").State} State */
/** @typedef {import("./states.js").StateDays} StateDays */

/**
 * An entry's state on a day. What was withdrawn is so on any.
 *
 * @param {Entry} entry
 * @param {any} facts the content of contribute/preview.json
 * @param {number} today in days since 1970
 * @returns {State}
 */
export function stateOf(entry, facts, today) {
  return entry.status === "withdrawn" ? "withdrawn" : stateOn(stateDays(entry, facts), today);
}

/**
 * The days on which an entry's state changes, as far as anybody knows. What nobody has checked yet is new, and counts
 * as checked.
 *
 * @param {Entry} entry
 * @param {any} facts the content of contribute/preview.json
 * @returns {StateDays}
 */
export function stateDays(entry, { review }) {
  const last = lastCheck(entry);
  const checkedOn = last ? Number(last.on) : Infinity;
  const stoppedOn = entry.status_since ?? (last ? checkedOn : -Infinity);
  return {
    due: Math.min(checkedOn + review.due_after_days + 1, ...(last ? doubts(entry, checkedOn) : [])),
    lapses: checkedOn + review.lapsed_after_days + 1,
    pauses: entry.status === "paused" ? stoppedOn : Infinity,
    ends: entry.status === "ended" ? stoppedOn : overOn(entry),
  };
}

/**
 * The line of the ledger that counts, and the first of those of one day.
 *
 * @param {Entry} entry
 */
export function lastCheck({ verified }) {
  const newest = Math.max(...verified.map((line) => Number(line.on)));
  return verified.find((line) => line.on === newest);
}

/**
 * The days from which on somebody must ask whether it goes on: after its money ends, or the last day of a course.
 *
 * @param {Entry} entry
 * @param {number} checkedOn in days since 1970
 */
function doubts(entry, checkedOn) {
  const lastDays = [entry.funding_ends, isCourse(entry) ? lastDay(entry) : null];
  return lastDays.filter((day) => day !== null && day >= checkedOn).map((day) => Number(day) + 1);
}

/**
 * The day after the last session, where all of them end and nothing says how it goes on.
 *
 * @param {Entry} entry
 */
function overOn(entry) {
  const last = isCourse(entry) || entry.by_appointment || entry.times_note ? null : lastDay(entry);
  return last === null ? Infinity : last + 1;
}

/** @param {Entry} entry */
function isCourse({ course }) {
  return course !== null && course.starts.length > 0;
}

/**
 * The last day on which anything may take place, if there is one.
 *
 * @param {Entry} entry
 * @returns {number | null}
 */
export function lastDay({ sessions }) {
  const ends = sessions.map(({ until }) => until ?? Infinity);
  const last = Math.max(...ends);
  return Number.isFinite(last) ? last : null;
}

/**
 * Whether anything takes place on a day, as far as pauses and ends go.
 *
 * @param {Entry} entry
 * @param {number} day in days since 1970
 */
export function isOn({ status, status_since: since, status_until: until }, day) {
  const isStopped = (status === "paused" || status === "ended") && day >= (since ?? -Infinity);
  return !isStopped || (status === "paused" && until !== null && day >= until);
}

/**
 * An entry with its sessions as far as they are held: none goes on when the activity ends on a day that is known.
 *
 * @param {Entry} entry
 * @returns {Entry}
 */
export function asHeld(entry) {
  const end = entry.status === "ended" ? entry.status_since : null;
  if (end === null) return entry;
  const held = entry.sessions.filter(({ since }) => since === null || since < end);
  const sessions = held.map((session) => (session.until !== null && session.until <= end ? session : { ...session, until: end - 1 }));
  return sessions.length ? { ...entry, sessions } : entry;
}
