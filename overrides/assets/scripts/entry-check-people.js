/**
 * Rules about people: nobody stands in the collection who has not said yes to that. In the words of
 * hooks/formulary/checking/rules/people.py. What is found is never repeated.
 *
 * @module
 */

import { all } from "./entry-check-prose.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */
/** @typedef {import("./entry-check-objections.js").Path} Path */
/** @typedef {import("./entry-check-prose.js").Prose} Prose */

const TAKE_OUT = "Delete it now, and tell the maintainers: it stays in the history of the file.";

/** @type {Look} */
export function* noNhsNumber(_, { prose }) {
  for (const [path, text] of prose.numbers) {
    const found = all(prose.patterns.nhs_number, text).some(([number]) => isNhsNumber(number));
    if (found) yield [path, "This looks like somebody's NHS number.", TAKE_OUT];
  }
}

/**
 * Whether the last figure is the check digit of the others (NHS Data Dictionary).
 *
 * @param {string} number
 */
function isNhsNumber(number) {
  const figures = Array.from(number.replace(/[ -]/g, ""), Number);
  return figures.reduce((sum, figure, place) => sum + (10 - place) * figure, 0) % 11 === 0;
}

/** @type {Look} */
export function* noInsuranceNumber(_, { prose }) {
  for (const [path, text] of prose.numbers) {
    if (prose.patterns.insurance_number.test(text)) yield [path, "This looks like somebody's National Insurance number.", TAKE_OUT];
  }
}

/** @type {Look} */
export function* noBirthDate(_, { prose }) {
  if (!["born", "birth", "dob", "d"].some((word) => prose.words.has(word))) return;
  for (const [path] of prose.matches("birth_date")) yield [path, "This looks like somebody's date of birth.", TAKE_OUT];
}

/** @type {Look} */
export function* noPatient(_, { prose }) {
  if (!prose.holds("patient_words") && !prose.whole.includes("year-old")) return;
  for (const [path] of prose.matches("patient")) yield [path, "This seems to speak of one patient.", TAKE_OUT];
}

/** @type {Look} */
export function* noPersonalName(_, { prose }) {
  if (!prose.holds("may_name")) return;
  for (const [path, text] of prose.texts) {
    if (path[0] === "venue" || path[path.length - 1] === "name" || !namesSomebody(path, text, prose)) continue;
    const mend = "Write what they do, such as 'the walk leader', or be sure that they have agreed.";
    yield [path, "This seems to be a person's name.", mend];
  }
}

/**
 * Whether a text names a person: by title, by first name and surname, or by first name where a part belongs.
 *
 * @param {Path} path
 * @param {string} text
 * @param {Prose} prose
 */
function namesSomebody(path, text, { lists, patterns }) {
  const words = text.replace(/,/g, " ").split(/\s+/);
  if (lists.roles.has(String(path[path.length - 1])) && words.some((word) => lists.first_names.has(word))) return true;
  if (patterns.titled.test(text)) return true;
  return all(patterns.two_names, text).some(([, one, other]) => lists.first_names.has(one) && !lists.places.has(other));
}

/** @type {Look} */
export function* noHomeAddress(_, { prose }) {
  if (!prose.holds("home_words")) return;
  for (const [path, text] of prose.texts) {
    if (path[0] !== "venue" || !isHome(text, prose)) continue;
    const mend = "Give a public place, or 'address_hidden: yes' and only the area. Tell the maintainers: ";
    yield [path, "This looks like somebody's home.", `${mend}it stays in the history of the file.`];
  }
}

/**
 * Whether a text about a place speaks of a flat or of somebody's house.
 *
 * @param {string} text
 * @param {Prose} prose
 */
function isHome(text, { lists, patterns }) {
  const owners = all(patterns.somebodys_home, text).map(([, one, other]) => one || other);
  const isSomebody = (/** @type {string} */ name) => lists.first_names.has(name) || lists.titles.has(name.toLowerCase());
  return patterns.private_home.test(text) || owners.some(isSomebody);
}
