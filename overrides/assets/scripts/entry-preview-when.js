/**
 * When an activity takes place, in words: in full for pages, in short for paper. The same as
 * hooks/formulary/times/wording.py, function by function.
 *
 * @module
 */

import { MINUTES_A_DAY, weekday } from "./london.js";
import { fullDate, listed } from "./words.js";
import { capital, filled, shortTime, timeRange } from "./entry-preview-words.js";

/** @typedef {import("./entry-preview-values.js").Entry} Entry */
/** @typedef {import("./entry-preview-values.js").Session} Session */

/** Days from which on a date is told with its year. */
const YEAR = 365;

/** Says times as of one day. */
export class When {
  /**
   * @param {any} facts the content of contribute/preview.json
   * @param {number} today in days since 1970
   */
  constructor(facts, today) {
    this.today = today;
    this.words = facts.times;
    this.names = facts.days;
    this.run = facts.run;
    this.weekNames = facts.weeks;
    /** @type {Map<string, number>} */
    this.order = new Map(facts.days.map((/** @type {string} */ name, /** @type {number} */ place) => [name.toLowerCase(), place]));
  }

  /**
   * One line for each regular time.
   *
   * @param {Entry} entry
   */
  lines(entry) {
    return this.together(this.notOver(this.known(entry.sessions))).map((group) => this.line(group));
  }

  /**
   * When, for one line on paper.
   *
   * @param {Entry} entry
   */
  short(entry) {
    const sessions = this.known(entry.sessions);
    if (!sessions.length) return entry.by_appointment ? this.words.by_appointment : capital(entry.times_note);
    const groups = this.together(this.wholeSeasons(this.notOver(sessions)));
    const times = groups.map((group) => this.shortSession(group));
    const seasons = groups.map(([session]) => this.season(session, this.words, (day) => this.shortDate(day)));
    const apart = `${this.words.apart} `;
    if (groups.length > 1 && new Set(seasons).size === 1) return capital([...times, seasons[0]].filter(Boolean).join(apart));
    return capital(times.map((time, place) => `${time} ${seasons[place]}`.trim()).join(apart));
  }

  /**
   * Sessions on days of the week: a form may have others in it for now.
   *
   * @param {Session[]} sessions
   */
  known(sessions) {
    return sessions.filter((session) => this.order.has(session.day));
  }

  /**
   * Leave out what has had its last day, unless nothing else is left.
   *
   * @param {Session[]} sessions
   */
  notOver(sessions) {
    const left = sessions.filter(({ until }) => until === null || until >= this.today);
    return left.length ? left : sessions;
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

  /**
   * Say in full when sessions that differ only in their day take place.
   *
   * @param {Session[]} group
   */
  line(group) {
    const [session] = group;
    const parts = [
      this.repeat(group),
      session.start && timeRange(session.start, session.end),
      session.inTermTime ? "in term time" : "",
      this.season(session, this.words, (day) => fullDate(day * MINUTES_A_DAY)),
    ];
    const line = parts.filter(Boolean).join(", ");
    return session.note ? `${line}. ${capital(session.note)}` : line;
  }

  /**
   * How often: "Every Tuesday", "Every other Tuesday", "First and third Tuesday of the month".
   *
   * @param {Session[]} group
   */
  repeat(group) {
    const [session] = group;
    const days = [...new Set(group.map((one) => this.names[this.place(one)]))];
    const weeks = this.weeks(session);
    if (weeks.length) return `${capital(listed(weeks))} ${listed(days)} of the month`;
    if (session.every > 1) return `Every ${session.every === 2 ? "other" : `${session.every} weeks on`} ${listed(days)}`;
    if (days.length === this.names.length) return "Every day";
    return this.isRun(group) ? `Every day from ${days[0]} to ${days[days.length - 1]}` : `Every ${listed(days)}`;
  }

  /**
   * Whether sessions are on three or more days that follow one another.
   *
   * @param {Session[]} group
   */
  isRun(group) {
    const places = [...new Set(group.map((one) => this.place(one)))];
    return places.length >= this.run && Math.max(...places) - Math.min(...places) === places.length - 1;
  }

  /**
   * From when, and until when.
   *
   * @param {Session} session
   * @param {Record<string, any>} words
   * @param {(day: number) => string} written
   * @returns {string}
   */
  season(session, words, written) {
    const since = this.coming(session) === null ? "" : written(/** @type {number} */ (session.since));
    const until = session.until === null ? "" : written(session.until);
    if (since && until) return filled(words.season, { since, until });
    if (since) return filled(words.since, { since });
    return until && filled(words.until, { until });
  }

  /**
   * One regular time in a few letters, without its season.
   *
   * @param {Session[]} group
   * @returns {string}
   */
  shortSession(group) {
    const { words } = this;
    const [session] = group;
    const days = this.shortDays(group);
    const when = session.start ? filled(words.at, { days, time: shortTime(session.start, words) }) : days;
    return session.inTermTime ? filled(words.term_time, { when }) : when;
  }

  /**
   * The days of a group and how often: "Tue, Thu", "Mon to Fri", "1st & 3rd Thu", "Every other Tue".
   *
   * @param {Session[]} group
   * @returns {string}
   */
  shortDays(group) {
    const { words } = this;
    const [session] = group;
    const names = [...new Set(group.map((one) => words.days[this.place(one)]))];
    const run = { first: names[0], last: names[names.length - 1] };
    const days = this.isRun(group) ? filled(words.run, run) : names.join(`${words.comma} `);
    const weeks = this.weeks(session).map((week) => words.weeks[this.weekNames.indexOf(week)]);
    if (weeks.length) {
      const said = weeks.reduce((one, other) => filled(words.both, { one, other }));
      return filled(words.of_month, { weeks: said, days });
    }
    if (session.every === 2) return filled(words.every_other, { days });
    if (session.every > 1) return filled(words.every_few, { number: session.every, days });
    return names.length === this.names.length ? words.every_day : days;
  }

  /**
   * "31 Mar"; with its year if that is far away.
   *
   * @param {number} day in days since 1970
   */
  shortDate(day) {
    const { words } = this;
    const date = new Date(day * MINUTES_A_DAY * 60000);
    const pattern = Math.abs(day - this.today) >= YEAR ? words.date_and_year : words.date;
    return filled(pattern, { day: date.getUTCDate(), month: words.months[date.getUTCMonth()], year: date.getUTCFullYear() });
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
