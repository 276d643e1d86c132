/**
 * True next dates: every start of an activity's sessions on the wall clock, as hooks/formulary/times/recurrence.py
 * works them out.
 *
 * @module
 */

import { dayOf, MINUTES_A_DAY, onTheWall, weekday } from "./london.js";
import { isOn } from "./entry-preview-state.js";
import { day } from "./entry-preview-values.js";

/** @typedef {import("./entry-preview-values.js").Entry} Entry */
/** @typedef {import("./entry-preview-values.js").Session} Session */

/** How many next dates are given, where there are so many. */
export const COUNT = 8;
const MONTHS_A_YEAR = 12;

/** The next dates in one locality. */
export class Dates {
  /** @param {any} facts the content of contribute/preview.json */
  constructor(facts) {
    this.horizon = facts.horizon;
    this.names = facts.days.map((/** @type {string} */ name) => name.toLowerCase());
    this.weekNames = facts.weeks;
    this.holidays = new Set(facts.bank_holidays.map(day));
    /** @type {[number, number][]} */
    this.terms = facts.terms.map((/** @type {any} */ term) => [day(term.from), day(term.until)]);
  }

  /**
   * The next starts of an activity, today included.
   *
   * @param {Entry} entry
   * @param {number} today in days since 1970
   * @returns {number[]} minutes on the wall clock
   */
  next(entry, today) {
    const { course, sessions } = entry;
    const begins = course && course.starts.length ? course.starts : null;
    const found = begins
      ? begins.flatMap((begin) => this.ofCourse(sessions, course?.sessions || 0, begin, today))
      : this.starts(sessions, today, today + this.horizon);
    const held = [...new Set(found)].filter((start) => isOn(entry, dayOf(start)));
    return held.sort((one, other) => one - other).slice(0, COUNT);
  }

  /**
   * The sessions of the course that begins on one day, as far as they are still to come. A week that is left out does
   * not count as one of them.
   *
   * @param {Session[]} sessions
   * @param {number} count
   * @param {number} begin in days since 1970
   * @param {number} first in days since 1970
   */
  ofCourse(sessions, count, begin, first) {
    const counted = sessions.map((session) => countedFrom(session, begin));
    const held = this.starts(counted, begin, first + this.horizon).slice(0, count);
    return held.filter((start) => start >= first * MINUTES_A_DAY);
  }

  /**
   * Every start of several sessions, from the first day to the last, in their order.
   *
   * @param {Session[]} sessions
   * @param {number} first in days since 1970
   * @param {number} last in days since 1970
   */
  starts(sessions, first, last) {
    const found = sessions.filter(({ start }) => start).flatMap((session) => this.ofSession(session, first, last));
    return found.sort((one, other) => one - other);
  }

  /**
   * Every start of one session.
   *
   * @param {Session} session
   * @param {number} first in days since 1970
   * @param {number} last in days since 1970
   */
  ofSession(session, first, last) {
    const end = session.until === null ? last : Math.min(last, session.until);
    const { since } = session;
    const begin = since !== null && (session.every > 1 || since > first) ? since : first;
    const isMonthly = session.weeks.some((week) => this.weekNames.includes(week));
    const days = isMonthly ? this.monthly(session, begin, end) : this.weekly(session, begin, end);
    const [hours, minutes] = session.start.split(":").map(Number);
    const held = days.filter((one) => one >= first && this.takesPlace(session, one));
    return held.map((one) => onTheWall(one * MINUTES_A_DAY + hours * 60 + minutes));
  }

  /**
   * Its day in every so many weeks, counted from the Monday of the first.
   *
   * @param {Session} session
   * @param {number} begin in days since 1970
   * @param {number} end in days since 1970
   */
  weekly(session, begin, end) {
    const place = this.names.indexOf(session.day);
    const days = [];
    let found = begin - weekday(begin * MINUTES_A_DAY) + place;
    for (; place >= 0 && found <= end; found += 7 * session.every) if (found >= begin) days.push(found);
    return days;
  }

  /**
   * Its day in some weeks of every month: from the first to the fourth, or the last.
   *
   * @param {Session} session
   * @param {number} begin in days since 1970
   * @param {number} end in days since 1970
   */
  monthly(session, begin, end) {
    const place = this.names.indexOf(session.day);
    const days = new Set();
    const since = new Date(begin * MINUTES_A_DAY * 60000);
    let month = since.getUTCFullYear() * MONTHS_A_YEAR + since.getUTCMonth();
    for (; place >= 0 && monthStart(month) <= end; month += 1) {
      this.weekNames.forEach((/** @type {string} */ week, /** @type {number} */ number) => {
        if (session.weeks.includes(week)) days.add(this.inMonth(month, place, number));
      });
    }
    return /** @type {number[]} */ ([...days]).filter((found) => found >= begin && found <= end);
  }

  /**
   * One day of a month: the second Tuesday, the last Friday.
   *
   * @param {number} month counted from the year 0
   * @param {number} place of the day in the week
   * @param {number} number 0 is the first week; the highest stands for the last one
   */
  inMonth(month, place, number) {
    const last = this.weekNames.length - 1;
    if (number < last) return onOrAfter(monthStart(month), place) + 7 * number;
    return onOrAfter(monthStart(month + 1) - 7, place);
  }

  /**
   * Whether a session is held on one of its days.
   *
   * @param {Session} session
   * @param {number} found in days since 1970
   */
  takesPlace(session, found) {
    if (session.exceptions.includes(found)) return false;
    if (session.inTermTime && !this.terms.some(([since, until]) => since <= found && found <= until)) return false;
    return session.onBankHolidays || !this.holidays.has(found);
  }
}

/**
 * A session whose weeks are counted from the first day of a course.
 *
 * @param {Session} session
 * @param {number} begin in days since 1970
 * @returns {Session}
 */
function countedFrom(session, begin) {
  if (session.every === 1 || (session.since !== null && session.since > begin)) return session;
  return { ...session, since: begin };
}

/**
 * The first day of a month, in days since 1970.
 *
 * @param {number} month counted from the year 0
 */
function monthStart(month) {
  return Date.UTC(Math.floor(month / MONTHS_A_YEAR), month % MONTHS_A_YEAR, 1) / 60000 / MINUTES_A_DAY;
}

/**
 * The first such day of the week from a day on.
 *
 * @param {number} first in days since 1970
 * @param {number} place of the day in the week
 */
function onOrAfter(first, place) {
  return first + ((place - weekday(first * MINUTES_A_DAY) + 7) % 7);
}
