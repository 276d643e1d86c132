/**
 * Keeps the page of a printed sheet right on the day it is read: says what has become of each line by then, and judges
 * the whole sheet by that.
 *
 * What has become of a line stands in `data-printed`, what becomes of it on later days in `data-becomes`. Without this
 * script the page is as right as on the day it was made.
 *
 * @module
 */

import { make } from "./dom.js";
import { dayOf, wallClock } from "./london.js";
import { readDay } from "./states.js";

/**
 * The sentence that the holder of a sheet reads first; the same as pages/printed.py says.
 *
 * @param {number} wrong how many lines cannot be relied on
 * @param {number} total how many there are
 */
export function verdict(wrong, total) {
  if (!wrong) return `Your sheet is still right${total > 1 ? `, all ${total} activities` : ""}.`;
  if (total === 1) return "The activity on your sheet has changed.";
  return `${wrong} of the ${total} activities on your sheet ${wrong === 1 ? "has" : "have"} changed.`;
}

/**
 * Say what has become of one line, where that is something else by now.
 *
 * @param {HTMLElement} row
 * @param {number} today in days since 1970
 */
export function refreshRow(row, today) {
  /** @type {[string, [string, string, string, string]][]} */
  const steps = JSON.parse(row.dataset.becomes || "[]");
  const reached = steps.filter(([day]) => today >= readDay(day));
  if (!reached.length) return;
  const [, [fate, state, explanation, mark]] = reached[reached.length - 1];
  if (!fate) return row.remove();
  row.dataset.printed = fate;
  say(row, "explanation", explanation);
  say(row, "mark--due", mark);
  say(row, "state", state);
  if (fate === "ended") row.querySelector(".phone")?.remove();
}

/**
 * Write into one part of a line. If it has no such part yet, it goes below the name; without a text it goes.
 *
 * @param {HTMLElement} row
 * @param {"state" | "explanation" | "mark--due"} part
 * @param {string} text
 */
function say(row, part, text) {
  const found = row.querySelector(`.${part}`);
  if (!text) found?.remove();
  else if (found) found.textContent = text;
  else (row.querySelector(".state") || row.querySelector("h3"))?.after(make("p", part === "mark--due" ? "mark mark--due" : part, text));
}

/**
 * Judge a whole sheet anew.
 *
 * @param {ParentNode} page
 * @param {number} today in days since 1970
 */
export function refresh(page, today) {
  for (const row of page.querySelectorAll("li[data-printed]")) {
    if (row instanceof HTMLElement) refreshRow(row, today);
  }
  const fates = [...page.querySelectorAll("li[data-printed]")].map((row) => row.getAttribute("data-printed"));
  const printed = fates.filter((fate) => fate !== "new");
  const panel = page.querySelector("[data-verdict]");
  const lost = Number(panel?.getAttribute("data-lost"));
  const wrong = printed.filter((fate) => fate !== "same").length + lost;
  const text = page.querySelector("[data-verdict-text]");
  if (text) text.textContent = verdict(wrong, printed.length + lost);
  if (wrong) panel?.classList.add("panel--warning");
}

refresh(document, dayOf(wallClock()));
document.addEventListener("visibilitychange", () => document.hidden || refresh(document, dayOf(wallClock())));
