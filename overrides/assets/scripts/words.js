/**
 * How dates, times, numbers and distances are written for people, as on the pages that are made beforehand.
 *
 * @module
 */

import { weekday } from "./london.js";

const NOON = 12;
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/**
 * "Tuesday 24 November 2026".
 *
 * @param {number} minutes on the wall clock
 */
export function dayAndDate(minutes) {
  return `${DAYS[weekday(minutes)]} ${fullDate(minutes)}`;
}

/**
 * "24 November 2026".
 *
 * @param {number} minutes on the wall clock
 */
export function fullDate(minutes) {
  const date = new Date(minutes * 60000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/**
 * "21 to 27 November 2026", "28 November to 4 December 2026", "28 December 2026 to 3 January 2027".
 *
 * @param {number} first in minutes on the wall clock
 * @param {number} last
 */
export function dateRange(first, last) {
  const [from, to] = [new Date(first * 60000), new Date(last * 60000)];
  const end = fullDate(last);
  if (from.getUTCFullYear() !== to.getUTCFullYear()) return `${fullDate(first)} to ${end}`;
  const month = from.getUTCMonth() === to.getUTCMonth() ? "" : ` ${MONTHS[from.getUTCMonth()]}`;
  return `${from.getUTCDate()}${month} to ${end}`;
}

/**
 * "10:30am", "5pm", "midday".
 *
 * @param {string} time such as "10:30"
 */
export function clock(time) {
  const said = { "12:00": "midday", "00:00": "midnight", "0:00": "midnight" };
  return said[/** @type {keyof typeof said} */ (time)] || twelveHours(time);
}

/**
 * "12pm", as in a range.
 *
 * @param {string} time such as "12:00"
 */
export function twelveHours(time) {
  const [hours, minutes] = time.split(":");
  return `${Number(hours) % NOON || NOON}${minutes === "00" ? "" : `:${minutes}`}${Number(hours) < NOON ? "am" : "pm"}`;
}

/**
 * "a", "a and b", "a, b and c".
 *
 * @param {string[]} items
 * @param {string} last the word before the last one
 */
export function listed(items, last = "and") {
  return [items.slice(0, -1).join(", "), items[items.length - 1]].filter(Boolean).join(` ${last} `);
}

/**
 * "1 activity", "1,200 activities".
 *
 * @param {number} number
 * @param {string} one
 * @param {string} many
 */
export function counted(number, one = "activity", many = "activities") {
  return `${thousands(number)} ${number === 1 ? one : many}`;
}

/**
 * "0.4 miles", "1 mile", "less than 0.1 miles".
 *
 * @param {number} distance in miles
 */
export function miles(distance) {
  if (distance < 0.1) return "less than 0.1 miles";
  const rounded = distance < 10 ? Math.round(distance * 10) / 10 : Math.round(distance);
  return `${thousands(rounded)} ${rounded === 1 ? "mile" : "miles"}`;
}

/**
 * "1,200". The browser's own way (toLocaleString) takes longer than counting does.
 *
 * @param {number} number
 */
export function thousands(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
