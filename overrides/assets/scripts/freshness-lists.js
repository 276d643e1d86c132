/**
 * Lists that are right when they are read: rows that have left them go, counts follow, and a list that has become empty
 * says what to do instead.
 *
 * @module
 */

import { daysOf, readDay, standsIn, stateOn } from "./states.js";
import { counted } from "./words.js";

/** What the mark of an entry says that is due for a check. */
export const DUE_MARK = "Phone before you go";

/**
 * Bring a row of a list up to date: take it out when it has left the list, and mark it when it is due. A row of what
 * has left other lists shows when it has.
 *
 * @param {HTMLElement} row `data-row` says which list it stands in: "lists", "pads" or "past"
 * @param {number} today in days since 1970
 */
export function refreshRow(row, today) {
  const state = stateOn(daysOf(row), today);
  if (row.dataset.row === "past") {
    row.hidden = standsIn(state);
    if (!row.hidden) row.closest("section")?.removeAttribute("hidden");
    return;
  }
  if (!standsIn(state, row.dataset.row)) return row.remove();
  row.querySelector("[data-later]")?.classList.toggle("mark--paused", state === "paused");
  const mark = row.querySelector(".mark--due");
  if (state !== "due") mark?.remove();
  else if (!mark) row.insertBefore(dueMark(), row.querySelector(".activity-row__facts"));
}

/** That somebody should ask first. */
export function dueMark() {
  const mark = document.createElement("p");
  mark.className = "mark mark--due";
  mark.textContent = DUE_MARK;
  return mark;
}

/**
 * Bring a count up to date.
 *
 * @param {HTMLElement} element with `data-total`, and in `data-leaves` the days on which how many leave
 * @param {number} today in days since 1970
 */
export function refreshCount(element, today) {
  const { total, leaves = "", one, many } = element.dataset;
  let left = Number(total);
  for (const said of leaves.split(" ").filter(Boolean)) {
    const [day, times = "1"] = said.split("x");
    if (today >= readDay(day)) left -= Number(times);
  }
  element.textContent = counted(left, one, many);
  element.dataset.left = String(left);
}

/**
 * Take away what is said of a list that has become empty, and say what to do instead; where nothing is to be said, the
 * whole section goes, with the links to it.
 *
 * @param {HTMLElement} list
 */
export function refreshList(list) {
  if (list.querySelector("li[data-row]:not([data-row=past]), [data-left]:not([data-left='0'])")) return;
  for (const element of list.querySelectorAll("[data-while-any], section, .activity-list")) element.setAttribute("hidden", "");
  const instead = list.querySelector("template[data-if-empty]");
  if (instead instanceof HTMLTemplateElement) return instead.replaceWith(instead.content);
  const name = list.getAttribute("aria-labelledby");
  if (list.querySelector(".panel") || !name) return;
  list.hidden = true;
  for (const link of document.querySelectorAll(`a[href="#${name}"]`)) link.closest("li")?.setAttribute("hidden", "");
}
