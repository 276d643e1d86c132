/**
 * The rule about the names of funders, in the words of hooks/formulary/checking/rules/money.py; which name is meant is
 * found as in checking/funders.py.
 *
 * @module
 */

import { sorted, wordsOf } from "./entry-check-resemblance.js";
import { nearest } from "./entry-check-suggest.js";
import { printable } from "./entry-check-text.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */
/** @typedef {{own: string, fillers: string[], in_full: Record<string, string>, close: number, most: number}} Limits */

/** @type {Look} */
export function* funderAlike({ funded_by: names = [] }, { id, collection, facts }) {
  if (!names.length) return;
  /** @type {Map<string, number>} */
  const counts = new Map(Object.entries(collection.funders));
  // What is published counts those of an entry that is there already.
  if (!collection.activities.includes(id)) for (const name of names) counts.set(name, (counts.get(name) || 0) + 1);
  const funders = new Funders(counts, facts.funders);
  for (const [n, name] of names.entries()) {
    const meant = funders.meant(name);
    if (meant === name) continue;
    const message = `'${printable(name)}' looks like another name for '${printable(meant)}'.`;
    const mend = `Did you mean '${printable(meant)}'? If these are two funders, leave it as it is.`;
    yield [["funded_by", n], message, mend];
  }
}

class Funders {
  /**
   * Find the usual names: of several for one funder the one most used, then the first by the alphabet.
   *
   * @param {Map<string, number>} counts in how many entries each name stands
   * @param {Limits} limits
   */
  constructor(counts, limits) {
    this.limits = limits;
    /** @type {Map<string, string>} the usual names by what remains of each */
    this.usual = new Map();
    /** @type {Map<string, string>} what is meant by each name that occurs */
    this.known = new Map();
    const others = [...counts].filter(([name]) => name !== limits.own);
    others.sort(([one, uses], [other, more]) => more - uses || (one < other ? -1 : 1));
    for (const name of [limits.own, ...others.map(([other]) => other)]) {
      const meant = this.meant(name);
      if (meant === name && this.usual.size < limits.most) this.usual.set(sorted(wordsOf(name, limits)), name);
      this.known.set(name, meant);
    }
  }

  /**
   * The usual name of the funder that somebody calls so; the name itself where no other is like it.
   *
   * @param {string} name
   * @returns {string}
   */
  meant(name) {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const what = sorted(wordsOf(name, this.limits));
    const near = this.usual.has(what) ? what : nearest(what, [...this.usual.keys()], this.limits.close);
    return (near !== undefined && this.usual.get(near)) || name;
  }
}
