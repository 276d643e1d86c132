/**
 * The time in London, on the wall clock.
 *
 * Times are minutes since 1 January 1970 as if no clock had ever been changed, as in the catalogue: what the clock
 * on the wall says is what people go by, wherever their own device thinks it is.
 *
 * @module
 */

export const MINUTES_A_DAY = 1440;

const HOUR = 3600000;

/**
 * What the clock says.
 *
 * Summer time is worked out here: asking the browser (Intl) costs a slow computer a tenth of a second.
 *
 * @param {number} [moment] milliseconds since 1970 in universal time, as from Date.now()
 * @returns {number} minutes
 */
export function wallClock(moment = Date.now()) {
  const year = new Date(moment).getUTCFullYear();
  const isSummer = moment >= changeIn(year, 2) && moment < changeIn(year, 9);
  return Math.floor((moment + (isSummer ? HOUR : 0)) / 60000);
}

/**
 * When the clocks change in the United Kingdom: on the last Sunday of March and of October, at 1am universal time
 * (Summer Time Act 1972, as amended in 2002).
 *
 * @param {number} year
 * @param {number} month 2 is March, 9 is October
 * @returns {number} milliseconds since 1970
 */
function changeIn(year, month) {
  const last = new Date(Date.UTC(year, month, 31));
  return Date.UTC(year, month, 31 - last.getUTCDay()) + HOUR;
}

/**
 * What the clock shows when a time comes that is skipped in spring: 2:30am for 1:30am.
 *
 * @param {number} minutes
 * @returns {number} minutes; the same for every other time
 */
export function onTheWall(minutes) {
  const change = changeIn(new Date(minutes * 60000).getUTCFullYear(), 2) / 60000;
  return minutes >= change && minutes < change + 60 ? minutes + 60 : minutes;
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
