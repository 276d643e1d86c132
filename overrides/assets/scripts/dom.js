/**
 * Making and filling elements. Text only ever goes in as text, so that nothing in an entry can become an element.
 *
 * @module
 */

/**
 * Make an element.
 *
 * @param {string} tag
 * @param {string} [className]
 * @param {...(Node | string)} content
 * @returns {HTMLElement}
 */
export function make(tag, className = "", ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/**
 * Make a link.
 *
 * @param {string} address
 * @param {string} text
 * @returns {HTMLElement}
 */
export function link(address, text) {
  const element = make("a", "", text);
  element.setAttribute("href", address);
  return element;
}

/**
 * Make a button that does something on this page.
 *
 * @param {string} className
 * @param {() => void} press
 * @param {...(Node | string)} content
 * @returns {HTMLElement}
 */
export function button(className, press, ...content) {
  const element = make("button", className, ...content);
  element.setAttribute("type", "button");
  element.addEventListener("click", press);
  return element;
}

/**
 * Put other content into an element.
 *
 * @param {Element} element
 * @param {(Node | string)[]} content
 */
export function fill(element, content) {
  element.textContent = "";
  element.append(...content);
}

/**
 * Say something in an element, or hide it.
 *
 * @param {HTMLElement} element
 * @param {string} text nothing to hide it
 */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = !text;
}

/**
 * Find an element that the page must have.
 *
 * @param {ParentNode} parent
 * @param {string} name of its data attribute, such as "finder-list"
 * @returns {HTMLElement}
 */
export function part(parent, name) {
  const element = parent.querySelector(`[data-${name}]`);
  if (!(element instanceof HTMLElement)) throw new Error(`The page has no [data-${name}]`);
  return element;
}
