/**
 * Rules about two files for one thing: sooner or later they contradict each other. In the words of
 * hooks/formulary/checking/rules/twins.py.
 *
 * @module
 */

import { minutes } from "./entry-check-calendar.js";
import { GONE } from "./entry-check-dates.js";
import { fileOf, tellerOf } from "./entry-check-references.js";
import { placeAgain, placeOf, resembles, sorted, wordsOf } from "./entry-check-resemblance.js";
import { own, printable } from "./entry-check-text.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */
/** @typedef {import("./entry-check-objections.js").Path} Path */
/** @typedef {import("./entry-check-resemblance.js").Account} Account */
/** @typedef {import("./entry-check-resemblance.js").Place} Place */
/** @typedef {{day: string, start?: string, end?: string}} Session */

/** @type {Look} */
export function* activityAlike({ name, status, venue, sessions = [] }, { id, collection: { alike } }) {
  if (own(GONE, status)) return;
  const here = { words: wordsOf(name, alike), venue: placeOf(venue, alike), hasTimes: sessions.length > 0 };
  const others = alike.activities
    .filter(([other]) => other !== id)
    .map(([other, theirName, words, place, theirs]) => ({ other, name: theirName, words, venue: placeAgain(place), theirs }));
  const same = others.filter((one) => isSame(here, one));
  const resembling = others.filter((one) => groupOf(one.other) !== groupOf(id) && resembles(here, one, alike));
  const found = [...same, ...resembling].find((one) => meet(sessions, one.theirs));
  if (!found) return;
  const are = same.includes(found) ? "those of" : "much like those of";
  const pages = [id, found.other].filter(Boolean).map((one) => `/activities/${one}/`).join(" and ");
  const mend = `Look at ${pages}. If it is the same, keep one of the two. If not, give it a name that tells them apart.`;
  yield [["name"], `Name, place and time are ${are} '${printable(found.name)}' in ${fileOf(found.other, "activity")}.`, mend];
}

/** @param {string} id */
function groupOf(id) {
  return id.split("/")[0];
}

/**
 * Whether two activities have one name and one place.
 *
 * @param {Account} one
 * @param {Account} other
 */
function isSame(one, other) {
  const at = (/** @type {Place | null} */ venue) => (venue ? venue.postcode || sorted(venue.words) : "");
  return sorted(one.words) === sorted(other.words) && at(one.venue) === at(other.venue);
}

/**
 * Whether two activities have sessions at the same time, or neither has any.
 *
 * @param {Session[]} sessions
 * @param {[day: string, start: string, end: string][]} theirs
 */
function meet(sessions, theirs) {
  if (!sessions.length && !theirs.length) return true;
  return sessions.some((one) => theirs.some(([day, start, end]) => overlap(one, { day, start, end })));
}

/**
 * Whether two sessions take place at the same time of one day.
 *
 * @param {Session} one
 * @param {Session} other
 */
function overlap(one, other) {
  const [[start, end], [theirStart, theirEnd]] = [span(one), span(other)];
  return one.day === other.day && start < theirEnd && theirStart < end;
}

/**
 * When a session starts and ends, in minutes after midnight; without times it may be at any time.
 *
 * @param {Session} session
 */
function span({ start, end }) {
  return [start ? minutes(start) : 0, end ? minutes(end) : 24 * 60];
}

/** @type {Look} */
export function* organisationAlike(values, { id, kind, collection }) {
  const ours = kind === "organisation" ? values : values.organisation;
  if (!ours || !ours.name) return;
  /** @type {Path} */
  const path = kind === "organisation" ? [] : ["organisation"];
  const mend = "If it is the same organisation, put all its activities into one folder.";
  const others = collection.alike.organisations.filter(([other]) => other !== id.split("/")[0]);
  const name = sorted(wordsOf(ours.name, collection.alike));
  const namesake = others.find(([, what]) => what === name);
  const twin = namesake || others.find(([, , number]) => number && number === ours.charity_number);
  if (!twin) return;
  const [field, thing] = namesake ? ["name", "name"] : ["charity_number", "number"];
  yield [[...path, field], `This ${thing} stands in ${tellerOf(twin[0], collection)} too.`, mend];
}
