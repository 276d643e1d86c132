/**
 * Did you mean: the nearest allowed word to what somebody wrote, as hooks/formulary/checking/suggest.py finds it.
 *
 * @module
 */

import { likeness } from "./entry-check-likeness.js";
import { has } from "./entry-check-text.js";

/** Nobody means a word of the lists by a text with more letters than this. */
const LONGEST = 60;
/** A longer list helps nobody. In letters. */
const LONGEST_LIST = 300;
/** How like the word that was written another must be at least. */
const ALIKE = 0.72;

export class Suggester {
  /** @param {Record<string, string>} synonyms what people write instead of each word */
  constructor(synonyms) {
    this.synonyms = synonyms;
  }

  /**
   * The allowed word that is the same but for capitals, spaces, hyphens, or another name for it.
   *
   * @param {string} written
   * @param {string[]} allowed
   * @returns {string | undefined}
   */
  sameWord(written, allowed) {
    const choices = new Map(allowed.map((word) => [word.toLowerCase(), word]));
    const low = written.trim().toLowerCase();
    const spellings = [low, swap(low, "_", "-"), swap(low, " ", "-"), swap(low, "-", "_"), swap(low, " ", "_")];
    const others = has(this.synonyms, low) ? this.synonyms[low].split(" ") : [];
    const found = [...spellings, ...others].find((guess) => choices.has(guess));
    return found === undefined ? undefined : choices.get(found);
  }

  /**
   * The allowed word that was most likely meant; nothing where a guess would mislead.
   *
   * @param {string} written
   * @param {string[]} allowed
   * @returns {string | undefined}
   */
  suggestion(written, allowed) {
    return this.sameWord(written, allowed) || nearest(written.trim().toLowerCase(), allowed);
  }

  /**
   * Say what was meant, or list what is allowed where the list is short.
   *
   * @param {string} written
   * @param {string[]} allowed
   * @param {string} [otherwise]
   */
  didYouMean(written, allowed, otherwise = "Look at the list of allowed words in CONTRIBUTING.md.") {
    const found = this.suggestion(written, allowed);
    if (found) return `Did you mean '${found}'?`;
    if (allowed.length === 1) return `Only '${allowed[0]}' is allowed.`;
    const listed = allowed.join(", ");
    return allowed.length && listed.length <= LONGEST_LIST ? `Allowed are: ${listed}.` : otherwise;
  }
}

/**
 * The word that is most like another, if one is like enough; of two that are equally like, the later in the alphabet.
 *
 * @param {string} written in small letters
 * @param {string[]} allowed
 * @param {number} [alike] how like it at least
 * @returns {string | undefined}
 */
export function nearest(written, allowed, alike = ALIKE) {
  const letters = Array.from(written).slice(0, LONGEST);
  let best = { likeness: alike, low: "", word: /** @type {string | undefined} */ (undefined) };
  for (const word of allowed) {
    const low = word.toLowerCase();
    const found = likeness(Array.from(low), letters);
    if (found > best.likeness || (found === best.likeness && low >= best.low)) best = { likeness: found, low, word };
  }
  return best.word;
}

/**
 * Put another sign in each place of one.
 *
 * @param {string} text
 * @param {string} sign
 * @param {string} other
 */
function swap(text, sign, other) {
  return text.split(sign).join(other);
}
