/**
 * Rules about the days on which something is held: there are some to come, and exceptions leave one of them out. In the
 * words of hooks/formulary/checking/rules/held.py.
 *
 * @module
 */

import { DAYS, later, title, weekdayOf } from "./entry-check-calendar.js";
import { has } from "./entry-check-text.js";
import { MINUTES_A_DAY, readTime } from "./london.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */
/** @typedef {Record<string, any>} Session as it stands in an entry */

const NEVER = "9999-12-31";
const WEEKS = ["first", "second", "third", "fourth"];
/** Weeks. So many can lie between two days of something monthly. */
const LONGEST_MONTH = 5;
/** Weeks. A day of a session that is farther away than a year is not what anybody meant. */
const FARTHEST = 53;
const SLIP = "Look at the year. If it is right, delete this date.";

/** @type {Look} */
export function* exceptionInSeason({ sessions = [] }) {
  for (const [n, { except = [], from = "", until = NEVER }] of sessions.entries()) {
    for (const [m, date] of (from <= until ? except : []).entries()) {
      if (date < from) {
        yield [["sessions", n, "except", m], `${date} is before the first date of this session, ${from}.`, SLIP];
      } else if (date > until) {
        yield [["sessions", n, "except", m], `${date} is after the last date of this session, ${until}.`, SLIP];
      }
    }
  }
}

/** @type {Look} */
export function* exceptionOnSession({ sessions = [] }) {
  for (const [n, session] of sessions.entries()) {
    for (const [m, date] of (session.except || []).entries()) {
      const isOnWeekday = DAYS[weekdayOf(date)] === session.day;
      if (!isOnWeekday || !isInSeason(session, date) || isInRhythm(session, date)) continue;
      const message = `${date} is a ${title(session.day)} on which this session is not held.`;
      yield [["sessions", n, "except", m], message, meant(session, date)];
    }
  }
}

/**
 * Which day of a session somebody may have meant who wrote another one: the nearest.
 *
 * @param {Session} session
 * @param {string} date
 */
function meant(session, date) {
  for (let weeks = 1; weeks < FARTHEST; weeks += 1) {
    const near = [later(date, -7 * weeks), later(date, 7 * weeks)].filter((one) => isDayOf(session, one));
    if (near.length) return `Did you mean ${near.join(" or ")}?`;
  }
  return "Delete this date.";
}

/** @type {Look} */
export function* sessionHasDays({ status = "open", sessions = [] }, { now }) {
  for (const [n, session] of status === "open" ? sessions.entries() : []) {
    const { from: since = now, until = NEVER, except = [] } = session;
    if (since > until || until < now) continue;
    if (daysToCome(session, since).next().done && has(session, "from")) {
      const message = `No ${title(session.day)} between ${since} and ${until} is a day of this session.`;
      yield [["sessions", n, "until"], message, "Look at the two dates, and at the day."];
      continue;
    }
    const left = listUntilHeld(session, since > now ? since : now);
    if (left.length && except.includes(left[left.length - 1])) {
      const message = `Every ${title(session.day)} that is left until ${until} is excepted.`;
      yield [["sessions", n, "except"], message, "Ask whether it goes on. Then delete dates, or move 'until'."];
    }
  }
}

/** @type {Look} */
export function* courseToCome({ status = "open", course = {}, sessions = [] }, { now }) {
  const { starts = [] } = course;
  const isOver = sessions.length && sessions.every((/** @type {Session} */ { until = NEVER }) => until < now);
  if (!starts.length || isOver || status !== "open") return;
  const last = latest(starts);
  if (later(last, 7 * weeksOf(course.sessions, sessions)) >= now) return;
  const mend = "Ask when the next one starts, and add the date. If there is none, write 'status: ended'.";
  yield [["course", "starts", starts.indexOf(last)], `No course is known that starts after ${last}.`, mend];
}

/**
 * How many weeks a course of so many sessions takes, if no holidays come between.
 *
 * @param {number} number
 * @param {Session[]} sessions
 */
function weeksOf(number, sessions) {
  const apart = sessions.map((session) => (has(session, "weeks_of_month") ? LONGEST_MONTH : session.every || 1));
  return Math.ceil(number / Math.max(1, sessions.length)) * Math.max(1, ...apart);
}

/** @type {Look} */
export function* termToCome({ status = "open", sessions = [] }, { now, collection }) {
  const last = collection.terms_until || NEVER;
  for (const [n, session] of status === "open" ? sessions.entries() : []) {
    const { from = "", until = NEVER, term_time: inTerms } = session;
    if (inTerms !== "yes" || until < now || (from > now ? from : now) <= last) continue;
    const mend = "Ask the maintainers to add the next terms to entries/formulary.yml.";
    yield [["sessions", n, "term_time"], `No school term after ${last} is known.`, mend];
  }
}

/**
 * Whether a day of the session's weekday is in its rhythm, and in its season. Exceptions and holidays count not.
 *
 * @param {Session} session
 * @param {string} date
 */
function isDayOf(session, date) {
  return isInSeason(session, date) && isInRhythm(session, date);
}

/**
 * Whether a day is between the first and the last date.
 *
 * @param {Session} session
 * @param {string} date
 */
function isInSeason({ from = "", until = NEVER }, date) {
  return from <= date && date <= until;
}

/**
 * Whether a day is in one of every so many weeks, or in one of the weeks of the month.
 *
 * @param {Session} session
 * @param {string} date
 */
function isInRhythm(session, date) {
  if (has(session, "weeks_of_month")) {
    const names = WEEKS.slice(Math.floor((dayOfMonth(date) - 1) / 7)).slice(0, 1);
    if (later(date, 7).slice(0, 7) !== date.slice(0, 7)) names.push("last");
    return session.weeks_of_month.some((/** @type {string} */ week) => names.includes(week));
  }
  if (!has(session, "every")) return true;
  const [first, found] = [session.from, date].map((day) => readTime(later(day, -weekdayOf(day))) / MINUTES_A_DAY / 7);
  return (found - first) % session.every === 0;
}

/** @param {string} date */
function dayOfMonth(date) {
  return Number(date.slice(8));
}

/**
 * The days of a session from one on, until its last or for as long as anybody asks.
 *
 * @param {Session} session
 * @param {string} first
 * @returns {Generator<string>}
 */
function* daysToCome(session, first) {
  const { until = NEVER } = session;
  for (let day = later(first, (DAYS.indexOf(session.day) - weekdayOf(first) + 7) % 7); day <= until; day = later(day, 7)) {
    if (isDayOf(session, day)) yield day;
  }
}

/**
 * The days of a session from one on, up to the first that is not excepted.
 *
 * @param {Session} session
 * @param {string} first
 */
function listUntilHeld(session, first) {
  const found = [];
  for (const day of daysToCome(session, first)) {
    found.push(day);
    if (!(session.except || []).includes(day)) break;
  }
  return found;
}

/** @param {string[]} days */
function latest(days) {
  return days.reduce((last, day) => (day > last ? day : last), "");
}
