/**
 * Ways on when nothing fits: another day or area that is near, or one filter less, each with what it would give.
 *
 * @module
 */

import { button, fill, make } from "./dom.js";
import { milesBetween } from "./distance.js";
import { instead, without } from "./finder-address.js";
import { chipsOf } from "./finder-chips.js";
import { counted } from "./words.js";

/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */
/** @typedef {import("./finder-address.js").Choices} Choices */
/** @typedef {{text: string, count: number, choices: Choices}} Way */

const MOST = 6;
const WEEK = 7;

/**
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @param {string} place in words
 * @param {Record<string, number[]>} counts what each other answer would give
 * @param {(choices: Choices) => number} countOf
 * @returns {Way[]}
 */
export function waysOn(catalogue, choices, place, counts, countOf) {
  const near = [nearestDay(catalogue, choices, counts), nearestArea(catalogue, choices, counts)];
  const fewer = chipsOf(catalogue, choices, place)
    .filter(({ key }) => key !== "from")
    .map(({ text, key, value }) => {
      const rest = without(choices, key, value);
      return { text: `Without ${key === "q" ? "the words " : ""}${text}`, count: countOf(rest), choices: rest };
    })
    .sort((one, other) => other.count - one.count);
  /** @type {Way[]} */
  const ways = [];
  for (const way of [...near, ...fewer]) if (way && way.count) ways.push(way);
  return ways.slice(0, MOST);
}

/**
 * The day nearest to a chosen one on which something fits.
 *
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @param {Record<string, number[]>} counts
 * @returns {Way | null}
 */
function nearestDay(catalogue, choices, counts) {
  return nearest(catalogue, choices, counts, "day", (day, chosen) => {
    const apart = Math.abs(day - chosen);
    return day < WEEK && chosen < WEEK ? Math.min(apart, WEEK - apart) : WEEK;
  });
}

/**
 * The area nearest to a chosen one in which something fits.
 *
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @param {Record<string, number[]>} counts
 * @returns {Way | null}
 */
function nearestArea(catalogue, choices, counts) {
  return nearest(catalogue, choices, counts, "area", (area, chosen) => {
    const [one, other] = [catalogue.middle(area), catalogue.middle(chosen)];
    return one && other ? milesBetween(one, other) : Infinity;
  });
}

/**
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @param {Record<string, number[]>} counts
 * @param {string} key
 * @param {(place: number, chosen: number) => number} apart
 * @returns {Way | null}
 */
function nearest(catalogue, choices, counts, key, apart) {
  const facet = catalogue.facet.get(key);
  const chosen = (choices.answers[key] || []).map((id) => facet?.places.get(id) ?? 0);
  if (!facet || !chosen.length) return null;
  const far = (/** @type {number} */ place) => Math.min(...chosen.map((one) => apart(place, one)));
  const [best] = counts[key]
    .map((count, place) => ({ count, place }))
    .filter(({ count }) => count)
    .sort((one, other) => far(one.place) - far(other.place) || other.count - one.count);
  if (!best) return null;
  const title = facet.titles[best.place];
  const text = key === "day" ? `${title} instead` : `In ${title} instead`;
  return { text, count: best.count, choices: instead(choices, key, facet.ids[best.place]) };
}

/**
 * @param {HTMLElement} list
 * @param {Way[]} ways
 * @param {(choices: Choices) => void} choose
 */
export function showWays(list, ways, choose) {
  const items = ways.map(({ text, count, choices }) =>
    make("li", "", button("button--secondary finder-way", () => choose(choices), `${text}: ${counted(count)}`)),
  );
  fill(list, items);
  list.hidden = !items.length;
}
