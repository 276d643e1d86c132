/**
 * Search forms on other pages: they lead to the finder with the words after the sign #, so that no server sees them.
 *
 * @module
 */

/**
 * Where a search form leads.
 *
 * @param {string} finder the finder's address
 * @param {string} words
 */
export function addressOf(finder, words) {
  const query = words.trim();
  const address = finder.replace(/[?#].*$/, "");
  return query ? `${address}#${new URLSearchParams({ q: query })}` : address;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !/\/find\/$/.test(form.action)) return;
  const field = form.elements.namedItem("q");
  if (!(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  location.assign(addressOf(form.action, field.value));
});
