export type { HelpAttributes, HelpErrorEvent, HelpEvent, HelpListeners } from "./attributes.js";
export { FixbookHelp, type HelpBook } from "./fixbook-help.js";
export { defaultLabels, type HelpLabels } from "./labels.js";

/**
 * Say here which book the application shows, and ids and placeholder names of another one do not compile:
 * `declare module "@fixbook/client/help" { interface Register { book: typeof book } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: applications add to it.
export interface Register {}
