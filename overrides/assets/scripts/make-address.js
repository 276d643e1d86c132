/**
 * What is chosen, as it stands in the address after the sign #, which browsers do not send to the server. The words
 * that were typed are left out: whoever types a name by mistake should not find it there.
 *
 * @module
 */

import { nothing, readAddress } from "./finder-address.js";

/** @typedef {import("./finder-address.js").Choices} Choices */
/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */

/**
 * @typedef {object} Making
 * @property {Choices} choices of the filters
 * @property {string[]} codes of the activities on the sheet, in their order
 * @property {string} format
 * @property {string} practice
 */

const MOST = 100;

/**
 * Read what is chosen; what nobody could have chosen is left out.
 *
 * @param {string} text such as "#on=M1.D4&need=loneliness&size=large-print"
 * @param {Catalogue} catalogue
 * @param {{facets: string[], formats: string[], practices: string[]}} known what can be chosen here
 * @returns {Making}
 */
export function readMaking(text, catalogue, { facets, formats, practices }) {
  const given = new URLSearchParams(text.replace(/^#/, ""));
  const { answers } = readAddress(text, catalogue);
  const kept = facets.filter((id) => answers[id]).map((id) => [id, answers[id]]);
  const among = (/** @type {string} */ key, /** @type {string[]} */ all) => all.find((one) => one === given.get(key));
  return {
    choices: { ...nothing(), answers: Object.fromEntries(kept) },
    codes: (given.get("on") || "").split(".").filter(Boolean).slice(0, MOST),
    format: among("size", formats) || formats[0],
    practice: among("from", practices) || "",
  };
}

/**
 * Write what is chosen, without the sign #.
 *
 * @param {Making} making
 * @param {string} usual the format that needs no mention
 * @returns {string} empty if nothing is chosen
 */
export function writeMaking({ choices, codes, format, practice }, usual) {
  const given = new URLSearchParams();
  if (codes.length) given.append("on", codes.join("."));
  for (const id of Object.keys(choices.answers)) for (const value of choices.answers[id]) given.append(id, value);
  if (format !== usual) given.append("size", format);
  if (practice) given.append("from", practice);
  return given.toString();
}
