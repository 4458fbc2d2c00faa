import { visible } from "@fixbook/core";

/**
 * Text of unknown origin for one line of a terminal or a CI log. Control characters are shown as escapes, and so is the
 * beginning of what CI systems run as a command: `::` at the start of a line, also after spaces (GitHub trims them),
 * and `##[`, `##vso[` and `##teamcity[` anywhere in it.
 */
export function plain(text: string): string {
  return inline(text).replace(/^(\s*):(?=:)/, "$1\\u003a");
}

/** The same for text that does not begin a line. The escapes are also those of JSON, so JSON may pass through it. */
export function inline(text: string): string {
  return visible(text).replace(/#(?=#(?:vso|teamcity)?\[)/gi, "\\u0023");
}
