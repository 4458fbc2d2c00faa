import { escapePattern, type Span } from "@fixbook/core";

/**
 * The place of an id in a reference that stands at a span: `[[id]]`, `[words](entry:id)`, `<entry:id>` or a value of
 * YAML. The words of a link may hold the id too, and stay. Undefined where it is written in another way, as with escapes.
 */
export function idInReference(text: string, { start, end }: Span, id: string): Span | undefined {
  const written = text.slice(start, end);
  // What comes before the last of these are words.
  const address = Math.max(0, written.lastIndexOf("]("));
  const named = escapePattern(id);
  const form = new RegExp(`^(\\]\\(\\s*<?entry:|<entry:|\\[\\[|["']?)${named}(?![\\w-])`, "i");
  const match = form.exec(written.slice(address));
  if (match === null) return undefined;
  const at = start + address + (match[1] ?? "").length;
  return { start: at, end: at + id.length };
}
