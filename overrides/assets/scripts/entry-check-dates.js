/**
 * Rules about dates other than sessions: the ledger, pauses and ends, consent; and ages. In the words of
 * hooks/formulary/checking/rules/dates.py.
 *
 * @module
 */

import { own } from "./entry-check-text.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */

/** @type {Record<string, string>} the statuses of what is not to come back, in words */
export const GONE = { ended: "has ended", withdrawn: "was withdrawn" };
const NEVER = "9999-12-31";
const ASK = "Ask whether it goes on. Then move the date, or write 'status: ended'.";

/** @type {Look} */
export function* verifiedNotLater({ verified }, { today }) {
  for (const [n, line] of verified.entries()) {
    if (line.on > today) yield [["verified", n, "on"], `${line.on} has not come yet.`, "Write the day on which somebody asked."];
  }
}

/** @type {Look} */
export function* verifiedInOrder({ verified }) {
  for (let n = 1; n < verified.length; n += 1) {
    const [before, line] = [verified[n - 1].on, verified[n].on];
    if (line < before) yield [["verified", n, "on"], `${line} stands below ${before}.`, "Put the oldest line first."];
  }
}

/** @type {Look} */
export function* consentNotLater({ story = {} }, { today }) {
  const given = story.consent_on;
  if (given > today) yield [["story", "consent_on"], `${given} has not come yet.`, "Ask for consent first."];
}

/** @type {Look} */
export function* statusExplained({ status, status_since: since }) {
  if (status && status !== "open" && !since) {
    yield [["status"], "It does not say since when.", "Add 'status_since:' with the date."];
  }
}

/** @type {Look} */
export function* statusFits({ status, status_since: since, status_until: until }) {
  if (status === "open" && since) {
    yield [["status_since"], "The activity is open, so it has not stopped since then.", "Delete this line."];
  }
  if (own(GONE, status) && until) {
    yield [["status_until"], `What ${GONE[status]} does not come back.`, "Write 'status: paused', or delete this line."];
  }
  if (until < since) yield [["status_until"], "The pause ends before it starts.", "Exchange the two dates."];
}

/** @type {Look} */
export function* pauseOver({ status, status_until: until }, { now }) {
  if (status === "paused" && until < now) {
    const mend = "Ask the group, then delete 'status' or move the date.";
    yield [["status_until"], `The pause was to end on ${until}.`, mend];
  }
}

/** @type {Look} */
export function* sessionsToCome({ status, sessions = [], course = {} }, { now }) {
  const ends = sessions.map(lastDay);
  const last = latest(ends);
  if (own(GONE, status) || !ends.length || last >= now || latest(course.starts || []) >= now) return;
  yield [["sessions", ends.indexOf(last), "until"], `The last session was on ${last}.`, ASK];
}

/**
 * The last day of a session. Where its dates run backwards nobody knows, and another rule tells.
 *
 * @param {{from?: string, until?: string}} session
 */
function lastDay({ from = "", until = NEVER }) {
  return from <= until ? until : NEVER;
}

/** @type {Look} */
export function* fundingToCome({ status, funding_ends: ends = NEVER }, { now }) {
  if (!own(GONE, status) && ends < now) yield [["funding_ends"], `The money for it ended on ${ends}.`, ASK];
}

/** @param {string[]} days */
function latest(days) {
  return days.reduce((last, day) => (day > last ? day : last), "");
}

/** @type {Look} */
export function* agesInOrder({ ages = {} }) {
  if (ages.from > ages.to) yield [["ages", "to"], "The oldest age is below the youngest.", "Exchange 'from' and 'to'."];
}
