/**
 * The list of results: a row for each activity, as in the lists that are made beforehand.
 *
 * @module
 */

import { link, make } from "./dom.js";
import { dayAndDate, miles } from "./words.js";

/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */

/**
 * @typedef {object} Moment what rows depend on besides the catalogue
 * @property {number} today in days since 1970
 * @property {Float64Array} starts when each takes place next, in minutes on the wall clock; infinite if unknown
 * @property {Float64Array | null} distances in miles
 */

/** Rows on the page before somebody asks for more. */
const ROWS = 40;
/** Pixels that a row takes at least. As many rows as a screen holds are drawn at a time, to be done within a keystroke. */
const HEIGHT = 225;
/** Milliseconds between batches, so that a key pressed meanwhile goes first. */
const PAUSE = 30;

/** @type {Moment} */
const NO_MOMENT = { today: 0, starts: new Float64Array(0), distances: null };

export class Results {
  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} more
   * @param {Catalogue} catalogue
   * @param {string} root the way to the site's root
   */
  constructor(list, more, catalogue, root) {
    this.list = list;
    this.more = more;
    this.catalogue = catalogue;
    this.root = root;
    /** @type {number[]} */
    this.order = [];
    /** @type {string[]} what the rows that are drawn depended on */
    this.keys = [];
    this.timer = 0;
    this.batch = rowsOnScreen();
    window.addEventListener("resize", () => (this.batch = rowsOnScreen()));
    /** @type {Moment} */
    this.moment = NO_MOMENT;
    /** @type {(numbers: number[]) => void} */
    this.wanted = () => {};
    more.addEventListener("click", () => this.showMore());
  }

  /**
   * Show the first rows, those that a screen holds at once. Rows that stay as they are stay where they are.
   *
   * @param {number[]} order
   * @param {Moment} moment
   */
  show(order, moment) {
    this.order = order;
    this.moment = moment;
    let same = 0;
    while (same < this.keys.length && this.keys[same] === this.key(same)) same += 1;
    while (this.list.children.length > same) this.list.lastElementChild?.remove();
    this.keys.length = same;
    this.list.hidden = !order.length;
    this.grow(Math.max(ROWS, same));
  }

  /**
   * All that may change in a row.
   *
   * @param {number} place
   */
  key(place) {
    const number = this.order[place];
    const { today, starts, distances } = this.moment;
    return `${number} ${starts[number]} ${distances ? distances[number] : ""} ${today}`;
  }

  /** How many rows are drawn. */
  get shown() {
    return this.keys.length;
  }

  /** Show the next rows, and go to the first of them. */
  showMore() {
    const first = this.shown;
    this.grow(first + ROWS);
    const next = this.list.children[first]?.querySelector("a");
    if (next) next.focus();
  }

  /** Show all rows, for paper. */
  showAll() {
    window.clearTimeout(this.timer);
    this.draw(this.order.length);
    this.more.hidden = true;
  }

  /**
   * Draw a batch of rows, and further ones later, until there are enough.
   *
   * @param {number} enough
   */
  grow(enough) {
    window.clearTimeout(this.timer);
    this.draw(Math.min(this.batch, enough - this.shown));
    const isEnough = this.shown >= Math.min(enough, this.order.length);
    if (!isEnough) this.timer = window.setTimeout(() => this.grow(enough), PAUSE);
    const left = this.order.length - enough;
    this.more.hidden = !isEnough || left <= 0;
    this.more.textContent = left > ROWS ? `Show the next ${ROWS} of ${left} more` : `Show ${left} more`;
  }

  /**
   * Draw some more rows.
   *
   * @param {number} count
   */
  draw(count) {
    const numbers = this.order.slice(this.shown, this.shown + Math.max(count, 0));
    this.list.append(...numbers.map((number) => this.row(number)));
    for (let left = numbers.length; left > 0; left -= 1) this.keys.push(this.key(this.shown));
    this.wanted(numbers);
  }

  /** Fill in the details that have come since the rows were drawn. */
  fillDetails() {
    this.order.slice(0, this.shown).forEach((number, place) => {
      const row = this.list.children[place];
      if (row) this.addDetails(/** @type {HTMLElement} */ (row), number);
    });
  }

  /**
   * @param {number} number
   * @returns {HTMLElement}
   */
  row(number) {
    const { catalogue } = this;
    const name = make("h3", "activity-row__name", link(this.root + catalogue.address(number), catalogue.name(number)), " ");
    name.append(make("span", "code", catalogue.code(number)));
    const row = make("li", "activity-row finder-row", name);
    for (const mark of this.marks(number)) row.append(make("p", "mark", mark), " ");
    row.append(...this.facts(number), make("p", "activity-row__summary"));
    this.addDetails(row, number);
    return row;
  }

  /**
   * @param {number} number
   * @returns {string[]}
   */
  marks(number) {
    const due = this.catalogue.isDue(number, this.moment.today) ? "Phone before you go" : "";
    return [this.catalogue.mark(number, this.moment.today), due].filter(Boolean);
  }

  /**
   * When, the next date, and in one line where it is, how far, what it costs and whom to phone.
   *
   * @param {number} number
   */
  facts(number) {
    const { catalogue, moment } = this;
    const when = make("p", "activity-row__facts finder-row__when", catalogue.when(number, moment.today));
    const next = moment.starts[number];
    const date = Number.isFinite(next) ? [make("p", "finder-row__next", `Next: ${dayAndDate(next)}`)] : [];
    const parts = [catalogue.where(number), this.distance(number), catalogue.cost(number)].filter(Boolean);
    const line = make("p", "finder-row__line");
    for (const text of parts) line.append(make("span", "", text), " ");
    return [when, ...date, line];
  }

  /** @param {number} number */
  distance(number) {
    const far = this.moment.distances ? this.moment.distances[number] : Infinity;
    if (far === Infinity) return this.moment.distances && this.catalogue.needsNoTravel(number) ? "No travel needed" : "";
    if (!this.catalogue.place(number)?.about) return miles(far);
    // All that is known is the area, which the row names, and its middle may be where we measure from.
    return far < 0.1 ? "" : `about ${miles(far)}`;
  }

  /**
   * @param {HTMLElement} row
   * @param {number} number
   */
  addDetails(row, number) {
    const summary = this.catalogue.summaries[number];
    const place = row.querySelector(".activity-row__summary");
    if (!summary || !place || place.textContent) return;
    place.textContent = summary;
    const phone = this.catalogue.phones[number];
    if (phone) row.querySelector(".finder-row__line")?.append(make("span", "phone", phone));
  }
}

/** How many rows a screen holds. */
function rowsOnScreen() {
  return Math.ceil(window.innerHeight / HEIGHT);
}
