/**
 * The time in London, on the wall clock.
 *
 * Times are minutes since 1 January 1970 as if no clock had ever been changed, as in the catalogue: what the clock
 * on the wall says is what people go by, wherever their own device thinks it is.
 *
 * @module
 */

export const MINUTES_A_DAY = 1440;

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
});

/**
 * What the clock says.
 *
 * @param {number} [moment] milliseconds since 1970 in universal time, as from Date.now()
 * @returns {number} minutes
 */
export function wallClock(moment = Date.now()) {
  /** @type {Record<string, number>} */
  const part = {};
  for (const { type, value } of CLOCK.formatToParts(moment)) part[type] = Number(value);
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute) / 60000;
}

/**
 * The day on which a time lies.
 *
 * @param {number} minutes
 * @returns {number} days since 1 January 1970
 */
export function dayOf(minutes) {
  return Math.floor(minutes / MINUTES_A_DAY);
}

/**
 * The day of the week.
 *
 * @param {number} minutes
 * @returns {number} 0 is Monday
 */
export function weekday(minutes) {
  return (dayOf(minutes) + 3) % 7;
}

/**
 * Read a time or a day as it is written in a page.
 *
 * @param {string} text such as "2026-11-24T10:30" or "2026-11-24"
 * @returns {number} minutes; not a number if the text is none of these
 */
export function readTime(text) {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(text);
  if (!found) return NaN;
  const [year, month, day, hour, minute] = found.slice(1).map((digits) => Number(digits || 0));
  return Date.UTC(year, month - 1, day, hour, minute) / 60000;
}
