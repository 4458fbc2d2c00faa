import type { SearchIndex } from "./search-index.js";

/**
 * The index as a script, which pages can load from any address, `file://` included, where they may not read a JSON file.
 * It holds one string of JSON and no other value, so that no content can become code.
 */
export function indexScript(index: SearchIndex): string {
  const json = JSON.stringify(index).replace(/[\\'\u2028\u2029]/g, (character) => ESCAPES[character] ?? character);
  return `self.fixbookIndex=JSON.parse('${json}');\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};
