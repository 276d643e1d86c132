/**
 * The question whether an entry is still right: what we say now, and four answers. Each asks no more than it must:
 * only who has something to change sees the whole form.
 *
 * @module
 */

import { part } from "./dom.js";
import { valueAt } from "./entry-fields.js";
import { today } from "./entry-ledger.js";

/** @typedef {import("./entry-page.js").EntryPage} EntryPage */

/** What the entry says of a pause or an end, by the answer. */
const STATUS = { paused: "paused", over: "ended" };
/** What is asked about it. */
const STOPPED = ["status_since", "status_until", "status_why"];
/** What is sent, by the answer. */
const SENT = { yes: "A confirmation", changed: "A change", paused: "A pause", over: "An end" };

export class Confirm {
  /**
   * @param {HTMLElement} page
   * @param {EntryPage} entry
   */
  constructor(page, entry) {
    this.page = page;
    this.entry = entry;
    this.panel = part(page, "confirm");
    this.stopped = part(page, "confirm-stopped");
    this.isAsked = false;
    this.answer = "";
    /** @type {Comment[]} where the questions about a pause or an end stand among all others */
    this.homes = [];
    this.panel.addEventListener("change", (event) => {
      const input = /** @type {HTMLInputElement} */ (event.target);
      if (input.name === "confirm") this.choose(input.value);
    });
  }

  /** Whether all questions are asked. */
  get isWhole() {
    return !this.isAsked || this.answer === "changed";
  }

  /** The single questions that are asked where not all are. */
  get asked() {
    return this.answer in STATUS ? ["status", ...STOPPED] : [];
  }

  /** What the entry is to those who get it. */
  get sent() {
    return SENT[/** @type {keyof typeof SENT} */ (this.answer)] || "A change";
  }

  /** Ask about the entry that the form has taken over: what we say now stands first. */
  start() {
    this.isAsked = true;
    this.panel.hidden = false;
    part(this.page, "confirm-now").append(part(this.page, "preview"));
    this.homes = this.fields(STOPPED).map(({ element }) => {
      const home = document.createComment("");
      element.before(home);
      return home;
    });
    this.entry.ledger.confirm();
    this.choose("");
  }

  /** @param {string} answer empty until there is one */
  choose(answer) {
    this.answer = answer;
    this.entry.ledger.confirmed(answer !== "");
    this.answerStatus();
    this.arrange();
    this.entry.refresh();
  }

  /** Fill in what the answer says about a pause or an end; where it says nothing new, it is as the entry says. */
  answerStatus() {
    const values = this.entry.changed ? this.entry.changed.values : {};
    const status = STATUS[/** @type {keyof typeof STATUS} */ (this.answer)];
    const said = status && status !== values.status ? { status, status_since: today() } : values;
    for (const field of this.fields(["status", ...STOPPED])) field.write(valueAt(said, field.address));
  }

  /** Show what the answer needs, and nothing else. */
  arrange() {
    const { answer, page } = this;
    const isChanged = answer === "changed";
    for (const section of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-section]"))) {
      section.hidden = !isChanged && !(answer && section.dataset.section === "verified");
    }
    for (const name of ["form-pad", "preview-paper"]) part(page, `${name}-part`).hidden = !isChanged;
    part(page, "send").hidden = !answer;
    part(page, "preview-title").textContent = answer ? "How it will look" : "What we say now";
    this.fields(STOPPED).forEach(({ element }, place) => {
      if (answer in STATUS) this.stopped.append(element);
      else this.homes[place].after(element);
      element.hidden = answer === "over" && element.dataset.field === "status_until";
    });
  }

  /** @param {string[]} addresses */
  fields(addresses) {
    const { single } = this.entry;
    return single.filter(({ address }) => addresses.includes(address));
  }
}
