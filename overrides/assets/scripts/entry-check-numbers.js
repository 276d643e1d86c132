/**
 * Turns text into numbers just where the schema says number, as hooks/formulary/checking/numbers.py does.
 *
 * @module
 */

import { partOf } from "./entry-check-objections.js";
import { isBlock } from "./entry-check-text.js";

/** @typedef {import("./entry-check-objections.js").Schema} Schema */

/** @type {Record<string, RegExp>} */
const NUMBERS = { number: /^-?[0-9]{1,12}(\.[0-9]{1,12})?$/, integer: /^-?[0-9]{1,12}$/ };

/**
 * Copy values with numbers where the schema has numbers; text that is no number stays as it is.
 *
 * @param {any} value
 * @param {Schema} [schema]
 * @returns {any}
 */
export function withNumbers(value, schema) {
  if (!schema) return value;
  if (Array.isArray(value)) return value.map((item) => withNumbers(item, schema.items));
  if (isBlock(value)) {
    const fields = Object.keys(value).map((name) => [name, withNumbers(value[name], partOf(schema, name))]);
    return Object.fromEntries(fields);
  }
  const number = NUMBERS[schema.type];
  return number && typeof value === "string" && number.test(value) ? Number(value) : value;
}
