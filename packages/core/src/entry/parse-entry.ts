import type { Diagnostic, Entry, FixPart, RichText, SectionIdsOf, Solution, Template } from "@fixbook/schema";
import { compareText, fileSlug, slugProblem } from "@fixbook/schema";
import type { List, Root, RootContent } from "mdast";
import { reportLost } from "../accounting/report-lost.js";
import { badId, isIndexPage } from "../findings/book.js";
import { emptyFile } from "../findings/source.js";
import { longFirstStep, missingFix, textWithoutSection } from "../findings/structure.js";
import { guardCharacters } from "../guard.js";
import { type MarkdownOptions, parseMarkdown } from "../markdown.js";
import {
  type MaskedText,
  type MaskUse,
  maskedTemplate,
  maskPlaceholders,
  maskReferences,
  tokenSpan,
  unmaskSource,
} from "../mask.js";
import { createReport, type Located, type Report, type Span } from "../report.js";
import { checkCharacterReferences } from "../rich-text/character-references.js";
import { type FromMdast, noteTemplate, type Use } from "../rich-text/conversion.js";
import { definitionsOf, reportUnusedDefinitions } from "../rich-text/definitions.js";
import { blocksFromMdast } from "../rich-text/from-mdast.js";
import type { SourceFile } from "../source.js";
import { stringsOf, type YamlData, type YamlString } from "../yaml.js";
import { isContentsList } from "./actions.js";
import { sectionBlocks, sectionItems, sectionParts } from "./content.js";
import { isIdList, listedIds, mayMisspell, namedIds, noFields, readFields } from "./fields.js";
import { readFixParts } from "./fix-parts.js";
import { findFrontmatter, parseFrontmatter } from "./frontmatter.js";
import { groupSolutions, type SolutionSections } from "./group-solutions.js";
import { hiddenFixes } from "./hidden-fixes.js";
import { reportHiddenNotes } from "./hidden-notes.js";
import { reportRules } from "./horizontal-rules.js";
import { content } from "./list-items.js";
import { normalise, type ReadSections, tooLongFirstStep } from "./normalise.js";
import { headingText } from "./section-heading.js";
import { checkOrder } from "./section-order.js";
import { type DeclaredHeadings, type SectionRows, sectionRows } from "./section-rows.js";
import { cutSections, type SourceSection, type SourceSections } from "./sections.js";
import { readSolutions } from "./solutions.js";
import { reportSecondTitle, statedTitle } from "./stated-title.js";
import { textWithHeadings } from "./text-with-headings.js";

/** What the checks of a whole book need to know of an entry, whether it can be published or not. */
export interface EntryFacts {
  readonly file: string;
  /** The file's name without its ending; what was meant by it, where that is no id. */
  readonly id: string;
  /** Whether the file's name or place is wrong, so that the id is the one that it will have. */
  readonly isMisplaced?: true;
  /** The folder. */
  readonly area: string;
  readonly title: Template | undefined;
  readonly titleSpan: Span;
  readonly related: readonly Located[];
  /** Whether the list could not be read whole, so that it may name any other entry. */
  readonly isRelatedUnknown?: true;
  /** Undefined when the frontmatter cannot be read and seems to hold some, so that any id may be an alias. */
  readonly aliases: readonly Located[] | undefined;
  /** Further wordings of the symptom; none where the frontmatter is not valid. */
  readonly also: readonly Located[];
  /** What the entry is about; none where the frontmatter is not valid. */
  readonly appliesTo: readonly Located[];
  /** What its solutions and groups of steps are called, each name once. */
  readonly names: readonly Located[];
  /** The day of the last review. */
  readonly reviewed: Located | undefined;
  readonly uses: readonly Use[];
  /**
   * Whether everything that the file says was understood. Where it was not, a finding says so, and `related` and `uses`
   * may lack some.
   */
  readonly isRead: boolean;
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
  /** What parsing it takes, as it was estimated: microseconds of the reference parser. */
  readonly work: number;
}

export interface ParseOptions extends Omit<MarkdownOptions, "isBody"> {
  /** The language of the entry; `en` when left out. */
  readonly locale?: string | undefined;
  /** The sections that the book declares. */
  readonly sections?: readonly DeclaredHeadings[] | undefined;
}

/** An entry's source, cut at its headings. */
interface EntryOutline extends Pick<SourceSections, "titleSpan" | "preamble" | "sections"> {
  /** The sections of each solution, the likeliest first; none in the two-minute form. */
  readonly solutions: readonly SolutionSections[];
  /** The list that the fix of the two-minute form begins with. */
  readonly steps: List | undefined;
}

