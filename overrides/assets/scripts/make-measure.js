/**
 * The running measure: how much stands on the sheet, and how much still fits, in words.
 *
 * @module
 */

import { counted } from "./words.js";

/**
 * @param {object} found
 * @param {number} found.count of activities on the sheet
 * @param {number} found.pages
 * @param {boolean} found.runsOn whether they are pages of one sheet, not sheets of their own
 * @param {number} found.more how many more fit, about
 */
export function measure({ count, pages, runsOn, more }) {
  const [one, many] = runsOn ? ["page", "pages"] : ["sheet", "sheets"];
  if (!count) return `Nothing is chosen yet. There is room for about ${more} on one ${one}.`;
  const so = `${counted(count)} on ${counted(pages, one, many)}.`;
  if (more) return `${so} Room for about ${more} more${pages > 1 ? ` on these ${many}` : ` on this ${one}`}.`;
  return `${so} ${pages > 1 ? `These ${many} are` : `This ${one} is`} full. More will go on to another ${one}.`;
}
