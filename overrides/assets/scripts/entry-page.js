/**
 * The form at work: from what is answered to the entry, what is wrong with it, what it will look like, and how it is
 * sent.
 *
 * @module
 */

import { fill, part, say } from "./dom.js";
import { Blocks } from "./entry-blocks.js";
import { changeLine, changesBetween } from "./entry-changes.js";
import { Confirm } from "./entry-confirm.js";
import { copied, fieldsIn, put, valueAt } from "./entry-fields.js";
import { Findings, isError } from "./entry-findings.js";
import { Group } from "./entry-group.js";
import { Ledger } from "./entry-ledger.js";
import { ownFindings } from "./entry-place.js";
import { Sending } from "./entry-sending.js";
import { inOrder, toYaml } from "./entry-yaml.js";
import { slug } from "./slug.js";

/** @typedef {import("./entry-yaml.js").Values} Values */
/** @typedef {import("./entry-yaml.js").Note} Note */
/** @typedef {import("./entry-format.js").Mender} Mender */
/** @typedef {import("./entry-findings.js").Finding} Finding */
/** @typedef {import("./entry-fields.js").Field} Field */

/**
 * @typedef {object} Entry an entry that is changed
 * @property {string} file
 * @property {Values} values
 * @property {Note[]} notes
 */

/**
 * @typedef {object} Tools
 * @property {(values: Values, id?: string) => Finding[]} check
 * @property {{padLine(values: any, known?: any): Node, page(values: any, known?: any): Node}} preview
 * @property {Mender} mender
 * @property {import("./entry-yaml.js").Schema} schema of activities
 * @property {string[]} activities that are there already
 * @property {string[]} reserved names that no file can have
 */

/** Milliseconds after the last key before the preview is drawn anew. */
const PAUSE = 250;

export class EntryPage {
  /**
   * @param {HTMLElement} page
   * @param {Tools} tools
   */
  constructor(page, tools) {
    this.page = page;
    this.tools = tools;
    this.form = part(page, "form-questions");
    this.group = new Group(section(page, "group"));
    this.ledger = new Ledger(section(page, "verified"));
    this.single = Array.from(page.querySelectorAll("[data-section]"))
      .filter((one) => !["group", "verified"].includes(one.getAttribute("data-section") || ""))
      .reduce((/** @type {Field[]} */ all, one) => all.concat(fieldsIn(one)), []);
    this.blocks = new Blocks(/** @type {HTMLElement} */ (page.querySelector('[data-answer="blocks"]')));
    this.findings = new Findings(part(page, "form-summary"));
    this.sending = new Sending(page, this);
    this.confirm = new Confirm(page, this);
    /** @type {Entry | null} */
    this.changed = null;
    this.isSent = true;
    this.timer = 0;
  }

  start() {
    this.blocks.write([]);
    this.blocks.changed = () => this.refresh();
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("focusout", (event) => this.leave(/** @type {HTMLElement} */ (event.target)));
    this.form.addEventListener("input", () => this.type());
    this.form.addEventListener("change", () => this.type());
    part(this.page, "form-text").addEventListener("toggle", () => this.refresh());
    window.addEventListener("beforeunload", (event) => {
      if (this.isSent) return;
      event.preventDefault();
      event.returnValue = "";
    });
    this.refresh();
  }

  /**
   * Take over an entry that somebody wants to change.
   *
   * @param {Entry} entry
   */
  take(entry) {
    this.changed = entry;
    const [folder] = entry.file.split("/").slice(-2);
    this.group.take(entry.values, folder);
    this.ledger.take(entry.values);
    this.blocks.write(/** @type {Values[]} */ (entry.values[this.blocks.address] || []));
    for (const field of this.single) field.write(valueAt(entry.values, field.address));
    this.findings.forget();
    this.refresh();
  }

  /** All questions that are asked now. */
  get fields() {
    const { blocks, confirm, group, ledger } = this;
    if (!confirm.isWhole) return [...confirm.fields(confirm.asked), ...ledger.fields];
    return [...group.fields, ...this.single, ...blocks.fields, ...ledger.fields];
  }

  /** What is sent, in two words. */
  get sent() {
    return this.changed ? this.confirm.sent : "A new activity";
  }

  /** @returns {Values} the entry, with everything mended that can be, in the order of its schema */
  get values() {
    const { mender, schema } = this.tools;
    const { confirm } = this;
    const values = copied(this.changed ? this.changed.values : {});
    if (confirm.isWhole) this.answerAll(values);
    else for (const field of confirm.fields(confirm.asked)) this.answer(values, field);
    this.ledger.answer(values);
    return inOrder(mender.mended(values, schema), schema);
  }

