/**
 * The headings that activities stand under, for the search: answers of facets, organisations, venues and pages.
 *
 * @module
 */

import { BITS } from "./finder-catalogue.js";
import { dayMask, timeMask } from "./finder-filter.js";

/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */
/** @typedef {import("./finder-catalogue.js").Facet} Facet */
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

/**
 * @param {Catalogue} catalogue
 * @returns {Generator<Heading>}
 */
export function* headings(catalogue) {
  const { organisations, places, pages } = catalogue.data;
  const { columns } = catalogue;
  for (const facet of catalogue.facets) {
    const members = membersOf(catalogue, facet);
    const mains = facet.id === "need" ? grouped(columns.main_need, facet.ids.length) : members;
    yield* group(facet.id, facet.titles, facet.synonyms, members, mains);
  }
  const run = grouped(columns.organisations, organisations.names.length);
  yield* group("organisation", organisations.names, [], run, run);
  const held = grouped(columns.places, places.words.length);
  yield* group("place", places.words, [], held, held);
  yield* group("page", pages.titles, pages.synonyms, [], []);
}

/**
 * @param {string} name
 * @param {string[]} titles
 * @param {string[][]} synonyms
 * @param {number[][]} members
 * @param {number[][]} mains
 * @returns {Generator<Heading>}
 */
function* group(name, titles, synonyms, members, mains) {
  const weights = WEIGHTS[name] || WHOLE_ONLY;
  for (let number = 0; number < titles.length; number += 1) {
    yield {
      group: name,
      number,
      title: titles[number],
      synonyms: synonyms[number] || [],
      weights,
      members: members[number] || [],
      mains: mains[number] || [],
    };
  }
}

/**
 * The activities that each answer fits.
 *
 * @param {Catalogue} catalogue
 * @param {Facet} facet
 * @returns {number[][]}
 */
function membersOf(catalogue, facet) {
  const columns = catalogue.sets.get(facet.id) || [];
  const mask = facet.id === "day" ? dayMask : facet.id === "time" ? timeMask : null;
  return facet.ids.map((_, place) => {
    const column = mask ? catalogue.columns.slots : columns[Math.floor(place / BITS)];
    const bits = mask ? mask(place) : 1 << place % BITS;
    return positions(column, (value) => (value & bits) !== 0);
  });
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

/**
 * The activities of each heading, where each activity has one.
 *
 * @param {number[]} column
 * @param {number} count of headings
 */
function grouped(column, count) {
  /** @type {number[][]} */
  const groups = Array.from({ length: count }, () => []);
  column.forEach((heading, number) => groups[heading].push(number));
  return groups;
}
