import { type AcceptedHeading, eitherSection, foldHeading, headingsIn } from "@fixbook/schema";
import leven from "leven";
import type { Emphasis, Heading, Nodes, PhrasingContent, RootContent, Strong } from "mdast";
import {
  bodyH1,
  deepHeading,
  groupTitle,
  headingEmphasis,
  sectionName,
  titleMarkup,
  unknownSection,
} from "../findings/structure.js";
import { splitMasked } from "../mask.js";
import { nearest } from "../nearest.js";
import { renameFixes } from "../rename-fixes.js";
import type { FindingExtra, Span } from "../report.js";
import { type FromMdast, noteTemplate } from "../rich-text/conversion.js";
import { joinedLines } from "../rich-text/join-lines.js";
import { boldText } from "./bold-line.js";
import { proposedSection } from "./declared-section.js";
import { type HeadingWords, readHeadingWords } from "./heading-words.js";
import { holdsLinksOnly } from "./links-only.js";
import type { Knows } from "./near-headings.js";
import type { SectionRow, SectionRows } from "./section-rows.js";

/** What a heading says. */
export interface SectionHeading {
  /** The section that it begins, or plainly means; undefined where nobody can tell. */
  readonly row: SectionRow | undefined;
  /** The name after the colon, a template; undefined where the heading is not as it has to be. */
  readonly name: string | undefined;
  /** Whether the heading begins the section beyond doubt. Where it does not, a finding says so. */
  readonly isCertain: boolean;
  /** What it says in other words than the canonical heading. */
  readonly accepted?: AcceptedWords;
}

/** A heading that is another name for its section. */
export interface AcceptedWords extends HeadingWords {
  /** All that it says, a template. */
  readonly text: string;
}

/**
 * Whether a heading begins a section: with one or two signs always, with more where it has a section's name. Where the
 * heading `above` begins a fix, or text of any kind, it is a part of that; a finding says so where it has no other words.
 * `hasFix`: whether the entry has a fix, so that another one need not be it.
 */
export function beginsSection(
  heading: Heading,
  rows: SectionRows,
  { above, hasFix }: { readonly above: Heading | undefined; readonly hasFix: boolean },
  context: FromMdast,
): boolean {
  if (heading.depth <= 2) return true;
  if (!namesSection(heading, rows)) return false;
  const holder = above?.depth === 2 ? lookUp(headingText(above), rows).row : undefined;
  const { row, meant, words, name } = lookUp(headingText(heading), rows);
  const section = row ?? meant;
  // Within a public section, notes for agents would be public.
  if (section?.internal === true) return holder?.internal !== true;
  if (holder === undefined || OF_ONE_KIND.has(holder.id)) return true;
  // "Cause: what it is" is how another solution begins; "Cause 2: what it is" may be a way of one.
  const isSolution = section?.named === true && name !== undefined && words?.number === undefined;
  if (isSolution || (section?.id === "fix" && !hasFix)) return true;
  const isBare = name === undefined && words?.number === undefined;
  if (isBare && holder.holds === "parts" && section !== undefined)
    context.report.add(groupTitle, context.span(heading), { heading: headingText(heading), section: section.heading });
  return false;
}

/** Whether a heading is that of a fix. */
export function namesFix(heading: Heading, rows: SectionRows): boolean {
  return heading.depth === 2 && lookUp(headingText(heading), rows).row?.id === "fix";
}

/** Sections that say one kind of thing: what is called as another section is does not belong into them. */
const OF_ONE_KIND: ReadonlySet<string> = new Set([
  "symptom",
  "confirm",
  "prerequisites",
  "cause",
  "verify",
  "escalate",
  "include",
  "why",
  "benefits",
]);

/**
 * Whether a heading has the name of a section, or another name for it. With more than two signs, names that parts of
 * sections have too do not count.
 */
export function namesSection(heading: Heading, rows: SectionRows): boolean {
  const { row, meant, words } = lookUp(headingText(heading), rows);
  if (row === undefined && words?.accepted.where === "links") return false;
  if (heading.depth > 2 && words?.accepted.isWithin === true) return false;
  return (row ?? meant) !== undefined;
}

/** What a heading probably says, without a finding about it. */
export function guessHeading(heading: Heading, rows: SectionRows): SectionHeading {
  const { row, meant } = lookUp(headingText(heading), rows);
  return { row: row ?? meant, name: undefined, isCertain: false };
}

