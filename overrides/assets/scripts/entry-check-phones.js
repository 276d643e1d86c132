/**
 * Whether a phone number can exist, by the numbering plan that the site publishes. It reads numbers as the library
 * phonenumbers does, which judges them in the gates: first what stands before a number, then the number itself.
 *
 * A number of another country is taken to exist: all numbers of the world are too much to send to a phone.
 *
 * @module
 */

import { whole } from "./entry-check-objections.js";
import { plainFigures } from "./entry-check-repair.js";

/**
 * @typedef {object} Plan
 * @property {{starts: string[], figures: number}} drama numbers kept free for drama: how they start, and how long they are
 * @property {string} country the code of the country, such as "44"
 * @property {string[]} countries the codes of all countries
 * @property {string} abroad what is dialled before the code of another country
 * @property {string} prefix what is dialled before a number at home
 * @property {string} possible what numbers without that look like
 * @property {number[]} lengths of numbers that can be dialled from everywhere
 * @property {number[]} local_lengths of numbers that can be dialled within a town only
 * @property {string[]} numbers what the numbers of each kind look like
 * @property {string} short_numbers such as 999, 111 and 116 123
 */

/** The fewest and the most figures of a number. */
const [FEWEST, MOST] = [3, 17];

/**
 * Whether a phone number can be reached from the United Kingdom.
 *
 * @param {string} written
 * @param {Plan} plan
 */
export function canExist(written, plan) {
  const figures = plainFigures(written).replace(/[^0-9+]/g, "");
  const atHome = figures.replace(`+${plan.country}`, "0");
  if (plan.drama.starts.some((start) => atHome.startsWith(start))) return atHome.length === plan.drama.figures;
  if (figures.replace(/\+/g, "").length < FEWEST) return false;
  const found = withoutCountry(figures, plan);
  return found === ABROAD || (found !== "" && isOnPlan(withoutPrefix(found, plan), plan));
}

/** Stands for a number of another country. */
const ABROAD = "abroad";

/**
 * A number without the code of the country; nothing where there is no such country.
 *
 * @param {string} figures
 * @param {Plan} plan
 */
function withoutCountry(figures, plan) {
  const digits = figures.replace(/\+/g, "");
  if (figures.startsWith("+")) return afterCode(digits, plan);
  const start = plan.abroad.length;
  if (digits.startsWith(plan.abroad) && digits[start] !== "0") return afterCode(digits.slice(start), plan);
  if (!digits.startsWith(plan.country)) return digits;
  const rest = stripped(digits.slice(plan.country.length), plan);
  const isBetter = !whole(plan.possible).test(digits) && whole(plan.possible).test(rest);
  return isBetter || digits.length > Math.max(...plan.lengths) ? rest : digits;
}

/**
 * What follows the code of a country.
 *
 * @param {string} digits
 * @param {Plan} plan
 */
function afterCode(digits, plan) {
  if (digits.length < FEWEST) return "";
  const code = [1, 2, 3].map((length) => digits.slice(0, length)).find((start) => plan.countries.includes(start));
  if (code === undefined) return "";
  return code === plan.country ? digits.slice(code.length) : ABROAD;
}

/**
 * A number without what is dialled before it at home, unless what is left is too short to be one.
 *
 * @param {string} digits
 * @param {Plan} plan
 */
function withoutPrefix(digits, plan) {
  const rest = stripped(digits, plan);
  const isPossible = plan.lengths.includes(rest.length) || rest.length > Math.max(...plan.lengths);
  return isPossible && !plan.local_lengths.includes(rest.length) ? rest : digits;
}

/**
 * @param {string} digits
 * @param {Plan} plan
 */
function stripped(digits, plan) {
  const rest = digits.replace(new RegExp(`^(?:${plan.prefix})`), "");
  return whole(plan.possible).test(digits) && !whole(plan.possible).test(rest) ? digits : rest;
}

/**
 * @param {string} number
 * @param {Plan} plan
 */
function isOnPlan(number, plan) {
  if (number.length > MOST) return false;
  return whole(plan.short_numbers).test(number) || plan.numbers.some((kind) => whole(kind).test(number));
}
