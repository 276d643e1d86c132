/**
 * Keeps the list of endings right on the day it is read, and shows all tables on paper.
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

/** Open what is closed while the page is printed. */
function openForPaper() {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const closed = document.querySelectorAll("main details:not([open])");
  for (const one of closed) one.open = true;
  const close = () => closed.forEach((one) => { one.open = false; });
  window.addEventListener("afterprint", close, { once: true });
}

const endings = document.querySelector("[data-endings]");
if (endings instanceof HTMLElement) refreshEndings(endings, dayOf(wallClock()));
window.addEventListener("beforeprint", openForPaper);
