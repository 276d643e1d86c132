/**
 * A repair: what somebody most likely meant by a text of the wrong shape, as hooks/formulary/checking/repair.py finds
 * it, with the same patterns.
 *
 * @module
 */

import { isDay, whole } from "./entry-check-objections.js";
import { size } from "./entry-check-text.js";

/** @typedef {import("./entry-check-objections.js").Schema} Schema */
/**
 * @typedef {object} Repairs
 * @property {number} longest nobody means a short form by a text longer than this
 * @property {[string, string][]} dates how people write dates, and the order of day, month and year
 * @property {string[]} months
 * @property {string} clock
 * @property {Record<string, string>} clock_words
 * @property {string} amount
 * @property {string} pence
 * @property {string[]} nothing words for no money
 */

/** Figures of other scripts: they come in runs of ten that start at a multiple of 16, or 6 after one. */
const FIGURE = /\p{Nd}/u;
const FIGURES = /\p{Nd}/gu;

export class Repairer {
  /** @param {Repairs} repairs */
  constructor(repairs) {
    this.repairs = repairs;
  }

  /**
   * A text that obeys the schema and is most likely what was meant.
   *
   * @param {any} value
   * @param {Schema} schema
   * @returns {string | undefined}
   */
  repaired(value, schema) {
    if (typeof value !== "string" || size(value) > this.repairs.longest || value.trim().includes("\n")) return undefined;
    const text = plainFigures(value.trim());
    for (const offer of isNumber(schema) ? this.amounts(text) : this.candidates(text)) {
      if (offer !== value && obeys(offer, schema)) return offer;
    }
    return undefined;
  }

  /**
   * What a text may have been meant to be, from the smallest change to the largest.
   *
   * @param {string} text
   * @returns {Generator<string>}
   */
  *candidates(text) {
    yield text;
    yield text.toUpperCase();
    yield* this.times(text.toLowerCase());
    yield* this.dates(text.toLowerCase());
    yield* addresses(text);
    const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
    yield plain;
    yield `${plain.slice(0, -3)} ${plain.slice(-3)}`;
    yield text.replace(/[^0-9+ ]/g, "").trim();
    yield text.split("/").map(slug).join("/");
  }

  /**
   * An amount or a count as people write it: "£3.50", "50p", "free", "6 weeks".
   *
   * @param {string} text
   * @returns {Generator<string>}
   */
  *amounts(text) {
    const low = text.toLowerCase();
    if (this.repairs.nothing.includes(low)) yield "0";
    const pence = whole(this.repairs.pence).exec(low);
    const pounds = whole(this.repairs.amount).exec(low);
    if (pence) yield `0.${twoFigures(pence[1])}`;
    else if (pounds) yield pounds[1];
  }

  /**
   * A time as people write it: "10.30", "2pm", "1030", "5:30 p.m.", "noon".
   *
   * @param {string} text
   * @returns {Generator<string>}
   */
  *times(text) {
    const word = new Map(Object.entries(this.repairs.clock_words)).get(text);
    if (word) yield word;
    const found = whole(this.repairs.clock).exec(text);
    if (!found) return;
    const [, hours, minutes, half] = found;
    const hour = half ? (Number(hours) % 12) + (half === "p" ? 12 : 0) : Number(hours);
    yield `${twoFigures(hour)}:${minutes || "00"}`;
  }

  /**
   * A date as people write it: "1/10/2026", "1st October 2026".
   *
   * @param {string} text
   * @returns {Generator<string>}
   */
  *dates(text) {
    for (const [form, order] of this.repairs.dates) {
      const found = whole(form).exec(text);
      if (!found) continue;
      const [day, month, year] = ["d", "m", "y"].map((part) => found[order.indexOf(part) + 1]);
      yield `${year.length > 2 ? year : `20${year}`}-${twoFigures(this.month(month))}-${twoFigures(day)}`;
    }
  }

  /**
   * The number of a month in figures, in full or by its first letters; 0 where there is none.
   *
   * @param {string} text
   */
  month(text) {
    return /^\d+$/.test(text) ? Number(text) : this.repairs.months.findIndex((name) => name.startsWith(text)) + 1;
  }
}

/**
 * A web or e-mail address without its start, or with another one.
 *
 * @param {string} text
 * @returns {Generator<string>}
 */
function* addresses(text) {
  const plain = text.replace(/^http:\/\//, "").replace(/^mailto:/, "").replace(/\.$/, "");
  yield plain.replace(/ /g, "");
  if (plain.includes(".") && !plain.includes("@")) yield `https://${plain}`;
}

/**
 * Whether a text has the shape that a schema wants.
 *
 * @param {string} text
 * @param {Schema} schema
 */
export function obeys(text, schema) {
  if (isNumber(schema)) return schema.type === "integer" ? /^\d{1,4}$/.test(text) : /^\d{1,4}(\.\d{1,2})?$/.test(text);
  if (schema.format === "date" && !isDay(text)) return false;
  return whole((schema.pattern || "[^\\n]*").replace(/\$$/, "")).test(text);
}

/** @param {Schema} schema */
function isNumber(schema) {
  return schema.type === "number" || schema.type === "integer";
}

/** @param {string} text */
function slug(text) {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

/** @param {number | string} number */
function twoFigures(number) {
  return String(Number(number)).padStart(2, "0");
}

/**
 * A text with the figures of other scripts as 0 to 9.
 *
 * @param {string} text
 */
export function plainFigures(text) {
  return text.replace(FIGURES, plainFigure);
}

/**
 * A figure of any script as one of 0 to 9.
 *
 * @param {string} figure
 */
function plainFigure(figure) {
  const usual = figure.normalize("NFKC");
  if (/[0-9]/.test(usual)) return usual;
  const code = /** @type {number} */ (figure.codePointAt(0));
  const start = code - (code % 16);
  return String(FIGURE.test(String.fromCodePoint(start)) ? code - start : code - start - 6);
}
