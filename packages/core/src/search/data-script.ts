/**
 * Data as a script, which pages can load from any address, `file://` included, where they may not read a JSON file. It
 * assigns one string of JSON to a global name and holds no other value, so that no content can become code.
 */
export function dataScript(name: string, data: unknown): string {
  const json = JSON.stringify(data).replace(/[\\'\u2028\u2029]/g, (character) => ESCAPES[character] ?? character);
  return `self.${name}=JSON.parse('${json}');\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};
