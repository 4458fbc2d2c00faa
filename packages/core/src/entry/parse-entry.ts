import type { Diagnostic, Entry, Frontmatter, RichText, Solution, Template } from "@fixbook/schema";
import { type SectionId, slugProblem, toSlug } from "@fixbook/schema";
import type { Definition, List, Root } from "mdast";
import { badId, pathMismatch } from "../findings/book.js";
import { unusedDefinition } from "../findings/markdown.js";
import { emptyFile, tooDeep, limits } from "../findings/source.js";
import { fixWithoutSteps, missingFix, textOutsideList, textWithoutSection } from "../findings/structure.js";
import { guardCharacters, guardMarkdown } from "../guard.js";
import { parseMarkdown, tooDeepNode } from "../markdown.js";
import { type MaskUse, maskPlaceholders, maskReferences } from "../mask.js";
import { createReport, type Located, type Report, type Span } from "../report.js";
import { blocksFromMdast, type FromMdast, type Use } from "../rich-text/from-mdast.js";
import { createFieldReader } from "../rich-text/parse-field.js";
import type { SourceFile } from "../source.js";
import { splitTemplate } from "../template.js";
import { stringsOf, type YamlData } from "../yaml.js";
import { content, kindOf, listMembers, sectionBlocks, sectionList } from "./content.js";
import { findFrontmatter, parseFrontmatter } from "./frontmatter.js";
import { cutSections, type SourceSection, type SourceSections } from "./sections.js";
import { readSolutions } from "./solutions.js";

/** What the checks of a whole book need to know of an entry, whether it can be published or not. */
export interface EntryFacts {
  readonly file: string;
  /** The file's name without its ending. */
  readonly id: string;
  /** The folder. */
  readonly area: string;
  readonly title: Template | undefined;
  readonly titleSpan: Span;
  readonly related: readonly Located[];
  readonly aliases: readonly Located[];
  readonly uses: readonly Use[];
  /** The source, for the positions of findings and for telling leaks from words of the writer. */
  readonly text: string;
}

/** What {@link parseEntry} makes of a file. */
export interface ParsedEntry {
  readonly facts: EntryFacts;
  /** Undefined when a finding of severity error stands in its way. */
  readonly entry: Entry | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** For rules. Undefined when the guard kept the file from the parser. */
  readonly tree: EntryTree | undefined;
}

/** The syntax of an entry, with positions in its source. */
export interface EntryTree {
  /** The Markdown, placeholders and references masked by private-use characters. */
  readonly root: Root;
  /** The strings of the frontmatter, in no particular order. */
  readonly strings: readonly Located[];
}

/**
 * Parses the source of an entry, `entries/<area>/<id>.md`. Never throws, whatever the text; all that is wrong with the
 * file comes back as diagnostics, in the order of their places.
 */
