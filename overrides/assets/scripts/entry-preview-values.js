/**
 * An entry as far as somebody has filled it in: every field has a value, and what is no date, number or word of a list
 * counts as not filled in. The names are those of hooks/formulary/entry/activity.py.
 *
 * @module
 */

import { dayOf, readTime } from "./london.js";

/** The oldest age that the schema knows, in years. */
const OLDEST = 120;
const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;
const DATE = /^(19|20)\d\d-\d\d-\d\d$/;

/** @typedef {ReturnType<typeof readSession>} Session */
/** @typedef {ReturnType<typeof readEntry>} Entry */

/**
 * @param {any} values of an entry, as its YAML means them
 */
export function readEntry(values) {
  const whole = group(values);
  const join = texts(whole.join, ["route", "how", "who_may_refer", "phone", "email", "form", "wait"]);
  const contact = texts(whole.contact, ["who", "phone", "phone_note", "email", "website"]);
  return {
    ...texts(whole, ["name", "summary", "support", "code", "description", "intensity", "support_level", "first_visit"]),
    ...texts(whole, ["bring", "bring_someone", "by_appointment", "times_note", "access_note", "status_why"]),
    status: text(whole.status) || "open",
    status_since: day(whole.status_since),
    status_until: day(whole.status_until),
    funding_ends: day(whole.funding_ends),
    good_for: items(whole.good_for),
    not_for: items(whole.not_for),
    cautions: items(whole.cautions),
    covers: items(whole.covers),
    access: items(whole.access),
    languages: items(whole.languages),
    attend: items(whole.attend).length ? items(whole.attend) : ["in-person"],
    ages: whole.ages ? readAges(group(whole.ages)) : null,
    course: whole.course ? readCourse(group(whole.course)) : null,
    sessions: list(whole.sessions).map(readSession).filter((session) => session.day),
    venue: whole.venue ? readVenue(group(whole.venue)) : null,
    cost: readCost(group(whole.cost)),
    join: { ...join, consent_needed: text(group(whole.join).consent_needed), places: text(group(whole.join).places) },
    contact,
    phone: join.phone || contact.phone,
    safeguarding: texts(whole.safeguarding, ["lead", "phone", "policy"]),
    story: texts(whole.story, ["quote", "who"]),
    organisation: text(group(whole.organisation).name),
    translations: Object.entries(group(whole.translations)).map(([language, said]) => readTranslation(language, said)),
    verified: list(whole.verified).map(readVerification).filter((line) => line.on !== null),
  };
}

/** @param {any} ages */
function readAges(ages) {
  return { youngest: number(ages.from) ?? 0, oldest: number(ages.to) ?? OLDEST, note: text(ages.note) };
}

/** @param {any} course */
function readCourse(course) {
  return { sessions: number(course.sessions) ?? 0, starts: days(course.starts), note: text(course.note) };
}

/** @param {any} value */
function readSession(value) {
  const session = group(value);
  const [start, end] = [text(session.start), text(session.end)].map((time) => (TIME.test(time) ? time : ""));
  const every = Math.floor(number(session.every) || 1);
  return {
    day: text(session.day),
    start,
    end: start && end,
    every: Math.max(1, every),
    weeks: items(session.weeks_of_month),
    since: day(session.from),
    until: day(session.until),
    exceptions: days(session.except),
    inTermTime: text(session.term_time) === "yes",
    onBankHolidays: text(session.bank_holidays) === "yes",
    note: text(session.note),
  };
}

/** @param {any} venue */
function readVenue(venue) {
  return {
    ...texts(venue, ["area", "name", "address", "postcode", "directions", "transport"]),
    isHidden: text(venue.address_hidden) === "yes",
    isOnMap: number(venue.latitude) !== null && number(venue.longitude) !== null,
  };
}

/** @param {any} cost */
function readCost(cost) {
  return { amount: number(cost.amount), per: text(cost.per) || "session", ...texts(cost, ["concessions", "note"]) };
}

/**
 * @param {string} language
 * @param {any} said
 */
function readTranslation(language, said) {
  const approved = group(group(said).approved);
  const fields = texts(said, ["name", "summary", "when", "where", "join", "first_visit"]);
  return { language, text: fields, approvedOn: day(approved.on), approvedBy: text(approved.by) };
}

/** @param {any} value */
function readVerification(value) {
  const line = group(value);
  return { on: day(line.on), ...texts(line, ["by", "how"]) };
}

/**
 * A value that has parts.
 *
 * @param {any} value
 * @returns {Record<string, any>}
 */
function group(value) {
  return value && typeof value === "object" && !Array.isArray(value) ? value : {};
}

/**
 * @param {any} value
 * @returns {any[]}
 */
function list(value) {
  return Array.isArray(value) ? value : [];
}

/** @param {any} value */
function text(value) {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/**
 * Some parts of a value, as text.
 *
 * @template {string} Name
 * @param {any} value
 * @param {Name[]} names
 * @returns {Record<Name, string>}
 */
function texts(value, names) {
  const parts = group(value);
  return /** @type {Record<Name, string>} */ (Object.fromEntries(names.map((name) => [name, text(parts[name])])));
}

/**
 * @param {any} value
 * @returns {string[]}
 */
function items(value) {
  return list(value).map(text).filter(Boolean);
}

/**
 * @param {any} value
 * @returns {number | null}
 */
function number(value) {
  const said = text(value).trim();
  return said && Number.isFinite(Number(said)) ? Number(said) : null;
}

/**
 * A date in days since 1970; there is no 30 February.
 *
 * @param {any} value
 * @returns {number | null}
 */
export function day(value) {
  const said = text(value);
  if (!DATE.test(said)) return null;
  const found = dayOf(readTime(said));
  return new Date(found * 86400000).toISOString().startsWith(said) ? found : null;
}

/**
 * @param {any} value
 * @returns {number[]}
 */
function days(value) {
  return /** @type {number[]} */ (list(value).map(day).filter((found) => found !== null));
}
