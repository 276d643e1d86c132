/**
 * Where a new entry will stand: its address is made of the names of the group and of the activity.
 *
 * @module
 */

import { slug } from "./slug.js";

/** @typedef {import("./entry-yaml.js").Values} Values */
/** @typedef {import("./entry-findings.js").Finding} Finding */
/** @typedef {import("./entry-group.js").Group} Group */

/**
 * What is wrong with the names of a new entry, and of its group.
 *
 * @param {Values} values
 * @param {Group} group
 * @param {{activities: string[], reserved: string[]}} known ids that are there, and names that no file can have
 * @returns {Finding[]}
 */
export function ownFindings(values, group, { activities, reserved }) {
  return [...groupFindings(group, reserved), ...nameFindings(String(values.name || ""), group, activities, reserved)];
}

/**
 * @param {Group} group
 * @param {string[]} reserved
 * @returns {Finding[]}
 */
function groupFindings(group, reserved) {
  if (group.isKnown.checked) {
    return group.id ? [] : [error("group", "schema-missing", "'group' is missing.", "Choose your group, or say that it is not on the list.")];
  }
  const name = String(group.ownFields[0].read() || "");
  const address = "organisation.name";
  if (!name) return [error(address, "schema-missing", "The name of the group is missing.", "")];
  const wrong = unusable(name, reserved, address);
  if (wrong) return [wrong];
  if (!group.groups.has(group.id)) return [];
  const message = `${group.groups.get(group.id)} is on the list already.`;
  return [error(address, "organisation-once", message, "Say above that your group is on this site, and choose it.")];
}

/**
 * @param {string} name of the activity
 * @param {Group} group
 * @param {string[]} activities
 * @param {string[]} reserved
 * @returns {Finding[]}
 */
function nameFindings(name, group, activities, reserved) {
  if (!name) return [];
  const wrong = unusable(name, reserved, "name");
  if (wrong) return [wrong];
  if (!group.id || !activities.includes(`${group.id}/${slug(name)}`)) return [];
  const mend = "Choose another name. To change the one that is here, use the link “Suggest a change” on its page.";
  return [error("name", "file-there", "This group has an activity with this name already.", mend)];
}

/**
 * Why a name cannot be part of an address.
 *
 * @param {string} name
 * @param {string[]} reserved
 * @param {string} field
 * @returns {Finding | undefined}
 */
function unusable(name, reserved, field) {
  const made = slug(name);
  if (!made) {
    return error(field, "file-name", "No web address can be made of this name.", "Put a few letters from a to z into it, such as the name in English.");
  }
  if (!reserved.includes(made)) return undefined;
  return error(field, "file-name", `No file can be called '${made}'.`, "Add a word to the name.");
}

/**
 * @param {string} field
 * @param {string} rule
 * @param {string} message
 * @param {string} mend
 * @returns {Finding}
 */
function error(field, rule, message, mend) {
  return { field, rule, level: "error", message, mend };
}
