/**
 * Keeps the page of a week right on the day it is read: the seven days from that day on, without what has passed.
 *
 * The page knows seven days of the week. Each says its first date (`data-week-first`), and each of its rows in which of
 * the weeks from then on it is held (`data-week-held`: "1101") and when (`data-week-minutes`, from midnight). What has
 * lapsed is taken out by freshness.js before. Without this script the page is as right as on the day it was made.
 *
 * @module
 */

import "./freshness.js";
import { part, say } from "./dom.js";
import { MINUTES_A_DAY, dayOf, readTime, wallClock } from "./london.js";
import { fitPaper } from "./week-paper.js";
import { dateRange, dayAndDate } from "./words.js";

const DAYS = 7;
const NOTHING = "Nothing on our list.";
const NOTHING_MORE = "Nothing more today.";
const NOT_KNOWN = "Not known yet.";

/**
 * Which of the dates of a day of the week comes next, today included; before the page was made it is the first.
 *
 * @param {number} first in days since 1970
 * @param {number} today in days since 1970
 * @returns {number} how many weeks after the first
 */
export function weekOf(first, today) {
  return Math.max(0, Math.ceil((today - first) / DAYS));
}

/**
 * Show what there is on one day.
 *
 * @param {HTMLElement} section
 * @param {number} week how many weeks after the first such day
 * @param {number} day in days since 1970
 * @param {number} now in minutes on the wall clock
 */
function refreshDay(section, week, day, now) {
  let [held, shown] = [0, 0];
  for (const row of section.querySelectorAll("li")) {
    const isHeld = (row.dataset.weekHeld || "")[week] === "1";
    const hasPassed = day * MINUTES_A_DAY + Number(row.dataset.weekMinutes) < now;
    row.hidden = !isHeld || hasPassed;
    held += Number(isHeld);
    shown += Number(!row.hidden);
  }
  part(section, "week-list").hidden = !shown;
  say(/** @type {HTMLElement} */ (section.querySelector("h2")), dayAndDate(day * MINUTES_A_DAY));
  say(part(section, "week-none"), shown ? "" : held ? NOTHING_MORE : NOTHING);
}

/**
 * Show the seven days from a moment on, and say it where the page is too old to know them.
 *
 * @param {HTMLElement} sheet
 * @param {number} now in minutes on the wall clock
 */
export function refresh(sheet, now) {
  const days = part(sheet, "week-days");
  const known = Number(sheet.dataset.weekWeeks);
  const coming = [...days.querySelectorAll("section")].map((section) => {
    const first = dayOf(readTime(section.dataset.weekFirst || ""));
    const week = weekOf(first, dayOf(now));
    return { section, week, day: first + DAYS * week };
  });
  coming.sort((one, other) => one.day - other.day);
  for (const { section, week, day } of coming) {
    refreshDay(section, week, day, now);
    if (week >= known) say(part(section, "week-none"), NOT_KNOWN);
  }
  // Moving what is in its place already would take the focus off it.
  if (coming.some(({ section }, place) => days.children[place] !== section)) days.append(...coming.map(({ section }) => section));
  const [first, last] = [coming[0].day, coming[DAYS - 1].day];
  part(sheet, "week-dates").textContent = dateRange(first * MINUTES_A_DAY, last * MINUTES_A_DAY);
  part(sheet, "week-late").hidden = coming.every(({ week }) => week < known);
  days.hidden = coming.every(({ week }) => week >= known);
  for (const note of sheet.querySelectorAll("[data-week-after]")) {
    if (note instanceof HTMLElement) note.hidden = last <= dayOf(readTime(note.dataset.weekAfter || ""));
  }
}

const sheet = part(document, "week");
const print = part(sheet, "week-print");
refresh(sheet, wallClock());
document.addEventListener("visibilitychange", () => document.hidden || refresh(sheet, wallClock()));
window.addEventListener("beforeprint", () => {
  refresh(sheet, wallClock());
  fitPaper(sheet);
});
print.addEventListener("click", () => window.print());
print.hidden = false;
