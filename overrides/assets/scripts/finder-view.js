/**
 * What the finder shows besides rows: how many there are, what was made of the words, and how they are sorted.
 *
 * @module
 */

import { part, say } from "./dom.js";
import { counted } from "./words.js";

/** @typedef {import("./search.js").Result} Result */
/** @typedef {import("./finder-address.js").Choices} Choices */
/** @typedef {import("./finder-place.js").Place} Place */

/** Milliseconds after the last change before a screen reader is told how many there are now. */
const PAUSE = 600;

export class View {
  /** @param {HTMLElement} finder */
  constructor(finder) {
    this.count = part(finder, "finder-count");
    this.status = part(finder, "finder-status");
    this.message = part(finder, "finder-message");
    this.order = part(finder, "finder-order");
    this.place = part(finder, "finder-place");
    this.see = part(finder, "finder-see");
    this.timer = 0;
  }

  /**
   * @param {number} count
   * @param {Result | null} result
   * @param {Place | null} place
   * @param {Choices} choices
   * @param {number} pages how many pages answer the words
   */
  show(count, result, place, choices, pages) {
    const isAnswered = pages > 0 && result && result.fits === "none";
    const none = isAnswered ? `${counted(pages, "page", "pages")}, no activities` : "No activities fit";
    const number = count ? counted(count) : none;
    const lost = place && !place.point ? place.note : "";
    const message = [messageOf(result, count), lost].filter(Boolean).join(" ");
    say(this.count, number);
    say(this.message, message);
    say(this.order, count > 1 ? orderOf(result, place) : "");
    say(this.place, place ? place.note : choices.within ? "Choose where to measure from first." : "");
    say(this.see, count ? `See ${counted(count)}` : "See what you can do");
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.announce(`${number}. ${message}`.trim()), PAUSE);
  }

  /** @param {string} text */
  announce(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }
}

/**
 * What was made of the words, where it is not what was typed.
 *
 * @param {Result | null} result
 * @param {number} count
 */
export function messageOf(result, count) {
  if (!result) return "";
  const parts = [];
  if (result.corrected && result.fits !== "none") parts.push(`Showing results for “${result.corrected}”.`);
  if (result.missing.length && result.fits !== "none") {
    parts.push(`Nothing was found for “${result.missing.join(" ")}”.`);
  }
  if (result.fits === "some" && count) {
    parts.push(result.missing.length ? "These fit your other words." : "No activity fits all of your words. These fit some of them.");
  }
  return parts.join(" ");
}

/**
 * @param {Result | null} result
 * @param {Place | null} place
 */
function orderOf(result, place) {
  if (place && place.point) return `Nearest first, measured in a straight line from ${place.words}.`;
  return result ? "Best match first." : "The next to take place first.";
}
