/**
 * Objections: what a schema has against each value, before it is put into words.
 *
 * Holds values against the keywords that our schemas use, as jsonschema does for the gates.
 *
 * @module
 */

import { has, isBlock, printable, same, size } from "./entry-check-text.js";

/** @typedef {(string | number)[]} Path */
/** @typedef {Record<string, any>} Schema */

/** Where one value breaks several keywords, the first of these is what a writer should hear. */
const FIRST = ["type", "enum", "minLength", "pattern", "format", "maxLength"];

/** What the keyword, with its limit, has against the value at the path. */
export class Objection {
  /**
   * @param {Path} path
   * @param {string} keyword
   * @param {any} value
   * @param {Schema} schema the part of the schema that objects
   * @param {boolean} isAboutName whether the objection is to the name of a field, not to its value
   */
  constructor(path, keyword, value, schema, isAboutName) {
    this.path = path;
    this.keyword = keyword;
    this.limit = schema[keyword];
    this.value = value;
    this.schema = schema;
    this.isAboutName = isAboutName;
  }

  /** The value as a writer would point at it: 'day' in quotation marks, or "Item 2 of 'needs'". */
  get name() {
    if (!this.path.length) return "The file";
    const last = this.last;
    if (typeof last === "number") return `Item ${last + 1} of '${printable(this.path[this.path.length - 2])}'`;
    return `'${printable(last)}'`;
  }

  /** The last step of the path. */
  get last() {
    return this.path[this.path.length - 1];
  }

  /** A good value. */
  get example() {
    return (this.schema.examples || ["a few words"])[0];
  }

  /** The order of objections to one value. */
  get rank() {
    return FIRST.includes(this.keyword) ? FIRST.indexOf(this.keyword) : FIRST.length;
  }
}

/**
 * All that a schema objects to, value by value.
 *
 * @param {any} values with numbers where the schema has numbers
 * @param {Schema} schema
 */
export function objections(values, schema) {
  return [...against(values, schema, [], false)].sort(
    (one, other) => inOrder(one.path, other.path) || one.rank - other.rank || (one.keyword < other.keyword ? -1 : 1),
  );
}

/**
 * Put paths in the order of their steps as text.
 *
 * @param {Path} one
 * @param {Path} other
 */
function inOrder(one, other) {
  for (let step = 0; step < one.length && step < other.length; step += 1) {
    const [left, right] = [String(one[step]), String(other[step])];
    if (left !== right) return left < right ? -1 : 1;
  }
  return one.length - other.length;
}

/**
 * @param {any} value
 * @param {Schema} schema
 * @param {Path} path
 * @param {boolean} isAboutName
 * @returns {Generator<Objection>}
 */
function* against(value, schema, path, isAboutName) {
  for (const keyword of Object.keys(schema)) {
    const holds = KEYWORDS[keyword];
    if (holds && !holds(value, schema[keyword], schema)) yield new Objection(path, keyword, value, schema, isAboutName);
  }
  if (Array.isArray(value) && schema.items) {
    for (let place = 0; place < value.length; place += 1) yield* against(value[place], schema.items, [...path, place], false);
  }
  if (isBlock(value)) yield* inside(value, schema, path);
}

/**
 * @param {Record<string, any>} block
 * @param {Schema} schema
 * @param {Path} path
 * @returns {Generator<Objection>}
 */
function* inside(block, schema, path) {
  for (const name of Object.keys(block)) {
    const part = partOf(schema, name);
    if (part) yield* against(block[name], part, [...path, name], false);
    if (schema.propertyNames) yield* against(name, schema.propertyNames, [...path, name], true);
  }
}

/**
 * What a schema says about a field; nothing where it says nothing.
 *
 * @param {Schema} schema
 * @param {string} name
 * @returns {Schema | undefined}
 */
export function partOf(schema, name) {
  if (schema.properties && has(schema.properties, name)) return schema.properties[name];
  return isBlock(schema.additionalProperties) ? schema.additionalProperties : undefined;
}

/**
 * What a schema says about the value at a path; an empty schema where it says nothing.
 *
 * @param {Schema} schema
 * @param {Path} path
 * @returns {Schema}
 */
export function partAt(schema, path) {
  return path.reduce((part, step) => (typeof step === "number" ? part.items : partOf(part, step)) || {}, schema);
}

/** @type {Record<string, (value: any) => boolean>} */
const TYPES = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: (value) => Number.isInteger(value),
  array: Array.isArray,
  object: isBlock,
};

/** @type {Record<string, (value: any, limit: any, schema: Schema) => boolean>} whether a value keeps to a keyword */
export const KEYWORDS = {
  type: (value, limit) => TYPES[limit](value),
  enum: (value, limit) => limit.includes(value),
  pattern: (value, limit) => typeof value !== "string" || pattern(limit).test(value),
  format: (value) => typeof value !== "string" || isDay(value),
  minLength: (value, limit) => typeof value !== "string" || size(value) >= limit,
  maxLength: (value, limit) => typeof value !== "string" || size(value) <= limit,
  minimum: (value, limit) => typeof value !== "number" || value >= limit,
  maximum: (value, limit) => typeof value !== "number" || value <= limit,
  minItems: (value, limit) => !Array.isArray(value) || value.length >= limit,
  maxItems: (value, limit) => !Array.isArray(value) || value.length <= limit,
  uniqueItems: (value) => !Array.isArray(value) || value.every((item, place) => !standsBefore(item, value, place)),
  minProperties: (value, limit) => !isBlock(value) || Object.keys(value).length >= limit,
  required: (value, limit) => !isBlock(value) || limit.every((/** @type {string} */ name) => has(value, name)),
  dependentRequired: (value, limit) =>
    !isBlock(value) || Object.keys(limit).every((name) => !has(value, name) || KEYWORDS.required(value, limit[name], {})),
  additionalProperties: (value, limit, schema) =>
    limit !== false || !isBlock(value) || Object.keys(value).every((name) => has(schema.properties, name)),
  anyOf: (value, limit) => limit.some((/** @type {Schema} */ part) => against(value, part, [], false).next().done),
};

/**
 * Whether an item stands in a list before its place already.
 *
 * @param {any} item
 * @param {any[]} list
 * @param {number} place
 */
export function standsBefore(item, list, place) {
  return list.slice(0, place).some((earlier) => same(earlier, item));
}

/** @type {Map<string, RegExp>} */
const patterns = new Map();

/**
 * A pattern, made once.
 *
 * @param {string} source
 * @returns {RegExp}
 */
export function pattern(source) {
  const known = patterns.get(source) || new RegExp(source, "u");
  patterns.set(source, known);
  return known;
}

/**
 * The pattern of a whole text.
 *
 * @param {string} source
 */
export function whole(source) {
  return pattern(`^(?:${source})$`);
}

/**
 * Whether there is such a day in the calendar.
 *
 * @param {string} text such as "2026-10-01"
 */
export function isDay(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < "0001") return false;
  const [year, month, day] = text.split("-").map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
