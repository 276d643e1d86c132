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

/** Knows which start of each activity is the next one, and sorts by it. */
export class NextStarts {
  /** @param {Catalogue} catalogue */
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.key = "";
    /** When each activity takes place next, in minutes on the wall clock; infinite where nobody knows. */
    this.starts = new Float64Array(0);
    /** @type {number[]} all activities, the next to take place first */
    this.order = [];
  }

  /**
   * Work out the next starts on the chosen days and at the chosen times, unless they are known already.
   *
   * @param {Choices} choices
   * @param {number} now in minutes on the wall clock
   */
  update(choices, now) {
    const slots = daySlots(this.catalogue, choices) & timeSlots(this.catalogue, choices);
    const key = `${now} ${slots}`;
    if (key === this.key) return;
    this.key = key;
    const isWanted = (/** @type {number} */ start) => (slots & slotOf(start)) !== 0;
    this.starts = Float64Array.from({ length: this.catalogue.size }, (_, number) =>
      this.catalogue.nextStart(number, now, isWanted),
    );
    this.order = sorted(Array.from(this.starts.keys()), this.starts);
  }

  /**
   * Sort what was found, the next to take place first.
   *
   * @param {number[]} found
   * @returns {number[]}
   */
  sorted(found) {
    const isFound = new Uint8Array(this.catalogue.size);
    for (const number of found) isFound[number] = 1;
    return this.order.filter((number) => isFound[number]);
  }
}

/**
 * The day and the part of it in which a start lies, as the bit of its slot.
 *
 * @param {number} start in minutes on the wall clock
 */
function slotOf(start) {
  const inDay = start % MINUTES_A_DAY;
  const part = inDay < NOON ? 0 : inDay < EVENING ? 1 : 2;
  return 1 << (weekday(start) * 4 + part);
}

/**
 * Sort activities by one number each, the smallest first. Where it is the same, the order stays as it was.
 *
 * @param {number[]} found
 * @param {ArrayLike<number>} keys
 * @returns {number[]}
 */
export function sorted(found, keys) {
  return [...found].sort((one, other) => {
    const first = keys[one];
    const second = keys[other];
    return first === second ? 0 : first < second ? -1 : 1;
  });
}
