/**
 * What is chosen, and how it stands in the address bar: after the sign #, which browsers do not send to the server.
 *
 * @module
 */

/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */

/**
 * @typedef {object} Choices
 * @property {string} q the words that were typed
 * @property {string} age in years
 * @property {string} from an area, a postcode, or "here"
 * @property {string} within miles
 * @property {Record<string, string[]>} answers by facet
 */

const LONGEST_QUERY = 120;
const SINGLE = ["age", "from", "within"];

/** @returns {Choices} nothing chosen */
export function nothing() {
  return { q: "", age: "", from: "", within: "", answers: {} };
}

/**
 * Read choices from the address; what nobody could have chosen is left out.
 *
 * @param {string} text such as "#need=loneliness&day=tuesday"
 * @param {Catalogue} catalogue
 * @returns {Choices}
 */
export function readAddress(text, catalogue) {
  const given = new URLSearchParams(text.replace(/^[#?]/, ""));
  const choices = nothing();
  choices.q = (given.get("q") || "").slice(0, LONGEST_QUERY);
  choices.from = (given.get("from") || "").slice(0, 20);
  choices.age = /^\d{1,3}$/.test(given.get("age") || "") ? String(given.get("age")) : "";
  choices.within = /^\d{1,2}$/.test(given.get("within") || "") ? String(given.get("within")) : "";
  for (const facet of catalogue.facets) {
    const named = given.getAll(facet.id).flatMap((value) => value.split(","));
    const known = facet.ids.filter((id) => named.includes(id));
    if (known.length) choices.answers[facet.id] = known;
  }
  return choices;
}

/**
 * Write choices as they stand in the address, without the sign #; the same choices always in the same way.
 *
 * @param {Choices} choices
 * @returns {string} empty if nothing is chosen
 */
export function writeAddress(choices) {
  const given = new URLSearchParams();
  if (choices.q.trim()) given.append("q", choices.q.trim());
  for (const id of Object.keys(choices.answers)) for (const value of choices.answers[id]) given.append(id, value);
  for (const key of SINGLE) {
    const value = choices[/** @type {"age"} */ (key)];
    if (value) given.append(key, value);
  }
  return given.toString();
}

/**
 * The same choices without one answer, or without any to a question.
 *
 * @param {Choices} choices
 * @param {string} key
 * @param {string} [value] all answers to the question if left out
 * @returns {Choices}
 */
export function without(choices, key, value) {
  if (key === "from") return { ...choices, from: "", within: "" };
  if (!(key in choices.answers)) return { ...choices, [key]: "" };
  const answers = { ...choices.answers, [key]: choices.answers[key].filter((one) => value !== undefined && one !== value) };
  if (!answers[key].length) delete answers[key];
  return { ...choices, answers };
}

/**
 * The same choices with other answers to one question.
 *
 * @param {Choices} choices
 * @param {string} key
 * @param {string} value
 * @returns {Choices}
 */
export function instead(choices, key, value) {
  return { ...choices, answers: { ...choices.answers, [key]: [value] } };
}
