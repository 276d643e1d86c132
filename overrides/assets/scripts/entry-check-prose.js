/**
 * What an entry says in words and numbers, gathered in one walk for all rules that read it, as
 * hooks/formulary/checking/prose.py does.
 *
 * @module
 */

import { isBlock } from "./entry-check-text.js";

/** @typedef {import("./entry-check-objections.js").Path} Path */
/** @typedef {[path: Path, text: string]} Text a text with its place */

/** Matches nothing: stands for a pattern that an old browser cannot read. What it would find, the gates find. */
const NEVER = /(?!)/;

/** The patterns and words by which rules read texts. */
export class Reader {
  /** @param {any} facts the part "prose" of contribute/checks.json */
  constructor(facts) {
    this.facts = facts;
    /** @type {Record<string, RegExp>} */
    this.patterns = {};
    for (const name of Object.keys(facts.patterns)) this.patterns[name] = readable(facts.patterns[name]);
    /** @type {Record<string, Set<string>>} */
    this.words = {};
    for (const name of Object.keys(facts)) if (Array.isArray(facts[name])) this.words[name] = new Set(facts[name]);
    this.words.may_name = new Set([...facts.first_names.map((/** @type {string} */ name) => name.toLowerCase()), ...facts.titles]);
    this.words.plainer = new Set(Object.keys(facts.plainer));
    this.signs = new Set(facts.signs);
  }

  /**
   * Gather what an entry says.
   *
   * @param {any} values
   */
  prose(values) {
    const prose = new Prose(this);
    this.gather(values, [], "", prose);
    return prose;
  }

  /**
   * @param {any} value
   * @param {Path} path
   * @param {string} field the name of the field, of a list for its items
   * @param {Prose} prose
   */
  gather(value, path, field, prose) {
    if (typeof value === "string") {
      if (path[0] === this.facts.translations) prose.translated.push([path, value]);
      else if (this.words.running.has(field)) prose.texts.push([path, value]);
      else if (this.words.leads.has(field)) prose.leads.push([path, value]);
    } else if (Array.isArray(value)) {
      value.forEach((item, place) => this.gather(item, [...path, place], field, prose));
    } else if (isBlock(value)) {
      for (const name of Object.keys(value)) this.gather(value[name], [...path, name], name, prose);
    }
  }
}

/** What one entry says: its running texts, and the numbers and addresses that lead somewhere. */
export class Prose {
  /** @param {Reader} reader */
  constructor(reader) {
    this.reader = reader;
    this.patterns = reader.patterns;
    this.lists = reader.words;
    /** @type {Text[]} */
    this.texts = [];
    /** @type {Text[]} */
    this.leads = [];
    /** @type {Text[]} texts in other languages, which only rules about numbers can read */
    this.translated = [];
  }

  /** All running texts in one, each on lines of its own. */
  get whole() {
    return this.once("whole", () => this.texts.map(([, text]) => text).join("\n"));
  }

  /**
   * Every word in small letters.
   *
   * @returns {Set<string>}
   */
  get words() {
    const spaced = (/** @type {string} */ sign) => (this.reader.signs.has(sign) ? " " : sign);
    return this.once("words", () => new Set(Array.from(this.whole.toLowerCase(), spaced).join("").split(/\s+/)));
  }

  /**
   * Every word, or piece of one, of two capitals and more.
   *
   * @returns {Set<string>}
   */
  get capitals() {
    return this.once("capitals", () => new Set(all(this.patterns.capitals, this.whole).map(([word]) => word)));
  }

  /**
   * The texts, those in other languages included, in which six figures stand in a row, spaces or not.
   *
   * @returns {Text[]}
   */
  get numbers() {
    const texts = [...this.texts, ...this.translated];
    return this.once("numbers", () => texts.filter(([, text]) => this.patterns.long_number.test(text)));
  }

  /**
   * Whether one of the words of a list stands anywhere: it is quicker to ask than to look for a pattern in every text.
   *
   * @param {string} list
   */
  holds(list) {
    return [...this.words].some((word) => this.lists[list].has(word));
  }

  /**
   * The first match of a pattern in each running text.
   *
   * @param {string} pattern
   * @returns {[Path, RegExpExecArray][]}
   */
  matches(pattern) {
    /** @type {[Path, RegExpExecArray][]} */
    const found = [];
    for (const [path, text] of this.texts) {
      const match = this.patterns[pattern].exec(text);
      if (match) found.push([path, match]);
    }
    return found;
  }

  /**
   * The numbers or addresses of one name.
   *
   * @param {string} name
   */
  led(name) {
    return this.leads.filter(([path]) => path[path.length - 1] === name);
  }

  /**
   * Work something out, the first time that somebody asks for it.
   *
   * @template Value
   * @param {string} name
   * @param {() => Value} work
   * @returns {Value}
   */
  once(name, work) {
    const value = work();
    Object.defineProperty(this, name, { value });
    return value;
  }
}

/**
 * Every match of a pattern in a text.
 *
 * @param {RegExp} pattern
 * @param {string} text
 */
export function all(pattern, text) {
  return [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))];
}

/** @param {[source: string, flags: string]} written */
function readable([source, flags]) {
  try {
    return new RegExp(source, flags);
  } catch {
    return NEVER;
  }
}
