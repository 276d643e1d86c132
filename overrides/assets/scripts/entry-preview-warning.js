/**
 * What to know of an entry before anything else: that it has ended, is paused or will be, or was not checked for too
 * long. The same as hooks/formulary/pages/monograph.py.
 *
 * @module
 */

import { dated } from "./entry-preview-facts.js";
import { lastDay } from "./entry-preview-state.js";
import { sentence } from "./entry-preview-words.js";

/** @typedef {import("./entry-preview-values.js").Entry} Entry */
/** @typedef {import("./states.js").State} State */

/**
 * @param {Entry} entry
 * @param {State} state
 * @param {number} today in days since 1970
 */
export function warning(entry, state, today) {
  const why = entry.status_why && ` ${sentence(entry.status_why)}`;
  const day = entry.status_since === null ? "" : dated(entry.status_since);
  const since = day && ` on ${day}`;
  if (state === "withdrawn") return withdrawn(entry);
  if (state === "ended") return entry.status === "ended" ? { title: "This has ended", text: `It ended${since}.${why}` } : over(entry);
  if (state === "lapsed") return { title: "We cannot say whether this is still right", text: "Nobody has checked it for a long time." };
  if (state === "paused") return { title: "This is paused", text: `It was paused${since}.${why}${back(entry, today)}` };
  if (entry.status === "ended") return { title: "This is going to end", text: `It ends${since}.${why}` };
  if (entry.status !== "paused") return {};
  return { title: "This is going to be paused", text: `It is paused from ${day}.${why}${back(entry, today)}` };
}

/**
 * All that is said of what was withdrawn; as hooks/formulary/pages/withdrawn.py. It never says why.
 *
 * @param {Entry} entry
 */
function withdrawn({ status_since: since }) {
  const when = `It was taken off our list${since === null ? "" : ` on ${dated(since)}`}`;
  return { title: "This is no longer listed", text: `${when}. Please do not go by what an older sheet says of it.` };
}

/**
 * That the last of all sessions has been, where nobody has said whether there will be more.
 *
 * @param {Entry} entry
 */
function over(entry) {
  const last = lastDay(entry);
  const said = last === null ? "" : `The last day was ${dated(last)}. `;
  return { title: "This is over", text: `${said}Phone to ask whether it starts again.` };
}

/**
 * When a paused activity should be back. When that day has come, somebody must ask whether it is.
 *
 * @param {Entry} entry
 * @param {number} today in days since 1970
 */
function back({ status_until: until }, today) {
  if (until === null) return "";
  if (today < until) return ` It should be back on ${dated(until)}.`;
  return ` It was to be back on ${dated(until)}. Phone first to ask whether it is.`;
}
