/**
 * The answers that can be ticked, in groups that can be folded: reads them, shows them, and counts what they give.
 *
 * @module
 */

/** @typedef {import("./finder-address.js").Choices} Choices */
/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */

/** Pixels above the first chosen answer in a group that scrolls, so that one can see that there is more. */
const MARGIN = 60;

export class AnswersForm {
  /** @param {HTMLFormElement} filters */
  constructor(filters) {
    this.filters = filters;
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

  /** @returns {Record<string, string[]>} what is ticked, by facet */
  ticked() {
    /** @type {Record<string, string[]>} */
    const ticked = {};
    for (const { name, value, checked } of this.answers) {
      if (checked && value) (ticked[name] = ticked[name] || []).push(value);
    }
    return ticked;
  }

  /** @param {Record<string, string[]>} answers by facet */
  tick(answers) {
    for (const input of this.answers) {
      const chosen = answers[input.name] || [];
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
