/**
 * The search of the finder: fills the index from the catalogue, a little at a time so that the page never hangs.
 *
 * @module
 */

import { answers, hosts } from "./finder-headings.js";
import { SearchIndex } from "./search-index.js";
import { search } from "./search.js";

/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */
/** @typedef {import("./search.js").Result} Result */

/** Milliseconds of work at a time, so that a tap or a key never waits for long. */
const SLICE = 6;
/** Steps between two looks at the clock. */
const STEPS = 16;

export class Searcher {
  /** @param {Catalogue} catalogue */
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.index = new SearchIndex();
    this.naming = this.addNames();
    this.hasNames = false;
    this.isComplete = false;
    /** @type {Map<string, Result | null>} */
    this.known = new Map();
  }

  /**
   * Search, if enough is known already.
   *
   * @param {string} query
   * @returns {Result | null | undefined} null if nothing is to be narrowed down; undefined if the rest has to be
   *   waited for, because only that can tell whether a word is a mistake
   */
  search(query) {
    if (!this.hasNames) this.finishNames();
    if (!this.known.has(query)) this.known.set(query, search(this.index, query));
    const result = this.known.get(query);
    const isSure = this.isComplete || !result || (!result.corrected && result.fits === "all");
    return isSure ? result : undefined;
  }

  /** Take in the names now, because somebody waits for them. */
  finishNames() {
    while (!this.naming.next().done);
    this.hasNames = true;
  }

  /**
   * Take in everything little by little, the summaries when they are there. What was found before is forgotten.
   *
   * @param {Promise<void>} details
   */
  async complete(details) {
    await inSlices(this.naming);
    this.hasNames = true;
    await inSlices(this.addHosts());
    await details;
    await inSlices(this.addSummaries());
    this.index.vocabulary();
    this.isComplete = true;
    this.known.clear();
  }

  /** @returns {Generator<void>} */
  *addNames() {
    const { catalogue, index } = this;
    for (const heading of answers(catalogue)) yield index.addHeading(heading);
    for (let number = 0; number < catalogue.size; number += 1) {
      index.word(catalogue.code(number).toLowerCase()).entry.names.push(number);
      yield index.addName(number, catalogue.name(number));
    }
  }

  /** @returns {Generator<void>} */
  *addHosts() {
    for (const heading of hosts(this.catalogue)) yield this.index.addHeading(heading);
  }

  /** @returns {Generator<void>} */
  *addSummaries() {
    for (let number = 0; number < this.catalogue.size; number += 1) {
      yield this.index.addText(number, this.catalogue.summaries[number] || "");
    }
  }
}

/**
 * Work through steps with pauses in which the browser can draw and listen.
 *
 * @param {Generator<void>} steps
 */
async function inSlices(steps) {
  let done = false;
  while (!done) {
    const until = performance.now() + SLICE;
    while (!done && performance.now() < until) {
      for (let step = 0; step < STEPS && !done; step += 1) done = Boolean(steps.next().done);
    }
    if (!done) await new Promise((resume) => setTimeout(resume));
  }
}
