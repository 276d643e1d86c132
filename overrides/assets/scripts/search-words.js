/**
 * Words as search sees them: without capitals, accents and apostrophes, and without their endings.
 *
 * @module
 */

const STOP = new Set(
  ("a an and any are as at be but by can do for from have help helps how i if im in into is it its me my near need " +
    "no not of on or our out someone something somewhere some that the their them there this to up us want we what " +
    "when where which who with you your looking find get").split(" "),
);
const SOFT = new Set(
  ("activity activities class classes club clubs course courses group groups local meeting meetings people person " +
    "place places service services session sessions support thing things").split(" "),
);
const IRREGULAR = new Map([["children", "child"], ["men", "man"], ["women", "woman"], ["feet", "foot"]]);
/** Words on "er" that do not name somebody who does something, and would lose their meaning with it. */
const NOT_DOERS = new Set(
  ("after better brother butter center computer corner cover daughter dinner ever father flower gender her letter " +
    "matter member mother never number order other over paper power quarter river shower sister summer supper " +
    "together under water weather winter").split(" "),
);

const ASCII = /^[\x00-\x7f]*$/;
const ASCII_WORDS = /[a-z0-9]+/g;
/** All but punctuation, signs and spaces. Naming letters (\p{L}) would take the browser longer than all of the search. */
const WORDS = /[^\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\xd7\xf7\u2000-\u206f\u20a0-\u20cf\u3000-\u3020\uff00-\uff0f]+/g;

/**
 * A text without capitals, accents and apostrophes.
 *
 * @param {string} text
 */
export function plain(text) {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.includes("'") ? lower.replace(/'/g, "") : lower;
  return lower.normalize("NFKD").replace(/['’‘\u0300-\u036f]/g, "");
}

/**
 * The words of a text, in any script.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  const bare = plain(text.includes("&") ? text.replace(/&/g, " and ") : text);
  return bare.match(ASCII.test(bare) ? ASCII_WORDS : WORDS) || [];
}

/**
 * Whether a word says nothing about what is looked for.
 *
 * @param {string} word
 */
export function isStop(word) {
  return STOP.has(word);
}

/**
 * Whether a word may stand with nearly everything, so that it need not be found.
 *
 * @param {string} word
 */
export function isSoft(word) {
  return SOFT.has(word);
}

/**
 * What words with the same meaning have in common: "walk" for walks, walking and walkers.
 *
 * @param {string} word as `words` gives it
 */
export function stem(word) {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const one = IRREGULAR.get(word) || singular(word);
  const bare = withoutLy(withoutEr(withoutIng(withoutNess(one))));
  return bare.length > 4 && bare.endsWith("e") ? bare.slice(0, -1) : bare;
}

/** @param {string} word */
function singular(word) {
  if (word.length > 4 && (word.endsWith("ies") || word.endsWith("ied"))) return `${word.slice(0, -3)}y`;
  if (!word.endsWith("s")) return word;
  if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * Without the endings that make nouns: loneliness, employment, depression, activity; and those that compare.
 *
 * @param {string} word
 */
function withoutNess(word) {
  const last = word[word.length - 1];
  if (last === "s" || last === "r" || last === "t") {
    if (word.length > 5 && /i(ness|est|er)$/.test(word)) return word.replace(/i(ness|est|er)$/, "y");
    if (/...ness$/.test(word) || /.....ment$/.test(word)) return word.slice(0, -4);
  }
  if (last === "n" && /....[st]ion$/.test(word)) return word.slice(0, -3);
  return last === "y" && /.....ity$/.test(word) ? word.slice(0, -3) : word;
}

/** @param {string} word */
function withoutIng(word) {
  if (word.endsWith("ing")) return /[aeiouy]..+$/.test(word.slice(0, -2)) ? repaired(word.slice(0, -3)) : word;
  return word.endsWith("ed") && /[aeiouy].*[^e]ed$/.test(word) ? repaired(word.slice(0, -2)) : word;
}

/** @param {string} word */
function withoutEr(word) {
  if (word.length < 5 || !word.endsWith("er") || NOT_DOERS.has(word)) return word;
  return /[aeiouy].*[^e]er$/.test(word) ? repaired(word.slice(0, -2)) : word;
}

/** @param {string} word */
function withoutLy(word) {
  return word.length > 5 && word.endsWith("ly") ? word.slice(0, -2) : word;
}

/**
 * Mend what is left when an ending is gone: "swimm" is swim, "car" of caring is care.
 *
 * @param {string} rest
 */
function repaired(rest) {
  if (/([bdgmnprt])\1$/.test(rest) || (rest.length > 5 && rest.endsWith("ll"))) return rest.slice(0, -1);
  return rest.length < 4 && /^[^aeiou]*[aeiouy][^aeiouwxy]$/.test(rest) ? `${rest}e` : rest;
}
