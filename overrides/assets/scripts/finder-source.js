/**
 * Where the finder's data comes from: the site's own files, and nothing else.
 *
 * @module
 */

import { Catalogue } from "./finder-catalogue.js";

/** With more files of details than this, only those of the rows on the screen are fetched. */
const ALL = 3;

export class Source {
  /** @param {string} root the way to the site's root */
  constructor(root) {
    this.root = root;
    /** @type {Map<number, Promise<void>>} */
    this.shards = new Map();
  }

  /** @returns {Promise<Catalogue>} */
  async catalogue() {
    return new Catalogue(await this.json("data/finder.json"));
  }

  /**
   * Fetch all details.
   *
   * @param {Catalogue} catalogue
   */
  async allDetails(catalogue) {
    await Promise.all(Array.from({ length: catalogue.shards }, (_, shard) => this.details(catalogue, shard)));
  }

  /**
   * Fetch the details of some activities.
   *
   * @param {Catalogue} catalogue
   * @param {number[]} numbers
   */
  async detailsOf(catalogue, numbers) {
    const shards = new Set(numbers.map((number) => Math.floor(number / catalogue.data.shard)));
    await Promise.all([...shards].map((shard) => this.details(catalogue, shard)));
  }

  /**
   * Whether there are so few details that all can be fetched before they are needed.
   *
   * @param {Catalogue} catalogue
   */
  isSmall(catalogue) {
    return catalogue.shards <= ALL;
  }

  /**
   * @param {Catalogue} catalogue
   * @param {number} shard
   * @returns {Promise<void>}
   */
  details(catalogue, shard) {
    let coming = this.shards.get(shard);
    if (!coming) {
      coming = this.json(`data/finder-details-${shard}.json`).then((details) => catalogue.addDetails(shard, details));
      this.shards.set(shard, coming);
    }
    return coming;
  }

  /**
   * @param {string} address
   * @returns {Promise<any>}
   */
  async json(address) {
    const answer = await fetch(this.root + address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  }
}
