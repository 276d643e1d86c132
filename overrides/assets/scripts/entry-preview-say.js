/**
 * How an activity is said on paper: when, where, what it costs, and what to know first. The same as
 * hooks/formulary/pads/say.py, in English.
 *
 * @module
 */

import { capital, clean, coins, filled, told, trimmed, typed } from "./entry-preview-words.js";

/** @typedef {import("./entry-preview-values.js").Entry} Entry */
/** @typedef {import("./states.js").State} State */

/**
 * @typedef {object} Line one activity on paper
 * @property {string} name
 * @property {string} code
 * @property {string} contact
 * @property {string[]} detail when, where and cost, in pieces
 * @property {string[]} notes
 */

/** What stands in a line for what is not filled in yet. */
const LATER = {
  name: "Name of the activity",
  contact: "Phone number",
  when: "Day and time",
  where: "place",
  cost: "Cost",
};

/** Says one entry. */
export class Say {
  /**
   * @param {Entry} entry
   * @param {any} facts the content of contribute/preview.json
   * @param {string} when in short, from entry-preview-when.js
   * @param {State} state
   */
  constructor(entry, facts, when, state) {
    this.entry = entry;
    this.facts = facts;
    this.words = facts.entry;
    this.shortWhen = when;
    this.state = state;
  }

  /**
   * @param {string} code that the file does not say
   * @returns {Line}
   */
  line(code) {
    const { entry } = this;
    return {
      name: clean(entry.name) || LATER.name,
      code: entry.code || code || `${this.letter()}?`,
      contact: clean(this.contact()) || LATER.contact,
      detail: this.whenWhereCost().map(clean),
      notes: this.notes(),
    };
  }

  /** The letter of the kind of support. */
  letter() {
    return told(this.facts.support, this.entry.support);
  }

  /** How to get in touch: the phone number, else an e-mail address, else a website as people type it. */
  contact() {
    const { entry } = this;
    return entry.phone || entry.join.email || entry.contact.email || typed(entry.contact.website);
  }

  /** The things a person must know, each as one piece. */
  whenWhereCost() {
    const [place, ways] = this.where();
    const parts = [
      trimmed(this.shortWhen) || LATER.when,
      place,
      place && ways ? filled(this.words.also, { ways }) : ways,
    ].filter(Boolean);
    const last = parts.length - 1;
    return [...parts.map((part, number) => (number < last ? `${part},` : this.ended(part))), this.ended(this.cost())];
  }

  /**
   * The venue's name, and how it reaches people without one. A secret address has no place on paper.
   *
   * @returns {[string, string]}
   */
  where() {
    const { words, entry } = this;
    const said = { online: words.online, phone: words.by_phone, home: words.at_home };
    const ways = entry.attend.map((way) => told(said, way)).filter(Boolean);
    const together = ways.length ? ways.reduce((one, other) => filled(words.either, { one, other })) : "";
    if (entry.venue?.isHidden || !entry.attend.includes("in-person")) return ["", together];
    if (!entry.venue && !together) return [LATER.where, ""];
    const venue = entry.venue && (entry.venue.name || entry.venue.address);
    return [venue ? trimmed(venue) : capital(words.in_person), together];
  }

  /** "Free", "£2", "£30 a course", "£4.20 or less" where some pay less; else the writer's own words. */
  cost() {
    const { amount, note, concessions } = this.entry.cost;
    if (amount === null) return trimmed(capital(note)) || LATER.cost;
    const said = this.price(amount);
    return amount && concessions ? filled(this.words.or_less, { cost: said }) : said;
  }

  /**
   * What somebody pays who pays in full, and for how long.
   *
   * @param {number} pounds
   */
  price(pounds) {
    const { words } = this;
    const { pence, amount, inPounds } = coins(pounds);
    if (!pence) return words.free;
    const cost = filled(inPounds ? words.pounds : words.pence, { amount });
    return filled(told(words, `a_${this.entry.cost.per}`) || "{cost}", { cost });
  }

  /** What to know before setting out, a short sentence each. */
  notes() {
    const { entry, words } = this;
    const routes = { professional: words.professional, "link-worker": words.link_worker };
    const places = { "waiting-list": words.waiting_list, closed: words.full };
    const said = [
      entry.venue?.isHidden ? words.address_hidden : "",
      this.ages(),
      told(routes, entry.join.route),
      told(places, entry.join.places),
      this.startsOnADay() ? words.next_start : "",
      this.state === "due" ? this.beforeYouGo() : "",
    ];
    return said.filter(Boolean).map((piece) => this.ended(piece));
  }

  /** Whether people join on certain days only, and the times do not say on which. */
  startsOnADay() {
    return Boolean(this.entry.course?.starts.length) && !this.shortWhen.includes(" from ");
  }

  /** Who may come, where that is not all adults. */
  ages() {
    const { entry, words, facts } = this;
    if (!entry.ages) return "";
    const { youngest, oldest } = entry.ages;
    if (oldest < facts.oldest) return filled(words.ages, { youngest, oldest });
    return youngest > facts.grown_up ? filled(words.ages_over, { youngest }) : "";
  }

  /** What to do about an entry that nobody has checked for a while. */
  beforeYouGo() {
    const { entry, words } = this;
    return entry.phone && entry.attend.includes("in-person") ? words.phone_first : words.still_on;
  }

  /**
   * A text with one mark at its end.
   *
   * @param {string} text
   */
  ended(text) {
    const hasMark = this.facts.marks.some((/** @type {string} */ mark) => text.endsWith(mark));
    return !text || hasMark ? text : `${text}.`;
  }
}
