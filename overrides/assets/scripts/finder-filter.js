/**
 * Which activities fit what is chosen, and how many would fit each other answer.
 *
 * @module
 */

import { BITS } from "./finder-facets.js";

/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */
/** @typedef {import("./finder-facets.js").Facet} Facet */
/** @typedef {import("./finder-address.js").Choices} Choices */

/**
 * @typedef {object} Known what is known besides the choices
 * @property {Uint8Array} listed 1 for each activity that stands in lists today
 * @property {number[]} slots the days and times at which each can be joined, as bits
 * @property {Float32Array | null} scores what the search says; null if nothing was searched for
 * @property {Float64Array | null} distances in miles, infinite where unknown; null if no place was chosen
 *
 * @typedef {object} Selection
 * @property {number[]} found
 * @property {() => Record<string, number[]>} counts for each facet, how many would be found with each answer; worked
 *   out only when asked, for it takes as long as finding does
 *
 * @typedef {{id: string, fits: (number: number) => boolean}} Test
 */

/** Bits a day in the slots: morning, afternoon, evening, unknown. The bit after the last day means no fixed day. */
const PARTS = 4;
const DAYS = 7;
/** What an activity may fail besides one test alone. */
const NONE = 0;
const SEVERAL = 255;
const ANY = (1 << (DAYS * PARTS + 1)) - 1;

/**
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @param {Known} known
 * @returns {Selection}
 */
export function select(catalogue, choices, known) {
  const tests = testsFor(catalogue, choices, known);
  const failures = failuresOf(tests, known.listed);
  /** @type {number[]} */
  const found = [];
  for (let number = 0; number < failures.length; number += 1) if (failures[number] === NONE) found.push(number);
  const failureOf = (/** @type {string} */ id) => tests.findIndex((test) => test.id === id) + 1;
  return { found, counts: () => countAll(catalogue, choices, known, failures, failureOf) };
}

/**
 * How many activities each answer to each question gives.
 *
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @param {Known} known
 * @param {Uint8Array} failures
 * @param {(id: string) => number} failureOf the number of a facet's own test, 0 if nothing is chosen
 */
function countAll(catalogue, choices, known, failures, failureOf) {
  /** @type {Record<string, number[]>} */
  const counts = {};
  for (const facet of catalogue.facets) counts[facet.id] = countSets(catalogue, facet, failures, failureOf(facet.id));
  countSlots(catalogue, choices, known, counts, failures, failureOf("slots"));
  return counts;
}

/**
 * For each activity the number of the only test that it fails, counted from 1; NONE or SEVERAL if it is not one.
 *
 * One loop for each test, and below for each facet: browsers make plain loops over plain numbers fast.
 *
 * @param {Test[]} tests
 * @param {Uint8Array} listed
 */
function failuresOf(tests, listed) {
  const failures = listed.map((isListed) => (isListed ? NONE : SEVERAL));
  tests.forEach(({ fits }, place) => {
    for (let number = 0; number < failures.length; number += 1) {
      if (failures[number] !== SEVERAL && !fits(number)) failures[number] = failures[number] === NONE ? place + 1 : SEVERAL;
    }
  });
  return failures;
}

/**
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @param {Known} known
 * @returns {Test[]}
 */
function testsFor(catalogue, choices, known) {
  const { scores, distances } = known;
  /** @type {Test[]} */
  const tests = [];
  for (const facet of catalogue.facets) {
    const chosen = choices.answers[facet.id];
    const columns = catalogue.sets.get(facet.id) || [];
    if (chosen && columns.length) tests.push({ id: facet.id, fits: setTest(facet, chosen, columns) });
  }
  if (choices.answers.day || choices.answers.time) {
    const wanted = daySlots(catalogue, choices) & timeSlots(catalogue, choices);
    tests.push({ id: "slots", fits: (number) => (known.slots[number] & wanted) !== 0 });
  }
  if (choices.age) tests.push({ id: "age", fits: (number) => catalogue.isFor(number, Number(choices.age)) });
  if (scores) tests.push({ id: "q", fits: (number) => scores[number] > 0 });
  if (distances && choices.within) {
    const limit = Number(choices.within);
    tests.push({ id: "within", fits: (number) => distances[number] <= limit || catalogue.needsNoTravel(number) });
  }
  return tests;
}

