/**
 * What somebody changes in an entry, in the words of the questions.
 *
 * @module
 */

import { make } from "./dom.js";
import { valueAt } from "./entry-fields.js";

/** @typedef {import("./entry-yaml.js").Value} Value */
/** @typedef {import("./entry-yaml.js").Values} Values */
/** @typedef {import("./entry-fields.js").Field} Field */

/** What the repeated blocks are called. */
const BLOCKS = [
  ["sessions", "When it takes place"],
  ["verified", "Who says so"],
];

/**
 * @typedef {object} Change
 * @property {string} what
 * @property {string} before empty where there was nothing
 * @property {string} after empty where there is nothing any more
 */

/**
 * All that differs between two versions of an entry.
 *
 * @param {Values} before
 * @param {Values} after
 * @param {Field[]} fields
 * @returns {Change[]}
 */
export function changesBetween(before, after, fields) {
  const single = fields.filter(({ address }) => !BLOCKS.some(([name]) => address.split(".")[0] === name));
  const places = [...single.map((field) => [field.address, field.question]), ...BLOCKS];
  return places
    .map(([address, what]) => ({ what, ...saidOf(address, valueAt(before, address), valueAt(after, address)) }))
    .filter((change) => change.before !== change.after);
}

/**
 * What stood somewhere, and what stands there now. A ledger only grows: of a longer one the new lines are told.
 *
 * @param {string} address
 * @param {Value | undefined} before
 * @param {Value | undefined} after
 */
function saidOf(address, before, after) {
  const isLedger = address === "verified" && Array.isArray(before) && Array.isArray(after);
  return { before: isLedger ? "" : said(before), after: said(isLedger ? after.slice(before.length) : after) };
}

/**
 * A value as one text.
 *
 * @param {Value | undefined} value
 * @returns {string}
 */
function said(value) {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(said).join(value.some((item) => typeof item === "object") ? "; " : ", ");
  return Object.keys(value).map((name) => `${name.replace(/_/g, " ")}: ${said(value[name])}`).join(", ");
}

/**
 * One line of the list of changes.
 *
 * @param {Change} change
 */
export function changeLine({ what, before, after }) {
  const parts = [make("span", "changes__what", what)];
  if (before) parts.push(make("del", "", make("span", "visually-hidden", "Before: "), before));
  parts.push(after ? make("ins", "", make("span", "visually-hidden", "Now: "), after) : make("span", "", "Left out now"));
  return make("li", "", ...parts);
}
