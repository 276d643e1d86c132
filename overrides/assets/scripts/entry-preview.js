/**
 * The preview of an entry while somebody writes it: its line on the A5 pad, and its page. Nothing is ever missing:
 * what is not filled in yet has words that stand in for it.
 *
 * @module
 */

import { make } from "./dom.js";
import { refreshDates } from "./freshness-dates.js";
import { dayOf, wallClock } from "./london.js";
import { setEntry } from "./make-paper.js";
import { fillBlank } from "./entry-preview-blank.js";
import { Dates } from "./entry-preview-dates.js";
import { monograph } from "./entry-preview-monograph.js";
import { Column } from "./entry-preview-paper.js";
import { Say } from "./entry-preview-say.js";
import { asHeld, stateOf } from "./entry-preview-state.js";
import { readEntry } from "./entry-preview-values.js";
import { When } from "./entry-preview-when.js";

/**
 * @typedef {object} Known what an entry's file may not say
 * @property {string} [organisation] the name of the group that its folder belongs to
 * @property {string} [code] that the machine has given it
 */

/** Why an entry is not on any pad, by its state. */
const OFF_PADS = {
  paused: "While it is paused, it is not printed on pads.",
  ended: "It has ended, so it is not printed on pads.",
  withdrawn: "It was withdrawn, so it is not printed on pads.",
  lapsed: "Nobody has checked it for a long time, so it is not printed on pads.",
};

export class Preview {
  /**
   * @param {any} facts the content of contribute/preview.json
   * @param {ParentNode} templates what holds the blanks of overrides/pages/parts/entry-preview.html
   */
  constructor(facts, templates) {
    this.facts = facts;
    this.entryBlank = blank(templates, '[data-make-blank="entry"]');
    this.pageBlank = blank(templates, '[data-preview-blank="page"]');
    this.column = new Column(facts);
    this.dates = new Dates(facts);
  }

  /**
   * The entry's line as it stands on the A5 pad, and what is too long for it.
   *
   * @param {any} values of the entry, as its YAML means them
   * @param {Known} [known]
   * @returns {HTMLElement}
   */
  padLine(values, { code = "" } = {}) {
    const today = dayOf(wallClock());
    const entry = asHeld(readEntry(values));
    const state = stateOf(entry, this.facts, today);
    const line = new Say(entry, this.facts, new When(this.facts, today).short(entry), state).line(code);
    const item = /** @type {HTMLElement} */ (this.entryBlank.content.firstElementChild?.cloneNode(true));
    const paper = make("div", "pad pad-a5 air-0 preview__paper", make("ul", "", setEntry(item, this.column.set(line))));
    const off = OFF_PADS[/** @type {keyof typeof OFF_PADS} */ (state)];
    const said = off ? [off] : this.column.tooLong(line);
    return make("div", "preview__line", paper, ...said.map((text) => make("p", "preview__note", text)));
  }

  /**
   * The entry's page.
   *
   * @param {any} values of the entry, as its YAML means them
   * @param {Known} [known]
   * @returns {DocumentFragment}
   */
  page(values, { organisation = "", code = "" } = {}) {
    const now = wallClock();
    const today = dayOf(now);
    const entry = asHeld(readEntry(values));
    const state = stateOf(entry, this.facts, today);
    const when = new When(this.facts, today).lines(entry);
    const starts = this.dates.next(entry, today);
    const content = monograph(entry, this.facts, { state, when, starts, today, organisation, code });
    if (state === "withdrawn") return below(withdrawn(content), now);
    return below(fillBlank(this.pageBlank, content), now);
  }
}

/**
 * @param {any} facts the content of contribute/preview.json
 * @param {ParentNode} templates
 */
export function makePreview(facts, templates) {
  return new Preview(facts, templates);
}

/**
 * The page of what was withdrawn: as overrides/pages/withdrawn.html, without where to look instead.
 *
 * @param {any} content of the page of an entry
 */
function withdrawn({ entry, activity, warning }) {
  const code = activity.code ? make("span", "code", make("span", "visually-hidden", "Code "), activity.code) : "";
  const panel = make("div", "panel panel--warning", make("h2", "", warning.title), make("p", "", warning.text));
  const page = document.createDocumentFragment();
  page.append(make("h1", "", entry.name.text || entry.name, " ", code), panel);
  return page;
}

/**
 * Let a page stand within another: its headings below that one's, its names its own, and no date that has passed.
 *
 * @param {DocumentFragment} page
 * @param {number} now in minutes on the wall clock
 */
function below(page, now) {
  for (const heading of page.querySelectorAll("h1, h2, h3, h4")) {
    heading.setAttribute("aria-level", String(Math.min(6, Number(heading.tagName[1]) + 3)));
  }
  for (const name of ["id", "aria-labelledby"]) {
    for (const element of page.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, `preview-${element.getAttribute(name)}`);
    }
  }
  for (const dates of page.querySelectorAll("[data-next-dates]")) refreshDates(/** @type {HTMLElement} */ (dates), now);
  for (const none of page.querySelectorAll("[data-no-dates]")) none.toggleAttribute("hidden", none.parentElement?.querySelector("time") !== null);
  return page;
}

/**
 * @param {ParentNode} templates
 * @param {string} selector
 * @returns {HTMLTemplateElement}
 */
function blank(templates, selector) {
  const found = templates.querySelector(`template${selector}`);
  if (!(found instanceof HTMLTemplateElement)) throw new Error(`The page has no template${selector}`);
  return found;
}
