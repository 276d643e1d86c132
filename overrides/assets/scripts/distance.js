/**
 * How far apart places are, as the crow flies, and where a postcode is.
 *
 * Nothing is asked of any server: a postcode is placed by the venues that we know around it.
 *
 * @module
 */

/**
 * @typedef {object} Point
 * @property {number} latitude in degrees
 * @property {number} longitude in degrees
 *
 * @typedef {object} Known a postcode that we know, and where it is
 * @property {string} postcode
 * @property {Point} point
 *
 * @typedef {"exact" | "near" | "district"} Nearness the same postcode; the same but for the end; the same first half
 */

const EARTH_RADIUS = 3958.8;

/**
 * Miles between two points (haversine).
 *
 * @param {Point} one
 * @param {Point} other
 */
export function milesBetween(one, other) {
  const radians = Math.PI / 180;
  const north = Math.sin(((other.latitude - one.latitude) * radians) / 2);
  const east = Math.sin(((other.longitude - one.longitude) * radians) / 2);
  const narrowing = Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians);
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(north * north + narrowing * east * east));
}

/**
 * A postcode as it is written, or so much of it as was given; nothing if the text is none.
 *
 * @param {string} text such as "zz21ab", "zz2 1" or "zz2"
 */
export function readPostcode(text) {
  const sector = /^\s*([A-Z]{1,2}\d[A-Z\d]?)\s+(\d)\s*$/i.exec(text);
  if (sector) return `${sector[1]} ${sector[2]}`.toUpperCase();
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const whole = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(bare);
  if (whole) return `${whole[1]} ${whole[2]}`;
  return /^[A-Z]{1,2}\d[A-Z\d]?$/.test(bare) ? bare : "";
}

/**
 * Where a postcode is, as far as we know: at a venue with the same one, else in the middle of the venues with the same
 * first half and figure, else of those with the same first half.
 *
 * @param {string} postcode as `readPostcode` writes it
 * @param {Known[]} known
 * @returns {{point: Point, nearness: Nearness} | null}
 */
export function placeOfPostcode(postcode, known) {
  const [district, rest] = postcode.split(" ");
  /** @type {[Nearness, (other: string) => boolean][]} */
  const ways = [
    ["exact", (other) => other === postcode],
    ["near", (other) => Boolean(rest) && other.startsWith(`${district} ${rest[0]}`)],
    ["district", (other) => other.startsWith(`${district} `)],
  ];
  for (const [nearness, fits] of ways) {
    const points = known.filter((one) => fits(one.postcode)).map((one) => one.point);
    if (points.length) return { point: middle(points), nearness };
  }
  return null;
}

/**
 * The middle of some points that are not far from each other.
 *
 * @param {Point[]} points
 * @returns {Point}
 */
export function middle(points) {
  const mean = (/** @type {(point: Point) => number} */ part) =>
    points.reduce((sum, point) => sum + part(point), 0) / points.length;
  return { latitude: mean((point) => point.latitude), longitude: mean((point) => point.longitude) };
}
