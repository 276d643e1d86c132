/**
 * File names made of names: 'Café & Co, Upper Ash' becomes cafe-and-co-upper-ash, as hooks/formulary/writing/slugs.py
 * makes them.
 *
 * @module
 */

/** Letters. */
const LONGEST = 60;

/**
 * The file name for a name, cut at the end of a word; empty where no letter of it can stand in an address.
 *
 * @param {string} name
 */
export function slug(name) {
  const plain = name.toLowerCase().replace(/&/g, " and ").normalize("NFKD").replace(/[^\0-\x7f]/g, "");
  const words = plain.replace(/'/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  if (words.length <= LONGEST) return words;
  const whole = words.slice(0, LONGEST + 1);
  return whole.slice(0, Math.max(whole.lastIndexOf("-"), 0)) || words.slice(0, LONGEST);
}
