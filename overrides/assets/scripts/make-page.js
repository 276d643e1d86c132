/**
 * The page at work: what is chosen, where it stands in the address, and the sheet that comes of it.
 *
 * @module
 */

import { fill, part, say } from "./dom.js";
import { nothing } from "./finder-address.js";
import { dayOf, wallClock } from "./london.js";
import { readMaking, writeMaking } from "./make-address.js";
import { Chosen } from "./make-chosen.js";
import { Finding } from "./make-finding.js";
import { OptionsForm } from "./make-form.js";
import { Idle, isLeft } from "./make-idle.js";
import { Sheet } from "./make-sheet.js";
import { wireRecord } from "./record.js";
import { counted, fullDate } from "./words.js";

/** @typedef {import("./finder-source.js").Source} Source */
/** @typedef {import("./make-entries.js").PaperCatalogue} PaperCatalogue */

export class MakePage {
  /**
   * @param {HTMLElement} page
   * @param {PaperCatalogue} catalogue
   * @param {Source} source
   */
  constructor(page, catalogue, source) {
    this.page = page;
    this.catalogue = catalogue;
    this.finding = new Finding(page, catalogue, source);
    this.finding.changed = () => this.write();
    this.options = new OptionsForm(/** @type {HTMLFormElement} */ (part(page, "make-options")));
    this.sheet = new Sheet(catalogue);
    this.chosen = new Chosen(part(page, "make-chosen"), part(page, "make-heading"), (numbers) => this.choose(numbers));
    /** @type {number[]} the activities on the sheet, in their order */
    this.numbers = [];
  }

  get today() {
    return dayOf(wallClock());
  }

  /** Draw for the first time, then fetch what only comes after it. */
  async start() {
    if (isLeft(history.state, Date.now())) this.forget();
    this.restore();
    this.listen();
    this.idle = new Idle({
      isEmpty: () => !this.text && !this.finding.choices.q,
      warn: (isNear) => (part(this.page, "make-idle").hidden = !isNear),
      clear: () => this.clear("This page was not used for 10 minutes, so it was cleared."),
    });
    await this.sheet.paper.ready();
    this.draw();
    await this.finding.complete();
    this.page.setAttribute("data-make-ready", "");
  }

  listen() {
    const { options, page } = this;
    const press = (/** @type {string} */ name, /** @type {() => void} */ act) => part(page, name).addEventListener("click", act);
    press("make-fill", () => this.fillSheet());
    press("make-print", () => this.print());
    press("make-clear", () => {
      this.clear("Cleared. Nothing is chosen now.");
      this.begin();
    });
    for (const name of ["make-see", "make-keep"]) press(name, () => part(page, "make-heading").focus());
    part(page, "make-list").addEventListener("change", (event) => this.pick(/** @type {HTMLInputElement} */ (event.target)));
    options.form.addEventListener("change", () => this.choose(this.numbers));
    options.form.addEventListener("submit", (event) => event.preventDefault());
    wireRecord(part(page, "record"), () => this.numbers.map((number) => this.named(number)));
    window.addEventListener("hashchange", () => this.follow());
    window.addEventListener("pagehide", () => this.write());
    window.addEventListener("beforeprint", () => this.refresh());
    document.addEventListener("visibilitychange", () => document.hidden || this.refresh());
    // The way to the main part must not take the place of the choices in the address.
    document.querySelector(".skip-link")?.addEventListener("click", (event) => {
      event.preventDefault();
      document.getElementById("content")?.focus();
    });
  }

  /** What stands in the address. */
  get text() {
    const codes = this.numbers.map((number) => this.catalogue.code(number));
    return writeMaking({ choices: this.finding.choices, codes, ...this.options.read() }, this.options.formats[0]);
  }

  /** Write what is chosen into the address, in place of what stood there. */
  write() {
    const { text } = this;
    const usedAt = this.idle ? this.idle.usedAt : Date.now();
    history.replaceState(text ? { usedAt } : null, "", text ? `#${text}` : location.pathname);
  }

  /** Take everything out of the address. */
  forget() {
    history.replaceState(null, "", location.pathname);
  }

  /** Take over what stands in the address. */
  restore() {
    const { finding, options } = this;
    const known = { facets: finding.form.facets, formats: options.formats, practices: options.practices };
    const { choices, codes, ...printed } = readMaking(location.hash, this.catalogue, known);
    options.write(printed);
    finding.restore(choices);
    finding.form.openChosen(choices);
    this.numbers = this.catalogue.named(codes, this.today);
    const gone = new Set(codes).size - this.numbers.length;
    this.tell(gone ? `Left out, because they cannot be printed today: ${counted(gone)}.` : "");
  }

  /** The address was changed by hand, or by a link within the page: only choices count. */
  follow() {
    if (!location.hash.includes("=")) this.write();
    else if (location.hash.slice(1) !== this.text) this.restore();
    this.draw();
  }

  /** The day may be another one than when the page was opened. */
  refresh() {
    const listed = this.catalogue.listedOn(this.today);
    this.numbers = this.numbers.filter((number) => listed[number]);
    this.finding.update();
    this.draw();
  }

  /** @param {number[]} numbers of activities, in the order in which they are printed */
  choose(numbers) {
    this.numbers = numbers;
    this.tell("");
    this.write();
    this.draw();
  }

  /** @param {HTMLInputElement} box that was ticked or cleared */
  pick(box) {
    const number = Number(box.value);
    const others = this.numbers.filter((one) => one !== number);
    this.choose(box.checked ? [...others, number] : others);
  }

  /** Put on as many of what was found as fit without a further page; but nothing that needs a thought first. */
  fillSheet() {
    const { catalogue, numbers } = this;
    const offered = this.finding.order.filter((number) => !numbers.includes(number) && !catalogue.isCareful(number));
    this.choose(this.sheet.filled(numbers, offered, this.options.read(), this.today));
  }

  /** Print the sheet; a sheet without activities would be wasted. */
  print() {
    this.refresh();
    if (this.numbers.length) window.print();
    else say(part(this.page, "make-measure"), "Tick an activity first. Then print the sheet.");
  }

  /** @param {string} why said to the reader */
  clear(why) {
    const focused = document.activeElement;
    this.options.form.reset();
    this.numbers = [];
    this.finding.restore(nothing());
    this.forget();
    this.draw();
    this.tell(why);
    if (focused && !focused.isConnected) this.begin();
  }

  /** Go to where the page begins. */
  begin() {
    document.getElementById("make-title")?.focus();
  }

  /** @param {string} text */
  tell(text) {
    fill(part(this.page, "make-told"), [text]);
  }

  /** @param {number} number */
  named(number) {
    return { name: this.catalogue.name(number), code: this.catalogue.code(number) };
  }

  /** Draw the sheet, and say how full it is. */
  draw() {
    const { numbers, page } = this;
    const made = fullDate(wallClock());
    say(part(page, "make-measure"), this.sheet.show(numbers, { ...this.options.read(), made }, this.today));
    this.finding.results.tick(numbers);
    this.chosen.show(numbers, (number) => this.named(number));
    part(page, "make-nothing").hidden = numbers.length > 0;
    part(page, "record").hidden = !numbers.length;
    say(part(page, "record-said"), "");
    say(part(page, "make-see"), numbers.length ? `See the sheet (${numbers.length})` : "See the sheet");
    // The page itself is printed while there is no sheet.
    document.documentElement.classList.toggle("prints-sheet", numbers.length > 0);
  }
}
