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
  if (exact) return { typed, used: typed, soft, entries: [exact], sureness: 1 };
  if (typed.length > (last ? 1 : 2)) {
    const entries = beginningWith(index, typed);
    if (entries.length) return { typed, used: typed, soft, entries, sureness: BEGINNING };
  }
  const meant = closest(index, typed);
  const entry = index.stems.get(index.known.get(meant) || "");
  if (entry) return { typed, used: meant, soft, entries: [entry], sureness: MISTAKE };
  return { typed, used: typed, soft, entries: [], sureness: 0 };
}

/**
 * @param {SearchIndex} index
 * @param {string} start
 * @returns {Entry[]}
 */
function beginningWith(index, start) {
  /** @type {Set<string>} */
  const roots = new Set();
  for (const [word, root] of index.known) if (word.startsWith(start)) roots.add(root);
  return [...roots].map((root) => /** @type {Entry} */ (index.stems.get(root)));
}

/**
 * The known word that was most likely meant, or nothing: of words that are equally near, the most frequent one.
 *
 * @param {SearchIndex} index
 * @param {string} typed
 */
function closest(index, typed) {
  const { words: known, masks } = index.vocabulary();
  const found = nearest(typed, known, masks).map((number) => known[number]);
  const often = (/** @type {string} */ word) => index.often.get(word) || 0;
  return found.sort((one, other) => often(other) - often(one) || (one < other ? -1 : 1))[0] || "";
}
