/**
 * What there is to choose from: finds what fits the words and filters, and shows it as a list with boxes.
 *
 * @module
 */

import { fill, part, say } from "./dom.js";
import { nothing } from "./finder-address.js";
import { chipsOf, showChips } from "./finder-chips.js";
import { NextStarts, sorted } from "./finder-order.js";
import { outcome } from "./finder-outcome.js";
import { placeNamed } from "./finder-place.js";
import { Searcher } from "./finder-search.js";
import { messageOf } from "./finder-view.js";
import { wallClock } from "./london.js";
import { ChooseForm } from "./make-form.js";
import { PickResults } from "./make-results.js";
import { counted } from "./words.js";

/** @typedef {import("./finder-address.js").Choices} Choices */
/** @typedef {import("./finder-source.js").Source} Source */
/** @typedef {import("./make-entries.js").PaperCatalogue} PaperCatalogue */

/** Milliseconds after the last change before a screen reader is told how many there are now. */
const PAUSE = 600;

export class Finding {
  /**
   * @param {HTMLElement} page
   * @param {PaperCatalogue} catalogue
   * @param {Source} source
   */
  constructor(page, catalogue, source) {
    this.page = page;
    this.catalogue = catalogue;
    this.source = source;
    this.searcher = new Searcher(catalogue);
    this.next = new NextStarts(catalogue);
    this.form = new ChooseForm(
      /** @type {HTMLFormElement} */ (part(page, "make-search")),
      /** @type {HTMLFormElement} */ (part(page, "make-filters")),
    );
    this.results = new PickResults(part(page, "make-list"), part(page, "make-more"), catalogue, source.root);
    this.results.wanted = (numbers) => this.wantDetails(numbers);
    this.heading = part(page, "make-count");
    this.choices = nothing();
    /** @type {number[]} what is found, the best first */
    this.order = [];
    /** @type {() => void} called when somebody has chosen something else */
    this.changed = () => {};
    this.timer = 0;
    this.counting = 0;
    this.listen();
  }

  listen() {
    for (const one of [this.form.search, this.form.filters]) {
      one.addEventListener("input", () => this.take(this.form.read()));
      one.addEventListener("submit", (event) => {
        event.preventDefault();
        this.take(this.form.read());
        this.heading.focus();
      });
    }
  }

  /** Fetch what only comes after the first list: the summaries, and all words that can be searched for. */
  async complete() {
    const isSmall = this.source.isSmall(this.catalogue);
    await this.searcher.complete(isSmall ? this.source.allDetails(this.catalogue).catch(() => {}) : Promise.resolve());
    this.results.fillDetails();
    if (this.choices.q) this.update();
  }

  /** @param {number[]} numbers of activities whose rows are on the screen */
  wantDetails(numbers) {
    this.source.detailsOf(this.catalogue, numbers).then(() => this.results.fillDetails()).catch(() => {});
  }

  /** @param {Choices} choices that the forms show already */
  take(choices) {
    this.choices = choices;
    this.changed();
    this.update();
  }

  /**
   * Choose, and show it in the forms.
   *
   * @param {Choices} choices
   */
  restore(choices) {
    this.form.write(choices);
    this.choices = choices;
    this.update();
  }

  /** Find what fits now, and show it: the nearest first where one area is chosen. */
  update() {
    const { catalogue, choices } = this;
    const areas = choices.answers.area || [];
    const place = areas.length === 1 ? placeNamed(catalogue, areas[0], null) : null;
    const found = outcome(this, choices, place, wallClock());
    if (!found) return;
    // Words have been sorted by how well they fit; of needs, the first that an activity names fits it best.
    this.order = found.result ? found.order : mainNeedFirst(catalogue, found.order, choices.answers.need || []);
    this.results.show(this.order, found);
    // The numbers beside the filters come right after the rows, which somebody waits for.
    window.clearTimeout(this.counting);
    this.counting = window.setTimeout(() => this.form.showCounts(catalogue, found.counts()));
    this.form.showChosen(choices);
    this.showAround(found.result);
  }

  /**
   * Show what stands above the list: how many there are, what was made of the words, and what is chosen.
   *
   * @param {import("./search.js").Result | null} result
   */
  showAround(result) {
    const { catalogue, choices, page, order } = this;
    const count = order.length ? `${counted(order.length)} to choose from` : "No activities fit";
    const message = [messageOf(result, order.length), order.length ? "" : "Take a filter away, or use other words."];
    say(this.heading, count);
    say(part(page, "make-message"), message.filter(Boolean).join(" "));
    part(page, "make-fill").hidden = !order.length;
    const chips = chipsOf(catalogue, choices, "");
    const choose = (/** @type {Choices} */ other) => {
      this.form.write(other);
      this.take(other);
    };
    showChips(part(page, "make-chips"), chips, choices, choose, this.heading);
    part(page, "make-choice").hidden = !chips.length;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => fill(part(page, "make-found"), [`${count}.`]), PAUSE);
  }
}

/**
 * Put those first for which a chosen need is the main one. The rest of the order stays.
 *
 * @param {PaperCatalogue} catalogue
 * @param {number[]} order
 * @param {string[]} needs
 */
function mainNeedFirst(catalogue, order, needs) {
  const wanted = new Set(needs.map((need) => catalogue.facet.get("need")?.places.get(need)));
  const rank = Uint8Array.from(catalogue.columns.main_need, (/** @type {number} */ need) => (wanted.has(need) ? 0 : 1));
  return sorted(order, rank);
}
