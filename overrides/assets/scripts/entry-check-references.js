/**
 * Rules about words that name something else: each must lead somewhere, and codes and addresses mean one thing for
 * ever. In the words of hooks/formulary/checking/rules/references.py and codes.py.
 *
 * @module
 */

import { has, own } from "./entry-check-text.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */
/** @typedef {import("./entry-check-rules.js").Known} Known */

/** @type {Record<string, (word: string) => string>} where a word that names something is at home */
const PLACES = {
  need: (word) => `Add the file entries/needs/${word}.md.`,
  "kind of support": (word) => `Add the file entries/support/${word}.md.`,
  area: () => "Add it to 'areas' in entries/formulary.yml.",
};
/** @type {Record<string, string>} what the schemas call the lists in which people use other words as well */
const LISTS = { need: "needs", "kind of support": "support", area: "areas" };

/**
 * Say that a word names nothing, and what was meant or where it can be added.
 *
 * @param {string} word
 * @param {string[]} known
 * @param {string} thing
 * @param {Known} about
 * @returns {[message: string, mend: string]}
 */
function lost(word, known, thing, { suggester, vocabularies }) {
  const [vocabulary, place] = [own(vocabularies, LISTS[thing]), PLACES[thing](word)];
  const mend = vocabulary ? vocabulary.didYouMean(word, place) : suggester.didYouMean(word, [...known].sort(), place);
  return [`There is no ${thing} '${word}'.`, mend];
}

/** @type {Look} */
export function* needKnown({ needs }, about) {
  const known = about.collection.needs;
  for (const [n, word] of needs.entries()) if (!known.includes(word)) yield [["needs", n], ...lost(word, known, "need", about)];
}

/** @type {Look} */
export function* supportKnown({ support }, about) {
  const known = Object.keys(about.collection.support);
  if (!known.includes(support)) yield [["support"], ...lost(support, known, "kind of support", about)];
}

/** @type {Look} */
export function* areaKnown({ venue = {}, covers = [] }, about) {
  const known = Object.keys(about.collection.areas);
  if (venue.area && !known.includes(venue.area)) yield [["venue", "area"], ...lost(venue.area, known, "area", about)];
  for (const [n, word] of covers.entries()) if (!known.includes(word)) yield [["covers", n], ...lost(word, known, "area", about)];
}

/** @type {Look} */
export function* organisationKnown({ organisation }, { id, collection }) {
  const folder = id.split("/")[0];
  if (!folder || organisation || has(collection.organisations, folder)) return;
  const message = `Nothing says who runs it: the folder '${folder}' has no file organisation.yml.`;
  yield [[], message, "Add that file, or a block 'organisation:' with 'name:' in this one."];
}

/** @type {Look} */
export function* organisationOnce({ organisation }, { id, collection }) {
  const folder = id.split("/")[0];
  if (!organisation || !has(collection.organisations, folder) || collection.organisations[folder] === id) return;
  yield [["organisation"], `Who runs it stands in ${tellerOf(folder, collection)} already.`, "Delete this block."];
}

/** @type {Look} */
export function* formerAddressFree({ formerly = [] }, { id, kind, collection }) {
  const ids = kind === "activity" ? collection.activities : Object.keys(collection.organisations);
  const mend = "Delete the line, or rename the other entry.";
  for (const [n, former] of formerly.entries()) {
    const other = own(collection.former[kind], former);
    if (former === id || ids.includes(former)) {
      yield [["formerly", n], `'${former}' is the address of an entry that is here now.`, mend];
    } else if (other && other !== id) {
      yield [["formerly", n], `'${former}' is an earlier address of ${fileOf(other, kind)} too.`, mend];
    }
  }
}

/** @type {Look} */
export function* codeOnce({ code }, { id, kind, collection }) {
  const other = own(collection.codes, code);
  if (!other || other === id) return;
  const message = `The code '${code}' belongs to ${fileOf(other, kind)} already.`;
  yield [["code"], message, "Delete the line: the machine gives a new code."];
}

/** @type {Look} */
export function* codeLetter({ code, support }, { collection }) {
  const letter = own(collection.support, support);
  if (!code || !letter || code[0] === letter) return;
  const message = `Codes of '${support}' start with ${letter}, this one with ${code[0]}.`;
  const mend = "Look at 'support'. If the code is on paper already, keep the code and its kind of support together.";
  yield [["code"], message, mend];
}

/**
 * Where an entry stands.
 *
 * @param {string} id
 * @param {string} kind
 */
export function fileOf(id, kind) {
  return `entries/activities/${id}${kind === "organisation" ? "/organisation" : ""}.yml`;
}

/**
 * The file that tells of an organisation: its own, or that of one of its activities.
 *
 * @param {string} id
 * @param {any} collection
 */
export function tellerOf(id, { organisations }) {
  return organisations[id] ? fileOf(organisations[id], "activity") : fileOf(id, "organisation");
}
