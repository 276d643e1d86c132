/**
 * Rules about where: somewhere to go, coordinates the right way round, and addresses that must stay secret. In the
 * words of hooks/formulary/checking/rules/places.py.
 *
 * @module
 */

import { has, own, short } from "./entry-check-text.js";

/** @typedef {import("./entry-check-rules.js").Look} Look */

/** @type {Look} */
export function* venueNeeded({ attend = ["in-person"], venue }) {
  if (!attend.includes("in-person")) return;
  if (!venue) {
    const mend = "Add 'venue:' with name, postcode and area. For help by phone, online or at home add 'attend:'.";
    yield [[], "'venue' is missing, and people come in person.", mend];
  } else if (venue.address_hidden !== "yes" && !has(venue, "name") && !has(venue, "address")) {
    yield [["venue"], "The venue has neither a name nor an address.", "Add 'name:' or 'address:' under 'venue'."];
  }
}

/** @type {Look} */
export function* addressHidden({ venue = {} }, { facts: { limits } }) {
  if (venue.address_hidden !== "yes") return;
  for (const secret of limits.secrets.filter((/** @type {string} */ name) => has(venue, name))) {
    const message = `The address is to be kept secret, but '${secret}' is given here.`;
    const mend = "Delete this line now, and tell the maintainers: it stays in the history of the file.";
    yield [["venue", secret], message, mend];
  }
}

/** @type {Look} */
export function* coordinatesHere({ venue = {} }, { facts: { limits } }) {
  const { latitude, longitude } = venue;
  if (latitude === undefined || longitude === undefined || isHere(venue, limits)) return;
  if (isHere({ latitude: longitude, longitude: latitude }, limits)) {
    yield [["venue", "latitude"], "Latitude and longitude are swapped.", "Exchange the two numbers."];
  } else {
    const message = `${short([latitude, longitude])} is not in the United Kingdom.`;
    yield [["venue", "latitude"], message, "Look them up again."];
  }
}

/** @type {Look} */
export function* coordinatesNear({ venue = {} }, { collection, facts: { limits } }) {
  const [name, ...middle] = own(collection.areas, venue.area) || ["", null, null];
  if (![venue.latitude, venue.longitude, ...middle].every(Number.isFinite)) return;
  const away = kilometres([venue.latitude, venue.longitude], middle, limits.degree);
  if (away <= limits.farthest || !isHere(venue, limits)) return;
  const isLostMinus = kilometres([venue.latitude, -venue.longitude], middle, limits.degree) <= limits.farthest;
  const mend = isLostMinus ? `Did you mean ${short(-venue.longitude)}?` : "Look the place up again.";
  yield [["venue", "longitude"], `This is ${Math.round(away)} kilometres from ${name}.`, mend];
}

/**
 * How far two places are apart, in kilometres; good enough for a country as small as this.
 *
 * @param {number[]} one latitude and longitude
 * @param {number[]} other
 * @param {number} degree kilometres from one degree of latitude to the next
 */
function kilometres([north, east], [otherNorth, otherEast], degree) {
  return degree * Math.hypot(north - otherNorth, (east - otherEast) * Math.cos((north * Math.PI) / 180));
}

/**
 * Whether a place is in the United Kingdom.
 *
 * @param {{latitude: number, longitude: number}} place
 * @param {any} limits
 */
function isHere({ latitude, longitude }, { latitudes, longitudes }) {
  return within(latitude, latitudes) && within(longitude, longitudes);
}

/**
 * @param {number} number
 * @param {[number, number]} limits
 */
function within(number, [least, most]) {
  return least <= number && number <= most;
}
