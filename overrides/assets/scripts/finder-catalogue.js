/**
 * The catalogue: the columns of data/finder.json, read row by row.
 *
 * @module
 */

import { bitsOf, readFacet } from "./finder-facets.js";
import { SHOWN } from "./freshness-dates.js";
import { MINUTES_A_DAY } from "./london.js";
import { standsIn, stateOn } from "./states.js";

/** @typedef {import("./distance.js").Point} Point */
/** @typedef {import("./finder-facets.js").Facet} Facet */

const TEN_THOUSANDTHS = 10000;

export class Catalogue {
  /** @param {any} data the content of data/finder.json */
  constructor(data) {
    this.data = data;
    this.columns = data.activities;
    /** @type {number} */
    this.size = this.columns.names.length;
    /** @type {Facet[]} */
    this.facets = Object.keys(data.facets).map((id) => readFacet(id, data.facets[id]));
    /** @type {Map<string, Facet>} */
    this.facet = new Map(this.facets.map((facet) => [facet.id, facet]));
    /** @type {Map<string, number[][]>} */
    this.sets = new Map(this.facets.map((facet) => [facet.id, bitsOf(data, facet)]));
    this.listed = { day: NaN, activities: new Uint8Array(0) };
    this.slots = { day: NaN, activities: /** @type {number[]} */ ([]) };
    /** @type {string[]} */
    this.summaries = [];
    /** @type {string[]} */
    this.phones = [];
    /** @type {string[]} */
    this.postcodes = [];
  }

  /** How many files of details there are. */
  get shards() {
    return Math.ceil(this.size / this.data.shard);
  }

  /**
   * Take in a file of details.
   *
   * @param {number} shard
   * @param {{summaries: string[], phones: string[], postcodes: string[]}} details
   */
  addDetails(shard, details) {
    details.summaries.forEach((summary, place) => {
      const number = shard * this.data.shard + place;
      this.summaries[number] = summary;
      this.phones[number] = details.phones[place];
      this.postcodes[number] = details.postcodes[place];
    });
  }

  /** @param {number} number */
  name(number) {
    return this.columns.names[number];
  }

  /**
   * The address below the site's root.
   *
   * @param {number} number
   */
  address(number) {
    const plain = this.name(number).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    return `activities/${this.data.organisations.ids[this.columns.organisations[number]]}/${this.columns.slugs[number] || plain}/`;
  }

  /** @param {number} number */
  code(number) {
    return `${this.data.letters[this.columns.kind[number]]}${this.columns.codes[number]}`;
  }

  /**
   * When it takes place.
   *
   * @param {number} number
   * @param {number} today in days since 1970
   * @returns {string}
   */
  when(number, today) {
    return this.asOf(today, this.data.whens[this.columns.whens[number]]);
  }

  /**
   * What holds on a day.
   *
   * @param {number} today in days since 1970
   * @param {any[]} steps what holds first; then, in turns, after how many days what else does
   */
  asOf(today, steps) {
    let place = 0;
    while (place + 1 < steps.length && today - this.data.today >= steps[place + 1]) place += 2;
    return steps[place];
  }

  /**
   * The days and times at which each activity can be joined, as of a day.
   *
   * @param {number} today in days since 1970
   * @returns {number[]}
   */
  slotsOn(today) {
    if (this.slots.day !== today) {
      const activities = [...this.columns.slots];
      for (const [number, later] of Object.entries(this.data.slots_later)) {
        activities[Number(number)] = this.asOf(today, [activities[Number(number)], .../** @type {number[]} */ (later)]);
      }
      this.slots = { day: today, activities };
    }
    return this.slots.activities;
  }

  /** @param {number} number */
  where(number) {
    const place = this.columns.places[number];
    const area = this.data.places.areas[place];
    const words = this.data.places.words[place];
    return area < 0 ? words : `${words}, ${this.data.facets.area.titles[area]}`;
  }

  /** @param {number} number */
  cost(number) {
    return this.data.costs[this.columns.costs[number]][0];
  }

  /**
   * What keeps a person from joining now, or nothing.
   *
   * @param {number} number
   * @param {number} today in days since 1970
   * @returns {string}
   */
  mark(number, today) {
    return this.asOf(today, this.data.marks[this.columns.marks[number]]);
  }

