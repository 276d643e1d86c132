/**
 * Keeps a page right on the day it is read: hides dates that have passed, and says when an entry is due or has lapsed.
 *
 * A page says `data-due` and `data-lapses` (the first days of each) at its trust line and at the rows of lists, and
 * `data-next-dates` at its dates. The lines of a printed sheet are looked after by printed.js. Without this script the page is as right as on the day it was made.
 *
 * @module
 */

import { dayOf, readTime, wallClock } from "./london.js";

/** What the mark of an entry says that is due for a check. */
export const DUE_MARK = "Phone before you go";

/**
 * What an entry is worth on a day.
 *
 * @param {string} due the first day on which it is due for a check, such as "2027-05-01"
 * @param {string} lapses the first day on which it is off the lists
 * @param {number} today in days since 1970
 * @returns {"checked" | "due" | "lapsed"}
 */
export function stateOn(due, lapses, today) {
  if (today >= dayOf(readTime(lapses))) return "lapsed";
  return today >= dayOf(readTime(due)) ? "due" : "checked";
}

/**
 * Bring a trust line up to date: its words and its class. What has ended or is paused says so for itself.
 *
 * @param {HTMLElement} line
 * @param {number} today in days since 1970
 */
export function refreshTrust(line, today) {
  const state = stateOn(line.dataset.due || "", line.dataset.lapses || "", today);
  const text = state === "due" ? line.dataset.dueText : line.dataset.lapsedText;
  const speaksForItself = line.matches(".trust--ended") || (state === "due" && line.matches(".trust--paused"));
  if (state === "checked" || !text || speaksForItself) return;
  line.textContent = text;
  line.classList.remove("trust--checked", "trust--due", "trust--paused");
  line.classList.add(`trust--${state}`);
}

/**
 * Bring a row of a list up to date: take it out when it has lapsed, and mark it when it is due; what is paused says so already.
 *
 * @param {HTMLElement} row
 * @param {number} today in days since 1970
 */
export function refreshRow(row, today) {
  const state = stateOn(row.dataset.due || "", row.dataset.lapses || "", today);
  if (state === "lapsed") row.remove();
  if (state !== "due" || row.querySelector(".mark--due, .mark--paused")) return;
  const mark = document.createElement("p");
  mark.className = "mark mark--due";
  mark.textContent = DUE_MARK;
  row.insertBefore(mark, row.querySelector(".activity-row__facts"));
}

/**
 * Take out the dates that have passed, and say what to do when none is left.
 *
 * @param {HTMLElement} dates the list, or what holds the list
 * @param {number} now in minutes on the wall clock
 */
export function refreshDates(dates, now) {
  for (const time of dates.querySelectorAll("time[datetime]")) {
    const passed = readTime(time.getAttribute("datetime") || "") < now;
    if (passed) (time.closest("li") || time).remove();
  }
  const none = dates.querySelector("[data-no-dates]") || dates.parentElement?.querySelector("[data-no-dates]");
  if (!(none instanceof HTMLElement) || dates.querySelector("time")) return;
  none.hidden = false;
  for (const list of dates.matches("ol, ul") ? [dates] : dates.querySelectorAll("ol, ul")) list.setAttribute("hidden", "");
}

/**
 * Bring everything on a page up to date.
 *
 * @param {ParentNode} page
 * @param {number} now in minutes on the wall clock
 */
export function refresh(page, now) {
  const today = dayOf(now);
  for (const element of page.querySelectorAll("[data-due][data-lapses]:not([data-printed])")) {
    if (!(element instanceof HTMLElement)) continue;
    if (element.matches("li")) refreshRow(element, today);
    else refreshTrust(element, today);
  }
  for (const element of page.querySelectorAll("[data-next-dates]")) {
    if (element instanceof HTMLElement) refreshDates(element, now);
  }
}

refresh(document, wallClock());
document.addEventListener("visibilitychange", () => document.hidden || refresh(document, wallClock()));
