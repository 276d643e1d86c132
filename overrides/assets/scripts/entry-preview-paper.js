/**
 * How a line is set on the A5 pad, from the font's own widths: where the number stands, where lines break, and how many
 * millimetres are too many. The same as hooks/formulary/pads/measure.py, entries.py and check.py.
 *
 * @module
 */

/** @typedef {import("./entry-preview-say.js").Line} Line */
/** @typedef {import("./make-entries.js").SetEntry} SetEntry */
/** @typedef {[text: string, face: Map<string, number>]} Run a stretch of text in one weight */

/** Thousandths of the font's size, for a letter that the font does not have. */
const MISSING = 1000;
const BREAK = /[ \t\n]+/;
const GLUED = "\u00a0";

/** The A5 pad's column. */
export class Column {
  /** @param {any} facts the content of contribute/preview.json */
  constructor({ paper, letters }) {
    this.measures = paper;
    this.regular = widths(letters.regular);
    this.bold = widths(letters.bold);
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
    return said.filter(([over]) => over > 0).map(([over, words]) => words.replace("{over}", String(Math.ceil(over))));
  }

  /**
   * How many millimetres a name is longer than its line, beside its code and the phone number.
   *
   * @param {Pick<Line, "name" | "code" | "contact">} line
   */
  nameOver(line) {
    const width = this.name(line).reduce((sum, [text, face]) => sum + this.width(text, face), 0);
    return width + this.measures.safety - this.nameRoom(line);
  }

  /**
   * How many millimetres when, where and cost are longer than their line.
   *
   * @param {Pick<Line, "detail">} line
   */
  detailOver({ detail }) {
    return this.width(detail.join(" "), this.regular) + this.measures.safety - this.measures.text;
  }

  /**
   * The place for a number or an address: beside the name, beside a short name, or under it.
   *
   * @param {Pick<Line, "name" | "code" | "contact">} line
   */
  place(line) {
    const { text, phone, apart, nearest } = this.measures;
    const width = this.width(line.contact, this.bold);
    if (width <= phone - nearest) return "beside";
    const room = text - width - apart;
    return room > 0 && this.countLines(this.name(line), room) === 1 ? "free" : "under";
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
    return [[name, this.bold], [this.glue(name) + code, this.regular]];
  }

  /**
   * A space that keeps the code from beginning a line, unless the last word is a line by itself.
   *
   * @param {string} name
   */
  glue(name) {
    const { text, phone, code } = this.measures;
    const last = this.width(name.slice(name.lastIndexOf(" ") + 1), this.bold);
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
      if (cost.lines < best.lines || (cost.lines === best.lines && cost.squares < best.squares)) best = { way, ...cost };
    }
    return best.way;
  }

  /**
   * What a way of breaking costs: its lines, and how uneven they are.
   *
   * @param {string[][]} rows
   */
  cost(rows) {
    const texts = rows.map((row) => row.join(" "));
    const lines = texts.reduce((sum, text) => sum + this.countLines([[text, this.regular]], this.measures.text), 0);
    return { lines, squares: texts.reduce((sum, text) => sum + this.width(text, this.regular) ** 2, 0) };
  }

  /**
   * How many lines a text takes in a column; a text without letters takes none.
   *
   * @param {Run[]} runs
   * @param {number} width in millimetres
   */
  countLines(runs, width) {
    const room = width - this.measures.safety;
    let [lines, used] = [0, 0];
    for (const { word, space } of this.words(runs)) {
      if (lines && used + space + word <= room) {
        used += space + word;
      } else {
        const pieces = Math.max(1, Math.ceil(word / room));
        lines += pieces;
        used = word - (pieces - 1) * room;
      }
    }
    return lines;
  }

  /**
   * The width of each word and of the space before it. A word may run on from one weight into the next.
   *
   * @param {Run[]} runs
   */
  words(runs) {
    const found = [];
    let [word, space, started] = [0, 0, false];
    for (const [text, face] of runs) {
      text.split(BREAK).forEach((part, place) => {
        if (place && started) {
          found.push({ word, space });
          [word, started] = [0, false];
        }
        if (place) space = this.width(" ", face);
        if (part) [word, started] = [word + this.width(part, face), true];
      });
    }
    if (started) found.push({ word, space });
    return found;
  }

  /**
   * The width of a text in millimetres.
   *
   * @param {string} text
   * @param {Map<string, number>} face
   */
  width(text, face) {
    let sum = 0;
    for (const letter of text) sum += face.get(letter) ?? MISSING;
    return (sum / 1000) * this.measures.points * this.measures.millimetres_per_point;
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

/**
 * The width of every letter, in thousandths of the font's size.
 *
 * @param {Record<string, string>} letters by their width
 */
function widths(letters) {
  const pairs = Object.entries(letters).flatMap(([width, all]) => [...all].map((letter) => [letter, Number(width)]));
  return new Map(/** @type {[string, number][]} */ (pairs));
}
