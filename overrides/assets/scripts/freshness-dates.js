/**
 * Next dates that are right when they are read: what has passed goes, and what follows takes its place.
 *
 * @module
 */

import { make } from "./dom.js";
import { readTime } from "./london.js";
import { clock, dayAndDate } from "./words.js";

/** How many are shown: as many as hooks/formulary/model/activity.py tells. */
export const SHOWN = 8;

/**
 * Every start that a page knows of.
 *
 * @param {string} rhythm the first of them, and the minutes from each to the next: "2026-11-24T10:30 10080x4 20160x1"
 * @returns {number[]} in minutes on the wall clock
 */
export function startsOf(rhythm) {
  const [first, ...gaps] = rhythm.split(" ");
  const starts = [readTime(first)];
  for (const said of gaps) {
    const [gap, times] = said.split("x").map(Number);
    for (let number = 0; number < times; number += 1) starts.push(starts[starts.length - 1] + gap);
  }
  return starts;
}

/**
 * Take out the dates that have passed, go on from there, and say so when few or none are left.
 *
 * @param {HTMLElement} list
 * @param {number} now in minutes on the wall clock
 */
export function refreshDates(list, now) {
  for (const time of list.querySelectorAll("time[datetime]")) {
    const passed = readTime(time.getAttribute("datetime") || "") < now;
    if (passed) (time.closest("li") || time).remove();
  }
  const { rhythm } = list.dataset;
  const left = list.querySelectorAll("time").length;
  if (rhythm && left < SHOWN) {
    const coming = startsOf(rhythm).filter((start) => start >= now);
    list.append(...coming.slice(left, SHOWN).map(item));
  }
  const shown = list.querySelectorAll("time").length;
  list.hidden = !shown;
  reveal(list, "[data-few-dates]", shown < SHOWN);
  reveal(list, "[data-no-dates]", !shown);
  for (const other of document.querySelectorAll("[data-with-dates]")) other.toggleAttribute("hidden", !shown);
}

/** @param {number} start in minutes on the wall clock */
function item(start) {
  const iso = new Date(start * 60000).toISOString().slice(0, 16);
  const time = make("time", "", `${dayAndDate(start)}, ${clock(iso.slice(11))}`);
  time.setAttribute("datetime", iso);
  return make("li", "", time);
}

/**
 * Show or hide what stands beside a list.
 *
 * @param {HTMLElement} list
 * @param {string} selector
 * @param {boolean} isShown
 */
function reveal(list, selector, isShown) {
  const found = list.parentElement?.querySelector(selector);
  if (found instanceof HTMLElement) found.hidden = !isShown;
}
