/**
 * The list to choose from: rows as in the finder, each with a box that puts the activity on the sheet.
 *
 * @module
 */

import { make } from "./dom.js";
import { Results } from "./finder-results.js";

/** @typedef {import("./make-entries.js").PaperCatalogue} PaperCatalogue */

const CAREFUL = "A sheet may be seen by the wrong person. Ask first if it is safe to carry.";

export class PickResults extends Results {
  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} more
   * @param {PaperCatalogue} catalogue
   * @param {string} root the way to the site's root
   */
  constructor(list, more, catalogue, root) {
    super(list, more, catalogue, root);
    /** @type {Set<number>} the activities on the sheet */
    this.chosen = new Set();
  }

  /**
   * Tick what is on the sheet.
   *
   * @param {number[]} numbers
   */
  tick(numbers) {
    this.chosen = new Set(numbers);
    for (const box of this.list.querySelectorAll("input")) box.checked = this.chosen.has(Number(box.value));
  }

  /**
   * @param {number} number
   * @returns {HTMLElement}
   */
  row(number) {
    const { catalogue } = this;
    const box = /** @type {HTMLInputElement} */ (make("input"));
    box.type = "checkbox";
    box.value = String(number);
    box.autocomplete = "off";
    box.checked = this.chosen.has(number);
    const name = make("span", "make-row__name", catalogue.name(number), " ", make("span", "code", catalogue.code(number)));
    const row = make("li", "activity-row finder-row make-row", make("label", "make-row__label", box, name));
    for (const mark of this.marks(number)) row.append(make("p", "mark", mark), " ");
    row.append(...this.facts(number), make("p", "activity-row__summary"));
    this.addDetails(row, number);
    return row;
  }

  /**
   * @param {number} number
   * @returns {string[]}
   */
  marks(number) {
    const careful = /** @type {PaperCatalogue} */ (this.catalogue).isCareful(number);
    return [...super.marks(number), careful ? CAREFUL : ""].filter(Boolean);
  }

  /** Go to the first row that was not there before somebody asked for more. */
  showMore() {
    const first = this.shown;
    super.showMore();
    this.list.children[first]?.querySelector("input")?.focus();
  }
}
