/**
 * Markdown within a line: bold, emphasis, links to https and signs that are meant as they are typed.
 *
 * @module
 */

import { make } from "./dom.js";
import { delimiter, paired, plain } from "./entry-preview-bold.js";

/** @typedef {import("./entry-preview-bold.js").Part} Part */

const ESCAPED = /^\\([!-/:-@[-`{-~])/;
const RUN = /^(\*+|_+)/;
/** Where a link leads, and a title that nobody sees. */
const TARGET = /^\(\s*(<[^<>\n]*>|(?!<)(?:[^\s()\\]|\\.|\([^\s()]*\))+|)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/;
const BREAK = /^(?: {2,}|\\)\n */;
const LETTERS = /^[^\\*_[ \n]+/;

/**
 * @param {string} text
 * @returns {(string | Node)[]}
 */
export function inline(text) {
  return plain(paired(parts(text)));
}

/**
 * A text cut into letters, links, breaks and delimiters.
 *
 * @param {string} text
 * @returns {Part[]}
 */
function parts(text) {
  const closing = brackets(text);
  /** @type {Part[]} */
  const found = [];
  let place = 0;
  while (place < text.length) {
    const [length, part] = linked(text, place, closing.get(place)) || partAt(text, place);
    found.push(part);
    place += length;
  }
  return found;
}

/**
 * The part that stands at a place and is no link, and how many letters it takes.
 *
 * @param {string} text
 * @param {number} place
 * @returns {[number, Part]}
 */
function partAt(text, place) {
  const rest = text.slice(place);
  const line = BREAK.exec(rest);
  if (line) return [line[0].length, make("br")];
  const escaped = ESCAPED.exec(rest);
  if (escaped) return [2, escaped[1]];
  const run = RUN.exec(rest);
  if (run) return [run[0].length, delimiter(run[0], before(text, place), after(text, place + run[0].length))];
  const letters = LETTERS.exec(rest);
  return letters ? [letters[0].length, letters[0]] : [1, rest[0]];
}

/**
 * @param {string} text
 * @param {number} place
 */
function before(text, place) {
  const letters = [...text.slice(Math.max(0, place - 2), place)];
  return letters[letters.length - 1] || "";
}

/**
 * @param {string} text
 * @param {number} place
 */
function after(text, place) {
  return [...text.slice(place, place + 2)][0] || "";
}

/**
 * A link to https or to nothing, and how many letters it takes; any other is shown as typed.
 *
 * @param {string} text
 * @param {number} start where its bracket opens
 * @param {number | undefined} end where that closes
 * @returns {[number, Part] | null}
 */
function linked(text, start, end) {
  const target = end === undefined ? null : TARGET.exec(text.slice(end + 1));
  if (end === undefined || !target || !/^(<?https:\/\/|$)/.test(target[1])) return null;
  return [end + 1 + target[0].length - start, make("a", "", ...inline(text.slice(start + 1, end)))];
}

/**
 * Where each bracket closes that a text opens.
 *
 * @param {string} text
 * @returns {Map<number, number>}
 */
function brackets(text) {
  const found = new Map();
  /** @type {number[]} */
  const open = [];
  for (let place = 0; place < text.length; place += 1) {
    if (text[place] === "\\") place += 1;
    else if (text[place] === "[") open.push(place);
    else if (text[place] === "]" && open.length) found.set(open.pop(), place);
  }
  return found;
}
