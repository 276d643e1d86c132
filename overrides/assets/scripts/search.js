/**
 * A search that forgives: other forms of a word, other words for a thing, words half typed, and typing mistakes.
 *
 * All words must be found somewhere with a document: in its name, its text or a heading that it stands under. If no
 * document has them all, those that have some are found, and the result says so.
 *
 * @module
 */

import { plain, words } from "./search-words.js";
import { terms } from "./search-terms.js";

/** @typedef {import("./search-index.js").SearchIndex} SearchIndex */
/** @typedef {import("./search-index.js").Heading} Heading */
/** @typedef {import("./search-terms.js").Term} Term */

/**
 * @typedef {object} Result
 * @property {Float32Array} scores for each document; 0 if it was not found
 * @property {number} count how many documents were found
 * @property {"all" | "some" | "none"} fits whether all words were found with them
 * @property {string} corrected the words that were searched for, if they are not those typed
 * @property {string[]} missing the typed words that are known nowhere
 * @property {{heading: Heading, score: number}[]} headings those that were found themselves, the best first
 */

const IN_NAME = 100;
const IN_TEXT = 20;
const WHOLE_NAME = 300;
const START_OF_NAME = 20;
/** How much a heading says about a document for which it is not the main one. */
const NOT_MAIN = 0.8;
/** In how many headings a word may stand so that it says something by itself. */
const RARE = 2;

/**
 * @param {SearchIndex} index
 * @param {string} query
 * @returns {Result | null} null if the query says nothing, so that nothing is to be narrowed down
 */
export function search(index, query) {
  const typed = terms(index, query);
  const known = typed.filter((term) => term.entries.length);
  const missing = typed.filter((term) => !term.entries.length && !term.soft).map((term) => term.typed);
  if (!typed.length || (!known.length && plain(query).trim().length < 3)) return null;
  const headings = headingScores(index, known);
  const scores = known.map((term, number) => documentScores(index, term, number, headings));
  const required = known.map((term, number) => (term.soft ? -1 : number)).filter((number) => number >= 0);
  const needed = required.length ? required : known.map((_, number) => number);
  const found = best(index, headings, needed);
  const all = combined(index, query, scores, needed, needed.length);
  // A page about the whole query, such as "end my life", is a better answer than activities with one of its words.
  const isAnswered = all.count || needed.length < 2 || found.some((one) => one.isWhole && one.hasAll);
  const result = isAnswered ? all : combined(index, query, scores, needed, 1);
  const complete = result === all && !missing.length;
  return {
    ...result,
    fits: result.count ? (complete ? "all" : "some") : "none",
    corrected: corrected(query, typed),
    missing,
    headings: found.map(({ heading, score }) => ({ heading, score })),
  };
}

/**
 * What each term says about each heading: the score of every heading for every term.
 *
 * @param {SearchIndex} index
 * @param {Term[]} known
 * @returns {Map<number, {scores: number[], whole: number}>}
 */
function headingScores(index, known) {
  /** @type {Map<number, {terms: Set<number>, entries: Set<object>, sureness: number, rare: boolean}>} */
  const hits = new Map();
  known.forEach((term, number) => {
    for (const entry of term.entries) {
      const rare = new Set(entry.phrases.map((phrase) => index.phrases[phrase].heading)).size <= RARE;
      for (const phrase of entry.phrases) {
        const hit = hits.get(phrase) || { terms: new Set(), entries: new Set(), sureness: 1, rare: false };
        hit.terms.add(number);
        hit.entries.add(entry);
        hit.sureness = Math.min(hit.sureness, term.sureness);
        hit.rare = hit.rare || rare;
        hits.set(phrase, hit);
      }
    }
  });
  const headings = new Map();
  for (const [number, hit] of hits) {
    const phrase = index.phrases[number];
    const isWhole = Math.min(hit.terms.size, hit.entries.size) >= phrase.length;
    const score = (isWhole ? phrase.whole : !phrase.loose || hit.rare ? phrase.part : 0) * hit.sureness;
    if (!score) continue;
    const heading = headings.get(phrase.heading) || { scores: known.map(() => 0), whole: 0 };
    for (const term of hit.terms) heading.scores[term] = Math.max(heading.scores[term], score);
    if (isWhole) heading.whole = Math.max(heading.whole, score);
    headings.set(phrase.heading, heading);
  }
  return headings;
}

/**
 * What one term says about each document.
 *
 * @param {SearchIndex} index
 * @param {Term} term
 * @param {number} number the term's place
 * @param {Map<number, {scores: number[]}>} headings
 */
function documentScores(index, term, number, headings) {
  const scores = new Float32Array(index.names.length);
  const raise = (/** @type {number} */ document, /** @type {number} */ score) => {
    if (score > scores[document]) scores[document] = score;
  };
  for (const [place, found] of headings) {
    const score = found.scores[number];
    if (!score) continue;
    const { members, mains } = index.headings[place];
    if (mains !== members) for (const document of members()) raise(document, score * NOT_MAIN);
    for (const document of mains()) raise(document, score);
  }
  for (const entry of term.entries) {
    for (const document of entry.texts) raise(document, IN_TEXT * term.sureness);
    for (const document of entry.names) raise(document, IN_NAME * term.sureness);
  }
  return scores;
}

/**
 * Add up what the terms say about documents with which at least so many of the needed ones were found.
 *
 * @param {SearchIndex} index
 * @param {string} query
 * @param {Float32Array[]} scores
 * @param {number[]} needed
 * @param {number} least
 */
function combined(index, query, scores, needed, least) {
  const total = new Float32Array(index.names.length);
  const whole = words(query).join(" ");
  let count = 0;
  for (let document = 0; document < total.length && needed.length; document += 1) {
    let found = 0;
    for (const number of needed) if (scores[number][document]) found += 1;
    if (found < least) continue;
    count += 1;
    // More words found count for more than words found in better places.
    total[document] = least < needed.length ? found * 1000 : 0;
    for (const one of scores) total[document] += one[document];
    if (index.names[document] === whole) total[document] += WHOLE_NAME;
    else if (index.names[document].startsWith(whole)) total[document] += START_OF_NAME;
  }
  return { scores: total, count };
}

/**
 * The words that were searched for, if some were taken for typing mistakes; else nothing.
 *
 * @param {string} query
 * @param {Term[]} typed
 */
function corrected(query, typed) {
  const meant = new Map(typed.map((term) => [term.typed, term.used]));
  const used = words(query).map((word) => meant.get(word) || word);
  return used.join(" ") === words(query).join(" ") ? "" : used.join(" ");
}

/**
 * The headings that are worth showing: those with a whole title or synonym, or with all words.
 *
 * @param {SearchIndex} index
 * @param {Map<number, {scores: number[], whole: number}>} headings
 * @param {number[]} needed
 */
function best(index, headings, needed) {
  const found = [];
  for (const [place, { scores, whole }] of headings) {
    const hasAll = needed.every((number) => scores[number]);
    if (!whole && !hasAll) continue;
    const score = scores.reduce((sum, one) => sum + one, 0);
    found.push({ heading: index.headings[place], score, isWhole: whole > 0, hasAll });
  }
  return found.sort((one, other) => other.score - one.score);
}
