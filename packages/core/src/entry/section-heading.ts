import { meantSection, type Section, type SectionId, sectionById, sections } from "@fixbook/schema";
import type { Heading, Nodes, PhrasingContent, RootContent } from "mdast";
import { bodyH1, deepHeading, sectionName, titleMarkup, unknownSection } from "../findings/structure.js";
import { splitMasked } from "../mask.js";
import { nearest } from "../nearest.js";
import { renameFixes } from "../rename-fixes.js";
import type { FindingExtra } from "../report.js";
import { type FromMdast, noteTemplate } from "../rich-text/conversion.js";
import { joinedLines } from "../rich-text/join-lines.js";
import type { Knows } from "./near-headings.js";

/** What a heading says. */
export interface SectionHeading {
  /** The section that it begins, or plainly means; undefined where nobody can tell. */
  readonly row: Section | undefined;
  /** The name after the colon, a template; undefined where the heading is not as it has to be. */
  readonly name: string | undefined;
  /** Whether the heading is as it has to be. Where it is not, a finding says so. */
  readonly isCertain: boolean;
}

/** Whether a heading begins a section: with one or two signs always, with more where it has a section's name. */
export function beginsSection(heading: Heading): boolean {
  return heading.depth <= 2 || namesSection(heading);
}

/** Whether a heading has the name of a section, or another name for it. */
export function namesSection(heading: Heading): boolean {
  return guessHeading(heading).row !== undefined;
}

/** What a heading probably says, without a finding about it. */
export function guessHeading(heading: Heading): SectionHeading {
  const { row, meant } = lookUp(headingText(heading));
  return { row: row ?? meant, name: undefined, isCertain: false };
}

/** What is known of a heading by its words. */
export const knowsHeading: Knows = (heading) => {
  const { row, meant, base } = lookUp(heading);
  if (row !== undefined) return "section";
  return meant !== undefined || nearest(base, allowed).length > 0 ? "nearly" : undefined;
};

const allowed = sections.map((section) => section.heading);

/**
 * Reads a heading that begins a section. `all` is what the headings of the page say, of which it is the one at `index`;
 * `next` is what stands below it.
 */
export function readHeading(
  heading: Heading,
  context: FromMdast,
  { all, index, next }: { readonly all: Meanings; readonly index: number; readonly next?: RootContent | undefined },
): SectionHeading {
  const text = plainText(heading.children, context);
  const span = context.span(heading);
  const { row, name, base } = lookUp(text);
  const meant = all[index]?.meant;
  if (heading.depth !== 2) {
    const section = row ?? meant;
    const written = section === undefined ? undefined : `## ${withName(section, text, base)}`;
    const below = next?.type === "heading" && next.depth > heading.depth ? headingText(next) : undefined;
    // A section that holds sections would be empty.
    const extra = written === undefined || below !== undefined ? {} : rewrite(context, heading, written);
    const named = section?.named === true ? section.heading : undefined;
    const comment = section === undefined && isAboveCode(heading, next) ? "yes" : undefined;
    if (heading.depth === 1) context.report.add(bodyH1, span, { written, below, named, comment }, extra);
    else context.report.add(deepHeading, span, { heading: text, written }, extra);
    return { row: section, name: undefined, isCertain: false };
  }
  if (row === undefined || name === "") {
    const near = row === undefined ? nearest(base, allowed) : [row.heading];
    const suggestions = meant === undefined ? near : [meant.heading];
    const taken = meant === undefined || (meant.named && name) ? undefined : sameSection(all, index);
    const means = meant === undefined ? {} : { means: meant.heading };
    const other = taken === undefined ? {} : { other: taken };
    context.report.add(
      unknownSection,
      span,
      { heading: text, suggestions, allowed, ...means, ...other },
      taken === undefined ? renameFixes(context.report, span, base, suggestions) : {},
    );
    const [only] = suggestions.length === 1 ? suggestions : [];
    return { row: sections.find((section) => section.heading === only), name: undefined, isCertain: false };
  }
  if (name !== undefined && !row.named) {
    context.report.add(sectionName, span, { heading: row.heading });
    return { row, name: undefined, isCertain: true };
  }
  return { row, name, isCertain: true };
}

