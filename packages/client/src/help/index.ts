export type { HelpAttributes, HelpEvent } from "./attributes.js";
export { FixbookHelp, type HelpBook } from "./fixbook-help.js";
export { defaultLabels, type HelpLabels } from "./labels.js";