/** What is known of a heading by its words. */
export function knowsHeading(rows: SectionRows): Knows {
  const allowed = allowedIn(rows);
  return (heading) => {
    const { row, meant, base } = lookUp(heading, rows);
    if (row !== undefined) return "section";
    return meant !== undefined || nearest(base, allowed).length > 0 ? "nearly" : undefined;
  };
}

function allowedIn(rows: SectionRows): readonly string[] {
  return rows.all.map(({ heading }) => heading);
}

/**
 * Reads a heading that begins a section. `all` is what the headings of the page say, of which it is the one at `index`;
 * `next` is what stands below it.
 */
export function readHeading(
  heading: Heading,
  context: FromMdast,
  page: {
    readonly all: Meanings;
    readonly index: number;
    readonly next?: RootContent | undefined;
    readonly rows: SectionRows;
  },
): SectionHeading {
  const { all, index, rows } = page;
  const text = plainText(heading.children, context);
  const span = context.span(heading);
  const { name, base, words, either } = lookUp(text, rows);
  const { row, meant } = all[index] ?? { row: undefined, meant: undefined };
  if (heading.depth !== 2) return readDepth(heading, text, context, page);
  if (row === undefined) {
    const suggestions = meant === undefined ? suggestionsFor(base, either, rows) : [meant.heading];
    const taken = meant === undefined || (meant.named && name) ? undefined : sameSection(all, index);
    const means = meant === undefined ? {} : { means: meant.heading };
    const other = taken === undefined ? {} : { other: taken };
    const declare = suggestions.length > 0 ? {} : { declare: proposedSection(text, all.slice(0, index)) };
    context.report.add(
      unknownSection,
      span,
      { heading: text, suggestions, allowed: allowedIn(rows), ...means, ...other, ...declare },
      taken === undefined ? renameFixes(context.report, span, base, suggestions) : {},
    );
    const [only] = suggestions.length === 1 ? suggestions : [];
    return { row: only === undefined ? undefined : rows.named(only), name: undefined, isCertain: false };
  }
  if (name !== undefined && !row.named) {
    context.report.add(sectionName, span, { heading: row.heading }, nameBelow(context, span, row));
    return { row, name: undefined, isCertain: true };
  }
  return { row, name, isCertain: true, ...(words === undefined ? {} : { accepted: { ...words, text } }) };
}

/** Reads a heading of another depth than that of a section. */
function readDepth(
  heading: Heading,
  text: string,
  context: FromMdast,
  { all, index, next }: { readonly all: Meanings; readonly index: number; readonly next?: RootContent | undefined },
): SectionHeading {
  const span = context.span(heading);
  const section = all[index]?.row ?? all[index]?.meant;
  const name = all[index]?.name;
  const isNumbered = section?.of === "solution" && all[index]?.words?.number !== undefined;
  const canonical = section && `${section.heading}${section.named && name ? `: ${name}` : ""}`;
  const written = canonical && `## ${isNumbered ? text : canonical}`;
  const below = next?.type === "heading" && next.depth > heading.depth ? headingText(next) : undefined;
  // A section that holds sections would be empty.
  const extra = written === undefined || below !== undefined ? {} : rewrite(context, heading, written);
  const named = section?.named === true ? section.heading : undefined;
  const comment = section === undefined && isAboveCode(heading, next) ? "yes" : undefined;
  if (heading.depth === 1) context.report.add(bodyH1, span, { written, below, named, comment }, extra);
  else context.report.add(deepHeading, span, { heading: text, written }, extra);
  return { row: section, name: undefined, isCertain: false };
}

/** What may have been meant by a heading that nobody knows. */
function suggestionsFor(base: string, either: readonly SectionRow[], rows: SectionRows): readonly string[] {
  if (either.length > 0) return either.map(({ heading }) => heading);
  const near = nearest(base, allowedIn(rows));
  if (near.length > 0) return near;
  const wanted = foldHeading(base);
  // The table is long, so that a word of another meaning has a neighbour soon: one letter may differ.
  const found = headingsIn(rows.locale).filter(
    ({ heading }) => leven(wanted, foldHeading(heading), { maxDistance: 2 }) === 1 && wanted.length > 4,
  );
  return [...new Set(found.flatMap(({ id }) => rows.get(id)?.heading ?? []))];
}

/** What the headings of a page say, in their order. */
export type Meanings = readonly Found[];

/**
 * What the headings of a page say, with what stands below each. Where one says "Resolution", a mitigation is what helps
 * until then; a list of further reading is only where nothing but links stands below it.
 */
