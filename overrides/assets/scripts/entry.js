/**
 * The form in which a group writes its entry: its script. Without it the page says what to do instead.
 *
 * @module
 */

import { makeChecker } from "./entry-check.js";
import { Mender } from "./entry-format.js";
import { EntryPage } from "./entry-page.js";
import { makePreview } from "./entry-preview.js";
import { part } from "./dom.js";

/** The entry to change, in the address after the sign #, which no server sees. */
const CHANGE = /^#change=([a-z0-9-]+\/[a-z0-9-]+)$/;

/** Show the form in place of the plain words, which come back if what it needs does not come. */
async function start() {
  const page = document.querySelector("[data-form]");
  const plain = document.querySelector("[data-form-plain]");
  if (!(page instanceof HTMLElement) || !(plain instanceof HTMLElement)) return;
  try {
    const root = page.dataset.root || "";
    const [checks, mends, previews, change] = await Promise.all([
      json(`${root}contribute/checks.json`),
      json(`${root}contribute/mends.json`),
      json(`${root}contribute/preview.json`),
      wanted(root),
    ]);
    const form = new EntryPage(page, {
      check: makeChecker(checks),
      preview: makePreview(previews, document),
      mender: new Mender(mends, checks),
      schema: checks.schemas.activity,
      activities: checks.collection.activities,
      reserved: mends.reserved,
    });
    form.start();
    if (change) takeOver(page, form, change);
    part(page, "form-unknown").hidden = change !== null;
    page.hidden = false;
    plain.hidden = true;
    page.setAttribute("data-form-ready", "");
  } catch (problem) {
    part(plain, "form-trouble").hidden = false;
    throw problem;
  }
  // Another entry in the address is another form.
  window.addEventListener("hashchange", () => CHANGE.test(location.hash) && location.reload());
}

/**
 * @param {string} address
 * @returns {Promise<any>}
 */
async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/**
 * The entry that somebody wants to change: nothing where it is a new one, null where there is none of that address.
 *
 * @param {string} root
 * @returns {Promise<import("./entry-page.js").Entry | undefined | null>}
 */
async function wanted(root) {
  if (!location.hash.startsWith("#change=")) return undefined;
  const [, id = ""] = CHANGE.exec(location.hash) || [];
  return id ? json(`${root}contribute/entries/${id}.json`).catch(() => null) : null;
}

/**
 * Turn the form for a new entry into one for a change.
 *
 * @param {HTMLElement} page
 * @param {EntryPage} form
 * @param {import("./entry-page.js").Entry} entry
 */
function takeOver(page, form, entry) {
  const title = `Suggest a change to ${entry.values.name}`;
  part(document, "form-title").textContent = title;
  document.title = `${title} – ${page.dataset.locality}`;
  part(page, "form-lead").textContent = "Mend what is wrong, and leave the rest as it is. You see what changes before you send it.";
  part(page, "form-changes").hidden = false;
  for (const [name, isShown] of /** @type {[string, boolean][]} */ ([["send-new", false], ["send-edit", true]])) {
    const words = /** @type {HTMLElement | null} */ (page.querySelector(`[data-${name}]`));
    if (words) words.hidden = !isShown;
  }
  form.take(entry);
}

start();
