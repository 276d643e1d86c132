/**
 * How wide a text is on the A5 pad, from the font's own widths, and how many lines it takes. The same as
 * hooks/formulary/pads/measure.py.
 *
 * @module
 */

/** @typedef {[text: string, face: Map<string, number>]} Run a stretch of text in one weight */

/** Thousandths of the font's size, for a letter that the font does not have. */
const MISSING = 1000;
const BREAK = /[ \t\n]+/;

/** The two weights that pads are set in. */
export class Letters {
  /** @param {any} facts the content of contribute/preview.json */
  constructor({ paper, letters }) {
    this.measures = paper;
    this.regular = widths(letters.regular);
    this.bold = widths(letters.bold);
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
 * The width of every letter, in thousandths of the font's size.
 *
 * @param {Record<string, string>} letters by their width
 */
function widths(letters) {
  const pairs = Object.entries(letters).flatMap(([width, all]) => [...all].map((letter) => [letter, Number(width)]));
  return new Map(/** @type {[string, number][]} */ (pairs));
}
