/**
 * The address bar: holds what is chosen, after the sign #, so that it can be saved, shared and stepped back through.
 *
 * @module
 */

/** Milliseconds after the last key before typed words stand in the address: one step back undoes the typing. */
const PAUSE = 400;

/**
 * Move what stands after a question mark behind the sign #, so that no server is told of it again.
 *
 * A search form on another page leads to find/?q=lonely, and what is typed there is nobody else's business.
 */
export function hideQuery() {
  if (location.search.length < 2) return;
  const parts = [location.search.slice(1), location.hash.slice(1)].filter(Boolean);
  history.replaceState(history.state, "", `${location.pathname}#${parts.join("&")}`);
}

export class AddressBar {
  /** @param {(text: string) => void} read called when somebody steps back or forward, or edits the address */
  constructor(read) {
    this.timer = 0;
    this.typing = false;
    this.typed = false;
    /** @type {string | null} what is still to be written */
    this.waiting = null;
    const changed = () => {
      this.forget();
      this.typed = false;
      read(location.hash);
    };
    window.addEventListener("popstate", changed);
    window.addEventListener("hashchange", changed);
    window.addEventListener("pagehide", () => this.flush());
  }

  /**
   * Write what is chosen: as soon as it is drawn, for writing takes longer than drawing; or when typing pauses.
   *
   * @param {string} text without the sign #
   * @param {boolean} typing
   */
  write(text, typing) {
    this.forget();
    this.waiting = text;
    this.typing = typing;
    this.timer = window.setTimeout(() => this.flush(), typing ? PAUSE : 0);
  }

  /** Write what waits. */
  flush() {
    const text = this.waiting;
    this.forget();
    if (text === null || text === location.hash.slice(1)) return;
    const address = text ? `#${text}` : location.pathname;
    // A keystroke after another continues the same step; anything else begins a new one.
    if (this.typing && this.typed) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.typed = this.typing;
  }

  /** Write nothing any more of what waits. */
  forget() {
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.waiting = null;
  }
}
