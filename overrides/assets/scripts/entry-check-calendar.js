/**
 * Days of the calendar as they stand in an entry: "2026-10-01".
 *
 * @module
 */

import { MINUTES_A_DAY, dayOf, readTime, wallClock, weekday } from "./london.js";

/** As they stand in an entry; the first is 0. */
export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Today in London, wherever the person who asks is. */
export function today() {
  return written(dayOf(wallClock()));
}

/**
 * The weekday of a day.
 *
 * @param {string} day
 * @returns {number} 0 is Monday
 */
export function weekdayOf(day) {
  // Days before 1970 have numbers below 0.
  return (weekday(readTime(day)) + 7) % 7;
}

/**
 * A number of days later, or earlier if it is negative.
 *
 * @param {string} day
 * @param {number} days
 */
export function later(day, days) {
  return written(dayOf(readTime(day)) + days);
}

/** @param {number} day since 1 January 1970 */
function written(day) {
  return new Date(day * MINUTES_A_DAY * 60000).toISOString().slice(0, 10);
}

/**
 * Minutes since midnight.
 *
 * @param {string} time such as "10:30"
 */
export function minutes(time) {
  const [hours, rest] = time.split(":").map(Number);
  return hours * 60 + rest;
}

/**
 * "Tuesday".
 *
 * @param {string} day such as "tuesday"
 */
export function title(day) {
  return day[0].toUpperCase() + day.slice(1);
}
