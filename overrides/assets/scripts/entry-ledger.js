/**
 * Who says that the entry is right. A new entry comes from its group, today; who mends a typo says nothing about the
 * rest, so that the ledger stays as it is until somebody says that they asked.
 *
 * @module
 */

import { part } from "./dom.js";
import { copied, fieldsIn } from "./entry-fields.js";
import { readTime, wallClock } from "./london.js";
import { fullDate } from "./words.js";

/** @typedef {import("./entry-yaml.js").Values} Values */

/** What is written down unless somebody says otherwise. */
const USUAL = { by: "the group", how: "group" };

/** Today in London, as an entry says it. */
export function today() {
  return new Date(wallClock() * 60000).toISOString().slice(0, 10);
}

export class Ledger {
  /** @param {HTMLElement} section */
  constructor(section) {
    this.asNew = part(section, "verified-new");
    this.asChange = part(section, "verified-change");
    this.last = part(section, "verified-last");
    this.again = /** @type {HTMLInputElement} */ (part(section, "verified-again"));
    this.more = part(section, "verified-more");
    this.lineFields = fieldsIn(part(section, "verified-line"));
    this.again.addEventListener("change", () => this.arrange());
    /** @type {Values[]} what the entry says already */
    this.lines = [];
    this.isChange = false;
    this.write();
  }

  /** The questions that are asked now. */
  get fields() {
    return this.isChange && !this.again.checked ? [] : this.lineFields;
  }

  /** Fill in what is usual, with today's date. */
  write() {
    /** @type {Record<string, string>} */
    const usual = { on: today(), ...USUAL };
    for (const field of this.lineFields) {
      field.write(usual[field.element.dataset.field || ""]);
      field.address = `verified.${this.lines.length}.${field.element.dataset.field}`;
    }
  }

  /**
   * Take over an entry that is changed.
   *
   * @param {Values} values
   */
  take(values) {
    this.lines = /** @type {Values[]} */ (values.verified || []);
    this.isChange = true;
    this.asNew.hidden = true;
    this.asChange.hidden = false;
    const last = this.lines[this.lines.length - 1];
    this.last.textContent = last ? `The last to say so: ${last.by}, on ${fullDate(readTime(String(last.on)))}.` : "";
    this.write();
    this.arrange();
  }

  /** Ask who confirms the entry, and nothing else: that they say so today, and themselves, is known. */
  confirm() {
    for (const one of [this.again.closest("label"), this.more.querySelector("summary")]) if (one) one.hidden = true;
    for (const field of this.lineFields) {
      if (field.element.dataset.field === "by") field.write(undefined);
      else field.element.hidden = true;
    }
  }

  /** @param {boolean} isConfirmed whether there is an answer */
  confirmed(isConfirmed) {
    this.again.checked = isConfirmed;
    this.arrange();
  }

  arrange() {
    this.more.hidden = this.isChange && !this.again.checked;
    if (this.isChange && this.again.checked) this.more.setAttribute("open", "");
  }

  /** @param {Values} values changed */
  answer(values) {
    const lines = copied(this.lines);
    if (this.fields.length) {
      const answers = this.fields.map((field) => [field.element.dataset.field || "", field.read()]);
      lines.push(Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)));
    }
    if (lines.length) values.verified = lines;
  }
}
