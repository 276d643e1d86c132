/**
 * Draws the picture of the page 'How fresh this list is' for another day than that of the build: the very same as
 * pages/status_picture.py works out, where the lengths are explained.
 *
 * @module
 */

import { firstDay, monthOf, nameOf, yearOf } from "./status-months.js";

/** @typedef {import("./status-summary.js").MonthOfChecks} MonthOfChecks */

const HIGHEST = 160;
const FLOOR = 216;
const EVERY = 3;
const GAP = 12;
const SVG = "http://www.w3.org/2000/svg";

/**
 * The bars from the oldest month to this one.
 *
 * @param {MonthOfChecks[]} checks
 */
export function bars(checks) {
  const highest = Math.max(1, ...checks.map(total));
  return checks.map((one, place) => bar(one, place, checks.length, highest));
}

/**
 * One bar with its number above and its month below.
 *
 * @param {MonthOfChecks} one
 * @param {number} place from the left
 * @param {number} all how many bars there are
 * @param {number} highest the greatest number of all
 */
function bar(one, place, all, highest) {
  const middle = percent(place * 100 + 50, all * 100);
  const isNamed = place >= EVERY && (all - 1 - place) % EVERY === 0;
  const kind = place === 0 ? " ages__bar--earlier" : isNamed ? "" : " ages__bar--between";
  const name = one.month === null ? "Earlier" : nameOf(one.month).slice(0, 3);
  const above = text("ages__total", middle, FLOOR - height(total(one), highest), `${total(one)}`);
  above.setAttribute("dy", "-6");
  const below = [text("ages__month", place ? middle : "0", 236, name)];
  if (one.month !== null && isNamed) below.push(text("ages__month ages__year", middle, 254, `${yearOf(one.month)}`));
  const left = percent(place * 100 + GAP, all * 100);
  const width = percent(100 - 2 * GAP, all * 100);
  return element("g", { class: `ages__bar${kind}` }, [...parts(one, highest, left, width), above, ...below]);
}

/**
 * The parts of a bar, one upon the other: the lapsed at the floor, the checked on top.
 *
 * @param {MonthOfChecks} one
 * @param {number} highest
 * @param {string} x
 * @param {string} width
 */
function parts(one, highest, x, width) {
  let below = 0;
  const found = [];
  for (const state of /** @type {const} */ (["lapsed", "due", "checked"])) {
    const top = height(below + one[state], highest);
    const shape = { class: `ages__part ages__part--${state}`, x, width, y: FLOOR - top, height: top - height(below, highest) };
    if (one[state]) found.push(element("rect", state === "due" ? { ...shape, fill: "url(#ages-due)" } : shape));
    below += one[state];
  }
  return found;
}

/**
 * The upright lines where the states begin, and the word between them.
 *
 * @param {MonthOfChecks[]} checks
 * @param {number} lapsed the day before which all has lapsed, in days since 1970
 * @param {number} due the day before which all is due
 */
export function marks(checks, lapsed, due) {
  const [first, second] = [lapsed, due].map((day) => placeOf(day, checks));
  const word = text("ages__zone", first, 16, "Due");
  word.setAttribute("dx", "6");
  return [line(first), word, line(second)];
}

/**
 * Where a day begins.
 *
 * @param {number} day
 * @param {MonthOfChecks[]} checks
 */
function placeOf(day, checks) {
  const month = monthOf(day);
  const days = firstDay(month + 1) - firstDay(month);
  const place = checks.findIndex((one) => one.month === month);
  return percent(place * days + day - firstDay(month), checks.length * days);
}

/** @param {string} x */
function line(x) {
  return element("line", { class: "ages__mark", x1: x, x2: x, y1: 4, y2: FLOOR });
}

/** @param {MonthOfChecks} one */
export function total(one) {
  return one.checked + one.due + one.lapsed;
}

/**
 * @param {number} count
 * @param {number} highest
 */
function height(count, highest) {
  return Math.ceil((HIGHEST * count) / highest);
}

/**
 * A part of the width, cut off after two places: "6.66%".
 *
 * @param {number} part
 * @param {number} whole
 */
function percent(part, whole) {
  return `${(Math.floor((part * 10000) / whole) / 100).toFixed(2)}%`;
}

/**
 * @param {string} className
 * @param {string} x
 * @param {number} y
 * @param {string} words
 */
function text(className, x, y, words) {
  return element("text", { class: className, x, y }, [words]);
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} content
 */
function element(tag, attributes, content = []) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, `${value}`);
  made.append(...content);
  return made;
}
