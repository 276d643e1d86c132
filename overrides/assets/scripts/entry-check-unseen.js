/**
 * Characters that nobody can see, as hooks/formulary/reading/text.py finds and names them.
 *
 * @module
 */

/** @typedef {import("./entry-check-objections.js").Path} Path */
/** @typedef {import("./entry-check-schema.js").Complaint} Complaint */

export class Unseen {
  /** @param {{pattern: string, names: Record<string, string>}} facts */
  constructor({ pattern, names }) {
    this.pattern = new RegExp(pattern, "u");
    this.names = names;
  }

  /**
   * The first unseen character of each text.
   *
   * @param {any} value
   * @param {Path} [path]
   * @returns {Generator<Complaint>}
   */
  *complaints(value, path = []) {
    if (typeof value === "string") {
      const found = this.pattern.exec(value);
      if (found) yield { path, rule: "text-unseen", ...this.sentences(found[0]) };
    } else if (Array.isArray(value)) {
      for (let place = 0; place < value.length; place += 1) yield* this.complaints(value[place], [...path, place]);
    } else {
      for (const name of Object.keys(value)) yield* this.complaints(value[name], [...path, name]);
    }
  }

  /** @param {string} character */
  sentences(character) {
    const code = /** @type {number} */ (character.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0");
    const name = this.names[code] || "control character";
    const message = `There is an unseen character (U+${code}, ${name}) in this text.`;
    return { message, mend: "Delete it and type the text again." };
  }
}
