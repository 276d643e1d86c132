/**
 * Rules about what is left in a text that was not meant for readers: gaps, examples, past dates, markup, capitals. In
 * the words of hooks/formulary/checking/rules/wording.py.
 *
 * @module
 */

import { isDay } from "./entry-check-objections.js";
import { printable, size } from "./entry-check-text.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */

const MADE_UP = "is made up, from an example.";

/** @type {Look} */
export function* nothingLeftOpen(_, { prose, facts }) {
  const { whole } = prose;
  if (prose.holds("open_words") || whole.includes("[") || whole.includes("???")) {
    for (const [path, [found]] of prose.matches("left_open")) {
      yield [path, `'${printable(found)}' is still to be filled in.`, "Find out, or leave the line out until then."];
    }
  }
  for (const [path, text] of prose.texts) {
    const isShort = size(text) <= facts.prose.longest_nothing;
    if (!isShort || !prose.lists.nothing.has(text.replace(/^[ .]+|[ .]+$/g, "").toLowerCase())) continue;
    yield [path, `'${printable(text)}' tells nobody anything.`, "Find out, or leave the line out."];
  }
}

/** @type {Look} */
export function* exampleLeft({ venue = {} }, { prose, collection, facts }) {
  if (collection.is_made_up) return;
  const mend = "Write the real one, or leave the line out.";
  const { starts } = facts.phones.drama;
  for (const [path, written] of prose.leads) {
    const plain = written.replace(/\s/g, "");
    const isDrama = starts.some((/** @type {string} */ start) => plain.startsWith(start));
    if (isDrama || prose.patterns.made_up.test(written)) yield [path, `'${printable(written)}' ${MADE_UP}`, mend];
  }
  const { postcode = "" } = venue;
  if (postcode.startsWith("ZZ")) yield [["venue", "postcode"], `'${postcode}' ${MADE_UP}`, mend];
}

/** @type {Look} */
export function* dateToCome(_, { prose, now, facts }) {
  if (!prose.whole.includes(" 20") || !prose.holds("month_words")) return;
  for (const [path, found] of prose.matches("coming")) {
    if (lastDay(found.groups || {}, facts.repairs.months) >= now) continue;
    const mend = "Write when it is next, or leave the date out and say it under 'sessions' or 'course'.";
    yield [path, `This text says '${printable(found[0])}', which has passed.`, mend];
  }
}

/**
 * The last day that a text may mean: of a month without a day its last one. A day that never was has not passed.
 *
 * @param {Record<string, string | undefined>} said
 * @param {string[]} months
 */
function lastDay({ day, month = "", year = "" }, months) {
  const number = months.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase())) + 1;
  const start = `${year}-${String(number).padStart(2, "0")}-`;
  const last = day ? day.padStart(2, "0") : ["31", "30", "29", "28"].find((end) => isDay(start + end));
  return isDay(start + last) ? start + last : "9999";
}

/** @type {Look} */
export function* noMarkup(_, { prose }) {
  if (!prose.whole.includes("<") && !prose.whole.includes("&")) return;
  for (const [path, [found]] of prose.matches("markup")) {
    yield [path, `'${printable(found)}' would be shown as it stands.`, "Delete it, and write the text alone."];
  }
}

/** @type {Look} */
export function* noCapitals(_, { prose }) {
  if (prose.capitals.size <= 1) return;
  for (const [path, [found]] of prose.matches("loud")) {
    yield [path, `'${printable(found, 40)}' is written in capitals.`, "Use a capital for the first letter only."];
  }
}
