/**
 * Keeps the page of gaps right on the day it is read, as far as it can, and shows all tables on paper.
 *
 * Without this script the page is as right as on the day it was made.
 *
 * @module
 */

import { dayOf, readTime, wallClock } from "./london.js";

/**
 * Show what ends from today on and within the page's number of days, and nothing else.
 *
 * @param {HTMLElement} section
 * @param {number} today in days since 1970
 */
export function refreshEndings(section, today) {
  let shown = 0;
  for (const line of section.querySelectorAll("[data-ends]")) {
    const left = dayOf(readTime(line.getAttribute("data-ends") || "")) - today;
    const isSoon = left >= 0 && left <= Number(section.dataset.days);
    line.toggleAttribute("hidden", !isSoon);
    shown += Number(isSoon);
  }
  const none = section.querySelector("[data-no-endings]");
  if (none) none.toggleAttribute("hidden", shown > 0);
}

/**
 * Say how many of the activities that were counted have lapsed since then.
 *
 * @param {HTMLElement} line
 * @param {number} today in days since 1970
 */
export function refreshLapses(line, today) {
  const days = (line.dataset.lapses || "").split(" ").filter(Boolean).map((day) => day.split("="));
  const lapsed = days.filter(([day]) => dayOf(readTime(day)) <= today).reduce((sum, [, count]) => sum + Number(count), 0);
  const number = line.querySelector("[data-lapsed]");
  if (number) number.textContent = String(lapsed);
  line.toggleAttribute("hidden", !lapsed);
}

/** Open what is closed while the page is printed. */
function openForPaper() {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const closed = document.querySelectorAll("main details:not([open])");
  for (const one of closed) one.open = true;
  const close = () => closed.forEach((one) => { one.open = false; });
  window.addEventListener("afterprint", close, { once: true });
}

/** Bring everything on the page up to date. */
function refresh() {
  const today = dayOf(wallClock());
  const [endings, lapses] = ["[data-endings]", "[data-lapses]"].map((name) => document.querySelector(name));
  if (endings instanceof HTMLElement) refreshEndings(endings, today);
  if (lapses instanceof HTMLElement) refreshLapses(lapses, today);
}

refresh();
document.addEventListener("visibilitychange", () => document.hidden || refresh());
window.addEventListener("beforeprint", openForPaper);
