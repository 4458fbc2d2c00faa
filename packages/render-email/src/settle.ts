import {
  escapeHtml,
  findKept,
  guardShapes,
  holdsKept,
  type KeptPlaceholder,
  placeholderLabel,
  type RenderContext,
  withoutGuards,
} from "@fixbook/core";
import type {
  PlaceholderDeclaration,
  PlaceholderFiller,
  SnippetField,
  SnippetForm,
  SnippetPlace,
} from "@fixbook/schema";

/** A text whose fields are settled, with the places at which they stand in it. */
export interface Settled {
  readonly contents: string;
  readonly places: readonly SnippetPlace[];
}

/** What stands for a field in a place of a form, escaped for it. */
export type ShowField = (field: SnippetField, form: SnippetForm) => string;

/**
 * Puts something in the place of each mark of a field: its label, or what `show` makes of it (a help desk's variable,
 * say). `kind` is what the printed text is.
 */
export function settle(
  printed: string,
  kind: "html" | "text",
  declarations: ReadonlyMap<string, PlaceholderDeclaration>,
  show: ShowField = showLabel,
): Settled {
  if (!holdsKept(printed)) return { contents: printed, places: [] };
  const names = [...declarations];
  const places: SnippetPlace[] = [];
  let contents = "";
  let length = 0;
  let from = 0;
  const add = (part: string): void => {
    contents += part;
    length += withoutGuards(part).length;
  };
  for (const kept of findKept(printed)) {
    const [name, declaration] = names[kept.index] ?? [];
    if (name === undefined || declaration === undefined)
      throw new Error(`No placeholder has the number ${kept.index}.`);
    add(printed.slice(from, kept.start));
    const form = formOf(kept, kind);
    const start = length;
    add(guardShapes(show(fieldOf(name, declaration), form)));
    places.push({ field: name, start, end: length, form });
    from = kept.end;
  }
  add(printed.slice(from));
  return { contents, places };
}

/** Who fills a placeholder of which snippets hold a label. In mail there is no application, so the agent fills its too. */
export const fieldFillers: readonly PlaceholderFiller[] = ["agent", "app"];

/** The fields that an agent fills. */
export function fieldsOf({ book: { placeholders } }: RenderContext): SnippetField[] {
  return [...placeholders].flatMap(([name, declaration]) =>
    fieldFillers.includes(declaration.filledBy) ? [fieldOf(name, declaration)] : [],
  );
}

/** A placeholder as a field that an agent fills. */
function fieldOf(name: string, { type, description }: PlaceholderDeclaration): SnippetField {
  return { name, label: placeholderLabel(name), type, description };
}

/** The label, visible in every place: editors strip every highlight, and the brackets tell what to fill in. */
export const showLabel: ShowField = ({ label, type }, form) => {
  switch (form) {
    case "html":
      return escapeHtml(label);
    case "text":
      return label;
    case "url":
      return encodeURIComponent(label);
    case "base":
      return `${type === "phone" ? "+" : "https://"}${encodeURIComponent(label)}`;
  }
};

function formOf({ place }: KeptPlaceholder, kind: "html" | "text"): SnippetForm {
  return place === "url" || place === "base" ? place : kind;
}
