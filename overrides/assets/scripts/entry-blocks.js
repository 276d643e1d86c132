/**
 * Questions that are asked several times: one block for each regular time.
 *
 * @module
 */

import { part } from "./dom.js";
import { copied, Field, fieldsIn, put, valueAt } from "./entry-fields.js";

/** @typedef {import("./entry-yaml.js").Values} Values */
/** @typedef {import("./entry-yaml.js").Note} Note */

/**
 * @typedef {object} Block
 * @property {HTMLElement} element
 * @property {Field[]} fields
 * @property {Values} values what the entry said here
 * @property {number} place among those that the entry said; -1 for a new one
 */

export class Blocks {
  /** @param {HTMLElement} element with the address of its field in `data-field` */
  constructor(element) {
    this.address = element.dataset.field || "";
    this.longest = Number(element.dataset.longest) || Infinity;
    this.list = part(element, "blocks-list");
    this.template = /** @type {HTMLTemplateElement} */ (part(element, "blocks-one"));
    this.button = part(element, "blocks-add");
    /** @type {Block[]} */
    this.blocks = [];
    this.made = 0;
    this.changed = () => {};
    this.button.addEventListener("click", () => {
      const block = this.add();
      this.changed();
      block.fields[0].focus();
    });
  }

  get fields() {
    return this.blocks.reduce((/** @type {Field[]} */ all, { fields }) => all.concat(fields), []);
  }

  /** @returns {Values[]} what was answered; a block without any answer is none */
  read() {
    return this.filled.map((block) => this.answers(block));
  }

  /** The blocks in which something was answered. */
  get filled() {
    return this.blocks.filter((block) => Object.keys(this.answers(block)).length);
  }

  /** @param {Block} block */
  answers(block) {
    const values = copied(block.values);
    for (const field of block.fields) put(values, localAddress(field), field.read());
    return values;
  }

  /** @param {Values[]} all what to fill in; one empty block stands there at least */
  write(all) {
    for (const { element } of this.blocks) element.remove();
    this.blocks = [];
    all.forEach((values, place) => this.add(values, place));
    if (!all.length) this.add();
  }

  /**
   * @param {Values} [values]
   * @param {number} [place]
   */
  add(values = {}, place = -1) {
    const made = /** @type {DocumentFragment} */ (this.template.content.cloneNode(true));
    const element = part(made, "block");
    this.number(element);
    this.list.append(element);
    const block = { element, fields: fieldsIn(element), values, place };
    for (const field of block.fields) field.write(valueAt(values, localAddress(field)));
    part(element, "block-remove").addEventListener("click", () => this.remove(block));
    this.blocks.push(block);
    this.rename();
    return block;
  }

  /** @param {Block} block */
  remove(block) {
    const place = this.blocks.indexOf(block);
    block.element.remove();
    this.blocks.splice(place, 1);
    this.rename();
    this.changed();
    (this.blocks[place] || this.blocks[place - 1]).element.focus();
  }

  /**
   * Give the parts of a block ids of its own.
   *
   * @param {HTMLElement} element
   */
  number(element) {
    this.made += 1;
    const mark = `${this.address}-0-`;
    for (const name of ["id", "for", "aria-describedby", "name"]) {
      for (const one of element.querySelectorAll(`[${name}]`)) {
        const text = one.getAttribute(name) || "";
        one.setAttribute(name, text.split(mark).join(`${this.address}-${this.made}-`));
      }
    }
    for (const one of element.querySelectorAll("input[type=checkbox]")) one.setAttribute("name", `${this.made}`);
  }

  /** Say which block is which, and let nobody remove the last one or add too many. */
  rename() {
    const isAlone = this.blocks.length === 1;
    this.blocks.forEach(({ element }, place) => {
      part(element, "block-name").textContent = isAlone ? "One regular time" : `Regular time ${place + 1}`;
      part(element, "block-remove").hidden = isAlone;
    });
    this.button.hidden = this.blocks.length >= this.longest;
    this.readdress();
  }

  /** Tell each field where its answer stands: blocks without any answer are left out, unless all are without. */
  readdress() {
    const { filled } = this;
    const counted = filled.length ? filled : this.blocks.slice(0, 1);
    for (const block of this.blocks) {
      const place = counted.indexOf(block);
      for (const field of block.fields) field.address = `${this.address}.${place < 0 ? "none" : place}.${localAddress(field)}`;
    }
  }

  /**
   * The notes of an entry with those of removed blocks left out, and the others moved up.
   *
   * @param {Note[]} notes
   * @returns {Note[]}
   */
  follow(notes) {
    const places = this.filled.map(({ place }) => place);
    return notes.reduce((/** @type {Note[]} */ kept, note) => {
      const { path } = note;
      if (!path || path[0] !== this.address || path.length === 1) return [...kept, note];
      const now = places.indexOf(Number(path[1]));
      return now < 0 ? kept : [...kept, { ...note, path: [path[0], now, ...path.slice(2)] }];
    }, []);
  }
}

/**
 * The address of a field within its block.
 *
 * @param {Field} field
 */
function localAddress(field) {
  return field.element.dataset.field || "";
}
