/**
 * Every objection of a schema in a plain sentence, without saying the same thing twice, as
 * hooks/formulary/checking/explain.py does.
 *
 * @module
 */

import { objections, partAt, standsBefore } from "./entry-check-objections.js";
import { choices } from "./entry-check-sentences.js";
import { has, isBlock, printable, short, suchAs } from "./entry-check-text.js";

/** @typedef {import("./entry-check-objections.js").Objection} Objection */
/** @typedef {import("./entry-check-objections.js").Path} Path */
/** @typedef {import("./entry-check-objections.js").Schema} Schema */
/** @typedef {import("./entry-check-sentences.js").Sentences} Sentences */
/** @typedef {{path: Path, rule: string, message: string, mend: string}} Complaint */

/** How many findings an entry gets at most: more help nobody. */
const MOST = 50;
/** In how many blocks a field may be at home for the advice to move it there to be of use. */
const MOST_HOMES = 3;

/**
 * Say what is wrong with an entry.
 *
 * @param {any} values with numbers where the schema has numbers
 * @param {Schema} schema
 * @param {Sentences} sentences
 * @param {(path: Path) => boolean} isRefused whether a value or its block has been reported already
 * @returns {Complaint[]}
 */
export function schemaComplaints(values, schema, sentences, isRefused) {
  const found = [...new Explanation(values, schema, sentences).complaints()].filter(({ path }) => !isRefused(path));
  if (found.length <= MOST) return found;
  const message = `There are ${found.length - MOST} more findings in this file.`;
  const more = { path: [], rule: "schema-many", message, mend: "Mend those that are shown, and check again." };
  return [...found.slice(0, MOST), more];
}

class Explanation {
  /**
   * @param {any} values
   * @param {Schema} schema
   * @param {Sentences} sentences
   */
  constructor(values, schema, sentences) {
    this.values = values;
    this.schema = schema;
    this.sentences = sentences;
    this.suggester = sentences.suggester;
    this.found = objections(values, schema);
    /** Fields that were meant by misspelt ones; their absence is not reported as well. */
    this.meant = new Set(this.found.flatMap((one) => this.meantFields(one).map(key)));
  }

  /**
   * Explain each objection; of several to one value only the first.
   *
   * @returns {Generator<Complaint>}
   */
  *complaints() {
    for (const one of this.found) yield* this.perField(one);
    const seen = new Set();
    for (const one of this.found) {
      if (PER_FIELD.includes(one.keyword) || seen.has(key(one.path))) continue;
      seen.add(key(one.path));
      yield* this.ofValue(one);
    }
  }

  /**
   * An objection that is about several fields or items.
   *
   * @param {Objection} one
   * @returns {Generator<Complaint>}
   */
  *perField(one) {
    if (one.keyword === "additionalProperties") yield* this.unknown(one);
    if (one.keyword === "required") yield* this.missing(one);
    if (one.keyword === "dependentRequired") yield* this.dependent(one);
    if (one.keyword === "uniqueItems") yield* this.twice(one);
  }

  /**
   * An objection to one value.
   *
   * @param {Objection} one
   * @returns {Generator<Complaint>}
   */
  *ofValue(one) {
    const isBlank = typeof one.value === "string" && !one.value.trim() && !one.isAboutName;
    if (isBlank || one.keyword === "minItems" || one.keyword === "minProperties") {
      yield this.empty(one);
    } else if (one.keyword !== "anyOf" || !choices(one).some((name) => this.isMeant(one.path, name))) {
      const [rule, message, mend] = this.sentences.of(one);
      yield { path: one.path, rule, message, mend };
    }
  }

  /**
   * A name with nothing after its colon, a hyphen with nothing after it, or brackets with nothing between them.
   *
   * @param {Objection} one
   * @returns {Complaint}
   */
  empty(one) {
    const nothing = typeof one.last === "number" || one.value !== "" ? "is empty" : "has nothing after it";
    const isSpaces = typeof one.value === "string" && one.value !== "";
    const message = `${one.name} ${isSpaces ? "holds only spaces" : nothing}.`;
    return { path: one.path, rule: "schema-empty", message, mend: this.filled(one) };
  }

  /** @param {Objection} one */
  filled(one) {
    if (typeof one.last === "number") return `Write it after the hyphen, such as '${short(one.example)}', or delete the line.`;
    const { required = [] } = partAt(this.schema, one.path.slice(0, -1));
    return `Write ${suchAs(one.last, one.example)}${required.includes(one.last) ? "." : ", or delete this line."}`;
  }

  /**
   * A list in which something stands twice: each time after the first is reported.
   *
   * @param {Objection} one
   * @returns {Generator<Complaint>}
   */
  *twice(one) {
    for (let place = 0; place < one.value.length; place += 1) {
      if (!standsBefore(one.value[place], one.value, place)) continue;
      const message = `'${short(one.value[place])}' stands in ${one.name} twice.`;
      yield { path: [...one.path, place], rule: "schema-twice", message, mend: "Delete one of the two." };
    }
  }

