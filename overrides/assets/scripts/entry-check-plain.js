/**
 * Rules about what is hard to read, which only ever say a note. In the words of
 * hooks/formulary/checking/rules/plain.py.
 *
 * @module
 */

import { all } from "./entry-check-prose.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */

/** @type {Look} */
export function* shortSentences(_, { prose, facts }) {
  const most = facts.prose.longest_sentence;
  const lengths = prose.texts.map(([, text]) => longestIn(text, most, prose.patterns.sentence_end));
  const longest = Math.max(0, ...lengths);
  if (!longest) return;
  const [path] = prose.texts[lengths.indexOf(longest)];
  yield [path, `A sentence here has ${longest} words.`, "Make two of it: 20 words are easy to read."];
}

/**
 * How many words the longest sentence of a text has; 0 where none has too many.
 *
 * @param {string} text
 * @param {number} most
 * @param {RegExp} end
 */
function longestIn(text, most, end) {
  if (text.split(" ").length <= most) return 0;
  const longest = Math.max(...text.split(end).map((sentence) => sentence.split(/\s+/).filter(Boolean).length));
  return longest > most ? longest : 0;
}

/** @type {Look} */
export function* plainWords(_, { prose, facts: { prose: { plainer } } }) {
  if (!prose.holds("plainer")) return;
  for (const [path, text] of prose.texts) {
    const words = all(prose.patterns.word, text).map(([word]) => word);
    const hard = words.find((word) => prose.lists.plainer.has(word.toLowerCase()));
    if (hard) yield [path, `'${hard}' is a hard word.`, `Could you write '${plainer[hard.toLowerCase()]}'?`];
  }
}

/** @type {Look} */
export function* personFirst(_, { prose, facts: { prose: { kinder } } }) {
  if (!prose.holds("unkind_words")) return;
  for (const [path, [found]] of prose.matches("unkind")) {
    yield [path, `'${found}' is not how people like to be called.`, `Could you write '${kinder[found.toLowerCase()]}'?`];
  }
}

/** @type {Look} */
export function* lettersExplained(_, { prose }) {
  const isStrange = (/** @type {string} */ word) =>
    prose.capitals.has(word) && !prose.lists.known_letters.has(word) && !isExplained(word, prose.whole);
  for (const [path, text] of prose.texts) {
    const letters = all(prose.patterns.letters, text).map(([word]) => word).find(isStrange);
    if (!letters || path[path.length - 1] === "name") continue;
    yield [path, `'${letters}' is not explained.`, `Write the words out, and '(${letters})' behind them.`];
  }
}

/**
 * Whether a text has letters in brackets behind their words, or their words in brackets behind them.
 *
 * @param {string} letters
 * @param {string} text
 */
function isExplained(letters, text) {
  return text.includes(`(${letters})`) || text.includes(`${letters} (`);
}
