/**
 * The rule about cost, in the words of hooks/formulary/checking/rules/money.py.
 *
 * @module
 */

/** @typedef {import("./entry-check-rules.js").Look} Look */

/** @type {Look} */
export function* costLikely({ cost: { amount = 0, per = "session" } }, { facts: { limits } }) {
  if (per !== "session" || amount <= limits.most_a_session) return;
  const less = (amount / 100).toFixed(2);
  const mend = `If ${money(amount / 100)} is meant, write ${less}. If it is for a course, add 'per: course'.`;
  yield [["cost", "amount"], `One session for ${money(amount)} is a lot.`, mend];
}

/**
 * "£3.50", "£2", "50p", "£1,000".
 *
 * @param {number} pounds
 */
function money(pounds) {
  const pence = Math.round(pounds * 100);
  if (pence < 100) return `${pence}p`;
  return `£${(pence / 100).toFixed(2).replace(/\.00$/, "").replace(/\B(?=\d{3}(\.|$))/, ",")}`;
}
