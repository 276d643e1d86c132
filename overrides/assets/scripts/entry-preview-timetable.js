/**
 * The regular times of an activity as of one day: which of them still count, in their order, and which belong together.
 * The same as hooks/formulary/times/wording.py.
 *
 * @module
 */

import { MINUTES_A_DAY, weekday } from "./london.js";

/** @typedef {import("./entry-preview-values.js").Session} Session */

export class Timetable {
  /**
   * @param {any} facts the content of contribute/preview.json
   * @param {number} today in days since 1970
   */
  constructor(facts, today) {
    this.today = today;
    this.weekNames = facts.weeks;
    /** @type {Map<string, number>} */
    this.order = new Map();
    for (const name of facts.days) this.order.set(name.toLowerCase(), this.order.size);
  }

  /**
   * The times that pages say, those that differ only in their day together.
   *
   * @param {Session[]} sessions
   */
  inFull(sessions) {
    return this.together(this.current(sessions));
  }

  /**
   * The times that paper says.
   *
   * @param {Session[]} sessions
   */
  inShort(sessions) {
    return this.together(this.wholeSeasons(this.current(sessions)));
  }

  /**
   * Leave out what has had its last day, unless nothing else is left, and what has no day of the week yet.
   *
   * @param {Session[]} sessions
   */
  current(sessions) {
    const known = sessions.filter((session) => this.order.has(session.day));
    const left = known.filter(({ until }) => until === null || until >= this.today);
    return left.length ? left : known;
  }

  /**
   * Put sessions that differ only in their day into one group: what runs now first, in the order of the week.
   *
   * @param {Session[]} sessions
   */
  together(sessions) {
    const keyed = sessions.map((session) => ({
      session,
      key: [this.coming(session) ?? -Infinity, this.place(session), minutes(session.start)],
    }));
    keyed.sort((one, other) => compared(one.key, other.key));
    return grouped(keyed.map(({ session }) => session), (session) => [
      ...this.rhythm(session), session.end, this.coming(session), session.until, session.note,
    ]);
  }

  /**
   * What two sessions share if they can differ only in day, end, season and note.
   *
   * @param {Session} session
   */
  rhythm(session) {
    return [session.start, session.every, phase(session), this.weeks(session), session.inTermTime];
  }

  /**
   * The weeks of the month, in their order.
   *
   * @param {Session} session
   * @returns {string[]}
   */
  weeks(session) {
    return this.weekNames.filter((/** @type {string} */ week) => session.weeks.includes(week));
  }

  /**
   * Its place in the week.
   *
   * @param {Session} session
   */
  place(session) {
    return this.order.get(session.day) || 0;
  }

  /**
   * The first day of what has not begun yet.
   *
   * @param {Session} session
   */
  coming({ since }) {
    return since !== null && since > this.today ? since : null;
  }

  /**
   * Join sessions that paper would print alike: those at one time on one day, in one season and the next.
   *
   * @param {Session[]} sessions
   */
  wholeSeasons(sessions) {
    return grouped(sessions, (session) => [session.day, ...this.rhythm(session)]).map(oneSeason);
  }
}

/**
 * Which of every two, three or more weeks a session falls into.
 *
 * @param {Session} session
 */
function phase({ since, every }) {
  if (since === null) return 0;
  // Only whether two are alike matters, so it makes no difference from which Monday weeks are counted.
  const monday = since - weekday(since * MINUTES_A_DAY);
  return Math.floor((monday + 3) / 7) % every;
}

/**
 * A session that lasts from the first day of several to the last, if they have such days.
 *
 * @param {Session[]} seasons
 * @returns {Session}
 */
function oneSeason(seasons) {
  const since = /** @type {number[]} */ (seasons.map((one) => one.since).filter((day) => day !== null));
  const until = /** @type {number[]} */ (seasons.map((one) => one.until).filter((day) => day !== null));
  return {
    ...seasons[0],
    end: "",
    note: "",
    since: since.length === seasons.length ? Math.min(...since) : null,
    until: until.length === seasons.length ? Math.max(...until) : null,
  };
}

/**
 * Sessions that are alike, in the order of the first of each.
 *
 * @param {Session[]} sessions
 * @param {(session: Session) => unknown[]} alike
 * @returns {Session[][]}
 */
function grouped(sessions, alike) {
  /** @type {Map<string, Session[]>} */
  const groups = new Map();
  for (const session of sessions) {
    const key = JSON.stringify(alike(session));
    const group = groups.get(key);
    if (group) group.push(session);
    else groups.set(key, [session]);
  }
  return [...groups.values()];
}

/**
 * Minutes since midnight; what has no time comes first.
 *
 * @param {string} time
 */
function minutes(time) {
  const [hours, rest] = time.split(":");
  return time ? Number(hours) * 60 + Number(rest) : -1;
}

/**
 * @param {number[]} one
 * @param {number[]} other
 */
function compared(one, other) {
  const place = one.findIndex((value, place) => value !== other[place]);
  return place < 0 ? 0 : one[place] < other[place] ? -1 : 1;
}
