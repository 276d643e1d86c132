/**
 * Typing mistakes: how far two words are apart, and which known word was meant.
 *
 * @module
 */

/**
 * How many mistakes are forgiven in a word.
 *
 * @param {string} word
 */
export function forgiven(word) {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The letters of a word as bits, which rule most words out at once: one mistake changes two bits at most.
 *
 * @param {string} word
 */
export function letters(word) {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/**
 * How many letters were left out, put in, changed, or swapped with their neighbour (Damerau and Levenshtein).
 *
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 * @returns {number} the distance, or more than the limit
 */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = new Array(other.length + 1).fill(0);
  let row = before.map((_, column) => column);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, before[j - 2] + 1);
      next[j] = least;
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[other.length];
}

/**
 * The known words that are nearest to one that is not known.
 *
 * @param {string} typed
 * @param {string[]} known
 * @param {number[]} masks `letters` of each known word
 * @returns {number[]} which of the known words are nearest; empty if none is near enough
 */
export function nearest(typed, known, masks) {
  const bits = letters(typed);
  let limit = forgiven(typed);
  /** @type {number[]} */
  let best = [];
  for (let word = 0; limit > 0 && word < known.length; word += 1) {
    if (bitCount(bits ^ masks[word]) > 2 * limit || !alike(typed, known[word])) continue;
    const far = distance(typed, known[word], limit);
    if (far > limit) continue;
    if (far < limit) best = [];
    limit = far;
    best.push(word);
  }
  return best;
}

/**
 * Most mistakes come after the first letter; two words that differ there share at least the second.
 *
 * @param {string} one
 * @param {string} other
 */
function alike(one, other) {
  return one[0] === other[0] || (one.length < 8 && (one[1] === other[1] || (one[0] === other[1] && one[1] === other[0])));
}

/** @param {number} bits */
function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}
