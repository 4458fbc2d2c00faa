import type { Piece } from "../renderer.js";

/**
 * Data with a list as a script, in pieces, which pages can load from any address, `file://` included, where they may not
 * read a JSON file. It assigns one string of JSON to a global name and holds no other value, so that no content can
 * become code. `data` has the list under `key`, empty, and no other that looks like it; items are what
 * {@link scriptItem} makes.
 */
export function* dataScript(name: string, data: object, key: string, items: Iterable<Piece>): Generator<Piece, void> {
  const json = JSON.stringify(data);
  const list = `${JSON.stringify(key)}:[`;
  const at = json.indexOf(`${list}]`);
  if (at === -1) throw new Error(`The data have no empty list "${key}".`);
  yield `self.${name}=JSON.parse('${escaped(json.slice(0, at + list.length))}`;
  let isFirst = true;
  for (const item of items) {
    if (!isFirst) yield ",";
    yield item;
    isFirst = false;
  }
  yield `${escaped(json.slice(at + list.length))}');\n`;
}

/** An item of the list of a {@link dataScript}. */
export function scriptItem(value: unknown): string {
  return escaped(JSON.stringify(value));
}

/** JSON within a string of a script. */
function escaped(json: string): string {
  return json
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
