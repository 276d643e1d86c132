/**
 * The two forms of the finder: the words, and the filters. Choices are read from them and shown in them.
 *
 * @module
 */

import { nothing } from "./finder-address.js";
import { AnswersForm } from "./finder-answers.js";
import { readPostcode } from "./distance.js";

/** @typedef {import("./finder-address.js").Choices} Choices */

export class FinderForm extends AnswersForm {
  /**
   * @param {HTMLFormElement} search
   * @param {HTMLFormElement} filters
   */
  constructor(search, filters) {
    super(filters);
    this.search = search;
    this.words = /** @type {HTMLInputElement} */ (search.elements.namedItem("q"));
    this.age = /** @type {HTMLInputElement} */ (filters.elements.namedItem("age"));
    this.area = /** @type {HTMLSelectElement} */ (filters.elements.namedItem("from-area"));
    this.postcode = /** @type {HTMLInputElement} */ (filters.elements.namedItem("from-postcode"));
    this.within = /** @type {HTMLSelectElement} */ (filters.elements.namedItem("within"));
  }

  /**
   * What is chosen in the forms.
   *
   * @param {string} from the place that was chosen before, which the form does not show if it is the device's own
   * @returns {Choices}
   */
  read(from) {
    const choices = nothing();
    choices.q = this.words.value;
    choices.age = /^\d{1,3}$/.test(this.age.value) ? this.age.value : "";
    choices.from = this.area.value || readPostcode(this.postcode.value) || this.postcode.value.trim() || (from === "here" ? from : "");
    choices.within = this.within.value;
    choices.answers = this.ticked();
    return choices;
  }

  /**
   * Show choices in the forms. A field that somebody is typing in is left alone.
   *
   * @param {Choices} choices
   */
  write(choices) {
    setValue(this.words, choices.q);
    setValue(this.age, choices.age);
    setValue(this.within, choices.within);
    const isArea = Array.from(this.area.options).some((option) => option.value && option.value === choices.from);
    setValue(this.area, isArea ? choices.from : "");
    setValue(this.postcode, isArea || choices.from === "here" ? "" : choices.from);
    this.tick(choices.answers);
  }
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} field
 * @param {string} value
 */
function setValue(field, value) {
  if (field.value !== value && (field !== document.activeElement || field.value.trim() !== value)) field.value = value;
}
