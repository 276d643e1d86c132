/**
 * The buttons at the end of the form.
 *
 * @module
 */

import { part } from "./dom.js";
import { copy, download, editAddress, isShort, mailAddress, newFileAddress } from "./entry-endings.js";

/** @typedef {import("./entry-page.js").EntryPage} EntryPage */

const COPIED = "The entry is copied.";
const NOT_COPIED = "Your browser does not let us copy the entry. Open “The entry as a file”, and copy the text there.";

export class Sending {
  /**
   * @param {HTMLElement} page with the repository on GitHub, its branch, and the locality's e-mail address
   * @param {EntryPage} entry
   */
  constructor(page, entry) {
    this.page = page;
    this.entry = entry;
    const { github = "", branch = "", email = "", locality = "" } = page.dataset;
    this.repository = github;
    this.branch = branch;
    this.email = email;
    this.locality = locality;
    this.press("send-github", () => this.toGitHub());
    this.press("send-email", () => this.byEmail());
    this.press("send-download", () => this.asFile());
    this.press("send-copy", () => this.toClipboard());
  }

  /**
   * @param {string} name of a button, which not every page has
   * @param {() => void} action
   */
  press(name, action) {
    const button = this.page.querySelector(`[data-${name}]`);
    if (button) button.addEventListener("click", action);
  }

  /** What is right opens on GitHub; of what is not, it is said why. */
  async toGitHub() {
    const { entry } = this;
    if (!entry.isRight()) return;
    if (entry.changed) {
      await this.copied(`${COPIED} GitHub opens now: select all the text there, and paste.`);
      this.go(editAddress(this.repository, this.branch, entry.file));
      return;
    }
    const address = newFileAddress(this.repository, this.branch, entry.file, entry.text);
    if (isShort(address)) this.go(address);
    else this.say("The entry is too long for GitHub’s address. Download the file, or send it by e-mail.");
  }

  /** An e-mail may hold what is unfinished. One that would be too long is left to be pasted. */
  async byEmail() {
    const { entry } = this;
    const subject = `${entry.sent} for ${this.locality}: ${entry.values.name || "no name yet"}`;
    const greeting = `${subject}\n\n${entry.file}\n\n`;
    const address = mailAddress(this.email, subject, greeting + entry.text);
    if (address) {
      this.go(address);
      this.say("Your e-mail program should open. If it does not, download the file and send that.");
      return;
    }
    await this.copied(`${COPIED} Paste it into the e-mail that opens.`);
    this.go(mailAddress(this.email, subject, `${greeting}(Paste the entry here.)\n`));
  }

  asFile() {
    const { file, text } = this.entry;
    const name = file.split("/").slice(-2).join(".");
    download(name, text);
    this.entry.isSent = true;
    this.say(`The file is called ${name}. Look among your downloads.`);
  }

  async toClipboard() {
    await this.copied(COPIED);
  }

  /** @param {string} words that say that it is copied */
  async copied(words) {
    this.say((await copy(this.entry.text)) ? words : NOT_COPIED);
  }

  /** @param {string} address */
  go(address) {
    this.entry.isSent = true;
    location.assign(address);
  }

  /** @param {string} text */
  say(text) {
    part(this.page, "send-said").textContent = text;
  }
}
