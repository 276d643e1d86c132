/**
 * The line that says how far an entry can be trusted: as hooks/formulary/pages/trust_line.py.
 *
 * @module
 */

import { MINUTES_A_DAY } from "./london.js";
import { fullDate } from "./words.js";
import { lastCheck } from "./entry-preview-state.js";
import { filled, told } from "./entry-preview-words.js";

/** @typedef {import("./entry-preview-values.js").Entry} Entry */
/** @typedef {import("./states.js").State} State */

/**
 * The line under an activity's name; nothing as long as nobody has checked it.
 *
 * @param {Entry} entry
 * @param {any} facts the content of contribute/preview.json
 * @param {State} state
 */
export function trustLine(entry, facts, state) {
  const last = lastCheck(entry);
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
