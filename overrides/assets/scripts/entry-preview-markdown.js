/**
 * Markdown of entries as elements: paragraphs, lists, headings, bold and links, as hooks/formulary/pages/markdown.py
 * lets them through. HTML in it is shown as typed: text only ever goes in as text.
 *
 * @module
 */

import { make } from "./dom.js";
import { inline } from "./entry-preview-inline.js";

const HEADING = /^\s*(#{1,6})(?:\s+(.*?))??(?:\s+#+)?\s*$/;
const UNDERLINE = /^\s*(=+|-+)\s*$/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])(\s+|$)(.*)$/;
/** Lists in lists beyond this depth are shown as typed. */
const DEEPEST = 20;
/** Spaces between a mark and its text, beyond which they belong to the text. */
const WIDEST = 4;
/** Spaces before a line, beyond which it goes on with the paragraph before it. */
const DEEP = 3;

/**
 * @typedef {object} Marked a line that begins an item
 * @property {string} kind what items of one list share
 * @property {number} indent how far the lines of the item are indented
 * @property {string} text
 * @property {number} start the number of the first
 */

/**
 * @param {string} text
 * @returns {DocumentFragment}
 */
export function markdown(text) {
  const found = document.createDocumentFragment();
  found.append(...blocks(text.replace(/\r\n?/g, "\n").replace(/\t/g, "    ").split("\n"), 0));
  return found;
}

/**
 * The elements that lines make.
 *
 * @param {string[]} lines
 * @param {number} depth
 * @returns {HTMLElement[]}
 */
function blocks(lines, depth) {
  const found = [];
  let rest = lines;
  while (rest.length) {
    const heading = HEADING.exec(rest[0]);
    const item = depth < DEEPEST ? marked(rest[0]) : null;
    if (!rest[0].trim()) {
      rest = rest.slice(1);
    } else if (heading) {
      found.push(titled(heading[1].length, heading[2] || ""));
      rest = rest.slice(1);
    } else if (item) {
      const end = endOfList(rest, item);
      found.push(list(rest.slice(0, end), item, depth));
      rest = rest.slice(end);
    } else {
      const end = endOfParagraph(rest);
      found.push(paragraph(rest.slice(0, end)));
      rest = rest.slice(end);
    }
  }
  return found;
}

/**
 * A heading: the page has its title already, so the first level is the second.
 *
 * @param {number} level
 * @param {string} text
 */
function titled(level, text) {
  return make(`h${Math.max(2, level)}`, "", ...inline(text.trim()));
}

/**
 * Lines of text: a paragraph, or a heading that is underlined.
 *
 * @param {string[]} lines
 */
function paragraph(lines) {
  const last = lines.length - 1;
  if (last && UNDERLINE.test(lines[last])) return titled(2, lines.slice(0, last).join("\n"));
  return make("p", "", ...inline(lines.join("\n").trim()));
}

/**
 * @param {string[]} lines the first of which is text
 */
function endOfParagraph(lines) {
  for (let end = 1; end < lines.length; end += 1) {
    if (lines[end].trim() && indentOf(lines[end]) > DEEP) continue;
    if (UNDERLINE.test(lines[end])) return end + 1;
    if (!lines[end].trim() || breaksIn(lines[end])) return end;
  }
  return lines.length;
}

/**
 * Whether a line ends the paragraph before it: a heading, or an item with text that is the first of its list.
 *
 * @param {string} line
 */
function breaksIn(line) {
  const item = marked(line);
  return HEADING.test(line) || Boolean(item && item.text && item.start === 1);
}

/**
 * What a line says as the first of an item.
 *
 * @param {string} line
 * @returns {Marked | null}
 */
function marked(line) {
  const [, before, mark, space, text] = ITEM.exec(line) || [];
  if (mark === undefined) return null;
  const gap = text && space.length <= WIDEST ? space.length : 1;
  const start = /\d/.test(mark) ? parseInt(mark, 10) : 1;
  return {
    kind: mark.slice(-1),
    indent: before.length + mark.length + gap,
    text: text && space.slice(gap) + text,
    start,
  };
}

/**
 * @param {string[]} lines
 * @param {Marked} first
 */
function endOfList(lines, first) {
  let { indent } = first;
  let end = 1;
  for (let place = 1; place < lines.length; place += 1) {
    const item = marked(lines[place]);
    const isInside = indentOf(lines[place]) >= indent;
    if (!lines[place].trim()) continue;
    if (!isInside && item && item.kind === first.kind) ({ indent } = item);
    else if (!isInside && (item || HEADING.test(lines[place]) || !lines[place - 1].trim())) break;
    end = place + 1;
  }
  return end;
}

/**
 * @param {string[]} lines
 * @param {Marked} first
 * @param {number} depth
 */
function list(lines, first, depth) {
  const items = split(lines, first);
  const isLoose = lines.some((line, place) => place > 0 && !line.trim());
  const element = make(/[.)]/.test(first.kind) ? "ol" : "ul");
  if (first.start !== 1) element.setAttribute("start", String(first.start));
  for (const item of items) {
    const content = blocks(item, depth + 1);
    element.append(make("li", "", ...content.flatMap((block) => (isLoose ? [block] : withoutParagraph(block)))));
  }
  return element;
}

/**
 * What a block holds in a list without blank lines: there a paragraph is just its text.
 *
 * @param {HTMLElement} block
 * @returns {(Node | string)[]}
 */
function withoutParagraph(block) {
  return block.tagName === "P" ? [...block.childNodes, "\n"] : [block];
}

/**
 * The lines of each item, without their indentation.
 *
 * @param {string[]} lines
 * @param {Marked} first
 * @returns {string[][]}
 */
function split(lines, first) {
  let { indent } = first;
  /** @type {string[][]} */
  const items = [];
  for (const line of lines) {
    const item = marked(line);
    if (item && item.kind === first.kind && (!items.length || indentOf(line) < indent)) {
      ({ indent } = item);
      items.push([item.text]);
    } else {
      items[items.length - 1].push(line.slice(Math.min(indent, indentOf(line))));
    }
  }
  return items;
}

/** @param {string} line */
function indentOf(line) {
  return line.length - line.trimStart().length;
}