export function meaningsOf(
  headings: readonly { readonly heading: Heading; readonly content: readonly RootContent[] }[],
  context: FromMdast,
  rows: SectionRows,
): Meanings {
  const all = headings.map(({ heading, content }) => {
    const found = lookUp(headingText(heading), rows);
    const isFurther = found.words?.accepted.where === "links" && holdsLinksOnly(content, context);
    return isFurther ? { ...found, row: rows.get("moreInformation") } : found;
  });
  const has = (section: SectionRow | undefined) =>
    all.some((one) => section !== undefined && (one.row ?? one.meant) === section && !one.isRemedy);
  const workaround = rows.get("workaround");
  if (!has(rows.get("fix")) || has(workaround)) return all;
  return all.map((one) => {
    if (!one.isRemedy) return one;
    return one.row === undefined ? { ...one, meant: workaround } : { ...one, row: workaround };
  });
}

/**
 * The heading of the same section in the same solution that keeps a heading from being called so: one that means it too
 * and stands above, or one that has its name.
 */
function sameSection(all: Meanings, index: number): string | undefined {
  const wanted = all[index]?.meant;
  if (wanted === undefined) return undefined;
  const isOther = ({ row, meant }: Found) => {
    const part = row ?? meant;
    return part?.of === "solution" && wanted.of === "solution" && (part.id === "cause") !== (wanted.id === "cause");
  };
  for (let at = index - 1; at >= 0; at--) {
    const one = all[at] as Found;
    if ((one.row ?? one.meant) === wanted) return one.text;
    if (isOther(one)) break;
  }
  for (let at = index + 1; at < all.length; at++) {
    const one = all[at] as Found;
    if (one.row === wanted) return one.text;
    if (isOther(one)) break;
  }
  return undefined;
}

/** Whether code stands in the line right below a heading: in a shell, a line that begins with # is a comment. */
function isAboveCode(heading: Heading, next: RootContent | undefined): boolean {
  const isCode = next?.type === "code" || (next?.type === "paragraph" && next.children[0]?.type === "inlineCode");
  return isCode && next.position?.start.line === (heading.position?.end.line ?? 0) + 1;
}

/** The words of a heading as a template, on one line. Code loses its marks; other markup is a finding. */
export function plainText(nodes: readonly PhrasingContent[], context: FromMdast): string {
  return noteTemplate(oneLineOf(wordsOf(nodes, context)), context);
}

/** The words of a heading on one line. */
export function oneLineOf(words: string): string {
  return joinedLines(words)
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
}

/** What the words of a heading are found to say. */
export interface Found {
  readonly text: string;
  /** The section that it is: by its canonical heading, or by an accepted one. */
  readonly row: SectionRow | undefined;
  /** The section that is meant, where the heading has signs of another system around it. */
  readonly meant: SectionRow | undefined;
  /** The sections of which it may mean any. */
  readonly either: readonly SectionRow[];
  /** What has to be a section's name. */
  readonly base: string;
  readonly name: string | undefined;
  /** What it says in other words than the canonical heading. */
  readonly words: HeadingWords | undefined;
  /** Whether it is the fix, or the workaround of a page that has another fix. */
  readonly isRemedy: boolean;
}

