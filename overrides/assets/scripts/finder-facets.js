/**
 * Facets: the questions by which people narrow down, and the answers of the activities to them.
 *
 * @module
 */

/**
 * @typedef {object} Facet
 * @property {string} id
 * @property {string} title
 * @property {boolean} together whether all chosen answers must hold, not just one of them
 * @property {string[]} ids
 * @property {string[]} titles
 * @property {string[][]} synonyms
 * @property {Map<string, number>} places where each answer stands among them
 */

/** Bits in each number of a set. */
export const BITS = 30;

/**
 * @param {string} id
 * @param {any} columns the facet in the catalogue
 * @returns {Facet}
 */
export function readFacet(id, columns) {
  const places = new Map(columns.ids.map((/** @type {string} */ name, /** @type {number} */ place) => [name, place]));
  return { ...columns, id, together: Boolean(columns.together), places };
}

/**
 * The answers of every activity to one question, as bits: one column for each 30 answers.
 *
 * @param {any} data the catalogue
 * @param {Facet} facet
 * @returns {number[][]} empty for days and times, which are read together
 */
export function bitsOf(data, facet) {
  const column = data.activities[facet.id];
  if (facet.id === "cost") {
    const under = data.costs.map((/** @type {[string, number]} */ [, pence]) => ceilings(facet, pence));
    return [data.activities.costs.map((/** @type {number} */ cost) => under[cost])];
  }
  if (!column) return [];
  if (Array.isArray(column[0])) return column;
  return Array.from({ length: Math.ceil(facet.ids.length / BITS) }, (_, part) =>
    column.map((/** @type {number} */ place) => (Math.floor(place / BITS) === part ? 1 << place % BITS : 0)),
  );
}

/**
 * The ceilings that a cost is under, as bits; none where the cost is known in words only.
 *
 * @param {Facet} facet
 * @param {number} pence
 */
function ceilings(facet, pence) {
  let bits = 0;
  facet.ids.forEach((id, place) => {
    const ceiling = id === "free" ? 0 : Number(id) * 100;
    if (pence >= 0 && pence <= ceiling) bits |= 1 << place;
  });
  return bits;
}
