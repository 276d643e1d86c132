/**
 * Activities as they are set on paper: the columns of pads/make/entries.json, joined to the finder's catalogue.
 *
 * Name, number, time, place and cost of an entry come from one file, so that none can stand beside another's.
 *
 * @module
 */

import { Catalogue } from "./finder-catalogue.js";

/**
 * @typedef {object} SetEntry one entry as it is set in a format
 * @property {string} name
 * @property {string} code
 * @property {string} contact
 * @property {string} place of the contact: "beside", "free" or "under"
 * @property {string} glue what stands between name and code
 * @property {string[]} rows the lines under the name
 */

/** Where a contact may stand, in the order of hooks/formulary/pads/entries.py. */
const PLACES = ["beside", "free", "under"];
const GLUED = "\u00a0";
const NOT_ON_PAPER = -1;

export class PaperCatalogue extends Catalogue {
  /**
   * @param {any} data the content of data/finder.json
   * @param {any} paper the content of pads/make/entries.json
   */
  constructor(data, paper) {
    super(data);
    this.paper = paper;
    const places = new Map(paper.codes.map((/** @type {string} */ code, /** @type {number} */ place) => [code, place]));
    /** Where each activity stands in the paper's columns. */
    this.onPaper = Int32Array.from({ length: this.size }, (_, number) => {
      const place = places.get(this.code(number)) ?? NOT_ON_PAPER;
      // One of the two files may be from an earlier build, in which a code that was lent meant something else.
      return place !== NOT_ON_PAPER && paper.names[place] === this.name(number).normalize("NFC") ? place : NOT_ON_PAPER;
    });
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    this.onPaper.forEach((place, number) => place !== NOT_ON_PAPER && this.numbers.set(paper.codes[place], number));
    this.careful = new Set(paper.careful);
    this.offered = { day: NaN, activities: new Uint8Array(0) };
  }

  /**
   * Which activities may be put on a sheet: the ones that are open and checked.
   *
   * @param {number} today in days since 1970
   * @returns {Uint8Array} 1 for each that may
   */
  listedOn(today) {
    if (this.offered.day !== today) {
      const onPads = this.standing(today, "pads");
      const activities = onPads.map((isOnPads, number) => (isOnPads && this.onPaper[number] !== NOT_ON_PAPER ? 1 : 0));
      this.offered = { day: today, activities };
    }
    return this.offered.activities;
  }

  /**
   * The activities of some codes that may be put on a sheet, in their order.
   *
   * @param {string[]} codes
   * @param {number} today in days since 1970
   * @returns {number[]}
   */
  named(codes, today) {
    const listed = this.listedOn(today);
    const numbers = [...new Set(codes)].map((code) => this.numbers.get(code) ?? NOT_ON_PAPER);
    return numbers.filter((number) => number !== NOT_ON_PAPER && listed[number]);
  }

  /**
   * Whether a sheet with it must not be seen by the wrong person.
   *
   * @param {number} number
   */
  isCareful(number) {
    return this.careful.has(this.onPaper[number]);
  }

  /**
   * An activity as it is set in a format on a day. What has become due since the build says so in its last row.
   *
   * @param {number} number
   * @param {string} format
   * @param {number} today in days since 1970
   * @returns {SetEntry}
   */
  set(number, format, today) {
    const { paper } = this;
    const place = this.onPaper[number];
    const facts = paper.formats[format];
    const doubt = paper.doubts[place];
    const rows = rowsOf(paper.pieces[place], facts.cuts[place]);
    if (doubt && today >= this.data.today + doubt) rows.push(`${rows.pop() || ""} ${paper.asks[place]}`.trim());
    return {
      name: paper.names[place],
      code: paper.codes[place],
      contact: paper.contacts[place],
      place: PLACES[facts.places[place]],
      glue: facts.glued[place] ? GLUED : " ",
      rows,
    };
  }
}

/**
 * Pieces in rows.
 *
 * @param {string[]} pieces
 * @param {number} cuts a bit for each piece that a row ends after
 * @returns {string[]}
 */
function rowsOf(pieces, cuts) {
  /** @type {string[][]} */
  const rows = [[]];
  pieces.forEach((piece, place) => {
    rows[rows.length - 1].push(piece);
    if (cuts & (1 << place)) rows.push([]);
  });
  return rows.map((row) => row.join(" "));
}