function lookUp(text: string, rows: SectionRows): Found {
  const none: Found = {
    text,
    row: undefined,
    meant: undefined,
    either: [],
    base: text,
    name: undefined,
    words: undefined,
    isRemedy: false,
  };
  const exact = rows.named(text);
  if (exact !== undefined) return { ...none, row: exact };
  const colon = text.search(/[:：]/);
  const base = (colon === -1 ? text : text.slice(0, colon)).replace(/\.+$/, "").trim();
  const name = colon === -1 ? undefined : text.slice(colon + 1).trim();
  const named = name === undefined || name === "" ? undefined : rows.named(text.slice(0, colon).trim());
  if (named !== undefined) return { ...none, row: named, base, name };
  const own = rows.accepted(text);
  if (own !== undefined) return { ...none, row: own, words: acceptedAs(own, text) };
  const words = readHeadingWords(text, rows.locale);
  if (words !== undefined) {
    const row = words.accepted.where === "links" ? undefined : rows.get(words.accepted.id);
    return { ...none, row, base, name: words.name?.text, words, isRemedy: words.accepted.where === "remedy" };
  }
  const [, inBrackets] = /^\[([^[\]]+)\]$/.exec(text) ?? [];
  const within = inBrackets === undefined ? undefined : readHeadingWords(inBrackets, rows.locale);
  if (within !== undefined && within.name === undefined && within.accepted.where !== "links")
    return { ...none, row: rows.get(within.accepted.id), words: within, isRemedy: within.accepted.where === "remedy" };
  const bare = text.replace(/\{#[^{}]*\}$/, "").trim();
  const meant = bare === text ? undefined : readHeadingWords(bare, rows.locale);
  const either = eitherSection(base, rows.locale).flatMap((id) => rows.get(id) ?? []);
  const isRemedy = meant?.accepted.where === "remedy";
  return { ...none, meant: meant && rows.get(meant.accepted.id), either, base, name, isRemedy };
}

/** What a further heading of a section of the book says. */
function acceptedAs({ id }: SectionRow, words: string): HeadingWords {
  const accepted = { id: id as AcceptedHeading["id"], where: "always", isWithin: false } as const;
  return { accepted, words, number: undefined, name: undefined };
}

/** A fix that writes the name of a section that has none below it, as the title of what it holds. */
function nameBelow(context: FromMdast, span: Span, row: SectionRow): FindingExtra {
  const [, name] = /^##[ \t]+[^:：]*[:：][ \t]*(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(context.report.source(span)) ?? [];
  if (name === undefined || name === "" || row.holds === "items") return {};
  const line = row.holds === "blocks" ? `### ${name}` : boldText(name);
  if (line === undefined) return {};
  const edits = [{ ...span, text: `## ${row.heading}\n\n${line}\n` }];
  return { fixes: [{ kind: "safe", title: "Write the name below the heading", edits }] };
}

/** A fix to look at that writes a heading of the style with signs anew. */
function rewrite(context: FromMdast, heading: Heading, text: string): FindingExtra {
  const span = context.span(heading);
  if (!context.report.source(span).startsWith("#")) return {};
  return { fixes: [{ kind: "review", title: `Write ${text}`, edits: [{ ...span, text }] }] };
}

/** Whether a block is a heading or holds one, as quotes and lists can. */
export function holdsHeading(node: Nodes): boolean {
  if (node.type === "heading") return true;
  return (
    (node.type === "blockquote" || node.type === "list" || node.type === "listItem") && node.children.some(holdsHeading)
  );
}

/** Whether a heading has no words, and no code or picture either. */
export function saysNothing({ children }: Heading): boolean {
  return headingText({ children }) === "" && children.every(({ type }) => type === "text" || type === "break");
}

/** The words of a heading as they are, with what is masked in them. */
export function headingText({ children }: { readonly children: readonly PhrasingContent[] }): string {
  const words = children.map((node) => ("value" in node ? node.value : "children" in node ? headingText(node) : ""));
  return words
    .join("")
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
}

function wordsOf(nodes: readonly PhrasingContent[], context: FromMdast): string {
  let words = "";
  for (const node of nodes) {
    switch (node.type) {
      case "text":
        for (const part of splitMasked(node.value, context.masks)) {
          if ("use" in part && part.use.kind === "reference")
            context.report.add(titleMarkup, context.maskSpan(part.use), { kind: "a reference" });
        }
        words += node.value;
        break;
      case "inlineCode":
        words += node.value;
        break;
      case "break":
        words += " ";
        break;
      case "emphasis":
      case "strong":
        reportEmphasis(node, context);
        words += wordsOf(innerOf(node).children, context);
        break;
      default:
        context.report.add(titleMarkup, context.span(node), { kind: MARKUP[node.type] ?? "markup" });
        if ("children" in node) words += wordsOf(node.children, context);
    }
  }
  return words;
}

/** The words in emphasis that may be of two kinds at once: `***so***`. */
function innerOf(node: Emphasis | Strong): Emphasis | Strong {
  const [only, other] = node.children;
  return other === undefined && (only?.type === "emphasis" || only?.type === "strong") ? innerOf(only) : node;
}

/** Says that the signs around some words of a heading are dropped, with a fix that removes them. */
function reportEmphasis(node: Emphasis | Strong, context: FromMdast): void {
  const { start, end } = context.span(node);
  const [first, last] = [innerOf(node).children[0], innerOf(node).children.at(-1)];
  const inner = {
    start: first === undefined ? start : context.span(first).start,
    end: last === undefined ? end : context.span(last).end,
  };
  const edits = [
    { start, end: inner.start, text: "" },
    { start: inner.end, end, text: "" },
  ];
  context.report.add(
    headingEmphasis,
    { start, end },
    { words: headingText(node) },
    { fixes: [{ kind: "safe", title: "Remove the signs", edits }] },
  );
}

const MARKUP: Readonly<Record<string, string>> = {
  delete: "struck text",
  link: "a link",
  linkReference: "a link",
  image: "an image",
  imageReference: "an image",
  html: "HTML",
};