export function parseEntry(source: SourceFile, options: { readonly locale?: string } = {}): ParsedEntry {
  const { path, text } = source;
  const [area = "", fileName = ""] = path.split("/").slice(-2);
  const id = fileName.replace(/\.md$/, "");
  let masks: readonly MaskUse[] = [];
  const report = createReport(path, text, () => masks);
  const facts: EntryFacts = { file: path, id, area, title: undefined, titleSpan: { start: 0, end: 0 }, related: [], aliases: [], uses: [], text };
  const result = (rest: Partial<ParsedEntry>): ParsedEntry => ({ facts, entry: undefined, tree: undefined, diagnostics: report.diagnostics, ...rest });

  const problem = slugProblem(id);
  if (problem !== undefined) report.add(badId, { start: 0, end: 0 }, { id, problem, proposal: toSlug(id) });
  if (text.trim() === "") {
    report.add(emptyFile, { start: 0, end: 0 }, {});
    return result({});
  }
  if (!guardCharacters(text, report)) return result({});
  const block = findFrontmatter(text, report);
  if (block === "broken") return result({});
  const bodyStart = block?.bodyStart ?? 0;
  if (!guardMarkdown(text, bodyStart, report)) return result({});

  const placeholders = maskPlaceholders(text);
  masks = placeholders.uses;
  const frontmatter = block === undefined ? undefined : parseFrontmatter(placeholders.text, block, report);
  const body = maskReferences({ text: blank(placeholders.text, bodyStart), uses: masks });
  masks = body.uses;
  const root = parseMarkdown(body.text);
  const deep = tooDeepNode(root);
  if (deep !== undefined) {
    report.add(tooDeep, deep, { what: "levels", limit: limits.treeDepth });
    return result({});
  }

  const uses: Use[] = [];
  const context = createContext(root, report, masks, uses);
  const sections = cutSections(root, context);
  const parts = readParts(sections, context);
  const fields = readFrontmatter(frontmatter, { id, area }, masks, report, uses);
  for (const definition of context.definitions.values()) {
    if (!context.usedDefinitions.has(definition.identifier)) {
      report.add(unusedDefinition, context.span(definition), { label: definition.label ?? definition.identifier });
    }
  }
  const located = (values: readonly string[] | undefined, field: string): Located[] =>
    (values ?? []).map((value, index) => ({ text: value, span: frontmatter?.data.locate([field, index]) ?? { start: 0, end: 0 } }));
  report.diagnostics.sort((a, b) => a.range.start.offset - b.range.start.offset);
  return result({
    facts: {
      ...facts,
      title: sections.title,
      titleSpan: sections.titleSpan,
      related: located(fields?.raw.related, "related"),
      aliases: located(fields?.raw.aliases, "aliases"),
      uses,
    },
    tree: { root, strings: frontmatter === undefined ? [] : stringsOf(frontmatter.data) },
    entry:
      report.failed() || fields === undefined || sections.title === undefined
        ? undefined
        : normalise({ id, area, title: sections.title, locale: options.locale ?? "en" }, fields, parts),
  });
}

/** Frontmatter out of the Markdown parser's sight, at the same length and with the same lines. */
function blank(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}

