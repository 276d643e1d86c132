/**
 * Mends what can be put right without asking anybody, as hooks/formulary/writing/mends.py does: times, dates,
 * postcodes, amounts and the spacing of phone numbers. Words of closed lists need no mend here: they are chosen.
 *
 * @module
 */

import { canExist } from "./entry-check-phones.js";
import { obeys, Repairer } from "./entry-check-repair.js";

/** @typedef {import("./entry-yaml.js").Value} Value */
/** @typedef {import("./entry-yaml.js").Schema} Schema */
/** @typedef {{starts: string[], groups: string, form: string}} PhoneForm */
/** @typedef {{sure: Record<string, string>, phones: PhoneForm[]}} Mends */

const TIME = "a time on the 24-hour clock";
const HALF_TIME = /^[0-9]:[0-9]{2}$/;
const NUMBER = /^\+?[0-9 ()-]+$/;
/** Figures: 116 123 is the same everywhere and keeps its spaces. */
const LONGEST_SHORT_NUMBER = 6;

export class Mender {
  /**
   * @param {Mends} mends
   * @param {any} checks facts of the checks, see hooks/formulary/data/checks.py
   */
  constructor(mends, checks) {
    this.sure = new Map(Object.entries(mends.sure).map(([what, text]) => [what, whole(text)]));
    this.forms = mends.phones.map(({ starts, groups, form }) => ({
      starts: new RegExp(`^(?:${starts[0] || ""})`),
      groups: whole(groups),
      form,
    }));
    this.repairer = new Repairer(checks.repairs);
    this.plan = checks.phones;
  }

  /**
   * Mend a value and all that is in it.
   *
   * @template {Value} T
   * @param {T} value
   * @param {Schema} [schema]
   * @param {string} [name] of the field
   * @returns {T}
   */
  mended(value, schema = {}, name = "") {
    if (typeof value === "string") return /** @type {any} */ (this.text(value, schema, name));
    if (Array.isArray(value)) return /** @type {any} */ (value.map((item) => this.mended(item, schema.items)));
    const other = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
    const parts = schema.properties || {};
    const block = /** @type {import("./entry-yaml.js").Values} */ (value);
    const mend = (/** @type {string} */ part) => this.mended(block[part], parts[part] || other, part);
    return /** @type {any} */ (Object.fromEntries(Object.keys(block).map((part) => [part, mend(part)])));
  }

  /**
   * @param {string} text
   * @param {Schema} schema
   * @param {string} name of the field
   */
  text(text, schema, name) {
    const known = this.knownForm(text, schema);
    const full = schema["x-what"] === TIME && HALF_TIME.test(known) ? `0${known}` : known;
    return name === "phone" ? this.spaced(full) : full;
  }

  /**
   * A time, date, postcode or amount in its form, where only one thing can be meant.
   *
   * @param {string} text
   * @param {Schema} schema
   */
  knownForm(text, schema) {
    const sure = this.sure.get(schema.type === "number" ? "amount" : schema["x-what"]);
    if (!sure || obeys(text, schema) || !sure.test(text.trim().toLowerCase())) return text;
    return this.repairer.repaired(text, schema) || text;
  }

  /**
   * A phone number that can exist, spaced as the numbering plan does. One from abroad stays as it is.
   *
   * @param {string} text
   */
  spaced(text) {
    if (!NUMBER.test(text) || !canExist(text, this.plan)) return text;
    const groups = text.match(/\d+/g) || [];
    const figures = groups.join("");
    if (figures.length <= LONGEST_SHORT_NUMBER) return groups.join(" ");
    if (text.startsWith("+") && !figures.startsWith("44")) return text;
    const number = figures.replace(text.startsWith("+") ? /^44/ : /^0044/, "").replace(/^0/, "");
    const found = this.forms.find(({ starts, groups: all }) => starts.test(number) && all.test(number));
    return found ? number.replace(found.groups, found.form) : text;
  }
}

/**
 * A pattern for a whole text.
 *
 * @param {string} pattern
 */
function whole(pattern) {
  return new RegExp(`^(?:${pattern})$`, "u");
}
