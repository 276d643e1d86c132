/**
 * What comes of the choices at a moment: which activities, in which order, and what other answers would give.
 *
 * @module
 */

import { select } from "./finder-filter.js";
import { sorted } from "./finder-order.js";
import { distances } from "./finder-place.js";
import { dayOf } from "./london.js";

/** @typedef {import("./finder-address.js").Choices} Choices */
/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */
/** @typedef {import("./finder-filter.js").Known} Known */
/** @typedef {import("./finder-order.js").NextStarts} NextStarts */
/** @typedef {import("./finder-place.js").Place} Place */
/** @typedef {import("./finder-search.js").Searcher} Searcher */

/**
 * @typedef {object} Outcome
 * @property {number[]} order the activities that fit
 * @property {() => Record<string, number[]>} counts how many activities each other answer would give
 * @property {import("./search.js").Result | null} result what was made of the words
 * @property {Known} known
 * @property {number} today in days since 1970
 * @property {Float64Array} starts when each activity takes place next
 * @property {Float64Array | null} distances in miles
 */

/**
 * @param {{catalogue: Catalogue, searcher: Searcher, next: NextStarts}} finder
 * @param {Choices} choices
 * @param {Place | null} place
 * @param {number} now in minutes on the wall clock
 * @returns {Outcome | null} null if the summaries have to be waited for
 */
export function outcome({ catalogue, searcher, next }, choices, place, now) {
  const result = choices.q.trim() ? searcher.search(choices.q) : null;
  if (result === undefined) return null;
  const known = {
    listed: catalogue.listedOn(dayOf(now)),
    slots: catalogue.slotsOn(dayOf(now)),
    scores: result && result.scores,
    distances: place && place.point ? distances(catalogue, place.point) : null,
  };
  const { found, counts } = select(catalogue, choices, known);
  next.update(choices, now);
  const order = inOrder(next.sorted(found), known);
  return { order, counts, result, known, today: dayOf(now), starts: next.starts, distances: known.distances };
}

/**
 * Sort what stands in the order of next dates: by distance if a place is chosen, else by how well it fits the words.
 *
 * @param {number[]} byDate
 * @param {Known} known
 */
function inOrder(byDate, known) {
  if (known.distances) return sorted(byDate, known.distances);
  return known.scores ? sorted(byDate, known.scores.map((score) => -score)) : byDate;
}

/**
 * How many activities would fit other choices.
 *
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @param {Known} known
 */
export function countOf(catalogue, choices, known) {
  return select(catalogue, choices, { ...known, scores: choices.q ? known.scores : null }).found.length;
}
