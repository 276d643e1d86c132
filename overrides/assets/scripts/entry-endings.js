/**
 * The ways in which an entry leaves the form: GitHub's pages, an e-mail, a file, the clipboard. Nothing leaves by
 * itself.
 *
 * @module
 */

/**
 * The longest address that GitHub takes, in letters: it answers from 8,192 on that it is too long (github/docs issue
 * 5136). Who is not signed in is led round the sign-in page, whose address holds ours, written as part of an address.
 */
const LONGEST_ADDRESS = 8100;
/** Letters. Longer links to e-mails are cut off by some programs on Windows. */
const LONGEST_MAIL = 2000;

/**
 * GitHub's page for a new file, filled in. The name holds the whole path: where the folder stands in the path of the
 * page, GitHub has lost its last part (isaacs/github issue 1527).
 *
 * @param {string} repository
 * @param {string} branch
 * @param {string} file
 * @param {string} text
 */
export function newFileAddress(repository, branch, file, text) {
  return `${repository}/new/${branch}?${new URLSearchParams({ filename: file, value: text })}`;
}

/**
 * GitHub's page to edit a file. It cannot be filled in.
 *
 * @param {string} repository
 * @param {string} branch
 * @param {string} file
 */
export function editAddress(repository, branch, file) {
  return `${repository}/edit/${branch}/${file}`;
}

/**
 * Whether GitHub takes an address.
 *
 * @param {string} address
 */
export function isShort(address) {
  return encodeURIComponent(address).length <= LONGEST_ADDRESS;
}

/**
 * The address of an e-mail with a text in it (RFC 6068), or nothing if it would be too long.
 *
 * @param {string} to
 * @param {string} subject
 * @param {string} text
 */
export function mailAddress(to, subject, text) {
  const body = encodeURIComponent(text.replace(/\n/g, "\r\n"));
  const address = `mailto:${encodeURIComponent(to).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${body}`;
  return address.length <= LONGEST_MAIL ? address : "";
}

/**
 * Let the browser keep a text as a file.
 *
 * @param {string} name
 * @param {string} text
 */
export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the text by then.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/**
 * Put a text on the clipboard, if the browser lets us.
 *
 * @param {string} text
 * @returns {Promise<boolean>} whether it is there
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
