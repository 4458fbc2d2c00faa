import type { Renderer } from "@fixbook/core";
import { toBookJson } from "./book-json.js";
import { toEntryJson } from "./entry-json.js";
import { entryPath } from "./path.js";

/**
 * The JSON target: `book.json` and one `entries/<id>.json` for each entry, in the shape of `bookJson` and `entryJson`
 * of `@fixbook/schema`. Two-space indented, keys in the order of the contract, a newline at the end.
 *
 * Placeholders that the application fills stay as `<<NAME>>`, in `html` escaped as `&lt;&lt;NAME&gt;&gt;` and in
 * addresses as `%3C%3CNAME%3E%3E`. Fill them before the Markdown is parsed: a Markdown reader takes `<NAME>` for a tag.
 * Placeholders that a support agent fills become `[name]`.
 * The book must have passed its checks: a reference to nothing throws.
 */
export const jsonRenderer: Renderer = {
  name: "json",
  keeps: ["app"],
  *renderEntry(entry, context) {
    yield { path: entryPath(entry.id), contents: print(toEntryJson(entry, context)) };
  },
  *renderBook(_book, context) {
    yield { path: "book.json", contents: print(toBookJson(context)) };
  },
};

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
