/**
 * Rules about two files for one thing: sooner or later they contradict each other. In the words of
 * hooks/formulary/checking/rules/twins.py; what two accounts have in common is found as in checking/alike.py.
 *
 * @module
 */

import { minutes } from "./entry-check-calendar.js";
import { GONE } from "./entry-check-dates.js";
import { fileOf, tellerOf } from "./entry-check-references.js";
import { own } from "./entry-check-text.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */
/** @typedef {import("./entry-check-objections.js").Path} Path */
/** @typedef {{day: string, start?: string, end?: string}} Session */

/** @type {Look} */
export function* activityAlike({ name, status, venue = {}, sessions = [] }, { id, collection: { alike } }) {
  if (own(GONE, status)) return;
  const [what, place] = [core(name, alike.fillers), venue.postcode || core(venue.name || "", alike.fillers)];
  for (const [other, theirName, theirPlace, theirSessions] of alike.activities) {
    if (other === id || theirName !== what || theirPlace !== place || !meet(sessions, theirSessions)) continue;
    const mend = "If it is the same, keep one of the two. If not, give it a name that tells them apart.";
    yield [["name"], `Name, place and time are those of ${fileOf(other, "activity")} too.`, mend];
    return;
  }
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
  const own = kind === "organisation" ? values : values.organisation;
  if (!own || !own.name) return;
  /** @type {Path} */
  const path = kind === "organisation" ? [] : ["organisation"];
  const mend = "If it is the same organisation, put all its activities into one folder.";
  const others = collection.alike.organisations.filter(([other]) => other !== id.split("/")[0]);
  const name = core(own.name, collection.alike.fillers);
  const namesake = others.find(([, what]) => what === name);
  const twin = namesake || others.find(([, , number]) => number && number === own.charity_number);
  if (!twin) return;
  const [field, thing] = namesake ? ["name", "name"] : ["charity_number", "number"];
  yield [[...path, field], `This ${thing} stands in ${tellerOf(twin[0], collection)} too.`, mend];
}

/**
 * What remains of a name without capitals, accents, order and fillers.
 *
 * @param {string} name
 * @param {string[]} fillers
 */
export function core(name, fillers) {
  const plain = name.toLowerCase().replace(/ß/g, "ss").normalize("NFKD").replace(/&/g, " and ");
  const letters = plain.replace(/\p{Mn}/gu, "").replace(/['’]/g, "");
  const words = (letters.match(/[\p{L}\p{N}_]+/gu) || []).filter((word) => !fillers.includes(word));
  return words.map((word) => word.replace(/s$/, "")).sort().join(" ") || letters;
}
