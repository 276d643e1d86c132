/**
 * The list of what stands on the sheet: each activity can be moved and taken off.
 *
 * @module
 */

import { button, fill, make } from "./dom.js";

/** @typedef {"up" | "down" | "off"} Act */

/** @type {Record<Act, [string, (name: string) => string]>} what a button says, and what it says besides to a screen reader */
const WORDS = {
  up: ["Up", (name) => ` in the order: ${name}`],
  down: ["Down", (name) => ` in the order: ${name}`],
  off: ["Remove", (name) => ` ${name}`],
};

export class Chosen {
  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} heading where the focus goes when the list is empty
   * @param {(numbers: number[]) => void} change called with the activities that are left, in their new order
   */
  constructor(list, heading, change) {
    this.list = list;
    this.heading = heading;
    this.change = change;
    /** @type {number[]} */
    this.numbers = [];
  }

  /**
   * Show what is chosen.
   *
   * @param {number[]} numbers
   * @param {(number: number) => {name: string, code: string}} named
   */
  show(numbers, named) {
    this.numbers = numbers;
    fill(this.list, numbers.map((number, place) => this.item(place, named(number))));
    this.list.hidden = !numbers.length;
  }

  /**
   * @param {number} place
   * @param {{name: string, code: string}} entry
   */
  item(place, { name, code }) {
    const buttons = make("span", "make-chosen__buttons");
    for (const act of /** @type {Act[]} */ (["up", "down", "off"])) {
      const [word, besides] = WORDS[act];
      const one = button("make-chosen__button", () => this.act(act, place), word, make("span", "visually-hidden", besides(name)));
      one.setAttribute("data-make-act", act);
      one.toggleAttribute("disabled", (act === "up" && !place) || (act === "down" && place === this.numbers.length - 1));
      buttons.append(one, " ");
    }
    const line = make("span", "make-chosen__line", make("span", "make-chosen__name", name, " ", make("span", "code", code)), " ", buttons);
    return make("li", "", line);
  }

  /**
   * Move an activity or take it off. The focus stays with it, or goes to the one that takes its place.
   *
   * @param {Act} act
   * @param {number} place
   */
  act(act, place) {
    const numbers = [...this.numbers];
    const [moved] = numbers.splice(place, 1);
    const to = act === "up" ? place - 1 : place + 1;
    if (act !== "off") numbers.splice(to, 0, moved);
    this.change(numbers);
    this.focus(act === "off" ? Math.min(place, numbers.length - 1) : to, act);
  }

  /**
   * @param {number} place
   * @param {Act} act
   */
  focus(place, act) {
    const item = this.list.children[place];
    const wanted = item && item.querySelector(`[data-make-act="${act}"]:not([disabled])`);
    const next = wanted || (item && item.querySelector("button:not([disabled])")) || this.heading;
    if (next instanceof HTMLElement) next.focus();
  }
}
