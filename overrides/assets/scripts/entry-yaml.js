/**
 * Writes values as YAML in the style of the entries, byte for byte as hooks/formulary/writing/ does: fields in the
 * order of their schema, comments and blank lines with the field that they stand above.
 *
 * @module
 */

/** @typedef {string | Value[] | {[name: string]: Value}} Value */
/** @typedef {{[name: string]: Value}} Values */
/** @typedef {{properties?: {[name: string]: Schema}, items?: Schema, additionalProperties?: Schema | boolean, [keyword: string]: any}} Schema */
/** @typedef {(string | number)[]} Path */

/**
 * @typedef {object} Note lines that say nothing to the machine: comments, and an empty text for a blank line
 * @property {Path | null} path of the field below them; without one they stand at the top of the file, or at its end
 * @property {string[]} lines
 * @property {boolean} is_last
 */

/**
 * @typedef {object} Line one line of YAML
 * @property {string} text
 * @property {Path[]} starts the fields and items that begin in it
 */

const INDENT = "  ";
/** Letters. A list of short words that is wider than this goes on lines of its own. */
const WIDEST_LIST = 100;
const WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** What YAML takes for something else at the start of a text, or in its middle. */
const PUZZLING_START = /^(?:[-?:](?: |$)|[[\]{},#&*!|>%@`'"]|---|\.\.\.)/;
const PUZZLING_INSIDE = /:(?: |$)| #/;
const UNPRINTABLE = /\p{C}|(?! )\p{Z}/u;
/** @type {Record<string, string>} */
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r" };

/**
 * Write the fields of one file.
 *
 * @param {Values} values
 * @param {Note[]} [notes]
 */
export function toYaml(values, notes = []) {
  return withNotes(blockLines(values, []), notes)
    .map((text) => `${text}\n`)
    .join("");
}

/**
 * Put fields into the order of their schema, as people find them in every other entry.
 *
 * @template {Value} T
 * @param {T} value
 * @param {Schema} [schema]
 * @returns {T}
 */
export function inOrder(value, schema = {}) {
  if (Array.isArray(value)) return /** @type {any} */ (value.map((item) => inOrder(item, schema.items)));
  if (typeof value === "string") return value;
  const block = /** @type {Values} */ (value);
  const parts = schema.properties || {};
  const known = Object.keys(parts).filter((name) => has(block, name));
  const names = [...known, ...Object.keys(block).filter((name) => !has(parts, name))];
  const inside = (/** @type {string} */ name) => (has(parts, name) ? parts[name] : {});
  return /** @type {any} */ (Object.fromEntries(names.map((name) => [name, inOrder(block[name], inside(name))])));
}

/**
 * @param {Values} block
 * @param {Path} path of the block
 * @returns {Line[]}
 */
function blockLines(block, path) {
  const lines = Object.keys(block).map((name) => fieldLines(name, block[name], [...path, name]));
  return lines.reduce((all, some) => all.concat(some), []);
}

/**
 * One field and what belongs to it.
 *
 * @param {string} name
 * @param {Value} value
 * @param {Path} path
 * @returns {Line[]}
 */
function fieldLines(name, value, path) {
  const head = scalar(name);
  if (typeof value === "string") return textLines(value, `${head}: `, path);
  const short = Array.isArray(value) ? flow(value) : Object.keys(value).length ? "" : "{}";
  if (short) return [{ text: `${head}: ${short}`, starts: [path] }];
  const rest = Array.isArray(value) ? listLines(value, path) : blockLines(value, path);
  return [{ text: `${head}:`, starts: [path] }, ...indented(rest)];
}

/**
 * A list, one item below the other.
 *
 * @param {Value[]} items
 * @param {Path} path of the list
 * @returns {Line[]}
 */
function listLines(items, path) {
  return items.reduce((/** @type {Line[]} */ all, item, place) => all.concat(itemLines(item, [...path, place])), []);
}

/**
 * One item of a list: a hyphen, and the rest below its first letter.
 *
 * @param {Value} item
 * @param {Path} path
 * @returns {Line[]}
 */
function itemLines(item, path) {
  if (typeof item === "string") return textLines(item, "- ", path);
  const inside = Array.isArray(item) ? listLines(item, path) : blockLines(item, path);
  const [first, ...rest] = inside.length ? inside : [{ text: Array.isArray(item) ? "[]" : "{}", starts: [] }];
  return [{ text: `- ${first.text}`, starts: [path, ...first.starts] }, ...indented(rest)];
}

/**
 * A text behind its name or hyphen: on the same line, or as a block below where it has several lines.
 *
 * @param {string} text
 * @param {string} head
 * @param {Path} path
 * @returns {Line[]}
 */
function textLines(text, head, path) {
  if (!isBlock(text)) return [{ text: `${head}${scalar(text)}`, starts: [path] }];
  const below = text.split("\n").map((line) => ({ text: line, starts: [] }));
  return [{ text: `${head}|`, starts: [path] }, ...indented(below)];
}

/**
 * Move lines to the right; empty ones stay empty.
 *
 * @param {Line[]} lines
 * @returns {Line[]}
 */
function indented(lines) {
  return lines.map(({ text, starts }) => ({ text: text && INDENT + text, starts }));
}

/**
 * A list of short words between brackets; empty where it is no such list.
 *
 * @param {Value[]} items
 */
function flow(items) {
  if (!items.every((item) => typeof item === "string" && WORD.test(item))) return "";
  const written = `[${items.join(", ")}]`;
  return written.length <= WIDEST_LIST ? written : "";
}

/**
 * Whether a text can stand as a block: several lines, all visible, and no doubt about the indent.
 *
 * @param {string} text
 */
function isBlock(text) {
  const lines = text.split("\n");
  const areVisible = lines.every((line) => !UNPRINTABLE.test(line) && !/^ +$/.test(line));
  return lines.length > 1 && areVisible && Boolean(lines[0] && lines[lines.length - 1]) && !lines[0].startsWith(" ");
}

/**
 * A text on one line, in double quotes only where YAML would take it for something else.
 *
 * @param {string} text
 */
function scalar(text) {
  return isPlain(text) ? text : `"${Array.from(text, escaped).join("")}"`;
}

/** @param {string} text */
function isPlain(text) {
  const isEven = !text.startsWith(" ") && !text.endsWith(" ");
  return Boolean(text) && isEven && ![UNPRINTABLE, PUZZLING_START, PUZZLING_INSIDE].some((sign) => sign.test(text));
}

/**
 * One character between double quotes.
 *
 * @param {string} character
 */
function escaped(character) {
  if (has(ESCAPES, character)) return ESCAPES[character];
  if (!UNPRINTABLE.test(character)) return character;
  const number = character.codePointAt(0) || 0;
  const figures = number.toString(16);
  return number > 0xffff ? `\\U${figures.padStart(8, "0")}` : `\\u${figures.padStart(4, "0")}`;
}

/**
 * Put notes back into lines that were written anew.
 *
 * @param {Line[]} lines
 * @param {Note[]} notes
 * @returns {string[]}
 */
function withNotes(lines, notes) {
  /** @type {Map<string, number>} */
  const places = new Map();
  lines.forEach(({ starts }, place) => starts.forEach((path) => places.set(path.join("\n"), place)));
  /** @type {string[][]} */
  const above = Array.from({ length: lines.length + 1 }, () => []);
  for (const note of notes) {
    const place = note.is_last ? lines.length : placeOf(note.path, places);
    const indent = place < lines.length ? /^ */.exec(lines[place].text)?.[0] || "" : "";
    above[place].push(...note.lines.map((line) => line && indent + line));
  }
  const placed = lines.map(({ text }, place) => [...above[place], text]);
  return [...placed, above[lines.length]].reduce((all, some) => all.concat(some), []);
}

/**
 * The line in which a field stands now: that of the block around it where it is gone, else the first.
 *
 * @param {Path | null} path
 * @param {Map<string, number>} places by path
 * @returns {number}
 */
function placeOf(path, places) {
  if (!path || !path.length) return 0;
  const place = places.get(path.join("\n"));
  return place === undefined ? placeOf(path.slice(0, -1), places) : place;
}

/**
 * Whether an object holds a name itself: "constructor" belongs to every object.
 *
 * @param {object} object
 * @param {string} name
 */
function has(object, name) {
  return Object.prototype.hasOwnProperty.call(object, name);
}