  /**
   * How far an entry can be trusted.
   *
   * @param {number} number
   * @param {number} today in days since 1970
   */
  state(number, today) {
    const { due, lapses } = this.columns;
    const { pauses, ends } = this.data;
    const days = { due: due[number], lapses: lapses[number], pauses: pauses[number] ?? Infinity, ends: ends[number] ?? Infinity };
    return stateOn(days, today - this.data.today);
  }

  /**
   * Whether somebody should ask again whether it is right.
   *
   * @param {number} number
   * @param {number} today in days since 1970
   */
  isDue(number, today) {
    return this.state(number, today) === "due";
  }

  /**
   * Which activities stand in lists: none that was not checked for too long or has ended.
   *
   * @param {number} today in days since 1970
   * @returns {Uint8Array} 1 for each that does
   */
  listedOn(today) {
    if (this.listed.day !== today) this.listed = { day: today, activities: this.standing(today, "lists") };
    return this.listed.activities;
  }

  /**
   * @param {number} today in days since 1970
   * @param {string} where "lists" or "pads"
   * @returns {Uint8Array} 1 for each activity that stands there
   */
  standing(today, where) {
    return Uint8Array.from({ length: this.size }, (_, number) => (standsIn(this.state(number, today), where) ? 1 : 0));
  }

  /**
   * Whether people may come at an age.
   *
   * @param {number} number
   * @param {number} age in years
   */
  isFor(number, age) {
    const [youngest, oldest] = this.data.ages[this.columns.ages[number]];
    return age >= youngest && age <= oldest;
  }

  /**
   * The next start, if one is known: on the wanted days and at the wanted times if there is one among the next that are
   * told, else any.
   *
   * @param {number} number
   * @param {number} now in minutes on the wall clock
   * @param {(start: number) => boolean} wanted
   * @returns {number} in minutes on the wall clock; infinite if none is known
   */
  nextStart(number, now, wanted) {
    const first = this.columns.firsts[number];
    if (first < 0) return Infinity;
    let any = Infinity;
    let left = SHOWN;
    for (const start of this.starts(number, this.data.today * MINUTES_A_DAY + first)) {
      if (start < now) continue;
      if (wanted(start)) return start;
      if (any === Infinity) any = start;
      left -= 1;
      if (!left) return any;
    }
    return any;
  }

  /**
   * Every start that is known.
   *
   * @param {number} number
   * @param {number} first in minutes on the wall clock
   */
  *starts(number, first) {
    yield first;
    const rhythm = this.data.rhythms[this.columns.rhythms[number]];
    let start = first;
    for (let place = 0; place < rhythm.length; place += 2) {
      for (let times = rhythm[place + 1]; times > 0; times -= 1) {
        start += rhythm[place];
        yield start;
      }
    }
  }

  /**
   * Where it takes place: the venue's own point, or about the middle of its area. Nothing where there is no place to
   * go to, or where it is kept secret.
   *
   * @param {number} number
   * @returns {{point: Point, about: boolean} | null}
   */
  place(number) {
    const place = this.columns.places[number];
    const { latitudes, longitudes, areas } = this.data.places;
    if (latitudes[place]) return { point: degrees(latitudes[place], longitudes[place]), about: false };
    const point = areas[place] < 0 ? null : this.middle(areas[place]);
    return point && { point, about: true };
  }

  /**
   * The middle of an area, if it is known.
   *
   * @param {number} area
   * @returns {Point | null}
   */
  middle(area) {
    const [latitude, longitude] = this.data.middles[area];
    return latitude ? degrees(latitude, longitude) : null;
  }

  /**
   * Whether it comes to people: online, by phone or at home.
   *
   * @param {number} number
   */
  needsNoTravel(number) {
    const inPerson = 1 << /** @type {number} */ (this.facet.get("way")?.places.get("in-person"));
    return (this.columns.way[0][number] & ~inPerson) !== 0;
  }
}

/**
 * @param {number} latitude in ten thousandths
 * @param {number} longitude in ten thousandths
 * @returns {Point}
 */
function degrees(latitude, longitude) {
  return { latitude: latitude / TEN_THOUSANDTHS, longitude: longitude / TEN_THOUSANDTHS };
}
