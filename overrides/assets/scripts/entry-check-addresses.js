/**
 * Rules about web and e-mail addresses: each stands where it can be followed, and leads to what everybody can read. In
 * the words of hooks/formulary/checking/rules/addresses.py.
 *
 * @module
 */

/** @typedef {import("./entry-check-rules.js").Look} Look */

/** @type {Look} */
export function* addressInItsField(_, { prose, facts }) {
  if (!facts.prose.address_signs.some((/** @type {string} */ sign) => prose.whole.includes(sign))) return;
  for (const [path, [found]] of prose.matches("address_in_text")) {
    const [what, field] = found.includes("@") ? ["an e-mail address", "email"] : ["a web address", "website"];
    yield [path, `There is ${what} inside this text.`, `Put it in '${field}' under 'contact'.`];
  }
}

/** @type {Look} */
export function* websiteOpen(_, { prose }) {
  for (const [path, address] of prose.led("website")) {
    const found = prose.patterns.with_account.exec(address);
    if (found && found.index === 0) {
      const mend = "Give a page that everybody can open, if there is one.";
      yield [path, `Without an account at ${capital(found[1])} people may see nothing there.`, mend];
    } else if (prose.patterns.asks_password.test(address)) {
      yield [path, "This page asks people to log in.", "Give the page that everybody can open."];
    }
  }
}

/** @type {Look} */
export function* websiteUntracked(_, { prose }) {
  for (const [path, address] of prose.led("website")) {
    const clean = address.replace(new RegExp(prose.patterns.tracking, "gu"), "");
    if (clean === address) continue;
    const mend = `Did you mean '${clean.replace(/\/&/g, "/?")}'?`;
    yield [path, "This address carries marks that follow people.", mend];
  }
}

/** @type {Look} */
export function* emailOfTheGroup(_, { prose }) {
  for (const [path, written] of prose.led("email")) {
    const first = written.toLowerCase().split(/[^a-z]/)[0];
    if (!prose.lists.first_names.has(capital(first)) || !prose.patterns.free_mail.test(written.toLowerCase())) continue;
    const mend = "If the group has an address of its own, give that. If not, be sure that this person has agreed.";
    yield [path, "This seems to be one person's own address.", mend];
  }
}

/** @param {string} word */
function capital(word) {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