/** The syntax of an entry, with positions in its source. */
export interface EntryTree {
  /** The Markdown, placeholders and references masked by private-use characters. */
  readonly root: Root;
  /** The strings of the frontmatter, in no particular order. */
  readonly strings: readonly YamlString[];
  /** The Markdown of fields that are written without escapes and folding, with the offsets of the file. */
  readonly fields: readonly Root[];
  /** Where the frontmatter ends. */
  readonly bodyStart: number;
  /** Where the title, the sections and the solutions stand. */
  readonly outline: EntryOutline;
  /** A string of the Markdown with placeholders and references as they are written, canonically. */
  unmask(text: string): string;
}

/**
 * Parses the source of an entry, `entries/<area>/<id>.md`. Never throws, whatever the text; all that is wrong with the
 * file comes back as diagnostics, in the order of their places.
 */
export function parseEntry(source: SourceFile, options: ParseOptions = {}): ParsedEntry {
  const { path, text } = source;
  const [area = "", fileName = ""] = path.split("/").slice(-2);
  const name = fileName.replace(/\.md$/, "");
  const problem = slugProblem(name);
  const meant = problem === undefined || isIndexPage(name) ? "" : fileSlug(name);
  const proposal = slugProblem(meant) === undefined ? meant : "";
  const id = proposal === "" ? name : proposal;
  let masks: readonly MaskUse[] = [];
  const unmask = (value: string) => unmaskSource(value, masks);
  const report = createReport(path, text, unmask);
  const facts: EntryFacts = {
    file: path,
    id,
    area,
    title: undefined,
    titleSpan: { start: 0, end: 0 },
    related: [],
    aliases: [],
    also: [],
    appliesTo: [],
    names: [],
    reviewed: undefined,
    uses: [],
    isRead: false,
    text,
    ...(problem === undefined ? {} : { isMisplaced: true }),
    // Where nobody can tell what the file will be called, it may be called by any id that others name.
    ...(problem === undefined || proposal !== "" ? {} : { aliases: undefined }),
  };
  const result = (rest: Partial<ParsedEntry>): ParsedEntry => ({
    work: 0,
    facts,
    entry: undefined,
    tree: undefined,
    diagnostics: report.diagnostics,
    ...rest,
  });

  if (problem !== undefined) report.add(badId, { start: 0, end: 0 }, { id: name, problem, proposal });
  if (text.trim() === "") {
    report.add(emptyFile, { start: 0, end: 0 }, {});
    return result({});
  }
  const unread: EntryFacts = { ...facts, ...statedIds(undefined, text) };
  if (!guardCharacters(text, report)) return result({ facts: unread });
  const block = findFrontmatter(text, report);
  if (block === "broken") return result({ facts: unread });

  const placeholders = maskPlaceholders(text);
  const bodyStart = block?.bodyStart ?? 0;
  const body = maskReferences({ text: blank(placeholders.text, bodyStart), uses: placeholders.uses });
  masks = body.uses;
  const uses: Use[] = [];
  const fieldTrees: Root[] = [];
  const frontmatter = block === undefined ? undefined : parseFrontmatter(placeholders.text, block, report);
  const fields =
    block === undefined
      ? noFields
      : frontmatter?.fields &&
        readFields({ ...frontmatter, fields: frontmatter.fields }, { id, area }, masks, report, uses, fieldTrees);
  const stated: EntryFacts = {
    ...facts,
    uses,
    also: locatedTexts("also", fields?.also, frontmatter?.data),
    appliesTo: locatedTexts("appliesTo", fields?.appliesTo, frontmatter?.data),
    ...(block === undefined ? {} : statedIds(frontmatter?.data, text)),
    ...(facts.aliases === undefined ? { aliases: undefined } : {}),
    reviewed:
      fields?.raw.reviewed === undefined || frontmatter === undefined
        ? undefined
        : { text: fields.raw.reviewed, span: frontmatter.data.locate(["reviewed"]) },
  };
  const root = parseMarkdown(body.text, bodyStart, report, { ...options, isBody: true });
  const work = report.spend(0);
  if (root === undefined) return result({ facts: stated, work });

  const context = createContext(root, body, report, uses);
  const rows = sectionRows(options.locale ?? "en", options.sections);
  const yaml = text.slice(block?.yamlStart, block?.yamlEnd ?? 0);
  const ownTitle = statedTitle(yaml, frontmatter?.data, (title) => noteTemplate(title, context), report);
  const sections = cutSections(root, context, rows, ownTitle);
  const { solutionSections, steps, ...read } = readSectionsOf(sections, context, rows);
  if (ownTitle !== undefined && sections.titleSpan !== ownTitle.span)
    reportSecondTitle(ownTitle, sections, frontmatter?.data, text, report);
  reportRules(root, context);
  reportUnusedDefinitions(root, context);
  reportHiddenNotes(root, { sections: sections.sections, rows, data: frontmatter?.data }, context);
  if (fields !== undefined && fields.firstCheck === undefined)
    reportLongFirstStep(
      read.solutions,
      solutionSections[0]?.fix?.content ?? (steps === undefined ? [] : [steps]),
      context,
    );
  checkCharacterReferences(root, context);
  reportLost(root, body.text, report);
  report.diagnostics.sort((a, b) => a.range.start.offset - b.range.start.offset);
  return result({
    work,
    facts: {
      ...stated,
      title: sections.title,
      titleSpan: sections.titleSpan,
      names: namesIn(sections, context),
      isRead: fields !== undefined,
    },
    tree: {
      root,
      strings: frontmatter === undefined ? [] : stringsOf(frontmatter.data),
      fields: fieldTrees,
      bodyStart,
      outline: {
        titleSpan: sections.titleSpan,
        preamble: sections.preamble,
        sections: sections.sections,
        solutions: solutionSections,
        steps,
      },
      unmask,
    },
    entry:
      report.failed() || fields === undefined || sections.title === undefined
        ? undefined
        : normalise(
            { id, area, title: sections.title, titleCut: sections.titleCut, locale: options.locale ?? "en" },
            fields,
            {
              ...read,
              files: fileNamesIn(uses),
            },
          ),
  });
}

