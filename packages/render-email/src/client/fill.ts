import { escapeHtml } from "@fixbook/core/client";
import type { SnippetField, SnippetForm, SnippetPlace } from "@fixbook/schema";
import type { PickerText } from "../picker/contract.js";
import { withoutReserved } from "../reserved.js";

/** What an agent has typed, by field. A field that is not here, or empty, keeps its label. */
export type FieldValues = ReadonlyMap<string, string>;

/** A part of a text: as it is, or what stands for a field. */
interface Part {
  readonly contents: string;
  readonly place?: SnippetPlace;
}

/** Fills an HTML fragment with values as data: each is escaped for its place. */
export function fillHtml(html: PickerText, values: FieldValues, fields: readonly SnippetField[]): string {
  return partsOf(html, "html", values, fields)
    .map(({ contents }) => contents)
    .join("");
}

/** The filled fragment with a `mark` around each field that a person can see. */
export function fillMarked(html: PickerText, values: FieldValues, fields: readonly SnippetField[]): string {
  return partsOf(html, "html", values, fields)
    .map(({ contents, place }) => (place?.form === "html" ? `<mark>${contents}</mark>` : contents))
    .join("");
}

/** Fills a plain text. No value can make a line that means something in an email. */
export function fillText(text: PickerText, values: FieldValues, fields: readonly SnippetField[]): string {
  const filled = partsOf(text, "text", values, fields).map(({ contents }) => contents);
  return withoutReserved(filled.join(""));
}

/** The names of the fields in texts, in the order in which they are met, once each. */
export function fieldsIn(...texts: readonly PickerText[]): readonly string[] {
  return [...new Set(texts.flatMap(({ places }) => places.map(({ field }) => field)))];
}

/** A value as it can stand in a line. */
function cleanValue(value: string): string {
  return value
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}

function partsOf(
  { contents, places }: PickerText,
  kind: "html" | "text",
  values: FieldValues,
  fields: readonly SnippetField[],
): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const place of places) {
    const label = contents.slice(place.start, place.end);
    const field = fields.find(({ name }) => name === place.field);
    const value = cleanValue(values.get(place.field) ?? "");
    const filled = value === "" ? undefined : escaped(value, place.form, field?.type ?? "text");
    parts.push({ contents: contents.slice(from, place.start) });
    // In HTML an address stands in an attribute.
    const shown = filled === undefined ? label : kind === "html" ? escapeHtml(filled) : filled;
    parts.push({ contents: shown, place });
    from = place.end;
  }
  return [...parts, { contents: contents.slice(from) }];
}

/** A value for a place, before it is escaped for HTML; undefined where it cannot stand there. */
function escaped(value: string, form: SnippetForm, type: SnippetField["type"]): string | undefined {
  switch (form) {
    case "html":
    case "text":
      return value;
    case "url":
      return encodeURIComponent(value).replace("%40", "@");
    case "base":
      return type === "phone" ? phoneBase(value) : urlBase(value);
  }
}

function phoneBase(value: string): string | undefined {
  const number = value.replace(/[^+0-9]/g, "");
  return /^\+?[0-9]+$/.test(number) ? number : undefined;
}

function urlBase(value: string): string | undefined {
  return /^https?:\/\/[^\s<>"'\\@/?#]+(?:\/[^\s<>"'\\?#]*)?$/i.test(value) ? value.replace(/\/$/, "") : undefined;
}
