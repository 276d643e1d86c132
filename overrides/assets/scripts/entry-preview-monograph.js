/**
 * What an activity's page says of an entry: the same as hooks/formulary/pages/monograph.py, under the same names, for
 * overrides/pages/parts/monograph.html.
 *
 * @module
 */

import { MINUTES_A_DAY } from "./london.js";
import { counted, dayAndDate, fullDate, listed } from "./words.js";
import { Later } from "./entry-preview-blank.js";
import { trustLine } from "./entry-preview-trust.js";
import { capital, clock, money, sentence, titled, told } from "./entry-preview-words.js";

/** @typedef {import("./entry-preview-values.js").Entry} Entry */
/** @typedef {import("./entry-preview-trust.js").State} State */

/**
 * @typedef {object} Found what follows from an entry today
 * @property {State} state
 * @property {string[]} when
 * @property {number[]} starts in minutes on the wall clock
 * @property {number} today in days since 1970
 * @property {string} organisation its name
 * @property {string} code
 */

/**
 * @param {Entry} entry
 * @param {any} facts the content of contribute/preview.json
 * @param {Found} found
 */
export function monograph(entry, facts, found) {
  const { page } = facts;
  const venue = entry.attend.includes("in-person") && !entry.venue?.isHidden ? entry.venue : null;
  const organisation = found.organisation || entry.organisation;
  return {
    activity: { code: entry.code || found.code, organisation: { name: organisation || new Later("Name of the group") } },
    entry: {
      ...entry,
      name: entry.name || new Later("Name of the activity"),
      summary: entry.summary || new Later("What it is, in one or two sentences"),
      join: { ...entry.join, how: entry.join.how || new Later("How people join, step by step") },
      contact: { ...entry.contact, phone_note: entry.contact.phone && entry.contact.phone_note },
      safeguarding: entry.safeguarding.lead ? entry.safeguarding : {},
      story: entry.story.quote ? entry.story : {},
    },
    warning: warning(entry, found.state),
    trust: trustLine(entry, facts, found.state),
    phone_notes: phoneNotes(entry),
    when: orLater(when(entry, found.when), "Days and times"),
    course: course(entry, found.today),
    next_dates: found.state === "lapsed" ? [] : found.starts.map(nextDate),
    where: orLater(where(entry, facts, venue), "Name of the place, street and postcode"),
    venue,
    map_link: { title: venue && venue.isOnMap && facts.map ? `Directions to ${venue.name || venue.address}` : "" },
    cost: cost(entry) || new Later("What it costs"),
    route: told(page.route, entry.join.route),
    places: told(page.places, entry.join.places),
    consent: told(page.consent, entry.join.consent_needed),
    policy: entry.safeguarding.policy && `Safeguarding policy of ${organisation}`,
    ages: ages(entry, facts),
    intensity: told(page.intensity, entry.intensity),
    support_level: told(page.support_level, entry.support_level),
    bring_someone: told(page.bring_someone, entry.bring_someone),
    access: entry.access.map((feature) => told(page.access, feature)).filter(Boolean),
    languages: listed(entry.languages.map(titled)),
    translations: translations(entry, page),
    covers: covers(entry, facts),
  };
}

/**
 * Lines, or what stands in for them.
 *
 * @param {string[]} lines
 * @param {string} later
 * @returns {(string | Later)[]}
 */
function orLater(lines, later) {
  return lines.length ? lines : [new Later(later)];
}

/**
 * What to know before anything else: that it has ended, is paused, or was not checked for too long.
 *
 * @param {Entry} entry
 * @param {State} state
 */
function warning(entry, state) {
  const why = entry.status_why && ` ${sentence(entry.status_why)}`;
  const since = entry.status_since === null ? "" : ` on ${dated(entry.status_since)}`;
  const until = entry.status_until === null ? "" : ` It should be back on ${dated(entry.status_until)}.`;
  if (state === "ended") return { title: "This has ended", text: `It ended${since}.${why}` };
  if (state === "paused") return { title: "This is paused", text: `It was paused${since}.${why}${until}` };
  if (state !== "lapsed") return null;
  return { title: "We cannot say whether this is still right", text: "Nobody has checked it for a long time." };
}

/**
 * What to know before one rings the number, one line each.
 *
 * @param {Entry} entry
 */
function phoneNotes({ phone, contact }) {
  if (!phone) return [];
  return [contact.who && `Ask for ${contact.who}.`, sentence(contact.phone_note)].filter(Boolean);
}

/**
 * All that is known about times, one line each.
 *
 * @param {Entry} entry
 * @param {string[]} lines
 */
function when(entry, lines) {
  const others = [entry.by_appointment && `By appointment. ${capital(entry.by_appointment)}`, capital(entry.times_note)];
  return [...lines, ...others.filter(Boolean)];
}

/** @param {number} start in minutes on the wall clock */
function nextDate(start) {
  const iso = new Date(start * 60000).toISOString().slice(0, 16);
  return { iso, words: `${dayAndDate(start)}, ${clock(iso.slice(11))}` };
}

/**
 * The place, one line each, and how else people take part; a secret address gives its area alone.
 *
 * @param {Entry} entry
 * @param {any} facts
 * @param {Entry["venue"]} venue that everybody may know
 */
function where(entry, facts, venue) {
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
function cost({ cost: { amount, per, concessions, note } }) {
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
function ages(entry, facts) {
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
function course(entry, today) {
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
 * The approved translations, each in its own language and direction.
 *
 * @param {Entry} entry
 * @param {any} page
 */
function translations(entry, page) {
  return entry.translations.filter(({ language }) => told(page.languages, language)).map((one) => ({
    language: one.language,
    direction: page.right_to_left.includes(one.language) ? "rtl" : "ltr",
    title: page.languages[one.language],
    text: one.text,
    approved: one.approvedOn === null ? "" : `${dated(one.approvedOn)}, ${one.approvedBy}`,
  }));
}

/**
 * The areas it serves and the one that it is in, if it names those it serves.
 *
 * @param {Entry} entry
 * @param {any} facts
 */
function covers(entry, facts) {
  if (!entry.covers.length) return "";
  const named = [...entry.covers, entry.venue?.area];
  const areas = facts.areas.filter((/** @type {any} */ area) => named.includes(area.id));
  return listed(areas.map((/** @type {any} */ area) => area.name));
}

/** @param {number} day in days since 1970 */
function dated(day) {
  return fullDate(day * MINUTES_A_DAY);
}
