/**
 * How times, sentences and patterns are written, as hooks/formulary/words.py and times/short_words.py write them.
 *
 * @module
 */

import { clock, twelveHours } from "./words.js";

const NOON = 12;
const EVENING = 17;

/**
 * A pattern such as "{days} {time}" with its gaps filled.
 *
 * @param {string} pattern
 * @param {Record<string, string | number>} values
 */
export function filled(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (gap, name) => (name in values ? String(values[name]) : gap));
}

/**
 * What is said for a word of a list; nothing for a word that is in none, such as "constructor".
 *
 * @template Said
 * @param {Record<string, Said>} said
 * @param {string} word
 * @returns {Said | ""}
 */
export function told(said, word) {
  return Object.prototype.hasOwnProperty.call(said, word) ? said[word] : "";
}

/**
 * "10:30am to 12pm"; without an end just the start.
 *
 * @param {string} start
 * @param {string} end
 */
export function timeRange(start, end) {
  return end ? `${twelveHours(start)} to ${twelveHours(end)}` : clock(start);
}

/**
 * A time in the words of a sheet: "5pm", "midday".
 *
 * @param {string} start
 * @param {Record<string, any>} words
 */
export function shortTime(start, words) {
  const [hours, minutes] = start.split(":");
  const hour = Number(hours);
  if (minutes === "00" && hour % NOON === 0) return hour ? words.midday : words.midnight;
  const shown = words.clock === "24:00" ? hour : hour % NOON || NOON;
  const time = words.clock === "12" && minutes === "00" ? String(shown) : `${shown}:${minutes}`;
  return filled(hour < NOON ? words.morning : hour < EVENING ? words.afternoon : words.evening, { time });
}

/**
 * "£3.50", "£2", "50p", "£1,000" without the signs: the amount and whether it is in pounds.
 *
 * @param {number} pounds
 */
export function coins(pounds) {
  const pence = Math.round(pounds * 100);
  if (pence < 100) return { pence, amount: String(pence), inPounds: false };
  const whole = String(Math.floor(pence / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = pence % 100;
  return { pence, amount: rest ? `${whole}.${String(rest).padStart(2, "0")}` : whole, inPounds: true };
}

/**
 * "£3.50"; nothing to pay is "Free".
 *
 * @param {number} pounds
 */
export function money(pounds) {
  const { pence, amount, inPounds } = coins(pounds);
  if (!pence) return "Free";
  return inPounds ? `£${amount}` : `${amount}p`;
}

/**
 * Start a sentence.
 *
 * @param {string} text
 */
export function capital(text) {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/**
 * A text with one full stop at its end, unless it has a mark of its own.
 *
 * @param {string} text
 */
export function ended(text) {
  return !text || /[.!?…]$/.test(text) ? text : `${text}.`;
}

/**
 * A sentence of what somebody wrote without a capital or a full stop.
 *
 * @param {string} text
 */
export function sentence(text) {
  return ended(capital(text.trim()));
}

/**
 * A text without a full stop at its end.
 *
 * @param {string} text
 */
export function trimmed(text) {
  return text.replace(/[. ]+$/, "");
}

/**
 * "British Sign Language" for "british-sign-language".
 *
 * @param {string} word
 */
export function titled(word) {
  return word.replace(/-/g, " ").replace(/\p{L}+/gu, (part) => capital(part.toLowerCase()));
}

/**
 * A web address as people type it.
 *
 * @param {string} address
 */
export function typed(address) {
  const [, ...rest] = address.split("://");
  return rest.join("://").replace(/\/+$/, "");
}

/**
 * One line of composed letters.
 *
 * @param {string} text
 */
export function clean(text) {
  return text.split(/\s+/).filter(Boolean).join(" ").normalize("NFC");
}
