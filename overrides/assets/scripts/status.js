/**
 * Keeps the page 'How fresh this list is' right on the day it is read: judges each activity anew, and tells all numbers
 * as they are on that day. Without this script the page is as right as on the day it was made.
 *
 * @module
 */

import { fill, make, part } from "./dom.js";
import { dayOf, readTime, wallClock } from "./london.js";
import { daysOf } from "./states.js";
import { nameOf, yearOf } from "./status-months.js";
import { bars, marks, total } from "./status-picture.js";
import { daysSince, sumUp } from "./status-summary.js";
import { days, howMuchIsChecked } from "./status-words.js";
import { fullDate, thousands } from "./words.js";

/** @typedef {import("./status-summary.js").Asked & {element: HTMLElement}} Activity */

/**
 * The activities of the page by their last check, the oldest first.
 *
 * @param {HTMLElement} page
 * @returns {Activity[]}
 */
function activitiesOf(page) {
  const found = [...page.querySelectorAll("[data-status-item]")].map((element) => activityOf(/** @type {HTMLElement} */ (element)));
  /** @type {(activity: Activity) => string} */
  const order = (activity) => activity.on + activity.element.dataset.id;
  return found.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

/**
 * @param {HTMLElement} element
 * @returns {Activity}
 */
function activityOf(element) {
  const { statusItem = "", askedOn = "", askedHow = "" } = element.dataset;
  const organisation = part(element, "organisation").getAttribute("href") || "";
  return { element, status: statusItem, on: askedOn, how: askedHow, days: daysOf(element), organisation };
}

/**
 * Tell everything as it is on a day.
 *
 * @param {HTMLElement} page
 * @param {number} today in days since 1970
 */
export function tell(page, today) {
  const activities = activitiesOf(page);
  const dueAfter = Number(page.dataset.dueAfter);
  const lapsedAfter = Number(page.dataset.lapsedAfter);
  const summary = sumUp(activities, lapsedAfter, today);
  const { byState, open, checks } = summary;

  const lately = open.filter(({ on }) => daysSince(on, today) <= dueAfter);
  part(page, "status-said").textContent = howMuchIsChecked(lately.length, open.length, activities.length, dueAfter);
  part(page, "status-date").textContent = dateOf(today);
  part(page, "status-late").hidden = today <= dayOf(readTime(page.dataset.status || ""));
  for (const some of page.querySelectorAll("[data-status-open]")) some.toggleAttribute("hidden", !open.length);
  for (const [state, found] of Object.entries(byState)) tellState(page, state, found);

  fill(shape(page, "status-picture=bars"), bars(checks));
  fill(shape(page, "status-picture=marks"), marks(checks, today - lapsedAfter, today - dueAfter));
  part(page, "status-before=lapsed").textContent = dateOf(today - lapsedAfter);
  part(page, "status-before=due").textContent = dateOf(today - dueAfter);
  rows(part(page, "status-table=checks"), checks, (one) => [monthName(one.month), total(one), one.checked, one.due, one.lapsed]);
  rows(part(page, "status-table=coming"), summary.coming, (one) => [monthName(one.month), one.due, one.lapse]);
  for (const cell of page.querySelectorAll("[data-status-way]")) {
    const way = cell.getAttribute("data-status-way");
    cell.textContent = thousands(open.filter((activity) => activity.how === way).length);
  }
  tellAges(page, summary, today);
}

/**
 * Put the activities of one state where they belong, and count them.
 *
 * @param {HTMLElement} page
 * @param {string} state
 * @param {Activity[]} found
 */
function tellState(page, state, found) {
  for (const count of page.querySelectorAll(`[data-status-count=${state}]`)) count.textContent = thousands(found.length);
  part(page, `status-list=${state}`).append(...found.map((activity) => activity.element));
  part(page, `status-none=${state}`).hidden = found.length > 0;
}

/**
 * Tell how old the checks are, and who has waited longest.
 *
 * @param {HTMLElement} page
 * @param {ReturnType<typeof sumUp<Activity>>} summary
 * @param {number} today in days since 1970
 */
function tellAges(page, { open, median, waiting }, today) {
  const [oldest] = open;
  if (!oldest) return;
  part(page, "status-median").textContent = days(median);
  part(page, "status-oldest-days").textContent = days(daysSince(oldest.on, today));
  fill(part(page, "status-oldest"), [plain(oldest.element.querySelector("a"))]);
  const table = part(page, "status-table=waiting");
  rows(table, waiting.slice(0, Number(table.dataset.most)), (all) => [
    plain(part(all[0].element, "organisation")),
    all.length,
    days(daysSince(all[0].on, today)),
  ]);
}

/**
 * Fill a table: the first cell of a row is its heading.
 *
 * @template Item
 * @param {HTMLElement} body
 * @param {Item[]} items
 * @param {(item: Item) => (Node | string | number)[]} cells
 */
function rows(body, items, cells) {
  fill(body, items.map((item) => {
    const [first, ...rest] = cells(item).map((cell) => (typeof cell === "number" ? thousands(cell) : cell));
    const head = make("th", "", first);
    head.setAttribute("scope", "row");
    return make("tr", "", head, ...rest.map((cell) => make("td", "", cell)));
  }));
}

/**
 * A copy of a link that only leads somewhere.
 *
 * @param {Element | null} link
 */
function plain(link) {
  const copy = document.createElement("a");
  copy.setAttribute("href", link?.getAttribute("href") || "");
  copy.textContent = link?.textContent || "";
  return copy;
}

/**
 * Find a part of the picture.
 *
 * @param {ParentNode} page
 * @param {string} name of its data attribute
 */
function shape(page, name) {
  return /** @type {Element} */ (page.querySelector(`[data-${name}]`));
}

/** @param {number | null} month */
function monthName(month) {
  return month === null ? "Earlier" : `${nameOf(month)} ${yearOf(month)}`;
}

/** @param {number} day in days since 1970 */
function dateOf(day) {
  return fullDate(day * 1440);
}

const page = part(document, "status");
let told = dayOf(readTime(page.dataset.status || ""));

/** Tell everything anew if another day has begun than the one that is told. */
function keepRight() {
  const today = dayOf(wallClock());
  if (today !== told) tell(page, today);
  told = today;
}

/** Unfold what the address leads to: a browser leaves it folded. */
function unfold() {
  const place = document.getElementById(location.hash.slice(1));
  if (place instanceof HTMLDetailsElement) place.open = true;
}

keepRight();
unfold();
addEventListener("hashchange", unfold);
document.addEventListener("visibilitychange", () => document.hidden || keepRight());
