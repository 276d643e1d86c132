/**
 * The questions of the form: reading what was answered, and filling in what an entry says.
 *
 * @module
 */

/** @typedef {import("./entry-yaml.js").Value} Value */
/** @typedef {import("./entry-yaml.js").Values} Values */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

const CONTROLS = "input, select, textarea";
/** Answers with an item in each line. */
const BY_LINE = ["lines", "dates"];

/** One question, and the place of its answer in the values. */
export class Field {
  /** @param {HTMLElement} element with the address of its field in `data-field` */
  constructor(element) {
    this.element = element;
    this.address = element.dataset.field || "";
    this.answer = element.dataset.answer || "";
    this.usual = element.dataset.usual || "";
    /** @type {Control[]} */
    this.controls = Array.from(element.querySelectorAll(CONTROLS));
    /** @type {string[]} the choices, in the order in which they were made */
    this.chosen = this.ticked;
    element.addEventListener("change", () => this.choose());
  }

  get isChoice() {
    return this.controls[0] instanceof HTMLInputElement && ["radio", "checkbox"].includes(this.controls[0].type);
  }

  /** @returns {string[]} */
  get ticked() {
    const inputs = /** @type {HTMLInputElement[]} */ (this.isChoice ? this.controls : []);
    return inputs.filter((input) => input.checked).map((input) => input.value);
  }

  /** What was ticked last stands last: the order of needs means something. */
  choose() {
    const { ticked } = this;
    const kept = this.chosen.filter((word) => ticked.includes(word));
    this.chosen = [...kept, ...ticked.filter((word) => !kept.includes(word))];
  }

  /**
   * The answer; nothing where there is none.
   *
   * @returns {string | string[] | undefined}
   */
  read() {
    if (this.isChoice) return this.chosen.length ? (this.answer === "choices" ? [...this.chosen] : this.chosen[0]) : undefined;
    const text = this.controls[0].value.trim();
    if (!text) return undefined;
    return BY_LINE.includes(this.answer) ? text.split(/\s*\n\s*/) : text;
  }

  /** @param {Value | undefined} value nothing to empty the field, or to choose what is usual */
  write(value) {
    const words = value === undefined ? (this.usual ? [this.usual] : []) : Array.isArray(value) ? value : [value];
    if (!this.isChoice) {
      this.controls[0].value = words.join("\n");
      return;
    }
    for (const input of /** @type {HTMLInputElement[]} */ (this.controls)) input.checked = words.includes(input.value);
    this.chosen = /** @type {string[]} */ ([...words]);
  }

  /** Where to go to answer it. */
  focus() {
    open(this.element);
    (this.isChoice ? this.element : this.controls[0]).focus();
  }

  /** Where it stands on the page. */
  get id() {
    return this.isChoice ? this.element.id : this.controls[0].id;
  }

  /** The question. */
  get question() {
    const label = this.element.querySelector(".field__label");
    return label ? label.textContent || "" : "";
  }

  /**
   * @param {string} text what is wrong; nothing to take back what was said
   * @param {boolean} isAdvice whether the entry can be sent all the same
   */
  say(text, isAdvice = false) {
    const error = /** @type {HTMLElement | null} */ (this.element.querySelector("[data-field-error]"));
    if (!error) return;
    if (error.textContent !== text) error.textContent = text;
    error.hidden = !text;
    this.element.classList.toggle("field--error", Boolean(text) && !isAdvice);
    this.element.classList.toggle("field--advice", Boolean(text) && isAdvice);
    for (const control of this.controls) {
      if (text && !isAdvice) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }
}

/**
 * The questions in a part of the page, but for those within repeated blocks.
 *
 * @param {ParentNode} part
 */
export function fieldsIn(part) {
  const elements = /** @type {HTMLElement[]} */ (Array.from(part.querySelectorAll("[data-field]")));
  const outer = elements.filter((element) => element.dataset.answer !== "blocks" && !isInBlock(element, part));
  return outer.map((element) => new Field(element));
}

/**
 * @param {HTMLElement} element
 * @param {ParentNode} part
 */
function isInBlock(element, part) {
  const block = element.closest("[data-block]");
  return block !== null && block !== part;
}

/**
 * Open what an element is folded away in.
 *
 * @param {Element} element
 */
export function open(element) {
  for (let at = element.closest("details"); at; at = at.parentElement && at.parentElement.closest("details")) {
    at.open = true;
  }
}

/**
 * What stands at an address.
 *
 * @param {Values} values
 * @param {string} address such as "venue.postcode"
 * @returns {Value | undefined}
 */
export function valueAt(values, address) {
  /** @type {any} */
  let value = values;
  for (const name of address.split(".")) {
    if (value === undefined || typeof value === "string") return undefined;
    value = Object.prototype.hasOwnProperty.call(value, name) ? value[name] : undefined;
  }
  return value;
}

/**
 * Put a value at an address, or take away what stands there; a block that holds nothing any more goes too.
 *
 * @param {Values} values changed
 * @param {string} address
 * @param {Value | undefined} value
 */
export function put(values, address, value) {
  const [name, ...rest] = address.split(".");
  if (!rest.length) {
    if (value === undefined) delete values[name];
    else values[name] = value;
    return;
  }
  const block = /** @type {Values} */ (valueAt(values, name) || {});
  put(block, rest.join("."), value);
  if (Object.keys(block).length) values[name] = block;
  else delete values[name];
}

/**
 * Copy values, so that the copy can be changed.
 *
 * @template {Value} T
 * @param {T} value
 * @returns {T}
 */
export function copied(value) {
  return JSON.parse(JSON.stringify(value));
}
