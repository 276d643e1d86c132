/**
 * What an activity's page offers beside reading it: printing the slip, and words for the record.
 *
 * @module
 */

import { part } from "./dom.js";
import { wireRecord } from "./record.js";

const { activityName: name = "", activityCode: code = "" } = part(document, "activity-name").dataset;
wireRecord(part(document, "record"), () => [{ name, code }]);

const print = part(document, "print");
print.addEventListener("click", () => window.print());
print.hidden = false;
