import type { Entry } from "@fixbook/schema";
import { unwrapped } from "../rich-text/unwrapped.js";

/**
 * What an entry says, as a text by which it is told from others: the same wherever the lines of its paragraphs end.
 * `json` is the entry as JSON, where it is known.
 */
export function saidJson(entry: Entry, json = JSON.stringify(entry)): string {
  return json.includes("\\n") ? JSON.stringify(entry, unwrapText) : json;
}

function unwrapText(this: { readonly type?: unknown }, key: string, value: unknown): unknown {
  return key === "value" && this.type === "text" && typeof value === "string" ? unwrapped(value) : value;
}