function createContext(root: Root, report: Report, masks: readonly MaskUse[], uses: Use[]): FromMdast {
  const definitions = new Map<string, Definition>();
  for (const node of root.children) {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return {
    report,
    masks,
    definitions,
    usedDefinitions: new Set(),
    uses,
    span: (node) => ({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }),
    maskSpan: ({ start, end }) => ({ start, end }),
  };
}

interface Parts {
  readonly rich: ReadonlyMap<SectionId, RichText>;
  readonly lists: ReadonlyMap<SectionId, readonly RichText[]>;
  readonly solutions: readonly Solution[];
}

function readParts(source: SourceSections, context: FromMdast): Parts {
  const rich = new Map<SectionId, RichText>();
  const lists = new Map<SectionId, readonly RichText[]>();
  const ofSolutions: SourceSection[] = [];
  for (const section of source.sections) {
    if (section.row.of === "solution") ofSolutions.push(section);
    else if (section.row.holds === "blocks") rich.set(section.row.id, sectionBlocks(section, context));
    else lists.set(section.row.id, sectionList(section, context));
  }
  if (ofSolutions.length === 0) return { rich, lists, solutions: readShortForm(source, context) };
  const preamble = blocksFromMdast(source.preamble, context);
  const [first] = content(source.preamble);
  if (first !== undefined) {
    if (rich.has("symptom")) context.report.add(textWithoutSection, context.span(first), {});
    rich.set("symptom", preamble);
  }
  return { rich, lists, solutions: readSolutions(ofSolutions, context) };
}

/** The two-minute form: below the title, the first list is the fix, and what stands before it is the cause. */
function readShortForm({ preamble, titleSpan }: SourceSections, context: FromMdast): readonly Solution[] {
  const nodes = content(preamble);
  const at = nodes.findIndex((node) => node.type === "list");
  const list = nodes[at] as List | undefined;
  if (list === undefined) {
    blocksFromMdast(preamble, context);
    context.report.add(missingFix, titleSpan, {});
    return [];
  }
  if (list.ordered !== true) context.report.add(fixWithoutSteps, context.span(list), { heading: "Fix", found: kindOf(list) });
  const cause = blocksFromMdast(nodes.slice(0, at), context);
  for (const node of nodes.slice(at + 1)) context.report.add(textOutsideList, context.span(node), { heading: "Fix", found: kindOf(node) });
  const fix = listMembers(list, "Fix", context);
  return [{ id: "fix", ...(cause.length > 0 ? { cause } : {}), fix: [...fix] }];
}

interface Fields {
  readonly raw: Frontmatter;
  readonly summary: RichText | undefined;
  readonly firstCheck: RichText | undefined;
  readonly messages: readonly Template[];
  readonly appliesTo: readonly Template[];
}

const NO_FRONTMATTER: Fields = {
  raw: { related: [], signatures: { codes: [], statuses: [], messages: [] }, aliases: [], appliesTo: [], audience: "public", owners: [] },
  summary: undefined,
  firstCheck: undefined,
  messages: [],
  appliesTo: [],
};

function readFrontmatter(
  frontmatter: { data: YamlData; fields: Frontmatter | undefined } | undefined,
  path: { id: string; area: string },
  masks: readonly MaskUse[],
  report: Report,
  uses: Use[],
): Fields | undefined {
  if (frontmatter === undefined) return NO_FRONTMATTER;
  const { data, fields } = frontmatter;
  if (fields === undefined) return undefined;
  for (const field of ["id", "area"] as const) {
    const stated = fields[field];
    if (stated !== undefined && stated !== path[field]) report.add(pathMismatch, data.locate([field]), { field, stated, path: path[field] });
  }
  const read = createFieldReader(data, masks, report, uses);
  return {
    raw: fields,
    summary: fields.summary === undefined ? undefined : read.line(fields.summary, ["summary"]),
    firstCheck: fields.firstCheck === undefined ? undefined : read.line(fields.firstCheck, ["firstCheck"]),
    messages: fields.signatures.messages.map((message) => read.template(message)),
    appliesTo: fields.appliesTo.map((text) => read.template(text)),
  };
}

/** The one place where what a writer left out is filled in. */
function normalise(
  identity: { id: string; area: string; title: Template; locale: string },
  fields: Fields,
  { rich, lists, solutions }: Parts,
): Entry {
  const { raw } = fields;
  const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
  return {
    id: identity.id,
    area: identity.area,
    title: identity.title,
    ...optional("summary", fields.summary),
    symptom: rich.get("symptom") ?? titleAsSymptom(identity.title),
    signatures: { ...raw.signatures, messages: [...fields.messages] },
    appliesTo: [...fields.appliesTo],
    confirm: [...(lists.get("confirm") ?? [])],
    firstCheck: fields.firstCheck ?? firstStep(solutions),
    solutions: [...solutions],
    ...optional("verify", rich.get("verify")),
    ...optional("escalate", rich.get("escalate")),
    include: [...(lists.get("include") ?? [])],
    ...optional("why", rich.get("why")),
    benefits: [...(lists.get("benefits") ?? [])],
    related: raw.related,
    aliases: raw.aliases,
    audience: raw.audience,
    owners: raw.owners,
    ...optional("reviewed", raw.reviewed),
    locale: identity.locale,
  };
}

/** The symptom of an entry whose writer adds nothing to the title. */
export function titleAsSymptom(title: Template): RichText {
  const children = splitTemplate(title).map((part) =>
    "text" in part ? ({ type: "text", value: part.text } as const) : ({ type: "placeholder", name: part.placeholder } as const),
  );
  return [{ type: "paragraph", children }];
}

/** The first check of an entry whose writer names none. */
export function firstStep(solutions: readonly Solution[]): RichText {
  const [first] = solutions;
  return first?.fix[0] ?? first?.workaround ?? [];
}
