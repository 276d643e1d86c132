/**
 * Bold and emphasised text of Markdown, by the rules of CommonMark for runs of signs.
 *
 * @module
 */

import { make } from "./dom.js";

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
 * Whether a run may begin or end bold text, by what stands on both sides of it (CommonMark 6.2).
 *
 * @param {string} run
 * @param {string} left
 * @param {string} right
 * @returns {Delimiter}
 */
export function delimiter(run, left, right) {
  const begins = !SPACE.test(right) && (!MARK.test(right) || SPACE.test(left) || MARK.test(left));
  const ends = !SPACE.test(left) && (!MARK.test(left) || SPACE.test(right) || MARK.test(right));
  const [sign] = run;
  const opens = begins && (sign === "*" || !ends || MARK.test(left));
  const closes = ends && (sign === "*" || !begins || MARK.test(right));
  return { sign, count: run.length, length: run.length, opens, closes };
}

/**
 * Make bold and emphasised text of what stands between delimiters that belong together.
 *
 * @param {Part[]} all
 * @returns {Part[]}
 */
export function paired(all) {
  const found = [...all];
  /** @type {Map<string, number>} from where on a delimiter of a kind may have one that begins what it ends */
  const bottoms = new Map();
  let end = 0;
  while (end < found.length) {
    const closer = found[end];
    const mayClose = isDelimiter(closer) && closer.closes && closer.count > 0;
    const start = mayClose ? openerOf(found, end, bottoms.get(kindOf(closer)) || 0) : -1;
    if (start >= 0) {
      pair(found, start, end);
      for (const [kind, bottom] of bottoms) bottoms.set(kind, Math.min(bottom, start + 1));
      end = start + 2;
    } else {
      if (mayClose) bottoms.set(kindOf(closer), end);
      end += 1;
    }
  }
  return found;
}

/**
 * Put what stands between two delimiters into an element.
 *
 * @param {Part[]} found
 * @param {number} start
 * @param {number} end
 */
function pair(found, start, end) {
  const [opener, closer] = /** @type {Delimiter[]} */ ([found[start], found[end]]);
  const used = Math.min(2, opener.count, closer.count);
  opener.count -= used;
  closer.count -= used;
  const inner = plain(found.slice(start + 1, end));
  found.splice(start + 1, end - start - 1, make(used === 2 ? "strong" : "em", "", ...inner));
}

/**
 * What decides with which others a delimiter goes.
 *
 * @param {Delimiter} delimiter
 */
function kindOf({ sign, opens, length }) {
  return `${sign} ${opens} ${length % 3}`;
}

/**
 * The nearest delimiter that begins what another ends.
 *
 * @param {Part[]} found
 * @param {number} end
 * @param {number} bottom before which there is none
 */
function openerOf(found, end, bottom) {
  const closer = /** @type {Delimiter} */ (found[end]);
  for (let place = end - 1; place >= bottom; place -= 1) {
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
export function plain(found) {
  return found.map((part) => (isDelimiter(part) ? part.sign.repeat(part.count) : part));
}

/**
 * @param {Part} part
 * @returns {part is Delimiter}
 */
function isDelimiter(part) {
  return typeof part === "object" && !(part instanceof Node);
}
