/**
 * The forms of the page: words and filters to choose by, and how the sheet is printed.
 *
 * @module
 */

import { nothing } from "./finder-address.js";
import { AnswersForm } from "./finder-answers.js";

/** @typedef {import("./finder-address.js").Choices} Choices */
/** @typedef {{format: string, practice: string}} Options */

export class ChooseForm extends AnswersForm {
  /**
   * @param {HTMLFormElement} search
   * @param {HTMLFormElement} filters
   */
  constructor(search, filters) {
    super(filters);
    this.search = search;
    this.words = /** @type {HTMLInputElement} */ (search.elements.namedItem("q"));
  }

  /** The questions that are asked here. */
  get facets() {
    return [...new Set(this.answers.map((input) => input.name))];
  }

  /** @returns {Choices} */
  read() {
    return { ...nothing(), q: this.words.value, answers: this.ticked() };
  }

  /** @param {Choices} choices */
  write(choices) {
    if (this.words.value !== choices.q) this.words.value = choices.q;
    this.tick(choices.answers);
  }
}

export class OptionsForm {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    /** @type {HTMLInputElement[]} */
    this.sizes = Array.from(form.querySelectorAll("input[name=size]"));
    this.practice = /** @type {HTMLSelectElement | null} */ (form.elements.namedItem("from"));
  }

  /** @returns {Options} */
  read() {
    const size = this.sizes.find((input) => input.checked) || this.sizes[0];
    return { format: size.value, practice: this.practice ? this.practice.value : "" };
  }

  /** @param {Options} options */
  write({ format, practice }) {
    for (const input of this.sizes) input.checked = input.value === format;
    if (this.practice) this.practice.value = practice;
  }

  /** What can be chosen, the usual one first. */
  get formats() {
    return this.sizes.map((input) => input.value);
  }

  /** @returns {string[]} */
  get practices() {
    return this.practice ? Array.from(this.practice.options, (option) => option.value).filter(Boolean) : [];
  }
}
