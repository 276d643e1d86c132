/**
 * The finder: its script. Without it the page is plain lists; with it the lists give way to forms and results.
 *
 * @module
 */

import { part } from "./dom.js";
import { hideQuery } from "./finder-history.js";
import { Finder } from "./finder-page.js";
import { Source } from "./finder-source.js";

/** Show the forms in place of the plain lists; the lists come back if the data does not come. */
async function start() {
  const page = document.querySelector("[data-finder]");
  const lists = document.querySelector("[data-finder-lists]");
  if (!(page instanceof HTMLElement) || !(lists instanceof HTMLElement)) return;
  hideQuery();
  const source = new Source(page.getAttribute("data-root") || "");
  const coming = source.catalogue();
  page.hidden = false;
  lists.hidden = true;
  arrange(page);
  try {
    await new Finder(page, await coming, source).start();
  } catch (problem) {
    page.hidden = true;
    lists.hidden = false;
    part(lists, "finder-trouble").hidden = false;
    throw problem;
  }
}

/**
 * Fold the filters away on a small screen, and keep them open on a large one.
 *
 * @param {HTMLElement} page
 */
function arrange(page) {
  const fold = part(page, "finder-fold");
  const large = window.matchMedia("(min-width: 60em)");
  const set = () => fold.toggleAttribute("open", large.matches);
  large.addEventListener("change", set);
  set();
}

start();
