import { visible } from "@fixbook/core";

/**
 * Text of unknown origin on one line of a terminal or a CI log: control characters are shown as escapes, and a line
 * cannot begin with `::`, which some CI systems run as a command.
 */
export function plain(text: string): string {
  return visible(text).replace(/^::/, " ::");
}
