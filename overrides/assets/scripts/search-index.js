/**
 * The index of the search: which words stand where.
 *
 * Documents are numbers. A document is found by its name, by its text, and by the headings it stands under: needs,
 * kinds, areas, organisations. A heading has phrases (its title and what people say instead), each found as a whole.
 *
 * @module
 */

import { isStop, stem, words } from "./search-words.js";
import { letters } from "./search-typos.js";

/**
 * @typedef {object} Weights how much a heading says about its documents
 * @property {number} title the whole title was typed
 * @property {number} synonym a whole synonym was typed
 * @property {number} part a part of the title was typed; 0 if parts do not count
 *
 * @typedef {object} Heading
 * @property {string} group such as "need"
 * @property {number} number its place in the group
 * @property {string} title
 * @property {string[]} synonyms
 * @property {Weights} weights
 * @property {() => number[]} members the documents under it, worked out when the heading is found
 * @property {() => number[]} mains those for which it matters most
 *
 * @typedef {object} Phrase
 * @property {number} heading
 * @property {number} length how many words of meaning it has
 * @property {number} whole what it weighs when all of it is typed
 * @property {number} part what it weighs when a part is typed
 * @property {boolean} loose that a part counts only if its word stands nearly nowhere else
 *
 * @typedef {object} Entry where the words with one stem stand
 * @property {number[]} names
 * @property {number[]} texts
 * @property {number[]} phrases
 *
 * @typedef {object} Word
 * @property {string} text
 * @property {Entry} entry
 * @property {boolean} says whether it says anything about what is looked for
 * @property {number} often how often it stands somewhere
 */

/** How much the part of a synonym of several words weighs, in relation to the synonym. */
const PART_OF_SYNONYM = 0.2;

export class SearchIndex {
  constructor() {
    /** @type {Map<string, Entry>} */
    this.stems = new Map();
    /** @type {Map<string, Word>} */
    this.known = new Map();
    /** @type {Heading[]} */
    this.headings = [];
    /** @type {Phrase[]} */
    this.phrases = [];
    /** @type {string[]} the names of the documents, plain */
    this.names = [];
    /** @type {{words: Word[], masks: number[]} | null} */
    this.list = null;
  }

  /**
   * @param {number} document
   * @param {string} name
   */
  addName(document, name) {
    const found = words(name);
    this.names[document] = found.join(" ");
    for (const word of found) this.word(word).entry.names.push(document);
  }

  /**
   * @param {number} document
   * @param {string} text
   */
  addText(document, text) {
    for (const word of words(text)) {
      const { entry, says } = this.word(word);
      if (says && entry.texts[entry.texts.length - 1] !== document) entry.texts.push(document);
    }
  }

  /** @param {Heading} heading */
  addHeading(heading) {
    const { title, synonyms, weights } = heading;
    this.headings.push(heading);
    this.addPhrase(title, weights.title, weights.part, false);
    for (const synonym of synonyms) {
      this.addPhrase(synonym, weights.synonym, weights.part ? weights.synonym * PART_OF_SYNONYM : 0, true);
    }
  }

  /**
   * @param {string} text
   * @param {number} whole
   * @param {number} part
   * @param {boolean} loose
   */
  addPhrase(text, whole, part, loose) {
    const number = this.phrases.length;
    const all = words(text).map((word) => this.word(word));
    const hasMeaning = all.some((word) => word.says);
    let length = 0;
    for (const { entry, says } of all) {
      if ((hasMeaning && !says) || entry.phrases[entry.phrases.length - 1] === number) continue;
      entry.phrases.push(number);
      length += 1;
    }
    this.phrases.push({ heading: this.headings.length - 1, length, whole, part, loose });
  }

  /**
   * What is known of a word, which is known from now on.
   *
   * @param {string} text
   * @returns {Word}
   */
  word(text) {
    let word = this.known.get(text);
    if (!word) {
      word = { text, entry: this.entry(stem(text)), says: !isStop(text), often: 0 };
      this.known.set(text, word);
      this.list = null;
    }
    word.often += 1;
    return word;
  }

  /**
   * Where the words with a stem stand.
   *
   * @param {string} root
   * @returns {Entry}
   */
  entry(root) {
    let entry = this.stems.get(root);
    if (!entry) {
      entry = { names: [], texts: [], phrases: [] };
      this.stems.set(root, entry);
    }
    return entry;
  }

  /** All known words that say something, and the letters of each as bits; made when first needed. */
  vocabulary() {
    if (!this.list) {
      const all = [...this.known.values()].filter((word) => word.says);
      this.list = { words: all, masks: all.map((word) => letters(word.text)) };
    }
    return this.list;
  }
}
