/**
 * The sheet: what is chosen, laid out on paper and measured.
 *
 * @module
 */

import { measure } from "./make-measure.js";
import { Paper } from "./make-paper.js";
import { plan } from "./make-plan.js";

/** @typedef {import("./make-entries.js").PaperCatalogue} PaperCatalogue */
/** @typedef {import("./make-form.js").Options} Options */

/** How many activities are tried at a time when the sheet is filled: more never fit. */
const TRIED = 60;

export class Sheet {
  /** @param {PaperCatalogue} catalogue */
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.paper = new Paper(document, catalogue.paper.formats);
  }

  /**
   * Show activities on paper.
   *
   * @param {number[]} numbers
   * @param {Options & {made: string}} how
   * @param {number} today in days since 1970
   * @returns {string} how full the sheet is, in words
   */
  show(numbers, how, today) {
    const { paper } = this;
    const entries = this.entries(numbers, how.format, today);
    const heights = paper.heights(how.format, entries);
    const frame = paper.frame(how.format, how.practice);
    const planned = plan(heights, frame);
    if (numbers.length) paper.draw(planned, entries, how);
    else paper.clear();
    const more = Math.floor(planned.free / (paper.formats[how.format].usual + frame.gaps[0]));
    return measure({ count: numbers.length, pages: planned.pages.length, runsOn: frame.runsOn, more });
  }

  /**
   * What is chosen, and as many of what is offered as fit without a further page.
   *
   * @param {number[]} numbers
   * @param {number[]} offered the best first
   * @param {Options} how
   * @param {number} today in days since 1970
   * @returns {number[]}
   */
  filled(numbers, offered, how, today) {
    const all = [...numbers, ...offered.slice(0, TRIED)];
    const heights = this.paper.heights(how.format, this.entries(all, how.format, today));
    const frame = this.paper.frame(how.format, how.practice);
    const pages = plan(heights.slice(0, numbers.length), frame).pages.length;
    let end = numbers.length;
    while (end < all.length && plan(heights.slice(0, end + 1), frame).pages.length <= pages) end += 1;
    return all.slice(0, end);
  }

  /**
   * @param {number[]} numbers
   * @param {string} format
   * @param {number} today in days since 1970
   */
  entries(numbers, format, today) {
    return numbers.map((number) => this.catalogue.set(number, format, today));
  }
}
