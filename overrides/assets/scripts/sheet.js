/**
 * Keeps a pad on the screen fit to print: what has lapsed, is paused or has ended since the sheet was made is left off,
 * and what has become doubtful says to ask first. Without this script the sheet is as right as on the day it was made.
 *
 * @module
 */

import { make, say } from "./dom.js";
import "./freshness.js";
import { dayOf, wallClock } from "./london.js";
import { daysOf, standsIn, stateOn } from "./states.js";
import { counted } from "./words.js";

const WHY = "Nobody has checked what is left off for too long, or it is not on now.";
const NOTHING = "Nothing that stood on this sheet can be relied on any more, so there is nothing to print.";

/**
 * Judge one entry anew.
 *
 * @param {HTMLElement} entry
 * @param {number} today in days since 1970
 */
function refreshEntry(entry, today) {
  const days = daysOf(entry);
  if (!standsIn(stateOn(days, today), "pads")) return leaveOff(entry);
  const { ask } = entry.dataset;
  if (!ask || today < days.due) return;
  entry.querySelector(".detail")?.append(" ", make("span", "row", ask));
  delete entry.dataset.ask;
}

/**
 * Take an entry off the sheet, and its heading if nothing else stands under it.
 *
 * @param {HTMLElement} entry
 */
function leaveOff(entry) {
  const group = entry.closest(".group");
  entry.remove();
  if (!group || group.querySelector("li")) return;
  const heading = group.querySelector("h2");
  const groups = [...document.querySelectorAll(".group")];
  const next = groups[groups.indexOf(group) + 1];
  // A group that goes on in the next column has its heading in the first one only.
  if (heading && next && !next.querySelector("h2")) next.prepend(heading);
  group.remove();
}

/**
 * Judge the whole sheet anew.
 *
 * @param {number} today in days since 1970
 */
function refresh(today) {
  const printed = document.querySelectorAll("main li.entry").length;
  for (const entry of document.querySelectorAll("main li[data-lapses]")) refreshEntry(/** @type {HTMLElement} */ (entry), today);
  const left = document.querySelectorAll("main li.entry").length;
  gone += printed - left;
  const said = `${counted(gone)} of this sheet ${gone === 1 ? "is" : "are"} left off. ${WHY}`;
  say(/** @type {HTMLElement} */ (document.querySelector("[data-left-off]")), gone ? (left ? said : NOTHING) : "");
  if (left) return;
  for (const part of document.querySelectorAll("main, .print")) part.setAttribute("hidden", "");
}

let gone = 0;
refresh(dayOf(wallClock()));
document.addEventListener("visibilitychange", () => document.hidden || refresh(dayOf(wallClock())));
window.addEventListener("beforeprint", () => refresh(dayOf(wallClock())));
