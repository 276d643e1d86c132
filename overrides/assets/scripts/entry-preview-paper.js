/**
 * How a line is set on the A5 pad: where the number stands, where lines break, and how many millimetres are too many.
 * The same as hooks/formulary/pads/entries.py and check.py.
 *
 * @module
 */

import { Letters } from "./entry-preview-letters.js";
import { filled } from "./entry-preview-words.js";

/** @typedef {import("./entry-preview-say.js").Line} Line */
/** @typedef {import("./make-entries.js").SetEntry} SetEntry */
/** @typedef {import("./entry-preview-letters.js").Run} Run */

const GLUED = "\u00a0";

/** The A5 pad's column. */
export class Column {
  /** @param {any} facts the content of contribute/preview.json */
  constructor(facts) {
    this.measures = facts.paper;
    this.letters = new Letters(facts);
  }

  /**
   * Set one line.
   *
   * @param {Line} line
   * @returns {SetEntry}
   */
  set({ name, code, contact, detail, notes }) {
    const line = { name, code, contact };
    const rows = this.rows([...detail, ...notes]).map((row) => row.join(" "));
    return { ...line, place: this.place(line), glue: this.glue(name), rows };
  }

  /**
   * What is too long, in the words of the checks.
   *
   * @param {Line} line
   * @returns {string[]}
   */
  tooLong(line) {
    const { long_name: name, long_line: detail } = this.measures;
    const said = [[this.nameOver(line), name], [this.detailOver(line), detail]];
    return said.filter(([over]) => over > 0).map(([over, words]) => filled(words, { over: Math.ceil(over) }));
  }

  /**
   * How many millimetres a name is longer than its line, beside its code and the phone number.
   *
   * @param {Pick<Line, "name" | "code" | "contact">} line
   */
  nameOver(line) {
    const width = this.name(line).reduce((sum, [text, face]) => sum + this.letters.width(text, face), 0);
    return width + this.measures.safety - this.nameRoom(line);
  }

  /**
   * How many millimetres when, where and cost are longer than their line.
   *
   * @param {Pick<Line, "detail">} line
   */
  detailOver({ detail }) {
    return this.letters.width(detail.join(" "), this.letters.regular) + this.measures.safety - this.measures.text;
  }

  /**
   * The place for a number or an address: beside the name, beside a short name, or under it.
   *
   * @param {Pick<Line, "name" | "code" | "contact">} line
   */
  place(line) {
    const { text, phone, apart, nearest } = this.measures;
    const width = this.letters.width(line.contact, this.letters.bold);
    if (width <= phone - nearest) return "beside";
    const room = text - width - apart;
    return room > 0 && this.letters.countLines(this.name(line), room) === 1 ? "free" : "under";
  }

  /**
   * The width that a name and its code have.
   *
   * @param {Pick<Line, "name" | "code" | "contact">} line
   */
  nameRoom(line) {
    return this.measures.text - (this.place(line) === "beside" ? this.measures.phone : 0);
  }

  /**
   * A name and its code.
   *
   * @param {Pick<Line, "name" | "code">} line
   * @returns {Run[]}
   */
  name({ name, code }) {
    return [[name, this.letters.bold], [this.glue(name) + code, this.letters.regular]];
  }

  /**
   * A space that keeps the code from beginning a line, unless the last word is a line by itself.
   *
   * @param {string} name
   */
  glue(name) {
    const { text, phone, code } = this.measures;
    const last = this.letters.width(name.slice(name.lastIndexOf(" ") + 1), this.letters.bold);
    return last + code < text - phone ? GLUED : " ";
  }

  /**
   * Break between whole pieces, evenly; within a piece only where that saves a line.
   *
   * @param {string[]} pieces
   * @returns {string[][]}
   */
  rows(pieces) {
    const whole = this.cost([pieces]);
    if (whole.lines <= 1 || pieces.length > this.measures.many) return [pieces];
    let best = { way: [pieces], ...whole };
    for (const way of breaks(pieces)) {
      const cost = this.cost(way);
      const isEvener = cost.lines === best.lines && cost.squares < best.squares;
      if (cost.lines < best.lines || isEvener) best = { way, ...cost };
    }
    return best.way;
  }

  /**
   * What a way of breaking costs: its lines, and how uneven they are.
   *
   * @param {string[][]} rows
   */
  cost(rows) {
    const { regular } = this.letters;
    let [lines, squares] = [0, 0];
    for (const text of rows.map((row) => row.join(" "))) {
      lines += this.letters.countLines([[text, regular]], this.measures.text);
      squares += this.letters.width(text, regular) ** 2;
    }
    return { lines, squares };
  }
}

/**
 * Every way of breaking a row of pieces into rows.
 *
 * @param {string[]} pieces
 * @returns {Generator<string[][]>}
 */
function* breaks(pieces) {
  for (let choice = 0; choice < 2 ** (pieces.length - 1); choice += 1) {
    /** @type {string[][]} */
    const rows = [[]];
    pieces.forEach((piece, place) => {
      if (place && (choice >> (place - 1)) & 1) rows.push([]);
      rows[rows.length - 1].push(piece);
    });
    yield rows;
  }
}
