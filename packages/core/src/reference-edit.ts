import { escapePattern } from "./escape-pattern.js";
import type { Span } from "./report.js";

/**
 * The place of an id in a reference, `written` at `start`: `[[id]]`, `[words](entry:id)`, `<entry:id>` or a value of YAML.
 * The words of a link may hold the id too, and stay. Undefined where it is written in another way, as with escapes.
 */
export function idInReference(written: string, start: number, id: string): Span | undefined {
  // What comes before the last of these are words.
  const address = Math.max(0, written.lastIndexOf("]("));
  const form = new RegExp(`^(\\]\\(\\s*<?entry:|<entry:|\\[\\[|["']?)${escapePattern(id)}(?![\\w-])`, "i");
  const match = form.exec(written.slice(address));
  if (match === null) return undefined;
  const at = start + address + (match[1] ?? "").length;
  return { start: at, end: at + id.length };
}
