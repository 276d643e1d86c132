/**
 * The finder at work: narrows the activities down by words, filters and distance, and shows what is left.
 *
 * @module
 */

import { readPostcode } from "./distance.js";
import { part } from "./dom.js";
import { nothing, readAddress, writeAddress } from "./finder-address.js";
import { chipsOf, showChips } from "./finder-chips.js";
import { FinderForm } from "./finder-form.js";
import { AddressBar } from "./finder-history.js";
import { NextStarts } from "./finder-order.js";
import { countOf, outcome } from "./finder-outcome.js";
import { pagesFound, showPages } from "./finder-pages.js";
import { askDevice, placeNamed, withPlace } from "./finder-place.js";
import { Results } from "./finder-results.js";
import { Searcher } from "./finder-search.js";
import { View } from "./finder-view.js";
import { showWays, waysOn } from "./finder-ways.js";
import { wallClock } from "./london.js";

/** @typedef {import("./finder-address.js").Choices} Choices */
/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */
/** @typedef {import("./finder-source.js").Source} Source */
/** @typedef {import("./finder-place.js").Place} Place */
/** @typedef {import("./distance.js").Point} Point */

export class Finder {
  /**
   * @param {HTMLElement} page
   * @param {Catalogue} catalogue
   * @param {Source} source
   */
  constructor(page, catalogue, source) {
    this.page = page;
    this.catalogue = catalogue;
    this.source = source;
    this.searcher = new Searcher(catalogue);
    this.next = new NextStarts(catalogue);
    this.view = new View(page);
    this.results = new Results(part(page, "finder-list"), part(page, "finder-more"), catalogue, source.root);
    this.results.wanted = (numbers) => this.wantDetails(numbers);
    this.form = new FinderForm(
      /** @type {HTMLFormElement} */ (part(page, "finder-search")),
      /** @type {HTMLFormElement} */ (part(page, "finder-filters")),
    );
    this.bar = new AddressBar((text) => this.follow(text));
    /** @type {Point | null} where the device is; kept here only, for as long as the page is open */
    this.device = null;
    this.choices = readAddress(location.hash, catalogue);
    this.hasDetails = false;
    this.isDrawn = false;
    this.counting = 0;
  }

  /** Draw for the first time, then fetch what only comes after it. */
  async start() {
    this.form.write(this.choices);
    this.form.openChosen(this.choices);
    this.listen();
    this.update();
    const isSmall = this.source.isSmall(this.catalogue);
    await this.searcher.complete(isSmall ? this.fetchDetails() : Promise.resolve());
    if (this.choices.q) this.update();
    this.page.setAttribute("data-finder-ready", "");
  }

  /** Fetch all details, unless they are there. */
  async fetchDetails() {
    await this.source.allDetails(this.catalogue).catch(() => {});
    this.hasDetails = true;
    this.results.fillDetails();
  }

  listen() {
    const { form } = this;
    form.search.addEventListener("input", () => this.take(form.read(this.choices.from), true));
    form.filters.addEventListener("input", (event) => {
      if (event.target !== form.postcode) this.chooseFrom(event.target);
    });
    form.postcode.addEventListener("change", () => this.chooseFrom(form.postcode));
    for (const one of [form.search, form.filters]) {
      one.addEventListener("submit", (event) => {
        event.preventDefault();
        this.choose(withPlace(form.read(this.choices.from)));
        this.view.count.focus();
      });
    }
    part(this.page, "finder-see").addEventListener("click", () => this.view.count.focus());
    part(this.page, "finder-here").addEventListener("click", () => this.locate());
    part(this.page, "finder-clear").addEventListener("click", () => this.chooseAndGo(nothing()));
    part(this.page, "finder-print").addEventListener("click", () => window.print());
    window.addEventListener("beforeprint", () => this.results.showAll());
    document.addEventListener("visibilitychange", () => document.hidden || this.update());
  }

