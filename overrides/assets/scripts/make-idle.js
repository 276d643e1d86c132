/**
 * Clears the page when nobody uses it, so that the next person at a shared computer does not see what was chosen.
 *
 * A minute before, it says so, and any key or press keeps the choices (WCAG 2.2.1).
 *
 * @module
 */

const MINUTE = 60000;
/** After so long without use the page is cleared. */
export const LIMIT = 10 * MINUTE;
const WARNING = 9 * MINUTE;
/** Milliseconds between two looks at the clock: a computer that was asleep is late by so much at most. */
const LOOK = 1000;
const PRESSES = ["keydown", "click", "input", "wheel"];
/** These do not take the warning away: its button would be gone before it is pressed. */
const MOVEMENTS = ["pointermove", "pointerdown", "touchstart"];

/**
 * Whether what stands in the history of the tab has been left alone for too long, as after a step back to it.
 *
 * @param {any} state of the history entry
 * @param {number} now in milliseconds
 */
export function isLeft(state, now) {
  return Boolean(state && state.usedAt) && now - state.usedAt >= LIMIT;
}

export class Idle {
  /**
   * @param {object} acts
   * @param {() => boolean} acts.isEmpty whether there is nothing to clear
   * @param {(isNear: boolean) => void} acts.warn called with whether the time is nearly up
   * @param {() => void} acts.clear
   */
  constructor({ isEmpty, warn, clear }) {
    this.isEmpty = isEmpty;
    this.warn = warn;
    this.clear = clear;
    this.usedAt = Date.now();
    this.isNear = false;
    const how = { capture: true, passive: true };
    for (const sign of PRESSES) window.addEventListener(sign, () => this.use(), how);
    for (const sign of MOVEMENTS) window.addEventListener(sign, () => this.look() || this.use(), how);
    for (const event of ["pageshow", "focus"]) window.addEventListener(event, () => this.look());
    document.addEventListener("visibilitychange", () => this.look());
    window.setInterval(() => this.look(), LOOK);
  }

  /** Somebody is here; but if they come too late, they are the next person. */
  use() {
    this.look();
    this.usedAt = Date.now();
    this.show(false);
  }

  /**
   * See how long nobody has been here.
   *
   * @returns {boolean} whether the time is nearly up
   */
  look() {
    const idle = this.isEmpty() ? 0 : Date.now() - this.usedAt;
    if (idle >= LIMIT) {
      this.clear();
      this.usedAt = Date.now();
    }
    this.show(idle >= WARNING && idle < LIMIT);
    return this.isNear;
  }

  /** @param {boolean} isNear whether the time is nearly up */
  show(isNear) {
    if (isNear === this.isNear) return;
    this.isNear = isNear;
    this.warn(isNear);
  }
}
