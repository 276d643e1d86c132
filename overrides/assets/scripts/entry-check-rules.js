/**
 * The rules of meaning that judge one entry, by name: the fields that each reads, and how it looks at them.
 *
 * A rule sees only fields that the schema has nothing against, and looks only if it has nothing against those that are
 * named here, so it need not guard itself. It yields where something stands, what is wrong, and how to mend it.
 *
 * @module
 */

import * as addresses from "./entry-check-addresses.js";
import * as contacts from "./entry-check-contacts.js";
import { costLikely } from "./entry-check-cost.js";
import * as dates from "./entry-check-dates.js";
import * as held from "./entry-check-held.js";
import { funderAlike } from "./entry-check-funders.js";
import * as people from "./entry-check-people.js";
import * as places from "./entry-check-places.js";
import * as plain from "./entry-check-plain.js";
import * as references from "./entry-check-references.js";
import * as sessions from "./entry-check-sessions.js";
import * as twins from "./entry-check-twins.js";
import { withdrawnNeutral } from "./entry-check-withdrawn.js";
import * as wording from "./entry-check-wording.js";

/** @typedef {import("./entry-check-objections.js").Path} Path */
/**
 * What a rule may know beyond the entry.
 *
 * @typedef {object} Known
 * @property {string} kind "activity" or "organisation"
 * @property {string} id of the entry, such as "riverside-walkers/tuesday-stroll"; empty where nobody knows it yet
 * @property {string} today such as "2026-11-21"
 * @property {string} now the day on which dates are to be right: in a demonstration they stand still
 * @property {import("./entry-check-prose.js").Prose} prose what the entry says in words
 * @property {any} collection what is there already, from contribute/checks.json
 * @property {any} facts all of contribute/checks.json
 * @property {import("./entry-check-suggest.js").Suggester} suggester
 * @property {Record<string, import("./entry-check-vocabulary.js").Vocabulary>} vocabularies
 */
/** @typedef {(values: any, known: Known) => Iterable<[path: Path, message: string, mend: string]>} Look */
/** @typedef {{fields: string[], look: Look, kinds?: string[]}} Rule */

/** The kinds of file that volunteers write. */
const BOTH = ["activity", "organisation"];

