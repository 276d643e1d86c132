/**
 * Keeps the page of a printed sheet right on the day it is read: judges each line anew, and then the whole sheet.
 *
 * A line says `data-due` and `data-lapses` (the first days of each) and, where it is paused, `data-until`. What
 * has become of it stands in `data-printed`. Without this script the page is as right as on the day it was made.
 *
 * @module
 */

import { DUE_MARK, stateOn } from "./freshness.js";
import { dayOf, readTime, wallClock } from "./london.js";

const LAPSED = "No longer on our list";
const LAPSED_WHY = "Nobody has been asked about it for too long. Phone before you go.";
const OVER = "That day has passed. Phone to ask whether it is on again.";

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
 * Judge one line anew.
 *
 * @param {HTMLElement} row
 * @param {number} today in days since 1970
 */
export function refreshRow(row, today) {
  const { due, lapses, until, printed } = row.dataset;
  const state = due && lapses ? stateOn(due, lapses, today) : "checked";
  if (state === "lapsed" && printed !== "lapsed") {
    if (printed === "new") return row.remove();
    row.dataset.printed = "lapsed";
    say(row, "state", LAPSED);
    say(row, "explanation", LAPSED_WHY);
    row.querySelector(".mark--due")?.remove();
  } else if (printed === "paused" && until && today >= dayOf(readTime(until))) {
    say(row, "explanation", OVER);
  } else if (state === "due" && (printed === "same" || printed === "changed" || printed === "new") && !row.querySelector(".mark--due")) {
    const mark = document.createElement("p");
    mark.className = "mark mark--due";
    mark.textContent = DUE_MARK;
    (row.querySelector(".state") || row.querySelector("h3"))?.after(mark);
  }
}

/**
 * Write into one part of a line; if it has no such part yet, below what stands first.
 *
 * @param {HTMLElement} row
 * @param {"state" | "explanation"} part
 * @param {string} text
 */
function say(row, part, text) {
  let found = row.querySelector(`.${part}`);
  if (!found) {
    found = document.createElement("p");
    found.className = part;
    (row.querySelector(".state") || row.querySelector("h3"))?.after(found);
  }
  found.textContent = text;
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
  for (const late of page.querySelectorAll("[data-after]")) {
    if (today > dayOf(readTime(late.getAttribute("data-after") || ""))) late.removeAttribute("hidden");
  }
}

refresh(document, dayOf(wallClock()));
document.addEventListener("visibilitychange", () => document.hidden || refresh(document, dayOf(wallClock())));
