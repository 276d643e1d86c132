/**
 * The paper: fills the blank pages that the site's own templates have drawn, and measures them as the browser lays
 * them out. What is shown is what is printed.
 *
 * @module
 */

import { fill, make, part } from "./dom.js";

/** @typedef {import("./make-entries.js").SetEntry} SetEntry */
/** @typedef {import("./make-plan.js").Frame} Frame */
/** @typedef {import("./make-plan.js").Plan} Plan */
/** @typedef {import("./make-plan.js").Side} Side */

const FONTS = ['400 12pt "Noto Sans"', '700 12pt "Noto Sans"'];

export class Paper {
  /**
   * @param {ParentNode} page
   * @param {any} formats their measures, from pads/make/entries.json
   */
  constructor(page, formats) {
    this.formats = formats;
    this.bench = part(page, "make-bench");
    this.preview = part(page, "make-preview");
    /** @type {Map<string, HTMLTemplateElement>} */
    this.blanks = new Map();
    for (const blank of page.querySelectorAll("template")) this.blanks.set(blank.getAttribute("data-make-blank") || "", blank);
    /** @type {Map<string, number>} what has been measured, in millimetres */
    this.known = new Map();
  }

  /** Wait for the letters, before which nothing can be measured; where they do not come, others are printed. */
  async ready() {
    await Promise.all(FONTS.map((font) => document.fonts.load(font))).catch(() => {});
    this.known.clear();
  }

  /**
   * What the pages of a format hold.
   *
   * @param {string} format
   * @param {string} practice
   * @returns {Frame}
   */
  frame(format, practice) {
    const { gaps, row, runs_on: runsOn } = this.formats[format];
    const room = (/** @type {Side} */ side, /** @type {number} */ rows) => {
      const isWritten = side === "whole" || side === "first";
      return this.room(format, side, practice) - (isWritten ? 2 * (rows - 1) * row : 0);
    };
    return { gaps, room, runsOn: Boolean(runsOn) };
  }

  /**
   * The height that is left for entries on a page with one row to write on under each prompt.
   *
   * @param {string} format
   * @param {Side} side
   * @param {string} practice
   */
  room(format, side, practice) {
    const key = `${format} ${side} ${practice}`;
    if (!this.known.has(key)) {
      const blank = this.blank(format, side, practice);
      inside(blank, ".frame").className = "frame";
      fill(this.bench, [blank]);
      this.known.set(key, this.formats[format].height - this.millimetres(format, blank));
    }
    return /** @type {number} */ (this.known.get(key));
  }

  /**
   * The heights of entries, without what stands between them. Those that are not known yet are laid out all at once.
   *
   * @param {string} format
   * @param {SetEntry[]} entries
   * @returns {number[]}
   */
  heights(format, entries) {
    const keys = entries.map((entry) => `${format} ${entry.code} ${entry.rows.join("|")}`);
    const unknown = keys.map((_, place) => place).filter((place) => !this.known.has(keys[place]));
    if (unknown.length) {
      const blank = this.blank(format, "whole", "");
      const items = unknown.map((place) => this.entry(entries[place]));
      inside(blank, ".column ul").append(...items);
      fill(this.bench, [blank]);
      items.forEach((item, place) => this.known.set(keys[unknown[place]], this.millimetres(format, item)));
    }
    return keys.map((key) => /** @type {number} */ (this.known.get(key)));
  }

  /**
   * Show the pages.
   *
   * @param {Plan} planned
   * @param {SetEntry[]} entries
   * @param {{format: string, practice: string, made: string}} how
   */
  draw(planned, entries, { format, practice, made }) {
    const frame = this.frame(format, practice);
    const pages = planned.pages.map(({ side, label, start, end }) => {
      const page = this.blank(format, side, practice);
      page.className = `pad pad-${format} air-${planned.air} rows-${planned.rows}`;
      inside(page, ".frame").className = `frame tall-${Math.floor(frame.room(side, planned.rows))}`;
      inside(page, ".column ul").append(...entries.slice(start, end).map((entry) => this.entry(entry)));
      inside(page, ".label").textContent = label;
      inside(page, ".label").before(`Made on ${made}. `);
      return page;
    });
    fill(this.preview, pages);
    fill(this.bench, []);
  }

  /** Show nothing. */
  clear() {
    fill(this.preview, []);
    fill(this.bench, []);
  }
  /**
   * A blank page.
   *
   * @param {string} format
   * @param {Side} side
   * @param {string} practice
   */
  blank(format, side, practice) {
    const page = this.copy(`${format} ${side}`);
    if (practice) page.querySelector(".practice .fill")?.append(` ${practice}`);
    // On paper it is the title of everything; here it stands below the headings of the page.
    page.querySelector("h1")?.setAttribute("aria-level", "3");
    return page;
  }

  /**
   * An entry as it stands on a page.
   *
   * @param {SetEntry} entry
   */
  entry(entry) {
    return setEntry(this.copy("entry"), entry);
  }

  /**
   * What a template holds.
   *
   * @param {string} name
   * @returns {HTMLElement}
   */
  copy(name) {
    const element = this.blanks.get(name)?.content.firstElementChild?.cloneNode(true);
    if (!(element instanceof HTMLElement)) throw new Error(`The page has no blank for ${name}`);
    return element;
  }

  /**
   * How high something on the bench is.
   *
   * @param {string} format
   * @param {HTMLElement} element
   */
  millimetres(format, element) {
    const page = /** @type {Element} */ (this.bench.firstElementChild);
    return (element.getBoundingClientRect().height * this.formats[format].width) / page.getBoundingClientRect().width;
  }
}

/**
 * Fill a blank entry.
 *
 * @param {HTMLElement} item
 * @param {SetEntry} entry
 */
export function setEntry(item, { name, code, contact, place, glue, rows }) {
  item.className = `entry ${place}`;
  inside(item, ".name strong").textContent = name;
  inside(item, ".name").append(glue + code);
  if (contact) inside(item, ".contact").textContent = contact;
  else inside(item, ".contact").remove();
  fill(inside(item, ".detail"), rows.flatMap((row) => [make("span", "row", row), " "]));
  return item;
}

/**
 * Find an element that a blank must have.
 *
 * @param {HTMLElement} blank
 * @param {string} selector
 * @returns {HTMLElement}
 */
function inside(blank, selector) {
  const element = blank.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`The blank has no ${selector}`);
  return element;
}