/** @type {Record<string, Rule>} those without kinds are of activities */
export const RULES = {
  "need-known": { fields: ["needs"], look: references.needKnown },
  "support-known": { fields: ["support"], look: references.supportKnown },
  "area-known": { fields: ["venue", "covers"], look: references.areaKnown },
  "organisation-known": { fields: ["organisation"], look: references.organisationKnown },
  "organisation-once": { fields: ["organisation"], look: references.organisationOnce },
  "former-address-free": { fields: ["formerly"], look: references.formerAddressFree, kinds: BOTH },
  "code-once": { fields: ["code"], look: references.codeOnce },
  "code-letter": { fields: ["code", "support"], look: references.codeLetter },
  "activity-alike": { fields: ["name", "status", "venue", "sessions"], look: twins.activityAlike },
  "organisation-alike": { fields: [], look: twins.organisationAlike, kinds: BOTH },
  "phone-possible": { fields: [], look: contacts.phonePossible, kinds: BOTH },
  "phone-in-its-field": { fields: [], look: contacts.phoneInItsField, kinds: BOTH },
  "address-in-its-field": { fields: [], look: addresses.addressInItsField, kinds: BOTH },
  "no-urgent-number": { fields: [], look: contacts.noUrgentNumber, kinds: BOTH },
  "website-open": { fields: [], look: addresses.websiteOpen, kinds: BOTH },
  "website-untracked": { fields: [], look: addresses.websiteUntracked, kinds: BOTH },
  "venue-needed": { fields: ["attend", "venue"], look: places.venueNeeded },
  "address-hidden": { fields: ["venue"], look: places.addressHidden },
  "coordinates-here": { fields: ["venue"], look: places.coordinatesHere },
  "coordinates-near": { fields: ["venue"], look: places.coordinatesNear },
  "times-in-order": { fields: ["sessions"], look: sessions.timesInOrder },
  "session-by-day": { fields: ["sessions"], look: sessions.sessionByDay },
  "name-day-matches": { fields: ["name", "sessions"], look: sessions.nameDayMatches },
  "session-length": { fields: ["sessions"], look: sessions.sessionLength },
  "repeat-one-way": { fields: ["sessions"], look: sessions.repeatOneWay },
  "session-dates-in-order": { fields: ["sessions"], look: sessions.sessionDatesInOrder },
  "session-day-matches": { fields: ["sessions"], look: sessions.sessionDayMatches },
  "session-once": { fields: ["sessions"], look: sessions.sessionOnce },
  "course-starts-on-day": { fields: ["sessions", "course"], look: sessions.courseStartsOnDay },
  "terms-known": { fields: ["sessions"], look: sessions.termsKnown },
  "exception-in-season": { fields: ["sessions"], look: held.exceptionInSeason },
  "exception-on-session": { fields: ["sessions"], look: held.exceptionOnSession },
  "session-has-days": { fields: ["status", "sessions"], look: held.sessionHasDays },
  "course-to-come": { fields: ["status", "course", "sessions"], look: held.courseToCome },
  "term-to-come": { fields: ["status", "sessions"], look: held.termToCome },
  "cost-likely": { fields: ["cost"], look: costLikely },
  "funder-alike": { fields: ["funded_by"], look: funderAlike },
  "verified-not-later": { fields: ["verified"], look: dates.verifiedNotLater },
  "verified-in-order": { fields: ["verified"], look: dates.verifiedInOrder },
  "consent-not-later": { fields: ["story"], look: dates.consentNotLater },
  "status-explained": { fields: ["status", "status_since"], look: dates.statusExplained },
  "status-fits": { fields: ["status", "status_since", "status_until"], look: dates.statusFits },
  "withdrawn-neutral": { fields: ["status", "status_why"], look: withdrawnNeutral },
  "pause-over": { fields: ["status", "status_until"], look: dates.pauseOver },
  "sessions-to-come": { fields: ["status", "sessions", "course"], look: dates.sessionsToCome },
  "funding-to-come": { fields: ["status", "funding_ends"], look: dates.fundingToCome },
  "ages-in-order": { fields: ["ages"], look: dates.agesInOrder },
  "no-nhs-number": { fields: [], look: people.noNhsNumber, kinds: BOTH },
  "no-insurance-number": { fields: [], look: people.noInsuranceNumber, kinds: BOTH },
  "no-birth-date": { fields: [], look: people.noBirthDate, kinds: BOTH },
  "no-patient": { fields: [], look: people.noPatient, kinds: BOTH },
  "no-personal-name": { fields: [], look: people.noPersonalName, kinds: BOTH },
  "email-of-the-group": { fields: [], look: addresses.emailOfTheGroup, kinds: BOTH },
  "no-home-address": { fields: [], look: people.noHomeAddress },
  "nothing-left-open": { fields: [], look: wording.nothingLeftOpen, kinds: BOTH },
  "example-left": { fields: [], look: wording.exampleLeft, kinds: BOTH },
  "date-to-come": { fields: [], look: wording.dateToCome, kinds: BOTH },
  "no-markup": { fields: [], look: wording.noMarkup, kinds: BOTH },
  "no-capitals": { fields: [], look: wording.noCapitals, kinds: BOTH },
  "short-sentences": { fields: [], look: plain.shortSentences, kinds: BOTH },
  "plain-words": { fields: [], look: plain.plainWords, kinds: BOTH },
  "person-first": { fields: [], look: plain.personFirst, kinds: BOTH },
  "letters-explained": { fields: [], look: plain.lettersExplained, kinds: BOTH },
};
