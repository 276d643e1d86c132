/**
 * The chosen filters as buttons, each of which takes its filter away.
 *
 * @module
 */

import { button, fill, make } from "./dom.js";
import { without } from "./finder-address.js";
import { counted } from "./words.js";

/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */
/** @typedef {import("./finder-address.js").Choices} Choices */

/**
 * @typedef {object} Chip
 * @property {string} text
 * @property {string} key
 * @property {string} [value]
 */

/**
 * What is chosen, in words.
 *
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @param {string} place in words, such as "the middle of Riverside"
 * @returns {Chip[]}
 */
export function chipsOf(catalogue, choices, place) {
  /** @type {Chip[]} */
  const chips = [];
  if (choices.q.trim()) chips.push({ text: `“${choices.q.trim()}”`, key: "q" });
  for (const facet of catalogue.facets) {
    for (const value of choices.answers[facet.id] || []) {
      chips.push({ text: facet.titles[facet.places.get(value) ?? 0], key: facet.id, value });
    }
  }
  if (choices.age) chips.push({ text: `Age ${choices.age}`, key: "age" });
  if (choices.within && place) chips.push({ text: `Within ${counted(Number(choices.within), "mile", "miles")}`, key: "within" });
  if (place) chips.push({ text: `From ${place}`, key: "from" });
  return chips;
}

/**
 * Show the chips. When one is pressed the focus goes to the one that takes its place, or to where the results begin.
 *
 * @param {HTMLElement} list
 * @param {Chip[]} chips
 * @param {Choices} choices
 * @param {(choices: Choices) => void} choose
 * @param {HTMLElement} results
 */
export function showChips(list, chips, choices, choose, results) {
  const items = chips.map(({ text, key, value }, number) => {
    const press = () => {
      choose(without(choices, key, value));
      const left = list.querySelectorAll("button");
      const next = left[Math.min(number, left.length - 1)];
      (next || results).focus();
    };
    const cross = make("span", "finder-chip__cross", "×");
    cross.setAttribute("aria-hidden", "true");
    return make("li", "", button("finder-chip", press, make("span", "visually-hidden", "Remove filter: "), text, " ", cross));
  });
  fill(list, items);
}
