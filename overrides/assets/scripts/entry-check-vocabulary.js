/**
 * One of the locality's own lists of words, and all else that people call these words, as
 * hooks/formulary/checking/vocabulary.py has it.
 *
 * @module
 */

import { nearest } from "./entry-check-suggest.js";
import { has } from "./entry-check-text.js";

/** How many words are offered where several may be meant. */
const MOST = 3;

export class Vocabulary {
  /**
   * @param {{words: string[], names: Record<string, string[]>[]}} facts the words that a name may mean: the words
   *   themselves, titles, synonyms, to be tried one after the other
   * @param {import("./entry-check-suggest.js").Suggester} suggester
   */
  constructor({ words, names }, suggester) {
    this.words = words;
    this.names = names;
    this.suggester = suggester;
  }

  /**
   * The words that somebody calls so.
   *
   * @param {string} name as `plain` writes it
   */
  meant(name) {
    const names = this.names.find((some) => has(some, name));
    return names ? names[name] : [];
  }

  /**
   * Say which words may have been meant, or list them where there are few.
   *
   * @param {string} written
   * @param {string} otherwise
   */
  didYouMean(written, otherwise) {
    const name = plain(written);
    const near = this.meant(name).length ? name : nearest(name, this.names.flatMap((names) => Object.keys(names)));
    const found = near === undefined ? [] : this.meant(near).slice(0, MOST);
    if (!found.length) return this.suggester.didYouMean(written, this.words, otherwise);
    return `Did you mean ${found.map((word) => `'${word}'`).join(" or ")}?`;
  }
}

/**
 * A name as it is compared: "Low-mood " is "low mood".
 *
 * @param {string} name
 */
function plain(name) {
  const low = name.toLowerCase().replace(/ß/g, "ss").replace(/[-_]/g, " ").replace(/’/g, "'");
  return low.split(/\s+/).filter(Boolean).join(" ");
}
