/**
 * Single facts of an entry as its page words them: where, what it costs, for whom. The same as
 * hooks/formulary/pages/monograph.py and model/wording.py.
 *
 * @module
 */

import { counted, fullDate, listed } from "./words.js";
import { MINUTES_A_DAY } from "./london.js";
import { capital, money, sentence, told } from "./entry-preview-words.js";

/** @typedef {import("./entry-preview-values.js").Entry} Entry */

/**
 * What to know before one rings the number, one line each.
 *
 * @param {Entry} entry
 */
export function phoneNotes({ phone, contact }) {
  if (!phone) return [];
  return [contact.who && `Ask for ${contact.who}.`, sentence(contact.phone_note)].filter(Boolean);
}

/**
 * The place, one line each, and how else people take part; a secret address gives its area alone.
 *
 * @param {Entry} entry
 * @param {any} facts
 * @param {Entry["venue"]} venue that everybody may know
 */
export function where(entry, facts, venue) {
  const area = facts.areas.find((/** @type {any} */ one) => one.id === entry.venue?.area)?.name || "";
  const others = entry.attend.filter((way) => way !== "in-person").map((way) => told(facts.page.attend, way));
  const isSecret = entry.venue?.isHidden && entry.attend.includes("in-person");
  const street = venue && [venue.address, area, venue.postcode].filter(Boolean).join(", ");
  const place = isSecret ? [`${facts.page.address_hidden}.`, `Area: ${area}`] : [venue?.name, street];
  return /** @type {string[]} */ ([...place, ...others].filter(Boolean));
}

/**
 * What it costs, with concessions and notes; nothing as long as nobody has said.
 *
 * @param {Entry} entry
 */
export function cost({ cost: { amount, per, concessions, note } }) {
  const isEach = per === "session";
  const said = amount === null ? capital(note.replace(/\.+$/, "")) : money(amount);
  const whole = amount ? said + (isEach ? " each time" : ` a ${per}`) : said;
  return [whole, concessions, amount === null ? "" : note].filter(Boolean).map(sentence).join(" ");
}

/**
 * Who may come, by age.
 *
 * @param {Entry} entry
 * @param {any} facts
 */
export function ages(entry, facts) {
  if (!entry.ages) return "";
  const { youngest, oldest, note } = entry.ages;
  const upTo = oldest < facts.oldest ? `Up to ${oldest} years` : "";
  const from = youngest ? `${youngest} years and over` : upTo;
  const span = youngest && upTo ? `${youngest < oldest ? `${youngest} to ` : ""}${oldest} years` : from;
  return [span, capital(note)].filter(Boolean).join(". ");
}

/**
 * How long a course is and when it starts, one line each.
 *
 * @param {Entry} entry
 * @param {number} today in days since 1970
 */
export function course(entry, today) {
  if (!entry.course?.sessions) return [];
  const starts = [...entry.course.starts].sort((one, other) => one - other);
  const past = starts.filter((day) => day < today);
  const coming = starts.filter((day) => day >= today).map(dated);
  const which = coming.length === 1 ? "The next one starts" : "The next ones start";
  const lines = [
    `A course of ${counted(entry.course.sessions, "session", "sessions")}.`,
    past.length ? `The last one started on ${dated(past[past.length - 1])}.` : "",
    coming.length ? `${which} on ${listed(coming)}.` : "",
    past.length && !coming.length ? "Ask when the next one starts." : "",
    sentence(entry.course.note),
  ];
  return lines.filter(Boolean);
}

/**
 * The areas it serves and the one that it is in, if it names those it serves.
 *
 * @param {Entry} entry
 * @param {any} facts
 */
export function covers(entry, facts) {
  if (!entry.covers.length) return "";
  const named = [...entry.covers, entry.venue?.area];
  const areas = facts.areas.filter((/** @type {any} */ area) => named.includes(area.id));
  return listed(areas.map((/** @type {any} */ area) => area.name));
}

/** @param {number} day in days since 1970 */
export function dated(day) {
  return fullDate(day * MINUTES_A_DAY);
}