/** What the headings of a page say, in their order. */
type Meanings = readonly {
  readonly text: string;
  /** What stands before a colon. */
  readonly base: string;
  /** The section of that name. */
  readonly row: Section | undefined;
  /** The section that another name means. */
  readonly meant: Section | undefined;
}[];

/** What the headings of a page say. Where one says "Resolution", a mitigation is what helps until then. */
export function meaningsOf(headings: readonly Heading[]): Meanings {
  const all = headings.map((heading) => {
    const text = headingText(heading);
    return { text, ...lookUp(text) };
  });
  const has = (id: SectionId) =>
    all.some(({ base, row, meant }) => (row ?? meant)?.id === id && !(row === undefined && MITIGATION.test(base)));
  if (!has("fix") || has("workaround")) return all;
  const workaround = sectionById("workaround");
  return all.map((one) =>
    one.row === undefined && one.meant?.id === "fix" && MITIGATION.test(one.base) ? { ...one, meant: workaround } : one,
  );
}

const MITIGATION = /\bmitigations?\b/i;

/**
 * The heading of the same section in the same solution that keeps a heading from being called so: one that means it too
 * and stands above, or one that has its name.
 */
function sameSection(all: Meanings, index: number): string | undefined {
  const wanted = all[index]?.meant;
  if (wanted === undefined) return undefined;
  const isOther = ({ row, meant }: Meanings[number]) => {
    const part = row ?? meant;
    return part?.of === "solution" && wanted.of === "solution" && (part.id === "cause") !== (wanted.id === "cause");
  };
  for (let at = index - 1; at >= 0; at--) {
    const one = all[at] as Meanings[number];
    if ((one.row ?? one.meant) === wanted) return one.text;
    if (isOther(one)) break;
  }
  for (let at = index + 1; at < all.length; at++) {
    const one = all[at] as Meanings[number];
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
  const words = joinedLines(wordsOf(nodes, context))
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
  return noteTemplate(words, context);
}

interface Found {
  /** The section of that name. */
  readonly row: Section | undefined;
  /** What stands after the colon: empty where nothing does, undefined where there is no colon. */
  readonly name: string | undefined;
  /** What has to be a section's name. */
  readonly base: string;
  /** The section that another system's name for it means. */
  readonly meant: Section | undefined;
}

function lookUp(text: string): Found {
  const exact = rowOf(text);
  if (exact !== undefined) return { row: exact, name: undefined, base: text, meant: undefined };
  const colon = text.indexOf(":");
  const base = (colon === -1 ? text : text.slice(0, colon)).replace(/\.+$/, "").trim();
  const name = colon === -1 ? undefined : text.slice(colon + 1).trim();
  // "Solution 2" and "Cause A" number what has a name here.
  const words = base.replace(/^\[|\]$|\{#[^{}]*\}$/g, "").trim();
  const meant = meantSection(words) ?? meantSection(words.replace(/ (?:\d{1,2}|[A-Z])$/, ""));
  return { row: colon === -1 ? undefined : rowOf(base), name, base, meant };
}

const rows = new Map(sections.map((row) => [row.heading.toLowerCase(), row]));

function rowOf(heading: string): Section | undefined {
  return rows.get(heading.toLowerCase());
}

/** A heading with a section's own name, and the name after the colon where it may have one. */
function withName(section: Section, text: string, base: string): string {
  const name = text.slice(base.length);
  return section.named && /[^:\s]/.test(name) ? section.heading + name : section.heading;
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

/** The words of a heading as they are, with what is masked in them. */
function headingText({ children }: { readonly children: readonly PhrasingContent[] }): string {
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
      default:
        context.report.add(titleMarkup, context.span(node), { kind: MARKUP[node.type] ?? "markup" });
        if ("children" in node) words += wordsOf(node.children, context);
    }
  }
  return words;
}

const MARKUP: Readonly<Record<string, string>> = {
  emphasis: "emphasis",
  strong: "bold text",
  delete: "struck text",
  link: "a link",
  linkReference: "a link",
  image: "an image",
  imageReference: "an image",
  html: "HTML",
};