  /** @param {Values} values changed */
  answerAll(values) {
    for (const field of this.single) this.answer(values, field);
    const blocks = this.blocks.read();
    put(values, this.blocks.address, blocks.length ? blocks : undefined);
    this.group.answer(values);
  }

  /**
   * @param {Values} values changed
   * @param {Field} field
   */
  answer(values, field) {
    const answer = field.read();
    // What is usual need not be said, unless the entry says it already.
    const isUsual = field.answer === "choices" && String(answer) === field.usual;
    if (!isUsual || valueAt(values, field.address) !== undefined) put(values, field.address, answer);
  }

  /** @returns {string} the entry's file */
  get text() {
    const notes = this.changed ? this.changed.notes : [];
    return toYaml(this.values, this.confirm.isWhole ? this.blocks.follow(notes) : notes);
  }

  /** The address of the entry, such as "riverside-walkers/tuesday-stroll"; empty while nobody knows. */
  get id() {
    if (this.changed) return this.changed.file.split("/").slice(-2).join("/").replace(/\.yml$/, "");
    const name = slug(String(this.values.name || ""));
    return this.group.id && name ? `${this.group.id}/${name}` : "";
  }

  /** Where the file stands, in a folder of that name if nobody knows yet. */
  get file() {
    if (this.changed) return this.changed.file;
    const name = slug(String(this.values.name || "")) || "new-activity";
    return `entries/activities/${this.group.id || "new-group"}/${name}.yml`;
  }

  /** @returns {Finding[]} everything that is wrong */
  check() {
    const { values } = this;
    const isNew = !this.changed;
    const own = isNew ? ownFindings(values, this.group, this.tools) : [];
    // The rule that an organisation has a file is for those who write files.
    const known = isNew && this.group.isOwn(values) ? "" : this.id;
    return [...own, ...this.tools.check(values, known)];
  }

  /** @returns {boolean} whether nothing keeps the entry from being sent; otherwise it is said what does */
  isRight() {
    const findings = this.check();
    const isRight = !findings.some(isError);
    if (!isRight) this.findings.stop(findings, this.fields);
    return isRight;
  }

  /** @param {HTMLElement} control that somebody has left */
  leave(control) {
    const field = this.fields.find(({ element }) => element.contains(control));
    if (!field) return;
    this.findings.left.add(field.element);
    this.blocks.readdress();
    this.tidy(field);
    this.refresh();
  }

  /**
   * Show an answer as it was understood: 2pm as 14:00.
   *
   * @param {Field} field
   */
  tidy(field) {
    if (field.isChoice) return;
    const now = valueAt(this.values, field.address);
    const said = Array.isArray(now) ? now.join("\n") : now;
    if (typeof said === "string" && said !== field.controls[0].value) field.controls[0].value = said;
  }

  type() {
    this.isSent = false;
    this.sending.say("");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.refresh(), PAUSE);
  }

  /** Say and show everything anew. */
  refresh() {
    clearTimeout(this.timer);
    const { fields, page, values } = this;
    this.blocks.readdress();
    this.findings.show(this.check(), fields);
    this.show(values);
    if (this.changed) {
      const changes = changesBetween(this.changed.values, values, fields);
      fill(part(page, "form-changes-list"), changes.length ? changes.map(changeLine) : [nothing()]);
    }
    say(part(page, "form-file"), this.file);
    if (part(page, "form-text").hasAttribute("open")) fill(part(page, "form-yaml"), [this.text]);
  }

  /**
   * Draw what the entry will look like.
   *
   * @param {Values} values
   */
  show(values) {
    const { page, tools } = this;
    const own = /** @type {Values} */ (values.organisation || {});
    const known = { organisation: String(own.name || this.group.title || ""), code: String(values.code || "") };
    const line = tools.preview.padLine(values, known);
    fill(part(page, "form-pad"), [line.cloneNode(true)]);
    fill(part(page, "preview-pad"), [line]);
    fill(part(page, "preview-page"), [tools.preview.page(values, known)]);
  }
}

/**
 * @param {HTMLElement} page
 * @param {string} name
 */
function section(page, name) {
  return /** @type {HTMLElement} */ (page.querySelector(`[data-section="${name}"]`));
}

function nothing() {
  const line = document.createElement("li");
  line.textContent = "Nothing yet.";
  return line;
}
