/**
 * The pages that answer what was typed: needs, kinds of support, areas, organisations, and those written by hand.
 *
 * @module
 */

import { fill, link, make } from "./dom.js";
import { counted } from "./words.js";

/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */
/** @typedef {import("./search-index.js").Heading} Heading */

const MOST = 5;
/** @type {Record<string, [string, string]>} groups that have pages: the folder, and the word for one of them */
const GROUPS = {
  need: ["needs/", "Need"],
  kind: ["support/", "Kind of support"],
  area: ["areas/", "Area"],
  organisation: ["organisations/", "Organisation"],
  page: ["", "Page"],
};
const URGENT = "urgent-help/";

/**
 * The pages among the headings that were found, the best first.
 *
 * @param {Catalogue} catalogue
 * @param {{heading: Heading}[]} headings
 * @returns {{address: string, title: string, note: string}[]}
 */
export function pagesFound(catalogue, headings) {
  return headings
    .filter(({ heading }) => heading.group in GROUPS)
    .slice(0, MOST)
    .map(({ heading }) => {
      const [folder, word] = GROUPS[heading.group];
      const { addresses, kinds } = catalogue.data.pages;
      if (heading.group === "page") return { address: addresses[heading.number], title: heading.title, note: kinds[heading.number] };
      const ids = heading.group === "organisation" ? catalogue.data.organisations.ids : catalogue.facet.get(heading.group)?.ids;
      const note = `${word}, ${counted(heading.members().length)}`;
      return { address: `${folder}${ids[heading.number]}/`, title: heading.title, note };
    });
}

/**
 * Show the pages, and the numbers for urgent help first if somebody may need them now.
 *
 * @param {HTMLElement} section
 * @param {HTMLElement} urgent
 * @param {{address: string, title: string, note: string}[]} pages
 * @param {string} root
 */
export function showPages(section, urgent, pages, root) {
  const list = section.querySelector("ul");
  const items = pages.map(({ address, title, note }) => make("li", "", link(root + address, title), " ", make("span", "hint", note)));
  if (list) fill(list, items);
  section.hidden = !items.length;
  urgent.hidden = !pages.some(({ address }) => address === URGENT);
}
