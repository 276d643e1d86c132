/**
 * What an activity's page says of an entry: the same as hooks/formulary/pages/monograph.py, under the same names, for
 * overrides/pages/parts/monograph.html.
 *
 * @module
 */

import { clock, dayAndDate, listed } from "./words.js";
import { SHOWN } from "./freshness-dates.js";
import { standsIn } from "./states.js";
import { Later } from "./entry-preview-blank.js";
import { ages, cost, course, covers, dated, phoneNotes, where } from "./entry-preview-facts.js";
import { warning } from "./entry-preview-warning.js";
import { trustLine } from "./entry-preview-trust.js";
import { day } from "./entry-preview-values.js";
import { capital, titled, told } from "./entry-preview-words.js";

/** @typedef {import("./entry-preview-values.js").Entry} Entry */
/** @typedef {import("./states.js").State} State */

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
  const group = { name: organisation || new Later("Name of the group") };
  return {
    activity: { code: entry.code || found.code, organisation: group },
    entry: {
      ...entry,
      name: entry.name || new Later("Name of the activity"),
      summary: entry.summary || new Later("What it is, in one or two sentences"),
      join: { ...entry.join, how: entry.join.how || new Later("How people join, step by step") },
      contact: { ...entry.contact, phone_note: entry.contact.phone && entry.contact.phone_note },
      safeguarding: entry.safeguarding.lead ? entry.safeguarding : {},
      story: entry.story.quote ? entry.story : {},
    },
    warning: warning(entry, found.state, found.today),
    trust: trustLine(entry, facts, found.state),
    phone_notes: phoneNotes(entry),
    when: [...orLater(when(entry, found.when), "Days and times"), ...course(entry, found.today)],
    dates: dates(entry, facts, found),
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
 * All that is known about times, one line each.
 *
 * @param {Entry} entry
 * @param {string[]} lines
 */
function when(entry, lines) {
  const appointment = entry.by_appointment && `By appointment. ${capital(entry.by_appointment)}`;
  return [...lines, appointment, capital(entry.times_note)].filter(Boolean);
}

/**
 * The next dates. What is in no list has none, nor what has no times.
 *
 * @param {Entry} entry
 * @param {any} facts
 * @param {Found} found
 */
function dates(entry, facts, found) {
  if (!standsIn(found.state) || !entry.sessions.some(({ start }) => start)) return {};
  return { shown: found.starts.map(nextDate), note: datesEnd(entry, facts, found), none: facts.page.no_dates };
}

/** @param {number} start in minutes on the wall clock */
function nextDate(start) {
  const iso = new Date(start * 60000).toISOString().slice(0, 16);
  return { iso, words: `${dayAndDate(start)}, ${clock(iso.slice(11))}` };
}

/**
 * Until when dates are known, where they run out because the coming school terms are not known yet.
 *
 * @param {Entry} entry
 * @param {any} facts
 * @param {Found} found
 */
function datesEnd({ course: found, sessions }, { terms }, { starts }) {
  if (!terms.length || starts.length >= SHOWN || (found && found.starts.length)) return "";
  const last = Math.max(...terms.map((/** @type {{until: string}} */ term) => day(term.until)));
  const goesOn = sessions.some(({ inTermTime, start, until }) => inTermTime && start && (until === null || until > last));
  return goesOn ? `Dates after ${dated(last)} are not known yet.` : "";
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