/** Finds a first step that is too long to be the first check, in the list of the fix among some nodes. */
function reportLongFirstStep(solutions: readonly Solution[], nodes: readonly RootContent[], context: FromMdast): void {
  const long = tooLongFirstStep(solutions);
  const [item] = nodes.find((node) => node.type === "list")?.children ?? [];
  if (long !== undefined && item !== undefined) context.report.add(longFirstStep, context.span(item), long);
}

/** The names of files that a text uses, each once, sorted. */
function fileNamesIn(uses: readonly Use[]): readonly string[] {
  return [...new Set(uses.flatMap((use) => (use.kind === "file" ? [use.name] : [])))].sort(compareText);
}

/** The texts of a list of the frontmatter, with their places. */
function locatedTexts(field: string, texts: readonly Template[] = [], data: YamlData | undefined): readonly Located[] {
  return data === undefined ? [] : texts.map((text, index) => ({ text, span: data.locate([field, index]) }));
}

/** The names of solutions and of the groups of their steps. */
function namesIn({ preamble, sections }: SourceSections, context: FromMdast): readonly Located[] {
  const groups = [preamble, ...sections.flatMap(({ row, content }) => (row.holds === "parts" ? [content] : []))].flat();
  const all = [
    ...sections.flatMap(({ name, span }) => (name === undefined ? [] : [{ text: name, span }])),
    ...groups.flatMap((node) =>
      node.type === "heading" && node.depth === 3
        ? [{ text: maskedTemplate(headingText(node), context.masks), span: context.span(node) }]
        : [],
    ),
  ];
  return all.filter(({ text }, index) => all.findIndex((one) => one.text === text) === index);
}

/** The ids that frontmatter names. Where it cannot be read, a list may hold any, unless the text does not even name it. */
function statedIds(
  data: YamlData | undefined,
  text: string,
): Pick<EntryFacts, "aliases" | "related" | "isRelatedUnknown"> {
  const isUnknown = data === undefined ? text.includes("related") : !isIdList(data, "related");
  return {
    aliases:
      data === undefined
        ? text.includes("aliases")
          ? undefined
          : []
        : mayMisspell(data, "aliases")
          ? undefined
          : namedIds(data, "aliases"),
    related: data === undefined ? [] : listedIds(data, "related"),
    ...(isUnknown ? { isRelatedUnknown: true } : {}),
  };
}

/** Frontmatter out of the Markdown parser's sight, at the same length and with the same lines. */
function blank(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}

function createContext(root: Root, { text, uses: masks }: MaskedText, report: Report, uses: Use[]): FromMdast {
  return {
    report,
    source: text,
    masks,
    definitions: definitionsOf(root, text),
    usedDefinitions: new Set(),
    uses,
    span: (node) => ({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }),
    maskSpan: tokenSpan,
  };
}

