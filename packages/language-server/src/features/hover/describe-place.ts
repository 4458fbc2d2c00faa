import { plural } from "@fixbook/lint";
import { sectionById } from "@fixbook/schema";
import { catalogOf } from "../../catalog.js";
import { filePlaceOf, pathOfFile } from "../../files.js";
import type { Place } from "../../place.js";
import type { HeadingSection } from "../../section-of-heading.js";
import { describeId } from "./describe-id.js";
import type { Describing } from "./style.js";

/** What a person wants to know of what stands at a place: paragraphs, none where nothing is known. */
export function describePlace(place: Place, path: string, given: Describing): readonly string[] {
  const { state, style, fill } = given;
  switch (place.kind) {
    case "id":
      return describeId(place.name, given);
    case "title":
      return describeId(filePlaceOf(path)?.id ?? "", given);
    case "placeholder":
      return describePlaceholder(place.name, given);
    case "code":
      return describeCode(place.name, path, given);
    case "section":
      return describeSection(place.section, given);
    case "area": {
      const area = state.book?.areas.find(({ id }) => id === place.name);
      return area === undefined ? [] : [style.strong(fill(area.title))];
    }
    case "file": {
      const file = pathOfFile(place.name, path, state);
      return file === undefined ? [] : [style.code(file)];
    }
  }
}

const fillers = {
  build: "Each brand gives it a value.",
  agent: "The support agent fills it in.",
  app: "The application fills it in.",
} as const;

function describePlaceholder(name: string, { state: { book }, style }: Describing): readonly string[] {
  const declaration = book?.placeholders.get(name);
  if (book === undefined || declaration === undefined) return [];
  const { type, description, filledBy, fallback } = declaration;
  const rows =
    filledBy !== "build"
      ? []
      : book.brands.map(({ id, values }) => `* ${id}: ${style.text(values.get(name) ?? "no value yet")}`);
  return [
    `${style.strong(name)} · ${type}`,
    style.text(description),
    fillers[filledBy] + (fallback === undefined ? "" : ` Where a desk has none: ${style.text(fallback)}.`),
    ...(rows.length === 0 ? [] : [rows.join("\n")]),
  ];
}

function describeCode(code: string, path: string, { state, style, fill }: Describing): readonly string[] {
  const others = catalogOf(state)
    .claimantsOf(code)
    .filter((one) => one.path !== path);
  if (others.length === 0) return [style.strong(code), "No other entry has this code."];
  const rows = others.map(({ title, id }) => `* ${style.text(fill(title))} (${style.code(id)})`);
  return [
    style.strong(code),
    `${plural(others.length, "other entry has", "other entries have")} this code:`,
    rows.join("\n"),
  ];
}

function describeSection(section: HeadingSection, { state: { book }, style }: Describing): readonly string[] {
  if (section.kind === "built-in") return [style.text(sectionById(section.id).purpose)];
  const own = book?.sections.find(({ id }) => id === section.id);
  return own === undefined
    ? []
    : [`A section of this book, published in ${own.targets.join(", ")} after ${own.after}.`];
}
