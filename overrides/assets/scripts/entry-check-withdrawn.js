/**
 * Rules about what was withdrawn: the file is public, and what it says may harm people who did nothing wrong. In the
 * words of hooks/formulary/checking/rules/withdrawn.py.
 *
 * @module
 */

/** @typedef {import("./entry-check-rules.js").Look} Look */

/** @type {Look} */
export function* withdrawnNeutral({ status, status_why: why = "" }, { facts: { limits } }) {
  if (status !== "withdrawn") return;
  const starts = /** @type {string[]} */ (limits.confidential);
  const found = (why.match(/[A-Za-z]+/g) || []).find((/** @type {string} */ word) =>
    starts.some((start) => word.toLowerCase().startsWith(start))
  );
  if (!found) return;
  const mend = "Delete this line, or write 'The group asked'. Tell the maintainers: it stays in the history.";
  yield [["status_why"], `Everybody can read this, and '${found}' says too much.`, mend];
}
