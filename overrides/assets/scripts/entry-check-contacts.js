/**
 * Rules about phone numbers and addresses: a dead number is the worst thing a list can hold. In the words of
 * hooks/formulary/checking/rules/contacts.py.
 *
 * @module
 */

import { canExist } from "./entry-check-phones.js";

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
  if (!prose.hasLongNumber) return;
  for (const [path, [found]] of prose.matches("phone_in_text")) {
    if ((found.match(/\p{Nd}/gu) || []).length < facts.prose.fewest_figures) continue;
    if (!canExist(found, facts.phones)) {
      yield [path, `No phone in this country can have the number '${found}'.`, COUNT];
    } else if (path[path.length - 1] !== "phone_note") {
      const mend = "Put it under 'contact' or 'join', and write here only 'phone us'.";
      yield [path, `The phone number '${found}' stands inside a text.`, mend];
    }
  }
}

/** @type {Look} */
export function* addressInItsField(_, { prose, facts }) {
  if (!facts.prose.address_signs.some((/** @type {string} */ sign) => prose.whole.includes(sign))) return;
  for (const [path, [found]] of prose.matches("address_in_text")) {
    const [what, field] = found.includes("@") ? ["an e-mail address", "email"] : ["a web address", "website"];
    yield [path, `There is ${what} inside this text.`, `Put it in '${field}' under 'contact'.`];
  }
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

/** @type {Look} */
export function* websiteOpen(_, { prose }) {
  for (const [path, address] of prose.led("website")) {
    const found = prose.patterns.with_account.exec(address);
    if (found && found.index === 0) {
      const mend = "Give a page that everybody can open, if there is one.";
      yield [path, `Without an account at ${found[1]} people may see nothing there.`, mend];
    } else if (prose.patterns.asks_password.test(address)) {
      yield [path, "This page asks people to log in.", "Give the page that everybody can open."];
    }
  }
}

/** @type {Look} */
export function* websiteUntracked(_, { prose }) {
  for (const [path, address] of prose.led("website")) {
    const clean = address.replace(new RegExp(prose.patterns.tracking, "gu"), "");
    if (clean === address) continue;
    const mend = `Did you mean '${clean.replace(/\/&/g, "/?")}'?`;
    yield [path, "This address carries marks that follow people.", mend];
  }
}
