import { findKept, guardShapes, type KeptPlaceholder, withoutGuards } from "@fixbook/core";
import type { PlaceholderDeclaration, PlaceholderJson } from "@fixbook/schema";

/**
 * A document whose placeholders are settled: each that the application fills stands there as `<<NAME>>`, escaped for
 * its place, and is listed with that place. Documents without any stay as they are.
 */
export function settle<Document extends { placeholders?: PlaceholderJson[] | undefined }>(
  document: Document,
  declarations: ReadonlyMap<string, PlaceholderDeclaration>,
): Document {
  const placeholders: PlaceholderJson[] = [];
  const names = [...declarations];
  const walk = (value: unknown, at: string, key: string): unknown => {
    if (typeof value === "string") return settleString(value, at, key, names, placeholders);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${at}/${index}`, key));
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, walk(field, `${at}/${escapePointer(name)}`, name)]),
    );
  };
  const settled = walk(document, "", "") as Document;
  return placeholders.length === 0 ? document : { ...settled, placeholders };
}

/** A text whose placeholders are settled, where they cannot be listed. */
export function settleText(text: string, declarations: ReadonlyMap<string, PlaceholderDeclaration>): string {
  return settleString(text, "", "", [...declarations], []);
}

function settleString(
  text: string,
  at: string,
  key: string,
  declarations: readonly (readonly [string, PlaceholderDeclaration])[],
  placeholders: PlaceholderJson[],
): string {
  let settled = "";
  let length = 0;
  let from = 0;
  const add = (part: string): void => {
    settled += part;
    length += withoutGuards(part).length;
  };
  for (const kept of findKept(text)) {
    const [name, declaration] = declarations[kept.index] ?? [];
    if (name === undefined || declaration === undefined)
      throw new Error(`No placeholder has the number ${kept.index}.`);
    add(text.slice(from, kept.start));
    const start = length;
    const form = formOf(kept, key);
    add(guardShapes(shown(name, kept, key)));
    placeholders.push({ name, at, start, end: length, type: declaration.type, form });
    from = kept.end;
  }
  add(text.slice(from));
  return settled;
}

/** How the placeholder's value is escaped where it stands; `key` names the field. */
function formOf({ place }: KeptPlaceholder, key: string): PlaceholderJson["form"] {
  if (place === "url" || place === "base") return place;
  if (key === "html") return "html";
  if (key === "markdown") return place === "code" ? "code" : "markdown";
  return "text";
}

/** The placeholder as a person who does not fill it sees it. */
function shown(name: string, { place }: KeptPlaceholder, key: string): string {
  if (place === "url" || place === "base") return `%3C%3C${name}%3E%3E`;
  return key === "html" ? `&lt;&lt;${name}&gt;&gt;` : `<<${name}>>`;
}

/** A member's name in a JSON pointer (RFC 6901, section 3). */
function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
