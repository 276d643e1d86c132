/**
 * Who runs the activity: a group that is here already, or a new one. And who says that all is right.
 *
 * @module
 */

import { part } from "./dom.js";
import { Field, fieldsIn, put, valueAt } from "./entry-fields.js";
import { slug } from "./slug.js";

/** @typedef {import("./entry-yaml.js").Values} Values */

export class Group {
  /** @param {HTMLElement} section */
  constructor(section) {
    this.ask = part(section, "form-group");
    this.own = part(section, "group-own");
    this.name = part(section, "group-name");
    this.isKnown = /** @type {HTMLInputElement} */ (part(section, "group-known"));
    this.choose = part(section, "group-choose");
    this.chosen = new Field(this.choose);
    this.ownFields = fieldsIn(this.own);
    this.ask.addEventListener("change", () => this.arrange());
    /** The folder of the entry that is changed; empty for a new entry. */
    this.folder = "";
  }

  /** @param {Values} values */
  isOwn(values) {
    return this.folder ? values.organisation !== undefined : !this.isKnown.checked;
  }

  /** The questions that are asked now. */
  get fields() {
    return [...(this.choose.hidden || this.ask.hidden ? [] : [this.chosen]), ...(this.own.hidden ? [] : this.ownFields)];
  }

  /** The groups that are here, by folder. */
  get groups() {
    const options = Array.from(/** @type {HTMLSelectElement} */ (this.chosen.controls[0]).options);
    return new Map(options.filter(({ value }) => value).map(({ value, text }) => [value, text]));
  }

  /** The name of the folder for the entry; empty while nobody knows. */
  get id() {
    if (this.folder) return this.folder;
    if (this.isKnown.checked) return String(this.chosen.read() || "");
    return slug(String(this.ownFields[0].read() || ""));
  }

  /** What the group is called, where its name stands in another file. */
  get title() {
    return this.groups.get(this.folder || String(this.chosen.read() || "")) || "";
  }

  arrange() {
    this.choose.hidden = !this.isKnown.checked;
    this.own.hidden = this.isKnown.checked;
  }

  /**
   * Take over an entry that is changed: its group stays.
   *
   * @param {Values} values
   * @param {string} folder
   */
  take(values, folder) {
    this.folder = folder;
    for (const field of this.ownFields) field.write(valueAt(values, field.address));
    this.ask.hidden = true;
    this.own.hidden = values.organisation === undefined;
    this.name.hidden = !this.own.hidden;
    this.name.textContent = `${this.title} runs it.`;
  }

  /** @param {Values} values changed */
  answer(values) {
    if (this.own.hidden) {
      if (!this.folder) delete values.organisation;
      return;
    }
    for (const field of this.ownFields) put(values, field.address, field.read());
  }
}