  /**
   * Fields that the schema does not know.
   *
   * @param {Objection} one
   * @returns {Generator<Complaint>}
   */
  *unknown(one) {
    const known = Object.keys(one.schema.properties).filter((name) => !has(one.value, name));
    for (const [position, name] of unknownFields(one).entries()) {
      yield { path: [...one.path, name], rule: "schema-unknown", ...this.strange(name, known, position) };
    }
  }

  /**
   * What to say about a field that the schema does not know.
   *
   * @param {string} name
   * @param {string[]} known
   * @param {number} position among the unknown fields
   */
  strange(name, known, position) {
    if (!name.trim()) return { message: "Nothing stands in front of this colon.", mend: "Write the name of the field there." };
    const message = `There is no field '${printable(name)}' here.`;
    if (position >= MOST) return { message, mend: "Delete it." };
    const found = this.homes(name);
    const isGuess = !found.length || this.suggester.sameWord(name, known);
    return { message, mend: isGuess ? this.suggester.didYouMean(name, known, "Delete it.") : moved(found) };
  }

  /**
   * The fields that were meant by unknown ones.
   *
   * @param {Objection} one
   * @returns {Path[]}
   */
  meantFields(one) {
    return unknownFields(one).slice(0, MOST).flatMap((name) => {
      const near = this.suggester.suggestion(name, Object.keys(one.schema.properties));
      return [...(near ? [[...one.path, near]] : []), ...this.homes(name).map((home) => [...home, name])];
    });
  }

  /**
   * The blocks of the file in which a field is at home and not given yet; an empty path is the file itself.
   *
   * @param {string} name
   * @returns {Path[]}
   */
  homes(name) {
    const fields = this.schema.properties;
    /** @type {Path[]} */
    const found = has(fields, name) && !has(this.values, name) ? [[]] : [];
    for (const block of Object.keys(fields)) {
      const given = this.values[block];
      const inside = (fields[block].items || fields[block]).properties || {};
      if (has(inside, name) && !(isBlock(given) && has(given, name))) found.push([block]);
    }
    return found.length <= MOST_HOMES ? found : [];
  }

  /**
   * Fields that are needed and not there.
   *
   * @param {Objection} one
   * @returns {Generator<Complaint>}
   */
  *missing(one) {
    for (const name of one.limit) {
      if (has(one.value, name) || this.isMeant(one.path, name)) continue;
      const mend = `Add ${suchAs(name, one.schema.properties[name].examples[0])}.`;
      yield { path: [...one.path, name], rule: "schema-missing", message: `'${name}' is missing${within(one)}.`, mend };
    }
  }

  /**
   * Fields that make no sense without another.
   *
   * @param {Objection} one
   * @returns {Generator<Complaint>}
   */
  *dependent(one) {
    for (const name of Object.keys(one.limit).filter((field) => has(one.value, field))) {
      for (const other of one.limit[name]) {
        if (has(one.value, other) || this.isMeant(one.path, other)) continue;
        const message = `'${name}' says nothing without '${other}'.`;
        const mend = `Add '${other}:' beside it, or delete '${name}'.`;
        yield { path: [...one.path, name], rule: "schema-missing", message, mend };
      }
    }
  }

  /**
   * Whether a field was meant by a misspelt one.
   *
   * @param {Path} block
   * @param {string} name
   */
  isMeant(block, name) {
    return this.meant.has(key([...block, name]));
  }
}

/** Keywords of which one objection is about several fields or items. */
const PER_FIELD = ["additionalProperties", "required", "dependentRequired", "uniqueItems"];

/**
 * The fields of a block that its schema does not know.
 *
 * @param {Objection} one
 * @returns {string[]}
 */
function unknownFields(one) {
  if (one.keyword !== "additionalProperties") return [];
  return Object.keys(one.value).filter((name) => !has(one.schema.properties, name));
}

/**
 * Say where a field belongs.
 *
 * @param {Path[]} found
 */
function moved(found) {
  if (found.some((home) => !home.length)) return "It belongs at the start of a line, with no spaces in front.";
  const places = found.map((home) => `under '${home[0]}', with two more spaces in front`).join(" or ");
  return `It belongs ${places}.`;
}

/**
 * Where a missing field belongs.
 *
 * @param {Objection} one
 */
function within(one) {
  if (!one.path.length) return "";
  return typeof one.last === "string" ? ` under '${one.last}'` : ` in ${one.name[0].toLowerCase()}${one.name.slice(1)}`;
}

/**
 * A path as one text, to look it up by.
 *
 * @param {Path} path
 */
function key(path) {
  return JSON.stringify(path);
}
