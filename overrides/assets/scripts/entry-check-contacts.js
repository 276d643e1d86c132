/**
 * Rules about phone numbers: a dead number is the worst thing a list can hold. In the words of
 * hooks/formulary/checking/rules/contacts.py.
 *
 * @module
 */

import { canExist } from "./entry-check-phones.js";
import { all } from "./entry-check-prose.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */

const COUNT = "Count the figures: most numbers here have 11, such as 01632 960101.";

/** @type {Look} */
export function* phonePossible(_, { prose, facts }) {
  for (const [path, written] of prose.led("phone")) {
    if (!canExist(written, facts.phones)) yield [path, `No phone in this country can have the number '${written}'.`, COUNT];
  }
}

/** @type {Look} */
export function* phoneInItsField(_, { prose, facts }) {
  for (const [path, text] of prose.numbers) {
    for (const number of phonesIn(text, prose.patterns.phone_in_text, facts.prose.fewest_figures)) {
      if (!canExist(number, facts.phones)) {
        yield [path, `No phone in this country can have the number '${number}'.`, COUNT];
      } else if (path[path.length - 1] !== "phone_note") {
        const mend = "Put it under 'contact' or 'join', and write here only 'phone us'.";
        yield [path, `The phone number '${number}' stands inside a text.`, mend];
      }
    }
  }
}

/**
 * What looks like a phone number in a text.
 *
 * @param {string} text
 * @param {RegExp} pattern
 * @param {number} fewest figures of a number
 */
function phonesIn(text, pattern, fewest) {
  const found = all(pattern, text).map(([number]) => number);
  return found.filter((number) => (number.match(/\p{Nd}/gu) || []).length >= fewest);
}

/** @type {Look} */
export function* noUrgentNumber(_, { prose, facts }) {
  const mend = "Take it out. Every page and sheet shows who to phone when it is urgent.";
  for (const [path, written] of prose.led("phone")) {
    if (facts.prose.urgent.includes(written.replace(/ /g, ""))) yield [path, `'${written}' is a number for urgent help.`, mend];
  }
  if (!facts.prose.urgent_starts.some((/** @type {string} */ start) => prose.whole.includes(start))) return;
  for (const [path] of prose.matches("urgent_in_text")) yield [path, "This text gives a number for urgent help.", mend];
}
