import { type BookSettings, type ParsedFile, parseBookFile, removeField } from "@fixbook/core";
import type { Area, DeclaredSection, UsedPlaceholder } from "@fixbook/import";
import { bookLayout, type PlaceholderFiller } from "@fixbook/schema";

/** What an import adds to `book.yaml`. */
export interface BookAdditions {
  readonly areas: readonly (Area & { readonly isEmpty: boolean })[];
  readonly sections: readonly DeclaredSection[];
  readonly placeholders: readonly AddedPlaceholder[];
  /** Areas that say that they are empty, and are so no more. */
  readonly filled: readonly string[];
}

/** A placeholder that is declared anew. */
export type AddedPlaceholder = Pick<UsedPlaceholder, "name" | "description" | "desk" | "fallback"> & {
  readonly filledBy: PlaceholderFiller;
};

/** The text with what is added, and what could not be put in, as sentences. */
export interface EditedBook {
  readonly text: string;
  readonly left: readonly string[];
}

/** Why an area has no entries yet. */
const NOTHING_YET = "Nothing is published here yet.";

/** Adds areas, sections and placeholders to a `book.yaml`, each on lines of its own; nothing that is there is written anew. */
export function editBook(text: string, { areas, sections, placeholders, filled }: BookAdditions): EditedBook {
  const left: string[] = [];
  let result = text;
  const add = (name: string, lines: readonly string[], what: string): void => {
    if (lines.length === 0) return;
    const next = addLines(result, name, lines);
    if (next !== undefined && isReadable(next)) result = next;
    else left.push(`Add ${what} to ${name}: of ${bookLayout.settings}.`);
  };
  for (const id of filled) {
    const file = parse(result);
    const index = file.value?.areas.findIndex((area) => area.id === id) ?? -1;
    const removal = index === -1 ? undefined : removeField(file, ["areas", index, "empty"]);
    if (removal !== undefined) result = result.slice(0, removal.start) + removal.text + result.slice(removal.end);
    else if (index !== -1) left.push(`Remove empty: of the area ${id} from ${bookLayout.settings}: it has entries.`);
  }
  add("areas", areas.flatMap(areaLines), `the areas ${areas.map(({ id }) => id).join(", ")}`);
  add("sections", sections.flatMap(sectionLines), `the sections ${sections.map(({ id }) => id).join(", ")}`);
  add(
    "placeholders",
    placeholders.flatMap(placeholderLines),
    `the placeholders ${placeholders.map(({ name }) => name).join(", ")}`,
  );
  return { text: result, left };
}

export function areaLines({ id, title, isEmpty }: Area & { readonly isEmpty: boolean }): readonly string[] {
  return [`- id: ${id}`, `  title: ${quoted(title)}`, ...(isEmpty ? [`  empty: ${NOTHING_YET}`] : [])];
}

export function sectionLines({ id, title, headings, after }: DeclaredSection): readonly string[] {
  return [
    `- id: ${id}`,
    `  title: ${quoted(title)}`,
    ...(headings.length === 0 ? [] : [`  headings: [${headings.map((one) => JSON.stringify(one)).join(", ")}]`]),
    `  after: ${after}`,
  ];
}

export function placeholderLines({ name, description, filledBy, desk, fallback }: AddedPlaceholder): readonly string[] {
  return [
    `${name}:`,
    "  type: text",
    `  description: ${quoted(description)}`,
    `  filledBy: ${filledBy}`,
    ...(desk === undefined ? [] : [`  desk: ${desk}`]),
    ...(fallback === undefined ? [] : [`  fallback: ${quoted(fallback)}`]),
  ];
}

/** A text as YAML may have it on one line. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} .,'()/-]*$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|~|[\d.,:-]+)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

function parse(text: string): ParsedFile<BookSettings> {
  return parseBookFile({ path: bookLayout.settings, text });
}

function isReadable(text: string): boolean {
  return parse(text).value !== undefined;
}

/** Lines at the end of a block of a name; a block of its own where there is none. Undefined where it is written in one line. */
function addLines(text: string, name: string, lines: readonly string[]): string | undefined {
  const newLine = text.includes("\r\n") ? "\r\n" : "\n";
  const head = new RegExp(`^${name}:[ \\t]*(.*)$`, "m").exec(text.replace(/\r\n/g, "\n"));
  const plain = text.replace(/\r\n/g, "\n");
  const join = (whole: string) => whole.replace(/\n/g, newLine);
  if (head === null) {
    const block = `${name}:\n${lines.map((line) => `  ${line}\n`).join("")}`;
    return join(`${plain}${plain === "" || plain.endsWith("\n") ? "" : "\n"}${block}`);
  }
  const value = head[1]?.replace(/#.*$/, "").trim() ?? "";
  if (value === "[]" || value === "{}") {
    const end = head.index + head[0].length;
    return join(
      `${plain.slice(0, head.index)}${name}:\n${lines.map((line) => `  ${line}\n`).join("")}${plain.slice(end + 1)}`,
    );
  }
  if (value !== "") return undefined;
  const start = head.index + head[0].length + 1;
  const body = plain.slice(start);
  // A block goes on as long as its lines are indented, or begin a list at the margin.
  const [block = ""] = /^(?:(?:[ \t]+\S.*|[ \t]*|-[ \t].*|[ \t]*#.*)(?:\n|$))*/.exec(body) ?? [];
  const trimmed = block.replace(/(?:[ \t]*\n|#.*\n)*$/, (tail) => (block.length === tail.length ? tail : ""));
  const [, indent = "  "] = /^([ \t]*)\S/.exec(block) ?? [];
  const at = start + trimmed.length;
  const before = plain.slice(0, at);
  return join(
    `${before}${before.endsWith("\n") ? "" : "\n"}${lines.map((line) => `${indent}${line}\n`).join("")}${plain.slice(at).replace(/^\n(?=\S)/, "\n")}`,
  );
}