/**
 * @param {Facet} facet
 * @param {string[]} chosen
 * @param {number[][]} columns
 * @returns {(number: number) => boolean}
 */
function setTest(facet, chosen, columns) {
  const wanted = columns.map(() => 0);
  for (const id of chosen) {
    const place = /** @type {number} */ (facet.places.get(id));
    wanted[Math.floor(place / BITS)] |= 1 << place % BITS;
  }
  if (facet.together) {
    return (number) => columns.every((column, part) => (column[number] & wanted[part]) === wanted[part]);
  }
  if (columns.length === 1) return (number) => (columns[0][number] & wanted[0]) !== 0;
  return (number) => columns.some((column, part) => (column[number] & wanted[part]) !== 0);
}

/**
 * How many activities each answer gives. Answers of which one is enough count what they would add; answers that must
 * hold together count what they would leave.
 *
 * @param {Catalogue} catalogue
 * @param {Facet} facet
 * @param {Uint8Array} failures
 * @param {number} own the number of the facet's own test, 0 if nothing is chosen
 */
function countSets(catalogue, facet, failures, own) {
  const counts = facet.ids.map(() => 0);
  const also = facet.together ? NONE : own;
  (catalogue.sets.get(facet.id) || []).forEach((column, part) => {
    for (let number = 0; number < failures.length; number += 1) {
      if (failures[number] !== NONE && failures[number] !== also) continue;
      for (let bits = column[number]; bits; bits &= bits - 1) counts[part * BITS + 31 - Math.clz32(bits & -bits)] += 1;
    }
  });
  return counts;
}

/**
 * Count days and times: a day counts what takes place at a chosen time on it, and the other way round.
 *
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @param {Known} known
 * @param {Record<string, number[]>} counts
 * @param {Uint8Array} failures
 * @param {number} own the number of their common test, 0 if neither is chosen
 */
function countSlots(catalogue, choices, known, counts, failures, own) {
  const days = daySlots(catalogue, choices);
  const times = timeSlots(catalogue, choices);
  const dayBits = counts.day.map((_, day) => dayMask(day) & times);
  const timeBits = counts.time.map((_, part) => timeMask(part) & days);
  for (let number = 0; number < failures.length; number += 1) {
    if (failures[number] !== NONE && failures[number] !== own) continue;
    const slots = known.slots[number];
    for (let day = 0; day < dayBits.length; day += 1) if (slots & dayBits[day]) counts.day[day] += 1;
    for (let part = 0; part < timeBits.length; part += 1) if (slots & timeBits[part]) counts.time[part] += 1;
  }
}

/** @param {number} day */
export function dayMask(day) {
  return day < DAYS ? ((1 << PARTS) - 1) << (day * PARTS) : 1 << (DAYS * PARTS);
}

/** @param {number} part */
export function timeMask(part) {
  let mask = 0;
  for (let day = 0; day < DAYS; day += 1) mask |= 1 << (day * PARTS + part);
  return mask;
}

/**
 * The slots of the chosen days; all if none is chosen.
 *
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 */
export function daySlots(catalogue, choices) {
  return union(catalogue, choices, "day", dayMask);
}

/**
 * The slots of the chosen times of day; all if none is chosen.
 *
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 */
export function timeSlots(catalogue, choices) {
  return union(catalogue, choices, "time", timeMask);
}

/**
 * @param {Catalogue} catalogue
 * @param {Choices} choices
 * @param {string} id
 * @param {(place: number) => number} mask
 */
function union(catalogue, choices, id, mask) {
  const places = catalogue.facet.get(id)?.places;
  const chosen = (choices.answers[id] || []).map((value) => mask(places?.get(value) ?? -1));
  return chosen.length ? chosen.reduce((all, one) => all | one, 0) : ANY;
}
