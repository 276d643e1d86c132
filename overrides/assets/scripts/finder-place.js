/**
 * Where distances are measured from: the middle of an area, a postcode near a venue we know, or the device's own place.
 *
 * @module
 */

import { milesBetween, placeOfPostcode, readPostcode } from "./distance.js";

/** @typedef {import("./finder-catalogue.js").Catalogue} Catalogue */
/** @typedef {import("./distance.js").Point} Point */
/** @typedef {import("./finder-address.js").Choices} Choices */

/**
 * @typedef {object} Place
 * @property {Point | null} point
 * @property {string} words such as "the middle of Riverside"
 * @property {string} note what a person should know, or why there is no place
 */

const NEARNESS = {
  exact: "",
  near: "We know this postcode only roughly, so distances are rough too.",
  district: "We know only the first half of this postcode, so distances are rough.",
};
/** What the browser's own codes mean. */
const TROUBLE = [
  "Your device could not tell where you are. Choose an area or type a postcode instead.",
  "Your browser did not allow it. Choose an area or type a postcode instead.",
  "Your device could not tell where you are. Choose an area or type a postcode instead.",
  "Your device took too long to tell where you are. Try again, or choose an area.",
];

/**
 * The place that is named in the address bar.
 *
 * @param {Catalogue} catalogue
 * @param {string} from an area, a postcode, or "here"
 * @param {Point | null} device where the device is, if it was asked and has said so
 * @returns {Place | null} null if no place is chosen
 */
export function placeNamed(catalogue, from, device) {
  if (!from) return null;
  if (from === "here") {
    const note = device ? "" : "Press “Use my location” to sort by distance. We do not keep your location.";
    return { point: device, words: "where you are", note };
  }
  const area = catalogue.facet.get("area");
  const number = area?.places.get(from);
  if (area && number !== undefined) {
    const point = catalogue.middle(number);
    return { point, words: `the middle of ${area.titles[number]}`, note: point ? "" : "We do not know where the middle of this area is." };
  }
  return postcodePlace(catalogue, from);
}

/**
 * @param {Catalogue} catalogue
 * @param {string} from
 * @returns {Place}
 */
function postcodePlace(catalogue, from) {
  const postcode = readPostcode(from);
  if (!postcode) return { point: null, words: "", note: `“${from}” is not a postcode that we can read. A postcode looks like this: ZZ1 1AA.` };
  const found = placeOfPostcode(postcode, knownPostcodes(catalogue));
  if (!found) return { point: null, words: "", note: `We do not know where ${postcode} is. Choose an area instead.` };
  return { point: found.point, words: postcode, note: NEARNESS[found.nearness] };
}

/**
 * The same choices; but a postcode among the words is where somebody starts from.
 *
 * @param {Choices} choices
 * @returns {Choices}
 */
export function withPlace(choices) {
  const postcode = readPostcode(choices.q);
  return postcode.includes(" ") ? { ...choices, q: "", from: postcode } : choices;
}

/** @param {Catalogue} catalogue */
function knownPostcodes(catalogue) {
  const known = [];
  for (let number = 0; number < catalogue.size; number += 1) {
    const postcode = catalogue.postcodes[number];
    const place = postcode ? catalogue.place(number) : null;
    if (place) known.push({ postcode, point: place.point, about: place.about });
  }
  // A venue that was measured places its postcode better than the middle of its area does.
  const measured = new Set(known.filter((one) => !one.about).map((one) => one.postcode));
  return known.filter((one) => !one.about || !measured.has(one.postcode));
}

/**
 * How far every activity is from a point.
 *
 * @param {Catalogue} catalogue
 * @param {Point} point
 * @returns {Float64Array} miles; infinite where there is no place to go to
 */
export function distances(catalogue, point) {
  const all = new Float64Array(catalogue.size).fill(Infinity);
  /** @type {Map<number, number>} */
  const known = new Map();
  for (let number = 0; number < catalogue.size; number += 1) {
    const venue = catalogue.columns.places[number];
    let far = known.get(venue);
    if (far === undefined) {
      const place = catalogue.place(number);
      far = place ? milesBetween(point, place.point) : Infinity;
      known.set(venue, far);
    }
    all[number] = far;
  }
  return all;
}

/**
 * Ask the device where it is. The browser asks the person first.
 *
 * @returns {Promise<Point>} rejected with an Error whose message says in plain words why there is no answer
 */
export function askDevice() {
  return new Promise((found, failed) => {
    if (!navigator.geolocation || !window.isSecureContext) {
      failed(new Error("This page cannot ask where you are. Choose an area or type a postcode instead."));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ latitude: coords.latitude, longitude: coords.longitude }),
      ({ code }) => failed(new Error(TROUBLE[code] || TROUBLE[0])),
      { maximumAge: 60000, timeout: 10000 },
    );
  });
}
