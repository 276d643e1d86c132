/**
 * From what is typed to terms: each word with the known stems that it may mean.
 *
 * @module
 */

import { isSoft, isStop, stem, words } from "./search-words.js";
import { nearest } from "./search-typos.js";

/** @typedef {import("./search-index.js").SearchIndex} SearchIndex */
/** @typedef {import("./search-index.js").Entry} Entry */

/**
 * @typedef {object} Term
 * @property {string} typed
 * @property {string} used the word that it is taken for
 * @property {boolean} soft whether it need not be found
 * @property {Entry[]} entries where it stands; empty if it stands nowhere
 * @property {number} sureness 1 for the word itself, less for its beginning or a mistake
 */

const BEGINNING = 0.8;
const MISTAKE = 0.7;

/**
 * The terms of a query. Words that say nothing are left out, unless there are no others.
 *
 * @param {SearchIndex} index
 * @param {string} query
 * @returns {Term[]}
 */
export function terms(index, query) {
  const typed = words(query);
  const meant = [...new Set(typed.filter((word) => !isStop(word)))];
  const unfinished = /\s$/.test(query) ? [] : typed.slice(-1).filter((word) => word.length > 1);
  const chosen = meant.length ? meant : unfinished;
  const last = typed[typed.length - 1];
  const found = chosen.slice(0, 12).map((word) => term(index, word, word === last));
  const allSoft = found.every((one) => one.soft);
  return found.map((one) => ({ ...one, soft: one.soft && !allSoft }));
}

/**
 * @param {SearchIndex} index
 * @param {string} typed
 * @param {boolean} last whether it is the last word, which may not be finished
 * @returns {Term}
 */
function term(index, typed, last) {
  const soft = isSoft(typed);
  const exact = index.stems.get(stem(typed));
  if (exact && isUsed(exact)) return { typed, used: typed, soft, entries: [exact], sureness: 1 };
  if (typed.length > (last ? 1 : 2)) {
    const entries = beginningWith(index, typed);
    if (entries.length) return { typed, used: typed, soft, entries, sureness: BEGINNING };
  }
  const meant = closest(index, typed);
  if (meant) return { typed, used: meant.text, soft, entries: [meant.entry], sureness: MISTAKE };
  return { typed, used: typed, soft, entries: [], sureness: 0 };
}

/**
 * Whether anything is found by a stem: those of words that say nothing stand nowhere.
 *
 * @param {Entry} entry
 */
function isUsed(entry) {
  return entry.names.length > 0 || entry.texts.length > 0 || entry.phrases.length > 0;
}

/**
 * @param {SearchIndex} index
 * @param {string} start
 * @returns {Entry[]}
 */
function beginningWith(index, start) {
  /** @type {Set<Entry>} */
  const entries = new Set();
  for (const { text, entry } of index.known.values()) if (text.startsWith(start) && isUsed(entry)) entries.add(entry);
  return [...entries];
}

/**
 * The known word that was most likely meant, if any: of words that are equally near, the most frequent one.
 *
 * @param {SearchIndex} index
 * @param {string} typed
 */
function closest(index, typed) {
  const { words: known, masks } = index.vocabulary();
  const found = nearest(typed, known.map((word) => word.text), masks).map((number) => known[number]);
  return found.sort((one, other) => other.often - one.often || (one.text < other.text ? -1 : 1))[0];
}
