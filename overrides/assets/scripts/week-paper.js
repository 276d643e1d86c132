/**
 * Makes a week fit one sheet of A4: as large as it can be read, then in two columns, and then without some of it, which
 * the sheet says. Without this script a week takes as many sheets as it needs.
 *
 * @module
 */

import { part, say } from "./dom.js";
import { counted } from "./words.js";

/** Points of type and columns, the best first. Smaller print cannot be read on a wall. */
const SIZES = [[16, 1], [15, 1], [14, 1], [13.5, 1], [13, 1], [12.5, 1], [12, 1], [11.5, 1], [11, 1], [10.5, 1], [10, 1], [10, 2], [9.5, 2], [9, 2]];

/** Millimetres that the sheet is high inside its margins, less what a printer's fonts may differ by. */
const HEIGHT = 275;

const MILLIMETRES = 25.4 / 96;

/**
 * Choose the size of type, the columns, and if need be what is left out.
 *
 * @param {HTMLElement} sheet
 */
export function fitPaper(sheet) {
  const look = /** @type {HTMLLinkElement} */ (part(document, "week-paper"));
  look.media = "all";
  leaveOut(sheet, Infinity);
  if (!SIZES.some(([points, columns]) => fits(sheet, points, columns))) leaveOut(sheet, mostThatFit(sheet));
  look.media = "print";
}

/**
 * Set the sheet in one size, and see whether it fits.
 *
 * @param {HTMLElement} sheet
 * @param {number} points
 * @param {number} columns
 */
function fits(sheet, points, columns) {
  sheet.style.setProperty("--points", `${points}pt`);
  sheet.dataset.weekColumns = String(columns);
  return isOnePage(sheet);
}

/** @param {HTMLElement} sheet */
function isOnePage(sheet) {
  nameDayAgain(sheet);
  return sheet.getBoundingClientRect().height * MILLIMETRES <= HEIGHT;
}

/**
 * Say again on top of the second column which day it is, where a day goes on there.
 *
 * @param {HTMLElement} sheet
 */
function nameDayAgain(sheet) {
  for (const row of sheet.querySelectorAll(".week-row--again")) row.classList.remove("week-row--again");
  for (const day of daysOf(sheet)) {
    const heading = /** @type {HTMLElement} */ (day.querySelector("h2"));
    const inNextColumn = rowsOf(day).find((row) => row.offsetHeight && leftOf(row) > leftOf(heading));
    if (!inNextColumn) continue;
    inNextColumn.classList.add("week-row--again");
    inNextColumn.dataset.weekAgain = `${heading.textContent}, continued`;
    return;
  }
}

/** @param {HTMLElement} element */
function leftOf(element) {
  return Math.round(element.getBoundingClientRect().left);
}

/**
 * How many places seven days can share out, so that all of them fit in the smallest print.
 *
 * @param {HTMLElement} sheet
 */
function mostThatFit(sheet) {
  const days = daysOf(sheet);
  let [low, high] = [0, days.length * Math.max(...days.map((day) => rowsOf(day).length))];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    leaveOut(sheet, middle);
    if (isOnePage(sheet)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Leave out of the paper what the days have beyond their share of the places, and say so at each day and at the foot.
 *
 * @param {HTMLElement} sheet
 * @param {number} places of them every day has as many, and the first days one more if they cannot be shared out evenly
 */
function leaveOut(sheet, places) {
  const days = daysOf(sheet);
  let [left, total] = [0, 0];
  days.forEach((day, number) => {
    const rows = rowsOf(day);
    const share = Math.max(0, Math.ceil((places - number) / days.length));
    rows.forEach((row, place) => row.classList.toggle("week-row--left-out", place >= share));
    const more = rows.slice(share);
    say(part(day, "week-more"), more.length ? `and ${more.length} more from ${timeOf(more[0])}` : "");
    left += more.length;
    total += rows.length;
  });
  const full = `This sheet is full: ${left} of ${counted(total)} are not on it. See all of them at the address below.`;
  say(part(sheet, "week-full"), left ? full : "");
}

/**
 * @param {HTMLElement} sheet
 * @returns {HTMLElement[]}
 */
function daysOf(sheet) {
  return [...sheet.querySelectorAll("section")];
}

/**
 * The rows of a day that are shown.
 *
 * @param {HTMLElement} day
 */
function rowsOf(day) {
  return [...day.querySelectorAll("li")].filter((row) => !row.hidden);
}

/** @param {HTMLElement} row */
function timeOf(row) {
  return part(row, "week-start").textContent;
}
