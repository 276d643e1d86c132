/**
 * How like two accounts of one activity are that two people wrote: as hooks/formulary/checking/alike.py and
 * checking/resemblance.py.
 *
 * @module
 */

import { own } from "./entry-check-text.js";

/** @typedef {{postcode: string, words: string[], area: string}} Place */
/** @typedef {{words: string[], venue: Place | null, hasTimes?: boolean}} Account */
/** @typedef {{fillers: string[], in_full: Record<string, string>}} Spellings words to leave out, and short ones in full */
/** @typedef {Spellings & {like: number, like_alone: number}} Measures */

/**
 * The words of a name that matter, in their order and in one form; all its letters where it has no such words.
 *
 * @param {string} name
 * @param {Spellings} spellings
 * @returns {string[]}
 */
export function wordsOf(name, { fillers, in_full: inFull }) {
  const plain = name.toLowerCase().replace(/ß/g, "ss").normalize("NFKD").replace(/&/g, " and ");
  const letters = plain.replace(/\p{Mn}/gu, "").replace(/['’]/g, "");
  const words = (letters.match(/[\p{L}\p{N}_]+/gu) || []).filter((word) => !fillers.includes(word));
  const full = words.map((word) => word.replace(/s$/, "")).map((word) => own(inFull, word) || word);
  return full.length ? full : [letters];
}

/** @param {string[]} words */
export function sorted(words) {
  return [...words].sort().join(" ");
}

/**
 * @param {any} venue of an entry
 * @param {Measures} measures
 * @returns {Place | null}
 */
export function placeOf(venue, measures) {
  if (!venue) return null;
  return { postcode: venue.postcode || "", words: wordsOf(venue.name || "", measures), area: venue.area || "" };
}

/**
 * @param {[postcode: string, words: string[], area: string] | []} place as contribute/checks.json has it
 * @returns {Place | null}
 */
export function placeAgain([postcode, words, area]) {
  return words ? { postcode: postcode || "", words, area: area || "" } : null;
}

/**
 * Whether two activities may be one although nothing in them is the same: they share a place and the numbers in their
 * names, and their names are alike.
 *
 * @param {Account} one
 * @param {Account} other
 * @param {Measures} measures
 */
export function resembles(one, other, measures) {
  if (!samePlace(one.venue, other.venue, measures) || numbers(one.words) !== numbers(other.words)) return false;
  if (!one.venue || !other.venue || !one.hasTimes) return like(one.words, other.words, measures.like_alone);
  return within(one.words, other.words) || like(one.words, other.words, measures.like);
}

/**
 * Whether two venues may be one: by their postcodes if both have one, else by their areas and their names.
 *
 * @param {Place | null} here
 * @param {Place | null} there
 * @param {Measures} measures
 */
function samePlace(here, there, measures) {
  if (here && there && here.postcode && there.postcode) return here.postcode === there.postcode;
  if ((here ? here.area : "") !== (there ? there.area : "")) return false;
  return like(here ? here.words : [""], there ? there.words : [""], measures.like);
}

/** @param {string[]} words */
function numbers(words) {
  return sorted(words.filter((word) => /\p{Nd}/u.test(word)));
}

/**
 * Whether all words of one name stand in the other.
 *
 * @param {string[]} words
 * @param {string[]} others
 */
function within(words, others) {
  return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
}

/**
 * Whether two names are alike: with their words in whatever order, or with their letters as they stand.
 *
 * @param {string[]} words
 * @param {string[]} others
 * @param {number} least in percent
 */
function like(words, others, least) {
  return Math.max(ratio(sorted(words), sorted(others)), ratio(words.join(""), others.join(""))) >= least;
}

/**
 * The letters in common, in their order, of all letters of both, in percent: what rapidfuzz calls a ratio.
 *
 * @param {string} one
 * @param {string} other
 */
function ratio(one, other) {
  const [letters, others] = [[...one], [...other]];
  const all = letters.length + others.length;
  if (!all) return 100;
  let above = new Array(others.length + 1).fill(0);
  for (const letter of letters) {
    const row = [0];
    for (let n = 0; n < others.length; n += 1) {
      row.push(letter === others[n] ? above[n] + 1 : Math.max(above[n + 1], row[n]));
    }
    above = row;
  }
  return (200 * above[others.length]) / all;
}
