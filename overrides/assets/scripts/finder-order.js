/**
 * The order of the results: the best match, the nearest, or the next to take place.
 *
 * @module
 */

import { daySlots, timeSlots } from "./finder-filter.js";
import { MINUTES_A_DAY, weekday } from "./london.js";

/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */
/** @typedef {import("./finder-address.js").Choices} Choices */

const NOON = 720;
const EVENING = 1020;

/**
 * Whether a start lies on a chosen day, at a chosen time of day.
 *
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @returns {(start: number) => boolean}
 */
export function wantedStart(catalogue, choices) {
  const slots = daySlots(catalogue, choices) & timeSlots(catalogue, choices);
  return (start) => {
    const inDay = start % MINUTES_A_DAY;
    const part = inDay < NOON ? 0 : inDay < EVENING ? 1 : 2;
    return (slots & (1 << (weekday(start) * 4 + part))) !== 0;
  };
}

/**
 * Sort activities by one number each, the smallest first, those without a number last. Where it is the same, the
 * order stays as it was.
 *
 * @param {number[]} found
 * @param {(number: number) => number} key
 * @returns {number[]}
 */
export function sorted(found, key) {
  const keys = new Map(found.map((number) => [number, key(number)]));
  const of = (/** @type {number} */ number) => /** @type {number} */ (keys.get(number));
  return [...found].sort((one, other) => compare(of(one), of(other)));
}

/**
 * Compare two numbers, of which both may be infinite and either may be none.
 *
 * @param {number} one
 * @param {number} other
 */
function compare(one, other) {
  const first = Number.isNaN(one) ? Infinity : one;
  const second = Number.isNaN(other) ? Infinity : other;
  return first === second ? 0 : first - second;
}
