/**
 * What is to be mended, said beside the questions, and above all of them when somebody wants to send the entry.
 *
 * @module
 */

import { fill, make, part } from "./dom.js";

/** @typedef {import("./entry-fields.js").Field} Field */
/**
 * @typedef {object} Finding
 * @property {string} field its address; empty where it is about the entry as a whole
 * @property {string} rule
 * @property {string} level "error", "warning" or "note"
 * @property {string} message
 * @property {string} mend
 */

export class Findings {
  /** @param {HTMLElement} summary */
  constructor(summary) {
    this.summary = summary;
    /** @type {Set<HTMLElement>} questions that somebody has left; the others are quiet */
    this.left = new Set();
    this.saysAll = false;
  }

  /**
   * Say what is wrong beside each question that was left.
   *
   * @param {Finding[]} findings
   * @param {Field[]} fields
   */
  show(findings, fields) {
    /** @type {Map<Field, Finding>} */
    const worst = new Map();
    for (const finding of [...findings.filter(isError), ...findings.filter((one) => !isError(one))]) {
      const field = fieldOf(finding, fields);
      if (field && !worst.has(field)) worst.set(field, finding);
    }
    for (const field of fields) {
      const finding = this.saysAll || this.left.has(field.element) ? worst.get(field) : undefined;
      field.say(finding ? words(finding, field) : "", finding && !isError(finding));
    }
    if (this.summary.hidden) return;
    if (findings.some(isError)) this.list(findings, fields);
    else this.summary.hidden = true;
  }

  /**
   * Say everything that keeps the entry from being sent, and go there.
   *
   * @param {Finding[]} findings
   * @param {Field[]} fields
   */
  stop(findings, fields) {
    this.saysAll = true;
    this.summary.hidden = false;
    this.show(findings, fields);
    this.summary.focus();
  }

  /**
   * @param {Finding[]} findings
   * @param {Field[]} fields
   */
  list(findings, fields) {
    const wrong = findings.filter(isError).map((finding) => ({ finding, field: fieldOf(finding, fields) }));
    const place = (/** @type {Field | undefined} */ field) => (field ? fields.indexOf(field) : fields.length);
    wrong.sort((one, other) => place(one.field) - place(other.field));
    fill(part(this.summary, "form-summary-list"), wrong.map(({ finding, field }) => line(finding, field)));
  }

  /** Be quiet again. */
  forget() {
    this.left.clear();
    this.saysAll = false;
    this.summary.hidden = true;
  }
}

/** @param {Finding} finding */
export function isError({ level }) {
  return level === "error";
}

/**
 * The question that a finding is about: the one for its field, or that holds it, or else the first within it. One
 * about the whole entry names the fields of which one is needed.
 *
 * @param {Finding} finding
 * @param {Field[]} fields
 * @returns {Field | undefined}
 */
function fieldOf({ field: address, message }, fields) {
  const named = address || (/'(\w+)'/.exec(message) || ["", ""])[1];
  const holds = fields.filter((one) => named === one.address || named.startsWith(`${one.address}.`));
  return holds[0] || fields.find((one) => one.address.startsWith(`${named}.`));
}

/**
 * What is wrong and how to mend it. Nothing else can be wrong with a question without an answer than that: people need
 * not hear of lines in a file.
 *
 * @param {Finding} finding
 * @param {Field | undefined} field
 */
function words(finding, field) {
  const isOpen = field && isError(finding) && field.read() === undefined;
  return isOpen ? "Please answer this question." : `${finding.message} ${finding.mend}`.trim();
}

/**
 * One line of the summary, which leads to its question.
 *
 * @param {Finding} finding
 * @param {Field | undefined} field
 */
function line(finding, field) {
  const text = words(finding, field);
  if (!field) return make("li", "", text);
  const link = make("a", "", `${field.question} ${text}`);
  link.setAttribute("href", `#${field.id}`);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    field.focus();
  });
  return make("li", "", link);
}
