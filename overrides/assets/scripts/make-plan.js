/**
 * The plan of a sheet: which entry stands on which page, and how much air there is around it. Plain arithmetic with
 * heights that the browser has measured.
 *
 * @module
 */

/**
 * @typedef {"whole" | "first" | "middle" | "last"} Side the kinds of page, as in hooks/formulary/pads/formats.py
 *
 * @typedef {object} Frame what pages hold
 * @property {boolean} runsOn whether further pages are pages of the same sheet, not sheets of their own
 * @property {number[]} gaps what may stand between entries, the tightest first
 * @property {(side: Side, rows: number) => number} room how high the entries of a page may be
 *
 * @typedef {object} PlannedPage
 * @property {Side} side
 * @property {string} label
 * @property {number} start the first of its entries
 * @property {number} end the one after the last
 *
 * @typedef {object} Plan all lengths are millimetres
 * @property {PlannedPage[]} pages
 * @property {number} air the place of the gap in the format's list
 * @property {number} rows lines to write on under each prompt
 * @property {number} free what is left for more entries
 */

/** How many rows there may be to write on, if there is room. */
const ROWS = [3, 2, 1];
/** How often the fill of pages is halved to find the most even one. */
const STEPS = 8;

/**
 * Lay entries out on as few pages as they fit on, filled evenly, with the most air.
 *
 * @param {number[]} heights of the entries, without gaps
 * @param {Frame} frame
 * @returns {Plan}
 */
export function plan(heights, frame) {
  const tight = heights.map((height) => height + frame.gaps[0]);
  let count = 1;
  let ends = fill(tight, rooms(frame, count, 1));
  while (!ends) {
    count += 1;
    ends = fill(tight, rooms(frame, count, 1));
  }
  ends = evenly(tight, rooms(frame, count, 1)) || ends;
  const sides = sidesOf(count, frame.runsOn);
  const pages = ends.map((end, page) => ({ side: sides[page], label: label(page, count, frame.runsOn), start: page && ends[page - 1], end }));
  const fits = (/** @type {number} */ gap, /** @type {number} */ rows) =>
    pages.every(({ start, end }, page) => sum(heights.slice(start, end)) + gap * (end - start) <= rooms(frame, count, rows)[page]);
  const air = Math.max(0, ...frame.gaps.map((gap, place) => (fits(gap, 1) ? place : 0)));
  const rows = ROWS.find((more) => fits(frame.gaps[air], more)) || 1;
  return { pages, air, rows, free: Math.max(0, sum(rooms(frame, count, 1)) - sum(tight)) };
}

/**
 * @param {Frame} frame
 * @param {number} count
 * @param {number} rows
 */
function rooms(frame, count, rows) {
  return sidesOf(count, frame.runsOn).map((side) => frame.room(side, rows));
}

/**
 * What kind of page each is, when there are so many.
 *
 * @param {number} count
 * @param {boolean} runsOn
 * @returns {Side[]}
 */
function sidesOf(count, runsOn) {
  if (!runsOn || count === 1) return Array(count).fill("whole");
  return ["first", ...Array(count - 2).fill("middle"), "last"];
}

/**
 * What a page is called.
 *
 * @param {number} page
 * @param {number} count
 * @param {boolean} runsOn
 */
function label(page, count, runsOn) {
  return `${runsOn || count === 1 ? "Page" : "Sheet"} ${page + 1} of ${count}`;
}

/**
 * Where each page ends if it is filled to the brim; null if the entries do not fit. An entry that is higher than a
 * page gets one to itself: it must not be lost.
 *
 * @param {number[]} heights with gaps
 * @param {number[]} room
 * @returns {number[] | null}
 */
function fill(heights, room) {
  let entry = 0;
  const ends = room.map((height) => {
    let used = 0;
    const start = entry;
    while (entry < heights.length && (used + heights[entry] <= height || entry === start)) {
      used += heights[entry];
      entry += 1;
    }
    return entry;
  });
  return entry === heights.length ? ends : null;
}

/**
 * Where each page ends if all are filled alike: the smallest part of each page in which everything fits.
 *
 * @param {number[]} heights with gaps
 * @param {number[]} room
 * @returns {number[] | null}
 */
function evenly(heights, room) {
  let best = null;
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const part = (low + high) / 2;
    const ends = fill(heights, room.map((height) => height * part));
    if (ends) best = ends;
    if (ends) high = part;
    else low = part;
  }
  return best;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}
