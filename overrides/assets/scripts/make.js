/**
 * Make your own pad: its script. Without it the page says what to print instead.
 *
 * @module
 */

import { part } from "./dom.js";
import { Source } from "./finder-source.js";
import { PaperCatalogue } from "./make-entries.js";
import { MakePage } from "./make-page.js";

/** Show the forms in place of the plain words, which come back if the data does not come. */
async function start() {
  const page = document.querySelector("[data-make]");
  const plain = document.querySelector("[data-make-plain]");
  if (!(page instanceof HTMLElement) || !(plain instanceof HTMLElement)) return;
  const source = new Source(page.getAttribute("data-root") || "");
  const coming = Promise.all([source.json("data/finder.json"), source.json("pads/make/entries.json")]);
  page.hidden = false;
  plain.hidden = true;
  arrange(page);
  try {
    const [catalogue, paper] = await coming;
    await new MakePage(page, new PaperCatalogue(catalogue, paper), source).start();
  } catch (problem) {
    page.hidden = true;
    plain.hidden = false;
    part(plain, "make-trouble").hidden = false;
    throw problem;
  }
}

/**
 * Fold the filters on a small screen, where they would stand before everything else.
 *
 * @param {HTMLElement} page
 */
function arrange(page) {
  if (window.matchMedia("(min-width: 60em)").matches) return;
  for (const group of part(page, "make-filters").querySelectorAll("details")) group.removeAttribute("open");
}

start();
