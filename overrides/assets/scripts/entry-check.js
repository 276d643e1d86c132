/**
 * Checks one entry while somebody fills in the form, in the same words as the gates (hooks/formulary/checking/).
 *
 * What it must know comes from contribute/checks.json, which hooks/formulary/data/checks.py writes. It says nothing
 * about the page and touches nothing on it.
 *
 * @module
 */

import { today } from "./entry-check-calendar.js";
import { withNumbers } from "./entry-check-numbers.js";
import { Reader } from "./entry-check-prose.js";
import { Repairer } from "./entry-check-repair.js";
import { RULES } from "./entry-check-rules.js";
import { schemaComplaints } from "./entry-check-schema.js";
import { Sentences } from "./entry-check-sentences.js";
import { Suggester } from "./entry-check-suggest.js";
import { has, printable } from "./entry-check-text.js";
import { Unseen } from "./entry-check-unseen.js";
import { Vocabulary } from "./entry-check-vocabulary.js";

/** @typedef {import("./entry-check-objections.js").Path} Path */
/** @typedef {import("./entry-check-objections.js").Schema} Schema */
/** @typedef {import("./entry-check-rules.js").Known} Known */
/** @typedef {import("./entry-check-schema.js").Complaint} Complaint */
/**
 * One thing to mend, as `formulary check --format json` says it.
 *
 * @typedef {object} Finding
 * @property {string} field its address, such as "sessions.0.day"; empty where it is about the entry as a whole
 * @property {string} rule such as "schema-missing"
 * @property {string} level "error", "warning" or "note"
 * @property {string} message what is wrong
 * @property {string} mend how to mend it
 */

/**
 * Make a check for entries of one kind.
 *
 * The check takes the values as the file would hold them, every scalar a text, fields without a value left out; and
 * the entry's address where it is known, such as "riverside-walkers/tuesday-stroll". Rules of meaning look at
 * whatever the schema has nothing against, so that a form hears of them before everything is filled in.
 *
 * @param {any} facts from contribute/checks.json
 * @param {string} kind "activity" or "organisation"
 * @returns {(values: Record<string, any>, id?: string) => Finding[]} findings in the order of the schema's fields
 */
export function makeChecker(facts, kind = "activity") {
  const schema = facts.schemas[kind];
  const suggester = new Suggester(facts.words.synonyms);
  /** @type {Record<string, Vocabulary>} */
  const vocabularies = {};
  for (const list of Object.keys(facts.vocabularies)) {
    vocabularies[list] = new Vocabulary(facts.vocabularies[list], suggester);
  }
  const sentences = new Sentences(facts.words.shapes, suggester, new Repairer(facts.repairs), vocabularies);
  const unseen = new Unseen(facts.unseen);
  const reader = new Reader(facts.prose);
  return (values, id = "") => {
    const hidden = [...unseen.complaints(values)];
    const typed = withNumbers(values, schema);
    const wrong = [...hidden, ...schemaComplaints(typed, schema, sentences, (path) => isWithin(path, hidden))];
    const { collection } = facts;
    const known = { kind, id, ...days(collection.written_on), collection, facts, suggester, vocabularies };
    const meant = meaningComplaints(typed, wrong, schema.required, { ...known, reader });
    return inOrder(onlyOnce([...wrong, ...meant]), schema).map((complaint) => finding(complaint, facts.levels));
  };
}

/**
 * Hold what the schema has nothing against to the rules of meaning.
 *
 * @param {Record<string, any>} values
 * @param {Complaint[]} wrong what has been said already
 * @param {string[]} required fields
 * @param {Omit<Known, "prose"> & {reader: Reader}} about
 * @returns {Generator<Complaint>}
 */
function* meaningComplaints(values, wrong, required, { reader, ...about }) {
  const spoilt = new Set([...wrong.map(({ path }) => path[0]), ...required.filter((name) => !has(values, name))]);
  const sound = Object.fromEntries(Object.entries(values).filter(([name]) => !spoilt.has(name)));
  const known = { ...about, prose: reader.prose(sound) };
  for (const rule of Object.keys(RULES)) {
    const { fields, look, kinds = ["activity"] } = RULES[rule];
    if (!kinds.includes(known.kind) || fields.some((field) => spoilt.has(field))) continue;
    for (const [path, message, mend] of look(sound, known)) yield { path, rule, message, mend };
  }
}

/**
 * Today, and the day on which the dates of an entry are to be right: in a demonstration they stand still.
 *
 * @param {string} writtenOn the day at which a demonstration stands, or nothing
 */
function days(writtenOn) {
  const now = today();
  return { today: now, now: writtenOn && writtenOn < now ? writtenOn : now };
}

/**
 * Whether a value, or a block that it stands in, is one of those complained of.
 *
 * @param {Path} path
 * @param {Complaint[]} complaints
 */
function isWithin(path, complaints) {
  return complaints.some((one) => one.path.length && one.path.every((step, place) => step === path[place]));
}

/**
 * Leave out what is said twice.
 *
 * @param {Complaint[]} complaints
 */
function onlyOnce(complaints) {
  return [...new Map(complaints.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * Put complaints in the order of the schema's fields; what is about the whole entry comes first.
 *
 * @param {Complaint[]} complaints
 * @param {Schema} schema
 */
function inOrder(complaints, schema) {
  const placed = complaints.map((complaint) => ({ complaint, place: placeOf(complaint.path, schema) }));
  return placed.sort((one, other) => compare(one.place, other.place)).map(({ complaint }) => complaint);
}

/**
 * The place of a value: of each field its place in the schema, of each item its place in the list.
 *
 * @param {Path} path
 * @param {Schema | undefined} schema
 * @returns {number[]}
 */
function placeOf([step, ...rest], schema = {}) {
  if (step === undefined) return [];
  if (typeof step === "number") return [step, ...placeOf(rest, schema.items)];
  const fields = schema.properties || {};
  if (!has(fields, step)) return [Infinity, ...placeOf(rest, schema.additionalProperties || {})];
  return [Object.keys(fields).indexOf(step), ...placeOf(rest, fields[step])];
}

/**
 * @param {number[]} one
 * @param {number[]} other
 */
function compare(one, other) {
  const step = one.findIndex((place, number) => place !== other[number]);
  if (step === -1) return one.length - other.length;
  return step < other.length ? one[step] - other[step] : 1;
}

/**
 * @param {Complaint} complaint
 * @param {Record<string, string>} levels of the rules that are not errors
 * @returns {Finding}
 */
function finding({ path, rule, message, mend }, levels) {
  return { field: path.map((step) => printable(step)).join("."), rule, level: levels[rule] || "error", message, mend };
}
