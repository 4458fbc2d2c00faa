/**
 * The version of a Sphinx inventory, and how many bytes its header has; undefined for a file that is none. `head` is its
 * beginning, a character for each byte. What follows the header of version 2 is compressed by zlib.
 * https://sphobjinv.readthedocs.io/en/stable/syntax.html
 */
export function parseSphinxHeader(head: string): { readonly version: string; readonly length: number } | undefined {
  const match = /^# Sphinx inventory version ([^\r\n]{1,20})\r?\n(?:#[^\n]*\n){0,3}/.exec(head);
  return match === null ? undefined : { version: (match[1] ?? "").trim(), length: match[0].length };
}
