/**
 * Markdown within a line: bold, emphasis, links to https and signs that are meant as they are typed.
 *
 * @module
 */

import { make } from "./dom.js";

const ESCAPED = /^\\([!-/:-@[-`{-~])/;
const RUN = /^(\*+|_+)/;
/** Where a link leads, and a title that nobody sees. */
const TARGET = /^\(\s*(<[^<>\n]*>|(?!<)(?:[^\s()]|\([^\s()]*\))+)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/;
const BREAK = /^(?: {2,}|\\)\n */;
const SPACE = /^$|\s/u;
const MARK = /[\p{P}\p{S}]/u;

/**
 * @typedef {object} Delimiter a run of signs that may begin or end bold text
 * @property {string} sign
 * @property {number} count how many are left
 * @property {number} length how many there were
 * @property {boolean} opens
 * @property {boolean} closes
 */
/** @typedef {string | Node | Delimiter} Part */

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
  /** @type {Part[]} */
  const found = [];
  let place = 0;
  while (place < text.length) {
    const rest = text.slice(place);
    const [whole, part] = partAt(rest, text, place);
    found.push(part);
    place += whole;
  }
  return found;
}

/**
 * The next part, and how many letters it takes.
 *
 * @param {string} rest what is left of the text
 * @param {string} text
 * @param {number} place
 * @returns {[number, Part]}
 */
function partAt(rest, text, place) {
  const line = BREAK.exec(rest);
  if (line) return [line[0].length, make("br")];
  const escaped = ESCAPED.exec(rest);
  if (escaped) return [2, escaped[1]];
  const run = RUN.exec(rest);
  if (run) return [run[0].length, delimiter(run[0], before(text, place), after(text, place + run[0].length))];
  const link = rest[0] === "[" ? linked(rest) : null;
  if (link) return link;
  const letters = /^[^\\*_[ \n]+/.exec(rest);
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
 * Whether a run may begin or end bold text, by what stands on both sides of it (CommonMark 6.2).
 *
 * @param {string} run
 * @param {string} left
 * @param {string} right
 * @returns {Delimiter}
 */
function delimiter(run, left, right) {
  const begins = !SPACE.test(right) && (!MARK.test(right) || SPACE.test(left) || MARK.test(left));
  const ends = !SPACE.test(left) && (!MARK.test(left) || SPACE.test(right) || MARK.test(right));
  const [sign] = run;
  const opens = begins && (sign === "*" || !ends || MARK.test(left));
  const closes = ends && (sign === "*" || !begins || MARK.test(right));
  return { sign, count: run.length, length: run.length, opens, closes };
}

/**
 * A link to https; any other is shown as typed.
 *
 * @param {string} rest from the bracket on
 * @returns {[number, Part] | null}
 */
function linked(rest) {
  const end = closing(rest);
  const target = end < 0 ? null : TARGET.exec(rest.slice(end + 1));
  if (!target || !/^<?https:\/\//.test(target[1])) return null;
  return [end + 1 + target[0].length, make("a", "", ...inline(rest.slice(1, end)))];
}

/**
 * Where the bracket closes that a text begins with.
 *
 * @param {string} text
 */
function closing(text) {
  let depth = 0;
  for (let place = 0; place < text.length; place += 1) {
    if (text[place] === "\\") place += 1;
    else if (text[place] === "[") depth += 1;
    else if (text[place] === "]") depth -= 1;
    if (!depth) return place;
  }
  return -1;
}

/**
 * Make bold and emphasised text of what stands between delimiters that belong together.
 *
 * @param {Part[]} all
 * @returns {Part[]}
 */
function paired(all) {
  const found = [...all];
  let end = 0;
  while (end < found.length) {
    const closer = found[end];
    const start = isDelimiter(closer) && closer.closes && closer.count ? openerOf(found, end) : -1;
    if (start < 0) {
      end += 1;
      continue;
    }
    const opener = /** @type {Delimiter} */ (found[start]);
    const used = Math.min(2, opener.count, /** @type {Delimiter} */ (closer).count);
    opener.count -= used;
    /** @type {Delimiter} */ (closer).count -= used;
    const inner = plain(found.slice(start + 1, end));
    found.splice(start + 1, end - start - 1, make(used === 2 ? "strong" : "em", "", ...inner));
    end = start + 2;
  }
  return found;
}

/**
 * The nearest delimiter that begins what another ends.
 *
 * @param {Part[]} found
 * @param {number} end
 */
function openerOf(found, end) {
  const closer = /** @type {Delimiter} */ (found[end]);
  for (let place = end - 1; place >= 0; place -= 1) {
    const opener = found[place];
    if (!isDelimiter(opener) || opener.sign !== closer.sign || !opener.opens || !opener.count) continue;
    const isOdd = (opener.closes || closer.opens) && (opener.length + closer.length) % 3 === 0;
    if (!isOdd || (opener.length % 3 === 0 && closer.length % 3 === 0)) return place;
  }
  return -1;
}

/**
 * Parts with what is left of delimiters as text.
 *
 * @param {Part[]} found
 * @returns {(string | Node)[]}
 */
function plain(found) {
  return found.map((part) => (isDelimiter(part) ? part.sign.repeat(part.count) : part));
}

/**
 * @param {Part} part
 * @returns {part is Delimiter}
 */
function isDelimiter(part) {
  return typeof part === "object" && !(part instanceof Node);
}
