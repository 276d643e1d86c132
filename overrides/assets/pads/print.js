/** Prints the pad. Without scripts the button stays hidden, and the browser's own "Print" does the same. */
const button = /** @type {HTMLButtonElement} */ (document.querySelector("button.print"));
button.addEventListener("click", () => window.print());
button.hidden = false;
