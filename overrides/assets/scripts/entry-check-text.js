/**
 * Showing what somebody wrote, as hooks/formulary/findings.py and checking/sentence.py do.
 *
 * Letters are counted as people count them: an emoji is one, though JavaScript makes two of it.
 *
 * @module
 */

const JOINERS = "\u200c\u200d";
const UNPRINTABLE = /[\p{C}\p{Z}]/u;

/**
 * Show any text as one line of harmless text, not too long.
 *
 * @param {string | number} value
 * @param {number} longest
 */
export function printable(value, longest = 80) {
  const text = String(value);
  const letters = Array.from(text);
  const shown = letters.length > longest ? `${letters.slice(0, longest - 1).join("").trimEnd()}…` : text;
  return Array.from(shown, letter).join("");
}

/** @param {string} sign */
function letter(sign) {
  if (sign === " " || JOINERS.includes(sign) || !UNPRINTABLE.test(sign)) return sign;
  return `\\x${/** @type {number} */ (sign.codePointAt(0)).toString(16).padStart(2, "0")}`;
}

/**
 * Show any value in a few words.
 *
 * @param {any} value
 * @returns {string}
 */
export function short(value) {
  if (Array.isArray(value)) return printable(value.slice(0, 4).map(short).join(", "), 60);
  if (isBlock(value)) {
    const fields = Object.keys(value).slice(0, 4);
    return printable(fields.map((name) => `${name}: ${short(value[name])}`).join(", "), 60);
  }
  return printable(typeof value === "number" ? decimal(value) : value, 60);
}

/**
 * A number as people write it, the smallest ones too: no file holds more than twelve places.
 *
 * @param {number} number
 */
function decimal(number) {
  const text = String(number);
  return text.includes("e") ? number.toFixed(12).replace(/0+$/, "") : text;
}

/**
 * "1 letter", "2 letters".
 *
 * @param {number} number
 * @param {string} thing
 */
export function counted(number, thing) {
  return number === 1 ? `${number} ${thing}` : `${number} ${thing}s`;
}

/**
 * How many letters a text has.
 *
 * @param {string} text
 */
export function size(text) {
  return Array.from(text).length;
}

/**
 * Whether a value is a block of fields.
 *
 * @param {any} value
 */
export function isBlock(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether a block has a field of its own.
 *
 * @param {any} block
 * @param {string} name
 */
export function has(block, name) {
  return Object.prototype.hasOwnProperty.call(block, name);
}

/**
 * A block's own field.
 *
 * @param {any} block
 * @param {string} name
 */
export function own(block, name) {
  return has(block, name) ? block[name] : undefined;
}

/**
 * Whether two values are the same. The order of fields makes no difference.
 *
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
export function same(one, other) {
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, place) => same(item, other[place]));
  }
  if (!isBlock(one) || !isBlock(other)) return one === other;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => has(other, name) && same(one[name], other[name]));
}

/**
 * Show what to write for a field: "name: value", or the lines below the name.
 *
 * @param {string} name
 * @param {any} value
 * @returns {string}
 */
export function inLines(name, value) {
  if (Array.isArray(value) && isBlock(value[0])) {
    const [first, ...rest] = fieldsOf(value[0]);
    return `'${name}:' and below it '- ${[first.slice(1), ...rest].join(", ")}`;
  }
  if (Array.isArray(value) && value.some((part) => String(part).includes(" "))) {
    return `'${name}:' and below it '- ${short(value[0])}'`;
  }
  if (Array.isArray(value)) return `'${name}: [${short(value)}]'`;
  if (isBlock(value)) return `'${name}:' and below it ${fieldsOf(value).join(", ")}`;
  return `'${name}: ${short(value)}'`;
}

/**
 * What to write for each field of a block.
 *
 * @param {Record<string, any>} block
 */
export function fieldsOf(block) {
  return Object.keys(block).map((name) => inLines(name, block[name]));
}

/**
 * Offer what to write for a field: "a line such as ...".
 *
 * @param {string} name
 * @param {any} value
 */
export function suchAs(name, value) {
  const shown = inLines(name, value);
  return shown.includes("' and below it '") ? `lines such as ${shown}` : `a line such as ${shown}`;
}
