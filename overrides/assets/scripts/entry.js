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

/**
 * The entry to change or to confirm, in the address after the sign #, which no server sees: its id, or its code, which
 * is short to type.
 */
const NAMED = /^#(change|confirm)=([a-z0-9-]+(?:\/[a-z0-9-]+)?)$/i;

const WORDS = {
  change: {
    title: "Suggest a change to",
    lead: "Mend what is wrong, and leave the rest as it is. You see what changes before you send it.",
  },
  confirm: {
    title: "Please confirm",
    lead: "Read what we say about it, and tell us whether all of it is still right. It takes about a minute.",
  },
};

/** Show the form in place of the plain words, which come back if what it needs does not come. */
async function start() {
  const page = document.querySelector("[data-form]");
  const plain = document.querySelector("[data-form-plain]");
  if (!(page instanceof HTMLElement) || !(plain instanceof HTMLElement)) return;
  try {
    const root = page.dataset.root || "";
    const [checks, mends, previews] = await Promise.all([
      json(`${root}contribute/checks.json`),
      json(`${root}contribute/mends.json`),
      json(`${root}contribute/preview.json`),
    ]);
    const named = whichEntry(checks.collection.codes);
    const entry = named && named.id ? await json(`${root}contribute/entries/${named.id}.json`).catch(() => null) : null;
    const form = new EntryPage(page, {
      check: makeChecker(checks),
      preview: makePreview(previews, document),
      mender: new Mender(mends, checks),
      schema: checks.schemas.activity,
      activities: checks.collection.activities,
      reserved: mends.reserved,
    });
    form.start();
    if (named && entry) {
      takeOver(page, form, entry, named.purpose);
      leadOn(page, named, form.id);
    }
    part(page, "form-unknown").hidden = !named || entry !== null;
    page.hidden = false;
    plain.hidden = true;
    page.setAttribute("data-form-ready", "");
  } catch (problem) {
    part(plain, "form-trouble").hidden = false;
    throw problem;
  }
  // Another entry in the address is another form.
  window.addEventListener("hashchange", () => NAMED.test(location.hash) && location.reload());
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
 * What the address asks for: nothing where it is a new entry, and an empty id where it names none.
 *
 * @param {Record<string, string>} codes
 */
function whichEntry(codes) {
  if (!/^#(change|confirm)=/i.test(location.hash)) return null;
  const [, purpose = "", name = ""] = NAMED.exec(location.hash) || [];
  return { purpose: purpose.toLowerCase(), id: codes[name.toUpperCase()] || (name.includes("/") ? name.toLowerCase() : "") };
}

/**
 * Tell who came with an earlier name of an entry what it is called now.
 *
 * @param {HTMLElement} page
 * @param {{purpose: string, id: string}} named
 * @param {string} id
 */
function leadOn(page, { purpose, id: name }, id) {
  part(page, "form-moved").hidden = id === name;
  if (id !== name) history.replaceState(null, "", `#${purpose}=${id}`);
}

/**
 * Turn the form for a new entry into one for a change, or into the question whether the entry is still right.
 *
 * @param {HTMLElement} page
 * @param {EntryPage} form
 * @param {import("./entry-page.js").Entry} entry
 * @param {string} purpose
 */
function takeOver(page, form, entry, purpose) {
  const { title, lead } = WORDS[purpose === "confirm" ? "confirm" : "change"];
  part(document, "form-title").textContent = `${title} ${entry.values.name}`;
  document.title = `${title} ${entry.values.name} – ${page.dataset.locality}`;
  part(page, "form-lead").textContent = lead;
  part(page, "form-changes").hidden = false;
  for (const [name, isShown] of /** @type {[string, boolean][]} */ ([["send-new", false], ["send-edit", true]])) {
    const words = /** @type {HTMLElement | null} */ (page.querySelector(`[data-${name}]`));
    if (words) words.hidden = !isShown;
  }
  form.take(entry);
  if (purpose === "confirm") form.confirm.start();
}

start();
