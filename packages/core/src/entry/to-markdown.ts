import {
  canonicalHeading,
  type Entry,
  type FixPart,
  type RichText,
  type Section,
  type SectionIdsOf,
  type Solution,
  sections,
  sectionsOf,
  type Template,
} from "@fixbook/schema";
import type { PhrasingContent, RootContent } from "mdast";
import { stringify as stringifyYaml } from "yaml";
import { mapJson } from "../map-json.js";
import { stringifyMarkdown } from "../markdown.js";
import { createMasker, type Masker, unmaskReferences, unmaskSource } from "../mask.js";
import { type MdastForm, sourceForm, toMdast } from "../rich-text/to-mdast.js";
import { templateOf } from "../template.js";
import { firstStep, titleAsSymptom } from "./normalise.js";
import type { DeclaredHeadings } from "./section-rows.js";
import { blocksOfParts } from "./steps.js";
import { titlePieces } from "./title-pieces.js";

/**
 * The canonical source of an entry, in full form. `declared` are the sections of its book; one that is missing throws. What can be derived is left out, so parsing the source under the
 * entry's path and locale gives the entry back.
 *
 * That holds for entries that a source can say, as `parseEntry` makes them: texts without two spaces in a row or space at
 * their ends, ids of solutions made from their names, one-line fields of one paragraph and 300 characters. Markdown itself
 * has no words for some trees: code or marks of one kind directly beside or inside each other; marks that touch a
 * placeholder, a reference or other marks without a space between; line breaks in titles and table cells; `\|` in the code
 * of a table cell; a name on a solution that has a workaround only.
 */
export function entryToMarkdown(entry: Entry, declared: readonly DeclaredHeadings[] = []): string {
  const masker = createMasker();
  const form = sourceForm(masker);
  const fields = frontmatterOf(entry, form, masker);
  const yaml = Object.keys(fields).length === 0 ? "" : `---\n${stringifyYaml(fields, { lineWidth: 0 })}---\n\n`;
  const body = stringifyMarkdown({
    type: "root",
    children: [title(entry, form), ...bodyOf(entry, form), ...ownSections(entry, declared, form)],
  });
  return unmaskSource(yaml + body, masker.uses);
}

/** A template as the words of a heading: what Markdown would read as something else is escaped. */
export function headingWords(words: Template): string {
  const masker = createMasker();
  const children = [heading(words, sourceForm(masker))];
  return unmaskSource(stringifyMarkdown({ type: "root", children }), masker.uses)
    .trimEnd()
    .replace(/^## /, "");
}

function frontmatterOf(entry: Entry, form: MdastForm, { uses }: Masker): Record<string, unknown> {
  const line = (nodes: RichText) =>
    unmaskReferences(stringifyMarkdown({ type: "root", children: toMdast(nodes, form) }), uses).trim();
  const { codes, statuses, messages } = entry.signatures;
  const signatures = compact({ codes, statuses, messages: messages.map(form.field) });
  const fields = compact({
    summary: entry.summary === undefined ? undefined : line(entry.summary),
    firstCheck:
      entry.firstCheck === undefined || same(entry.firstCheck, firstStep(entry.solutions))
        ? undefined
        : line(entry.firstCheck),
    related: entry.related,
    signatures: Object.keys(signatures).length === 0 ? undefined : signatures,
    also: entry.also.map(form.field),
    tags: entry.tags,
    aliases: entry.aliases,
    appliesTo: entry.appliesTo.map(form.field),
    audience: entry.audience === "public" ? undefined : entry.audience,
    owners: entry.owners,
    reviewed: entry.reviewed,
  });
  return { ...fields, ...mapJson(entry.extra, form.field) };
}

function compact(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

/** The sections that have something to say, in the order of their rows, those of each solution where the first of them is. */
function bodyOf(entry: Entry, form: MdastForm): RootContent[] {
  const firstOfSolution = sectionsOf("solution")[0]?.id;
  return sections.flatMap((row): RootContent[] => {
    if (row.of === "entry") return contentOf(row, entry[row.id as SectionIdsOf<"entry">], entry, form);
    return row.id === firstOfSolution
      ? entry.solutions.flatMap((solution) => solutionOf(solution, entry.locale, form))
      : [];
  });
}

/** The sections of the book, which may stand anywhere in a source. */
function ownSections(entry: Entry, declared: readonly DeclaredHeadings[], form: MdastForm): RootContent[] {
  return entry.sections.flatMap(({ id, blocks }) => {
    const title = declared.find((one) => one.id === id)?.title;
    if (title === undefined) throw new Error(`The book declares no section ${id}.`);
    return section(templateOf(title), toMdast(blocks, form), undefined, form);
  });
}

function contentOf(row: Section, held: Held | undefined, entry: Entry, form: MdastForm): RootContent[] {
  if (row.id === "symptom" && same(entry.symptom, titleAsSymptom(entry.title))) return [];
  return section(canonicalHeading(row.id, entry.locale), printed(row, held, form), undefined, form);
}

/** A solution; its name stands in the first of its sections. */
function solutionOf(solution: Solution, locale: string, form: MdastForm): RootContent[] {
  let { name } = solution;
  return sectionsOf("solution").flatMap((row) => {
    const content = printed(row, solution[row.id], form);
    const named = row.named ? name : undefined;
    if (content.length > 0 && row.named) name = undefined;
    return section(canonicalHeading(row.id, locale), content, named, form);
  });
}

type Held = RichText | readonly FixPart[] | readonly RichText[];

function printed({ holds }: Pick<Section, "holds">, held: Held | undefined, form: MdastForm): RootContent[] {
  if (held === undefined || held.length === 0) return [];
  switch (holds) {
    case "blocks":
      return toMdast(held as RichText, form);
    case "items":
      return toMdast([listOf(held as readonly RichText[])], form);
    case "parts":
      return toMdast(blocksOfParts(held as readonly FixPart[]).map(fromOne), form);
  }
}

/** A list as a writer types it: numbers go on by themselves. */
function fromOne(block: RichText[number]): RichText[number] {
  if (block.type !== "list" || block.start === undefined) return block;
  const { start: _, ...list } = block;
  return list;
}

function listOf(members: readonly RichText[]): RichText[number] {
  return { type: "list", ordered: false, children: members.map((children) => ({ type: "listItem", children })) };
}

function section(words: string, content: RootContent[], name: string | undefined, form: MdastForm): RootContent[] {
  if (content.length === 0) return [];
  return [heading(name === undefined ? words : `${words}: ${name}`, form), ...content];
}

function title(entry: Entry, form: MdastForm): RootContent {
  const children = titlePieces(entry).map(
    ({ text, isCode }): PhrasingContent => ({ type: isCode ? "inlineCode" : "text", value: form.field(text) }),
  );
  return { type: "heading", depth: 1, children };
}

function heading(template: string, form: MdastForm): RootContent {
  const children: PhrasingContent[] = [{ type: "text", value: form.field(template) }];
  return { type: "heading", depth: 2, children };
}

function same(a: RichText, b: RichText | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
