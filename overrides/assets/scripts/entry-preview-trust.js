/**
 * How far an entry can be trusted on a day, and the line that says so: as hooks/formulary/times/state.py and
 * pages/trust_line.py.
 *
 * @module
 */

import { MINUTES_A_DAY } from "./london.js";
import { fullDate } from "./words.js";
import { filled, told } from "./entry-preview-words.js";

/** @typedef {import("./entry-preview-values.js").Entry} Entry */
/** @typedef {"checked" | "due" | "lapsed" | "paused" | "ended" | "withdrawn"} State */

/**
 * An entry's state. What nobody has checked yet is new, and counts as checked.
 *
 * @param {Entry} entry
 * @param {any} facts the content of contribute/preview.json
 * @param {number} today in days since 1970
 * @returns {State}
 */
export function stateOf(entry, facts, today) {
  if (entry.status === "ended" || entry.status === "withdrawn") return entry.status;
  const last = lastOf(entry);
  const age = last ? today - /** @type {number} */ (last.on) : 0;
  if (age > facts.review.lapsed_after_days) return "lapsed";
  if (entry.status === "paused") return "paused";
  return age > facts.review.due_after_days ? "due" : "checked";
}

/**
 * The line of the ledger that counts, and the first of those of one day.
 *
 * @param {Entry} entry
 */
function lastOf({ verified }) {
  const newest = Math.max(...verified.map((line) => Number(line.on)));
  return verified.find((line) => line.on === newest);
}

/**
 * The line under an activity's name; nothing as long as nobody has checked it.
 *
 * @param {Entry} entry
 * @param {any} facts the content of contribute/preview.json
 * @param {State} state
 */
export function trustLine(entry, facts, state) {
  const last = lastOf(entry);
  const { how, by_itself: byItself, itself, no_article: noArticle, checked, ...worse } = facts.trust;
  const isItself = last && last.how === "group" && itself.includes(String(last.by).toLowerCase());
  const found = last && last.by ? (isItself ? byItself : told(how, last.how)) : "";
  if (!last || !found) return { state, text: "" };
  const on = fullDate(Number(last.on) * MINUTES_A_DAY);
  const said = filled(found, { on, by: withArticle(last.by, new Set(noArticle)) });
  return { state, text: filled(worse[state] || checked, { said }) };
}

/**
 * Name a person in a sentence: "walk leader" takes "the"; "our chair" and "Ann Lee" do not.
 *
 * @param {string} person
 * @param {Set<string>} noArticle words before which nobody says "the"
 */
function withArticle(person, noArticle) {
  const parts = person.split(/[,(]/)[0].split(/\s+/).filter(Boolean);
  const words = parts.length ? parts : [person];
  const [first] = words;
  const isInitials = words.length === 1 && isUpper(person);
  const isName = words.every(([letter]) => isUpper(letter)) && !isInitials;
  const isSomebodys = isUpper(first[0]) && /['’]s$/.test(first);
  if (isName || isSomebodys || /^\p{Nd}/u.test(first) || noArticle.has(first.toLowerCase())) return person;
  return `the ${person}`;
}

/**
 * Whether a text has letters, and none of them is small.
 *
 * @param {string} text
 */
function isUpper(text) {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
