/**
 * How like two words are: twice the letters in common stretches, by the letters of both.
 *
 * The measure of Ratcliff and Obershelp, as Python's difflib has it, so that page and command suggest the same word.
 *
 * @module
 */

/** @typedef {{start: number, other: number, size: number}} Stretch */

/**
 * @param {string[]} one letters of a word
 * @param {string[]} other letters of another
 * @returns {number} from 0 for nothing in common to 1 for the same
 */
export function likeness(one, other) {
  const letters = one.length + other.length;
  return letters ? (2 * inCommon(one, other)) / letters : 1;
}

/**
 * How many letters stand in common stretches: the longest, and those on either side of it.
 *
 * @param {string[]} one
 * @param {string[]} other
 * @returns {number}
 */
function inCommon(one, other) {
  const found = longest(one, other);
  if (!found.size) return 0;
  const before = inCommon(one.slice(0, found.start), other.slice(0, found.other));
  return before + found.size + inCommon(one.slice(found.start + found.size), other.slice(found.other + found.size));
}

/**
 * The longest stretch that two words have in common: of several the first in the first word, and there in the other.
 *
 * @param {string[]} one
 * @param {string[]} other
 * @returns {Stretch}
 */
function longest(one, other) {
  let best = { start: 0, other: 0, size: 0 };
  let above = new Array(other.length + 1).fill(0);
  for (let i = 0; i < one.length; i += 1) {
    const row = new Array(other.length + 1).fill(0);
    for (let j = 0; j < other.length; j += 1) {
      if (one[i] !== other[j]) continue;
      const size = above[j] + 1;
      row[j + 1] = size;
      if (size > best.size) best = { start: i - size + 1, other: j - size + 1, size };
    }
    above = row;
  }
  return best;
}
