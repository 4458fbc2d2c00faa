import { inline } from "./plain.js";

/**
 * Text of unknown origin as one line of GitHub Flavored Markdown, also in a table cell. It shows what it is: no markup,
 * no HTML, no formula, no link, whether written out or made of a bare address.
 * https://github.github.com/gfm/#backslash-escapes, https://github.github.com/gfm/#autolinks-extension-
 */
export function escapeMarkdown(text: string): string {
  return inline(text).replace(SPECIAL, (character) => ENTITIES[character] ?? `\\${character}`);
}

/** A colon takes the link from `https://`, a dot after `www` that from `www.`. */
const SPECIAL = /[&<>|\\`*_[\]~#!:@$]|(?<=www)\./gi;

/** For what HTML would read, and for the bar, which ends a table cell before backslashes are looked at. */
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;" };
