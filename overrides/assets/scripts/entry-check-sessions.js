/**
 * Rules about when: times that can be, and sessions that will take place. In the words of
 * hooks/formulary/checking/rules/sessions.py.
 *
 * @module
 */

import { DAYS, later, minutes, title, weekdayOf } from "./entry-check-calendar.js";
import { has, same } from "./entry-check-text.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */
/** @typedef {import("./entry-check-objections.js").Path} Path */

const HALF_DAY = 12 * 60;

/** @type {Look} */
export function* timesInOrder({ sessions = [] }, { facts: { limits } }) {
  for (const [n, { start, end }] of sessions.entries()) {
    if (end === undefined || minutes(end) > minutes(start)) continue;
    const message = `It ends at ${end}, which is not after its start at ${start}.`;
    yield [["sessions", n, "end"], message, laterEnd(start, end, limits)];
  }
}

/**
 * When a session was most likely meant to end.
 *
 * @param {string} start
 * @param {string} end
 * @param {any} limits
 */
function laterEnd(start, end, { longest_session: longest, earliest, evening }) {
  const length = minutes(end) + HALF_DAY - minutes(start);
  if (length > 0 && length <= longest && minutes(end) < HALF_DAY) {
    return `Did you mean ${Math.floor(minutes(end) / 60) + 12}:${end.slice(-2)}?`;
  }
  if (minutes(start) >= evening && minutes(end) <= earliest) {
    return "If it goes on past midnight, end it at 23:59 and say in 'note' until when.";
  }
  return "Use the 24-hour clock: 17:30 for half past five. Midday is 12:00.";
}

/** @type {Look} */
export function* sessionByDay({ sessions = [] }, { facts: { limits } }) {
  for (const [n, { start = "12:00" }] of sessions.entries()) {
    if (minutes(start) >= limits.earliest) continue;
    const afternoon = `${Math.floor(minutes(start) / 60) + 12}:${start.slice(-2)}`;
    const mend = `Did you mean ${afternoon}? After midday the 24-hour clock goes on with 13:00.`;
    yield [["sessions", n, "start"], `It starts at ${start}, in the night.`, mend];
  }
}

/** @type {Look} */
export function* nameDayMatches({ name, sessions = [] }) {
  const days = sessions.map((/** @type {{day: string}} */ session) => session.day);
  const words = name.toLowerCase().replace(/-/g, " ").split(/\s+/);
  const named = DAYS.filter((day) => words.includes(day) || words.includes(`${day}s`));
  if (!days.length || !named.length || named.some((day) => days.includes(day))) return;
  yield [["name"], `The name says ${title(named[0])}, and no session is on that day.`, "Look which of the two is right."];
}

/** @type {Look} */
export function* sessionLength({ sessions = [] }, { facts: { limits } }) {
  for (const [n, { start, end }] of sessions.entries()) {
    if (end === undefined || minutes(end) - minutes(start) <= limits.longest_session) continue;
    yield [["sessions", n, "end"], "This session lasts more than ten hours.", "Look at the times again."];
  }
}

/** @type {Look} */
export function* repeatOneWay({ sessions = [] }) {
  for (const [n, session] of sessions.entries()) {
    if (!has(session, "every") || !has(session, "weeks_of_month")) continue;
    const mend = "Keep 'every' for every other week, or 'weeks_of_month' for something monthly.";
    yield [["sessions", n, "every"], "'every' and 'weeks_of_month' stand in one session.", mend];
  }
}

/** @type {Look} */
export function* sessionDatesInOrder({ sessions = [] }) {
  for (const [n, session] of sessions.entries()) {
    if (session.from > session.until) {
      yield [["sessions", n, "until"], "The last date is before the first.", "Exchange 'from' and 'until'."];
    }
  }
}

/** @type {Look} */
export function* sessionDayMatches({ sessions = [] }) {
  for (const [n, session] of sessions.entries()) {
    for (const [path, date] of countedFrom(session)) {
      const [day, found] = [DAYS.indexOf(session.day), weekdayOf(date)];
      if (found === day) continue;
      const near = later(date, ((day - found + 10) % 7) - 3);
      const message = `${date} is a ${title(DAYS[found])}, and the session is on ${title(session.day)}s.`;
      yield [["sessions", n, ...path], message, `Did you mean ${near}?`];
    }
  }
}

/**
 * The dates of a session that must fall on its weekday.
 *
 * @param {Record<string, any>} session
 * @returns {[Path, string][]}
 */
function countedFrom(session) {
  const { except = [], from } = session;
  /** @type {[Path, string][]} */
  const dates = except.map((/** @type {string} */ date, /** @type {number} */ m) => [["except", m], date]);
  return has(session, "every") ? [...dates, [["from"], from]] : dates;
}

/** @type {Look} */
export function* sessionOnce({ sessions = [] }) {
  for (const [n, session] of sessions.entries()) {
    if (sessions.slice(0, n).some((/** @type {any} */ earlier) => same(earlier, session))) {
      yield [["sessions", n], "This session is given twice.", "Delete one of the two."];
    }
  }
}

/** @type {Look} */
export function* courseStartsOnDay({ sessions = [], course = {} }) {
  const days = sessions.map((/** @type {{day: string}} */ session) => session.day);
  for (const [n, date] of (course.starts || []).entries()) {
    const day = DAYS[weekdayOf(date)];
    if (!days.length || days.includes(day)) continue;
    const message = `${date} is a ${title(day)}, and no session is on that day.`;
    yield [["course", "starts", n], message, "Look at the date, or at the day of the session."];
  }
}

/** @type {Look} */
export function* termsKnown({ sessions = [] }, { collection }) {
  for (const [n, session] of sessions.entries()) {
    if (session.term_time !== "yes" || collection.terms_until) continue;
    const mend = "Add 'terms:' to entries/formulary.yml.";
    yield [["sessions", n, "term_time"], "The locality's file gives no school terms.", mend];
  }
}