  /**
   * Take over a choice of a filter. Of the two ways to name a place the last one used counts.
   *
   * @param {EventTarget | null} field
   */
  chooseFrom(field) {
    const { form } = this;
    const isPlace = field === form.area || field === form.postcode;
    if (field === form.area) form.postcode.value = "";
    if (field === form.postcode) form.area.value = "";
    const choices = form.read(isPlace ? "" : this.choices.from);
    if (isPlace) form.write(choices);
    this.take(choices, false);
  }

  /**
   * Take over choices that the forms show already.
   *
   * @param {Choices} choices
   * @param {boolean} typing
   */
  take(choices, typing) {
    this.choices = choices;
    this.bar.write(writeAddress(choices), typing);
    this.update();
  }

  /**
   * Choose, and show it in the forms.
   *
   * @param {Choices} choices
   */
  choose(choices) {
    this.form.write(choices);
    this.take(choices, false);
  }

  /**
   * Choose by a button that will be gone, so that the focus has to go somewhere: to the results.
   *
   * @param {Choices} choices
   */
  chooseAndGo(choices) {
    this.choose(choices);
    this.view.count.focus();
  }

  /** @param {string} text of the address bar, after a step back or forward */
  follow(text) {
    this.choices = readAddress(text, this.catalogue);
    this.form.write(this.choices);
    this.form.openChosen(this.choices);
    this.update();
  }

  /** Ask the device where it is; only ever because somebody pressed the button. */
  async locate() {
    this.view.place.hidden = false;
    this.view.place.textContent = "Asking your device…";
    try {
      this.device = await askDevice();
      this.choose({ ...this.choices, from: "here" });
    } catch (problem) {
      this.view.place.textContent = /** @type {Error} */ (problem).message;
    }
  }

  /** @param {number[]} numbers of activities whose rows are on the screen */
  wantDetails(numbers) {
    if (this.source.isSmall(this.catalogue)) return;
    this.source.detailsOf(this.catalogue, numbers).then(() => this.results.fillDetails()).catch(() => {});
  }

  /** Work out what fits now, and show it. */
  update() {
    const { catalogue, choices } = this;
    // Postcodes are among the details, which follow after the first result.
    const isPlaceToCome = readPostcode(choices.from) !== "" && !this.hasDetails;
    if (isPlaceToCome) this.fetchDetails().then(() => this.update());
    const place = isPlaceToCome ? null : placeNamed(catalogue, choices.from, this.device);
    const found = outcome(this, choices, place, wallClock());
    if (!found) return;
    const { order, counts, result } = found;
    this.results.show(order, found);
    part(this.page, "finder-print").hidden = !order.length;
    // The numbers beside the filters come right after the rows, which somebody waits for.
    window.clearTimeout(this.counting);
    this.counting = window.setTimeout(() => this.form.showCounts(catalogue, counts()));
    this.form.showChosen(choices);
    const pages = result ? pagesFound(catalogue, result.headings) : [];
    showPages(part(this.page, "finder-pages"), part(this.page, "finder-urgent"), pages, this.source.root);
    this.view.show(order.length, result, place, choices, pages.length);
    const isAnswered = pages.length > 0 && result !== null && result.fits === "none";
    this.showAround(!order.length && !isAnswered, place, found);
    if (!this.isDrawn) performance.mark("finder-first-result");
    this.isDrawn = true;
  }

  /**
   * Show what stands around the list: what is chosen, and ways on if nothing fits.
   *
   * @param {boolean} isNothing
   * @param {Place | null} place
   * @param {import("./finder-outcome.js").Outcome} found
   */
  showAround(isNothing, place, { known, counts }) {
    const { catalogue, choices, page } = this;
    const from = place && place.point ? place.words : "";
    const chips = chipsOf(catalogue, choices, from);
    showChips(part(page, "finder-chips"), chips, choices, (other) => this.choose(other), this.view.count);
    part(page, "finder-choice").hidden = !chips.length;
    const count = (/** @type {Choices} */ other) => countOf(catalogue, other, known);
    part(page, "finder-nothing").hidden = !isNothing;
    const ways = isNothing ? waysOn(catalogue, choices, from, counts(), count) : [];
    showWays(part(page, "finder-ways"), ways, (other) => this.chooseAndGo(other));
  }
}