/** What the sections hold, and where those of solutions stand. */
interface OutlinedSections extends Omit<ReadSections, "files"> {
  readonly solutionSections: readonly SolutionSections[];
  readonly steps: List | undefined;
}

function readSectionsOf(source: SourceSections, context: FromMdast, rows: SectionRows): OutlinedSections {
  const blocks = new Map<SectionIdsOf<"entry", "blocks">, RichText>();
  const parts = new Map<SectionIdsOf<"entry", "parts">, readonly FixPart[]>();
  const items = new Map<SectionIdsOf<"entry", "items">, readonly RichText[]>();
  const written = new Map<string, RichText>();
  const ofSolutions: SourceSection[] = [];
  for (const section of source.sections) {
    const { id, of, holds } = section.row;
    if ("isOwn" in section.row) written.set(id, sectionBlocks(section, context));
    else if (of === "solution") ofSolutions.push(section);
    else if (holds === "blocks") blocks.set(id as SectionIdsOf<"entry", "blocks">, sectionBlocks(section, context));
    else if (holds === "parts") parts.set(id as SectionIdsOf<"entry", "parts">, sectionParts(section, context));
    else items.set(id as SectionIdsOf<"entry", "items">, sectionItems(section, context));
  }
  const own = rows.all.flatMap(({ id }) => {
    const text = written.get(id);
    return text === undefined ? [] : [{ id, blocks: text }];
  });
  const grouped = groupSolutions(ofSolutions);
  checkOrder(source.sections, grouped, context);
  const held = { blocks, parts, items, own, solutionSections: grouped.solutions };
  if (ofSolutions.length === 0) return { ...held, ...readShortForm(source, context) };
  const preamble = textWithHeadings(source.preamble, context);
  const nodes = content(source.preamble);
  const [first] = nodes;
  if (first !== undefined) {
    if (source.hasTitle && source.sections.some(({ row, isCertain }) => row.id === "symptom" && isCertain))
      context.report.add(textWithoutSection, context.span(first), { cause: saysCause(nodes, context) });
    blocks.set("symptom", [...preamble, ...(blocks.get("symptom") ?? [])]);
  }
  const steps = nodes.find((node): node is List => node.type === "list" && node.ordered === true);
  return { ...held, solutions: readSolutions(grouped, steps, context), steps: undefined };
}

/** Whether some text says why a problem occurs, in English. */
function saysCause(nodes: readonly RootContent[], { source, span }: FromMdast): "yes" | undefined {
  return nodes.some((node) => node.type === "paragraph" && CAUSE.test(source.slice(span(node).start, span(node).end)))
    ? "yes"
    : undefined;
}

const CAUSE =
  /\b(?:(?:this|it|which) (?:occurs|happens) (?:if|when|as|since)|because|due to|caused by|(?:root )?cause is)\b/i;

/**
 * The two-minute form: below the title, the first list and all below it is the fix, and what stands before it the cause.
 * The list is numbered: of bullets nobody can tell, in all languages, whether they are steps.
 */
function readShortForm(source: SourceSections, context: FromMdast): Pick<OutlinedSections, "solutions" | "steps"> {
  const nodes = content(source.preamble);
  const isHidden = () => hiddenFixes(context)({ start: 0, end: context.source.length });
  // A heading that may begin any section: what is wrong with it is said, and a list beside it may be no fix.
  const isDivided =
    (!source.hasTitle && source.titleSpan.end > 0) ||
    nodes.some(({ type }) => type === "heading") ||
    (source.hasUnknown && isHidden());
  const at = nodes.findIndex((node) => node.type === "list" && !isContentsList(node));
  const list = nodes[at] as List | undefined;
  if (list?.ordered !== true) {
    blocksFromMdast(source.preamble, context);
    if (!isHidden()) {
      const steps = nodes.slice(at).find((node): node is List => node.type === "list" && node.ordered === true);
      if (list !== undefined && steps !== undefined)
        context.report.add(missingFix, context.span(steps), { bullets: "above" });
      else context.report.add(missingFix, source.titleSpan, list === undefined ? {} : { bullets: "alone" });
    }
    return NONE;
  }
  if (isDivided) {
    blocksFromMdast(source.preamble, context);
    return NONE;
  }
  const cause = blocksFromMdast(nodes.slice(0, at), context);
  const fix = readFixParts(source.preamble.slice(source.preamble.indexOf(list)), "Fix", context);
  const solution: Solution = { id: "fix", ...(cause.length > 0 ? { cause } : {}), fix: [...fix], workaround: [] };
  return { solutions: [solution], steps: list };
}

const NONE = { solutions: [], steps: undefined };
