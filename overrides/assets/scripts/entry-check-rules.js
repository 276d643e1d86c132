/**
 * The rules of meaning that judge one entry, by name: the fields that each reads, and how it looks at them.
 *
 * A rule looks only where the schema has nothing against any of its fields, so it need not guard itself. It yields
 * where something stands in the entry, what is wrong, and how to mend it.
 *
 * @module
 */

import * as dates from "./entry-check-dates.js";
import { canExist, phones } from "./entry-check-phones.js";
import * as places from "./entry-check-places.js";
import * as references from "./entry-check-references.js";
import * as sessions from "./entry-check-sessions.js";

/** @typedef {import("./entry-check-objections.js").Path} Path */
/**
 * What a rule may know beyond the entry.
 *
 * @typedef {object} Known
 * @property {string} kind "activity" or "organisation"
 * @property {string} id of the entry, such as "riverside-walkers/tuesday-stroll"; empty where nobody knows it yet
 * @property {string} today such as "2026-11-21"
 * @property {any} collection what is there already, from contribute/checks.json
 * @property {any} facts all of contribute/checks.json
 * @property {import("./entry-check-suggest.js").Suggester} suggester
 */
/** @typedef {(values: any, known: Known) => Iterable<[path: Path, message: string, mend: string]>} Look */
/** @typedef {{fields: string[], look: Look, kinds?: string[]}} Rule */

/** @type {Look} */
function* phonePossible(values, { facts }) {
  for (const [path, written] of phones(values)) {
    if (canExist(written, facts.phones)) continue;
    const mend = "Count the figures: most numbers here have 11, such as 01632 960101.";
    yield [path, `No phone in this country can have the number '${written}'.`, mend];
  }
}

/** @type {Record<string, Rule>} those without kinds are of activities */
export const RULES = {
  "need-known": { fields: ["needs"], look: references.needKnown },
  "support-known": { fields: ["support"], look: references.supportKnown },
  "area-known": { fields: ["venue", "covers"], look: references.areaKnown },
  "organisation-known": { fields: [], look: references.organisationKnown },
  "former-address-free": { fields: ["formerly"], look: references.formerAddressFree, kinds: ["activity", "organisation"] },
  "code-once": { fields: ["code"], look: references.codeOnce },
  "code-letter": { fields: ["code", "support"], look: references.codeLetter },
  "phone-possible": { fields: [], look: phonePossible, kinds: ["activity", "organisation"] },
  "venue-needed": { fields: ["attend", "venue"], look: places.venueNeeded },
  "address-hidden": { fields: ["venue"], look: places.addressHidden },
  "coordinates-here": { fields: ["venue"], look: places.coordinatesHere },
  "times-in-order": { fields: ["sessions"], look: sessions.timesInOrder },
  "session-length": { fields: ["sessions"], look: sessions.sessionLength },
  "repeat-one-way": { fields: ["sessions"], look: sessions.repeatOneWay },
  "session-dates-in-order": { fields: ["sessions"], look: sessions.sessionDatesInOrder },
  "session-day-matches": { fields: ["sessions"], look: sessions.sessionDayMatches },
  "session-once": { fields: ["sessions"], look: sessions.sessionOnce },
  "course-starts-on-day": { fields: ["sessions", "course"], look: sessions.courseStartsOnDay },
  "terms-known": { fields: ["sessions"], look: sessions.termsKnown },
  "verified-not-later": { fields: ["verified"], look: dates.verifiedNotLater },
  "verified-in-order": { fields: ["verified"], look: dates.verifiedInOrder },
  "consent-not-later": { fields: ["story"], look: dates.consentNotLater },
  "status-explained": { fields: ["status", "status_since"], look: dates.statusExplained },
  "status-fits": { fields: ["status", "status_since", "status_until"], look: dates.statusFits },
  "pause-over": { fields: ["status", "status_until"], look: dates.pauseOver },
  "ages-in-order": { fields: ["ages"], look: dates.agesInOrder },
};
