/**
 * Keeps a page right on the day it is read. The page tells on which days what changes; here it is changed.
 *
 * `data-later` holds the words of later days, `data-due` and its like the days on which a state changes, `data-row` marks
 * the rows of lists, `data-leaves` counts and `data-next-dates` dates. The lines of a printed sheet are looked after by
 * printed.js. Without this script the page is as right as on the day it was made.
 *
 * @module
 */

import { fill, make } from "./dom.js";
import { refreshDates } from "./freshness-dates.js";
import { refreshCount, refreshList, refreshRow } from "./freshness-lists.js";
import { dayOf, wallClock } from "./london.js";
import { daysOf, readDay, standsIn, stateOn } from "./states.js";

/**
 * Say what is to be said from a day on, where that has come: a text, or one line each. Where it is nothing, hide it.
 *
 * @param {HTMLElement} element
 * @param {number} today in days since 1970
 */
function refreshWords(element, today) {
  /** @type {[string, string | string[]][]} */
  const steps = JSON.parse(element.dataset.later || "[]");
  const reached = steps.filter(([day]) => today >= readDay(day));
  if (!reached.length) return;
  const [, said] = reached[reached.length - 1];
  if (typeof said === "string") element.textContent = said;
  else fill(element, said.map((line) => make("span", "line", line)));
  element.hidden = !said.length;
}

/**
 * Show the trust line in the colour of its state.
 *
 * @param {HTMLElement} line
 * @param {number} today in days since 1970
 */
function refreshTrust(line, today) {
  line.className = `trust trust--${stateOn(daysOf(line), today)}`;
}

/**
 * Show a part of a page as long as its activity stands in lists, or on pads.
 *
 * @param {HTMLElement} element
 * @param {number} today in days since 1970
 */
function refreshPart(element, today) {
  element.hidden = !standsIn(stateOn(daysOf(element), today), element.dataset.while);
}

/**
 * Show what holds from the day after another on, or only until then.
 *
 * @param {HTMLElement} element with `data-after` or `data-until`
 * @param {number} today in days since 1970
 */
function refreshDeadline(element, today) {
  const { after, until } = element.dataset;
  if (after) element.hidden = today <= readDay(after);
  if (until) element.hidden = today > readDay(until);
}

/**
 * Show the warning on top of a page once there is one.
 *
 * @param {HTMLElement} panel
 */
function refreshWarning(panel) {
  panel.hidden = !panel.querySelector("h2")?.textContent;
}

/**
 * What is done to which parts of a page, in this order.
 *
 * @type {[string, (element: HTMLElement, today: number, now: number) => void][]}
 */
const PARTS = [
  ["[data-later]", refreshWords],
  ["[data-warning]", refreshWarning],
  ["[data-trust][data-lapses]", refreshTrust],
  ["[data-while][data-lapses]", refreshPart],
  ["[data-after], [data-until]", refreshDeadline],
  ["[data-next-dates]", (list, _, now) => refreshDates(list, now)],
  ["[data-row]", refreshRow],
  ["[data-leaves]", refreshCount],
  ["[data-list]", refreshList],
];

/**
 * Bring everything on a page up to date.
 *
 * @param {ParentNode} page
 * @param {number} now in minutes on the wall clock
 */
export function refresh(page, now) {
  for (const [selector, change] of PARTS) {
    for (const element of page.querySelectorAll(selector)) {
      if (element instanceof HTMLElement) change(element, dayOf(now), now);
    }
  }
}

refresh(document, wallClock());
document.addEventListener("visibilitychange", () => document.hidden || refresh(document, wallClock()));
