/**
 * When an activity takes place, in words: in full for pages, in short for paper. The same as
 * hooks/formulary/times/wording.py.
 *
 * @module
 */

import { MINUTES_A_DAY } from "./london.js";
import { fullDate, listed } from "./words.js";
import { Timetable } from "./entry-preview-timetable.js";
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
    this.timetable = new Timetable(facts, today);
  }

  /**
   * One line for each regular time.
   *
   * @param {Entry} entry
   */
  lines(entry) {
    return this.timetable.inFull(entry.sessions).map((group) => this.line(group));
  }

  /**
   * When, for one line on paper.
   *
   * @param {Entry} entry
   */
  short(entry) {
    const groups = this.timetable.inShort(entry.sessions);
    if (!groups.length) return entry.by_appointment ? this.words.by_appointment : capital(entry.times_note);
    const times = groups.map((group) => this.shortSession(group));
    const seasons = groups.map(([session]) => this.season(session, (day) => this.shortDate(day)));
    const apart = `${this.words.apart} `;
    const areAlike = groups.length > 1 && new Set(seasons).size === 1;
    if (areAlike) return capital([...times, seasons[0]].filter(Boolean).join(apart));
    return capital(times.map((time, place) => `${time} ${seasons[place]}`.trim()).join(apart));
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
      this.season(session, (day) => fullDate(day * MINUTES_A_DAY)),
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
    const days = [...new Set(group.map((one) => this.names[this.timetable.place(one)]))];
    const weeks = this.timetable.weeks(session);
    if (weeks.length) return `${capital(listed(weeks))} ${listed(days)} of the month`;
    if (session.every === 2) return `Every other ${listed(days)}`;
    if (session.every > 1) return `Every ${session.every} weeks on ${listed(days)}`;
    if (days.length === this.names.length) return "Every day";
    return this.isRun(group) ? `Every day from ${days[0]} to ${days[days.length - 1]}` : `Every ${listed(days)}`;
  }

  /**
   * Whether sessions are on three or more days that follow one another.
   *
   * @param {Session[]} group
   */
  isRun(group) {
    const places = [...new Set(group.map((one) => this.timetable.place(one)))];
    return places.length >= this.run && Math.max(...places) - Math.min(...places) === places.length - 1;
  }

  /**
   * From when, and until when.
   *
   * @param {Session} session
   * @param {(day: number) => string} written
   * @returns {string}
   */
  season(session, written) {
    const { words } = this;
    const since = this.timetable.coming(session) === null ? "" : written(/** @type {number} */ (session.since));
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
    const names = [...new Set(group.map((one) => words.days[this.timetable.place(one)]))];
    const run = { first: names[0], last: names[names.length - 1] };
    const days = this.isRun(group) ? filled(words.run, run) : names.join(`${words.comma} `);
    const weeks = this.timetable.weeks(session).map((week) => words.weeks[this.weekNames.indexOf(week)]);
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
    const month = words.months[date.getUTCMonth()];
    return filled(pattern, { day: date.getUTCDate(), month, year: date.getUTCFullYear() });
  }
}
