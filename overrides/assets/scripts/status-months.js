/**
 * Months as numbers that can be counted on: January of the year 0 is 0. Days are days since 1 January 1970.
 *
 * @module
 */

const DAY = 86400000;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/**
 * The month that a day lies in.
 *
 * @param {number} day
 */
export function monthOf(day) {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * The first day of a month.
 *
 * @param {number} month
 */
export function firstDay(month) {
  return Date.UTC(yearOf(month), month % 12) / DAY;
}

/** @param {number} month */
export function yearOf(month) {
  return Math.floor(month / 12);
}

/**
 * "November".
 *
 * @param {number} month
 */
export function nameOf(month) {
  return MONTHS[month % 12];
}

/**
 * All months from one to another.
 *
 * @param {number} first
 * @param {number} last
 */
export function months(first, last) {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
