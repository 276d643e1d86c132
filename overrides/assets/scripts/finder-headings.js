/**
 * The headings that activities stand under, for the search: answers of facets, organisations, venues and pages.
 *
 * @module
 */

import { BITS } from "./finder-facets.js";
import { dayMask, timeMask } from "./finder-filter.js";
import { dayOf, wallClock } from "./london.js";

/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */
/** @typedef {import("./finder-facets.js").Facet} Facet */
/** @typedef {import("./search-index.js").Heading} Heading */

/** @type {Record<string, import("./search-index.js").Weights>} how much each group says */
const WEIGHTS = {
  need: { title: 60, synonym: 50, part: 35 },
  kind: { title: 45, synonym: 40, part: 25 },
  organisation: { title: 55, synonym: 0, part: 30 },
  area: { title: 40, synonym: 40, part: 25 },
  place: { title: 35, synonym: 0, part: 20 },
  page: { title: 50, synonym: 45, part: 30 },
};
/** Answers such as "Friday" or "Step-free" count only if all of their words are typed. */
const WHOLE_ONLY = { title: 30, synonym: 30, part: 0 };

/** @typedef {(place: number) => number[]} Members the activities under the heading with a number */

/**
 * The answers to questions, and the pages.
 *
 * @param {Catalogue} catalogue
 * @returns {Generator<Heading>}
 */
export function* answers(catalogue) {
  const { pages } = catalogue.data;
  for (const facet of catalogue.facets) {
    const members = membersOf(catalogue, facet);
    const mains = facet.id === "need" ? under(catalogue.columns.main_need) : members;
    yield* group(facet.id, facet.titles, facet.synonyms, members, mains);
  }
  yield* group("page", pages.titles, pages.synonyms, nobody, nobody);
}

/**
 * The organisations and the venues, of which there are many.
 *
 * @param {Catalogue} catalogue
 * @returns {Generator<Heading>}
 */
export function* hosts(catalogue) {
  const { organisations, places } = catalogue.data;
  const run = under(catalogue.columns.organisations);
  yield* group("organisation", organisations.names, [], run, run);
  const held = under(catalogue.columns.places);
  yield* group("place", places.words, [], held, held);
}

/**
 * @param {string} name
 * @param {string[]} titles
 * @param {string[][]} synonyms
 * @param {Members} members
 * @param {Members} mains
 * @returns {Generator<Heading>}
 */
function* group(name, titles, synonyms, members, mains) {
  const weights = WEIGHTS[name] || WHOLE_ONLY;
  for (let number = 0; number < titles.length; number += 1) {
    const all = () => members(number);
    yield {
      group: name,
      number,
      title: titles[number],
      synonyms: synonyms[number] || [],
      weights,
      members: all,
      mains: mains === members ? all : () => mains(number),
    };
  }
}

/**
 * The activities that each answer fits.
 *
 * @param {Catalogue} catalogue
 * @param {Facet} facet
 * @returns {Members}
 */
function membersOf(catalogue, facet) {
  const columns = catalogue.sets.get(facet.id) || [];
  const mask = facet.id === "day" ? dayMask : facet.id === "time" ? timeMask : null;
  return (place) => {
    const column = mask ? catalogue.slotsOn(dayOf(wallClock())) : columns[Math.floor(place / BITS)];
    const bits = mask ? mask(place) : 1 << place % BITS;
    return positions(column, (value) => (value & bits) !== 0);
  };
}

/**
 * The activities of each heading, where each activity has one.
 *
 * @param {number[]} column
 * @returns {Members}
 */
function under(column) {
  return (place) => positions(column, (value) => value === place);
}

/**
 * The activities of a page.
 *
 * @returns {number[]}
 */
function nobody() {
  return [];
}

/**
 * @param {number[]} column
 * @param {(value: number) => boolean} fits
 */
function positions(column, fits) {
  /** @type {number[]} */
  const found = [];
  for (let number = 0; number < column.length; number += 1) if (fits(column[number])) found.push(number);
  return found;
}
