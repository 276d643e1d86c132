/**
 * Fills a blank that hooks/formulary/pages/blank.py has drawn: a template with a sign such as %%entry.phone%% in every
 * gap. What people wrote only ever goes in as text. An element with gaps in which nothing stands is left out.
 *
 * @module
 */

import { make } from "./dom.js";
import { ended, sentence } from "./entry-preview-words.js";
import { markdown } from "./entry-preview-markdown.js";

const GAP = /%%([^%|]+)(?:\|(\w+))?%%/;
/** What is repeated for each of a list: the elements that our templates have in their loops. */
const REPEATED = "li, .line, .translation";
/** Nothing in a preview leads away from the form that it stands in. */
const LEADS_AWAY = ["href", "src"];

/** What the filters of our templates do. */
const FILTERS = {
  sentence,
  ended,
  markdown,
  host_and_path: (/** @type {string} */ address) => address.replace(/^https:\/\//, ""),
};

/** Words that stand in for what somebody has not filled in yet. */
export class Later {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/**
 * A filled copy of a blank.
 *
 * @param {HTMLTemplateElement} blank
 * @param {any} content what its template is given
 * @returns {DocumentFragment}
 */
export function fillBlank(blank, content) {
  const filled = /** @type {DocumentFragment} */ (blank.content.cloneNode(true));
  for (const element of filled.querySelectorAll(REPEATED)) repeat(element, content);
  for (const element of [...filled.children]) if (settle(element, content) === false) element.remove();
  return filled;
}

/**
 * Put a copy of an element in its place for each of a list; of an empty list one is left, which then goes.
 *
 * @param {Element} element
 * @param {any} content
 */
function repeat(element, content) {
  const [, list] = /%%([^%|]+?)\.\*/.exec(element.textContent || "") || [];
  if (!list) return;
  const found = valueOf(content, list);
  const count = Array.isArray(found) ? Math.max(1, found.length) : 1;
  for (let number = 0; number < count; number += 1) {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    renumber(copy, `%%${list}.*`, `%%${list}.${number}`);
    element.before(copy);
  }
  element.remove();
}

/**
 * Let the gaps of an element speak of one of a list.
 *
 * @param {Node} node
 * @param {string} each
 * @param {string} one
 */
function renumber(node, each, one) {
  if (node instanceof Text) node.data = node.data.split(each).join(one);
  if (node instanceof Element) {
    for (const attribute of node.attributes) attribute.value = attribute.value.split(each).join(one);
  }
  for (const child of node.childNodes) renumber(child, each, one);
}

/**
 * Fill the gaps of an element and of all in it, and take out what has nothing but empty ones.
 *
 * @param {Element} element
 * @param {any} content
 * @returns {boolean | null} whether anything in it was filled; null where it has no gap
 */
function settle(element, content) {
  settleAttributes(element, content);
  /** @type {(boolean | null)[]} */
  const found = [];
  for (const node of [...element.childNodes]) {
    if (node instanceof Text && GAP.test(node.data)) found.push(fillText(node, content));
    if (!(node instanceof Element)) continue;
    const isFilled = settle(node, content);
    if (isFilled === false) node.remove();
    found.push(isFilled);
  }
  if (found.includes(true)) return true;
  return found.includes(false) ? false : null;
}

/**
 * @param {Element} element
 * @param {any} content
 */
function settleAttributes(element, content) {
  for (const { name, value } of [...element.attributes]) {
    if (LEADS_AWAY.includes(name)) element.removeAttribute(name);
    else if (GAP.test(value)) fillAttribute(element, name, pieces(value, content).map(plain).join(""));
  }
}

/**
 * Fill an attribute, or leave it out where there is nothing to fill in.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
function fillAttribute(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

/**
 * Fill the gaps of a text.
 *
 * @param {Text} node
 * @param {any} content
 * @returns {boolean} whether there was something to fill in
 */
function fillText(node, content) {
  const found = pieces(node.data, content);
  const isFilled = found.some((piece, place) => place % 2 && piece !== "");
  const shown = (/** @type {Later} */ { text }) => make("span", "preview__later", text);
  node.replaceWith(...found.map((piece) => (piece instanceof Later ? shown(piece) : piece)));
  return isFilled;
}

/**
 * A text cut at its gaps: what stands between them, and what goes into them, in turns.
 *
 * @param {string} text
 * @param {any} content
 * @returns {(string | Node | Later)[]}
 */
function pieces(text, content) {
  const gap = GAP.exec(text);
  if (!gap) return [text];
  const [whole, path, filter] = gap;
  const rest = text.slice(gap.index + whole.length);
  return [text.slice(0, gap.index), through(filter, valueOf(content, path)), ...pieces(rest, content)];
}

/**
 * @param {string | undefined} filter
 * @param {any} value
 * @returns {string | Node | Later}
 */
function through(filter, value) {
  if (value instanceof Later) return value;
  if (typeof value !== "string") return "";
  const change = FILTERS[/** @type {keyof typeof FILTERS} */ (filter)];
  return value && change ? change(value) : value;
}

/**
 * The text of what goes into a gap.
 *
 * @param {string | Node | Later} piece
 */
function plain(piece) {
  if (piece instanceof Later) return piece.text;
  return typeof piece === "string" ? piece : piece.textContent || "";
}

/**
 * A value by its path, such as "entry.join.how".
 *
 * @param {any} content
 * @param {string} path
 */
function valueOf(content, path) {
  return path.split(".").reduce((value, name) => (isOwn(value, name) ? value[name] : undefined), content);
}

/**
 * @param {any} value
 * @param {string} name
 */
function isOwn(value, name) {
  return value !== null && typeof value === "object" && Object.prototype.hasOwnProperty.call(value, name);
}
