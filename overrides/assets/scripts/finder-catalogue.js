/**
 * The catalogue: the columns of data/finder.json, read row by row.
 *
 * @module
 */

import { bitsOf, readFacet } from "./finder-facets.js";
import { MINUTES_A_DAY } from "./london.js";

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
    this.paused = new Set(this.columns.paused);
    /** @type {Map<string, number[][]>} */
    this.sets = new Map(this.facets.map((facet) => [facet.id, bitsOf(data, facet)]));
    this.listed = { day: NaN, activities: new Uint8Array(0) };
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

  /** @param {number} number */
  when(number) {
    return this.data.whens[this.columns.whens[number]];
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
   */
  mark(number) {
    return this.data.marks[this.columns.marks[number]];
  }

  /**
   * Whether somebody should ask again whether it is right.
   *
   * @param {number} number
   * @param {number} today in days since 1970
   */
  isDue(number, today) {
    return today >= this.data.today + this.columns.due[number];
  }

  /**
   * Which activities stand in lists: none that was not checked for too long.
   *
   * @param {number} today in days since 1970
   * @returns {Uint8Array} 1 for each that does
   */
  listedOn(today) {
    if (this.listed.day !== today) {
      const late = today - this.data.today - this.data.due_to_lapse;
      const activities = Uint8Array.from(this.columns.due, (/** @type {number} */ due) => (late < due ? 1 : 0));
      this.listed = { day: today, activities };
    }
    return this.listed.activities;
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
   * The next start, if one is known: on the wanted days and at the wanted times if there is one, else any.
   *
   * @param {number} number
   * @param {number} now in minutes on the wall clock
   * @param {(start: number) => boolean} wanted
   * @returns {number} in minutes on the wall clock; infinite if none is known
   */
  nextStart(number, now, wanted) {
    const first = this.columns.firsts[number];
    if (first < 0) return Infinity;
    const gaps = this.data.rhythms[this.columns.rhythms[number]];
    let start = this.data.today * MINUTES_A_DAY + first;
    let any = Infinity;
    for (let place = 0; place <= gaps.length; place += 1) {
      if (start >= now && wanted(start)) return start;
      if (start >= now && any === Infinity) any = start;
      start += gaps[place];
    }
    return any;
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
