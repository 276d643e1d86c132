/**
 * The two forms of the finder: the words, and the filters. Choices are read from them and shown in them.
 *
 * @module
 */

import { nothing } from "./finder-address.js";
import { readPostcode } from "./distance.js";

/** @typedef {import("./finder-address.js").Choices} Choices */
/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */

/** Pixels above the first chosen answer in a group that scrolls, so that one can see that there is more. */
const MARGIN = 60;

export class FinderForm {
  /**
   * @param {HTMLFormElement} search
   * @param {HTMLFormElement} filters
   */
  constructor(search, filters) {
    this.search = search;
    this.filters = filters;
    this.words = /** @type {HTMLInputElement} */ (search.elements.namedItem("q"));
    this.age = /** @type {HTMLInputElement} */ (filters.elements.namedItem("age"));
    this.area = /** @type {HTMLSelectElement} */ (filters.elements.namedItem("from-area"));
    this.postcode = /** @type {HTMLInputElement} */ (filters.elements.namedItem("from-postcode"));
    this.within = /** @type {HTMLSelectElement} */ (filters.elements.namedItem("within"));
    /** @type {HTMLInputElement[]} */
    this.answers = Array.from(filters.querySelectorAll("input[type=checkbox], input[type=radio]"));
    /** @type {Map<HTMLInputElement, Element | null>} */
    this.counters = new Map(this.answers.map((input) => [input, counterOf(input)]));
    this.all = document.querySelector("[data-finder-all-chosen]");
    this.groups = Array.from(filters.querySelectorAll("[data-finder-group]"), (element) => ({
      element,
      keys: String(element.getAttribute("data-finder-group")).split(" "),
      note: element.querySelector("[data-finder-chosen]"),
    }));
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
    for (const { name, value, checked } of this.answers) {
      if (checked && value) (choices.answers[name] = choices.answers[name] || []).push(value);
    }
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
    for (const input of this.answers) {
      const chosen = choices.answers[input.name] || [];
      input.checked = input.value ? chosen.includes(input.value) : !chosen.length;
    }
  }

  /**
   * Show how many activities each answer would give.
   *
   * @param {Catalogue} catalogue
   * @param {Record<string, number[]>} counts
   */
  showCounts(catalogue, counts) {
    for (const [input, counter] of this.counters) {
      const place = catalogue.facet.get(input.name)?.places.get(input.value);
      if (!counter || place === undefined) continue;
      const text = String(counts[input.name][place]);
      if (counter.textContent === text) continue;
      counter.textContent = text;
      counter.classList.toggle("finder-option__count--none", text === "0");
    }
  }

  /**
   * Say at each group, which may be folded, how many answers are chosen in it.
   *
   * @param {Choices} choices
   */
  showChosen(choices) {
    let all = 0;
    for (const { keys, note } of this.groups) {
      const chosen = keys.reduce((sum, key) => sum + chosenIn(choices, key), 0);
      noteChosen(note, chosen);
      all += chosen;
    }
    noteChosen(this.all, all);
  }

  /**
   * Open the groups in which something is chosen, and bring it into view in those that scroll.
   *
   * @param {Choices} choices
   */
  openChosen(choices) {
    for (const { element: group, keys } of this.groups) {
      if (!keys.some((key) => chosenIn(choices, key))) continue;
      group.setAttribute("open", "");
      const first = group.querySelector("input:checked");
      const box = group.querySelector("fieldset");
      if (first && box) box.scrollTop += first.getBoundingClientRect().top - box.getBoundingClientRect().top - MARGIN;
    }
  }
}

/**
 * @param {Element | null} note
 * @param {number} chosen
 */
function noteChosen(note, chosen) {
  const text = chosen ? ` (${chosen} chosen)` : "";
  if (note && note.textContent !== text) note.textContent = text;
}

/** @param {HTMLInputElement} input */
function counterOf(input) {
  const label = input.closest("label");
  return label && label.querySelector("[data-finder-count-of]");
}

/**
 * @param {Choices} choices
 * @param {string} key
 */
function chosenIn(choices, key) {
  if (key === "age" || key === "from" || key === "within") return choices[key] ? 1 : 0;
  return (choices.answers[key] || []).length;
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} field
 * @param {string} value
 */
function setValue(field, value) {
  if (field.value !== value && (field !== document.activeElement || field.value.trim() !== value)) field.value = value;
}
