/**
 * A sentence for each keyword: what is wrong with a value, and how to mend it, in the words of
 * hooks/formulary/checking/sentence.py.
 *
 * @module
 */

import { counted, fieldsOf, has, isBlock, own, short, size, suchAs } from "./entry-check-text.js";

/** @typedef {import("./entry-check-objections.js").Objection} Objection */
/** @typedef {[message: string, mend: string]} Sentences */

const BRACKETS = "A text that starts with a bracket needs double quotes around it.";

export class Sentences {
  /**
   * @param {Record<string, string>} shapes how a type of the schema is called
   * @param {import("./entry-check-suggest.js").Suggester} suggester
   * @param {import("./entry-check-repair.js").Repairer} repairer
   * @param {Record<string, import("./entry-check-vocabulary.js").Vocabulary>} vocabularies the locality's own lists
   */
  constructor(shapes, suggester, repairer, vocabularies) {
    this.shapes = shapes;
    this.vocabularies = vocabularies;
    this.suggester = suggester;
    this.repairer = repairer;
  }

  /**
   * The rule that an objection is reported under, and what it says.
   *
   * @param {Objection} one
   * @returns {[rule: string, ...sentences: Sentences]}
   */
  of(one) {
    const known = has(SENTENCES, one.keyword) ? SENTENCES[one.keyword] : undefined;
    if (known) {
      const [rule, [message, mend]] = [known[0], known[1](one, this)];
      return [rule, message, this.inOtherWords(one, mend)];
    }
    return ["schema-value", `${one.name} is not as it should be.`, `It should look like '${short(one.example)}'.`];
  }

  /**
   * Offer the word of the locality's own list that somebody calls by another name.
   *
   * @param {Objection} one
   * @param {string} mend
   */
  inOtherWords(one, mend) {
    const vocabulary = own(this.vocabularies, one.schema["x-list"]);
    return vocabulary && ["pattern", "maxLength"].includes(one.keyword) ? vocabulary.didYouMean(one.value, mend) : mend;
  }

  /**
   * What somebody wrote.
   *
   * @param {any} value
   */
  shape(value) {
    if (Array.isArray(value)) return this.shapes.array;
    return isBlock(value) ? this.shapes.object : this.shapes.string;
  }

  /**
   * Offer what was meant, where that is plain to see.
   *
   * @param {Objection} one
   * @param {string} otherwise
   */
  meant(one, otherwise) {
    const found = this.repairer.repaired(one.value, one.schema);
    return found ? `Did you mean '${short(found)}'?` : otherwise;
  }
}

/**
 * A word that is not on the list.
 *
 * @param {Objection} one
 * @param {Sentences} say
 * @returns {Sentences}
 */
function word(one, say) {
  if (typeof one.value === "object") {
    return [`${one.name} must be one word, not ${say.shape(one.value)}.`, `Write a word such as '${one.example}'. ${BRACKETS}`];
  }
  const what = one.schema["x-what"] || "a word that is allowed here";
  return [`'${short(one.value)}' is not ${what}.`, say.suggester.didYouMean(String(one.value), one.limit.map(String))];
}

/**
 * Text where a list belongs, words where a number belongs, and the like.
 *
 * @param {Objection} one
 * @param {Sentences} say
 * @returns {Sentences}
 */
function form(one, say) {
  const wanted = say.shapes[one.limit];
  if ((one.limit === "number" || one.limit === "integer") && typeof one.value === "string") {
    const otherwise = `Write figures only, such as '${one.example}'.`;
    return [`'${short(one.value)}' is not ${wanted}.`, say.meant(one, otherwise)];
  }
  const message = `${one.name} must be ${wanted}, not ${say.shape(one.value)}.`;
  if (one.limit === "array") return [message, listed(one)];
  if (one.limit === "object") return [message, blocked(one)];
  const mend = `Write it like this: '${short(one.example)}'.`;
  return [message, one.limit === "string" ? `${mend} ${BRACKETS}` : mend];
}

/**
 * How to make a block of fields of what somebody wrote as one text.
 *
 * @param {Objection} one
 */
function blocked(one) {
  if (typeof one.last === "string") return `Write ${suchAs(one.last, one.example)}.`;
  return `Write after the hyphen ${fieldsOf(one.example).join(" and below that ")}.`;
}

/**
 * How to make a list of what somebody wrote as one text.
 *
 * @param {Objection} one
 */
function listed(one) {
  if (typeof one.value === "string" && one.value.startsWith("-")) return "Put a space after each hyphen.";
  const isOfWords = one.schema.items && has(one.schema.items, "x-what");
  if (typeof one.value === "string" && isOfWords) return `Write it with brackets: [${short(one.value)}].`;
  return "Write each item on a line of its own, with a hyphen and a space in front.";
}

/**
 * Text of the wrong shape.
 *
 * @param {Objection} one
 * @param {Sentences} say
 * @returns {Sentences}
 */
function look(one, say) {
  if (!has(one.schema, "x-what")) {
    return [`${one.name} runs over more than one line.`, "Write it on one line, without blank lines."];
  }
  const message = `'${short(one.value)}' does not look like ${one.schema["x-what"]}.`;
  return [message, say.meant(one, `It should look like '${short(one.example)}'.`)];
}

/**
 * A block that lacks all of several fields, of which one is needed.
 *
 * @param {Objection} one
 * @returns {Sentences}
 */
function oneOf(one) {
  const names = choices(one);
  const listedNames = names.slice(0, -1).map((name) => `'${name}'`).join(", ");
  const part = one.schema.properties[names[0]];
  return [
    `${one.name} needs at least one of ${listedNames} or '${names[names.length - 1]}'.`,
    `Add ${suchAs(names[0], part.examples[0])}.`,
  ];
}

/**
 * The fields of which one is needed.
 *
 * @param {Objection} one
 * @returns {string[]}
 */
export function choices(one) {
  return one.limit.map((/** @type {{required: string[]}} */ part) => part.required[0]);
}

/** @type {Record<string, [rule: string, say: (one: Objection, say: Sentences) => Sentences]>} */
const SENTENCES = {
  enum: ["schema-word", word],
  type: ["schema-shape", form],
  pattern: ["schema-form", look],
  minLength: ["schema-length", (one) => [
    `${one.name} is too short: ${counted(size(one.value), "letter")}, and at least ${one.limit} are needed.`,
    `For example: '${short(one.example)}'.`,
  ]],
  maxLength: ["schema-length", (one) => [
    `${one.name} is ${counted(size(one.value) - one.limit, "letter")} too long.`,
    `Use at most ${one.limit} letters, spaces included.`,
  ]],
  minimum: ["schema-range", (one) => [`${one.name} cannot be ${short(one.value)}.`, `Write ${one.limit} or more.`]],
  maximum: ["schema-range", (one) => [`${one.name} cannot be ${short(one.value)}.`, `Write ${one.limit} or less.`]],
  maxItems: ["schema-count", (one) => [
    `${one.name} has ${counted(one.value.length - one.limit, "item")} too many.`,
    `Keep the ${one.limit} most important ones.`,
  ]],
  format: ["schema-date", (one, say) => [
    `There is no day '${short(one.value)}' in the calendar.`,
    say.meant(one, "Look at a calendar."),
  ]],
  anyOf: ["schema-choice", oneOf],
};
