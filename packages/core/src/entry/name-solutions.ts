import { canonicalHeading } from "../findings/structure.js";
import type { FindingExtra } from "../report.js";
import type { FromMdast } from "../rich-text/conversion.js";
import { readHeadingWords } from "./heading-words.js";
import type { AcceptedWords } from "./section-heading.js";
import type { SectionRows } from "./section-rows.js";
import type { SourceSection } from "./sections.js";

/** A section with what its heading says in other words. */
export interface NamedSection extends SourceSection {
  readonly accepted?: AcceptedWords;
}

/**
 * Gives the Cause and the Fix of one number one name, so that "Cause 2" and "Resolution 2" are of one solution: what
 * stands behind the numbers, or else the numbered heading of the fix. A Workaround of the number is of it too. Says of each accepted heading how the canonical one
 * would be written, with a fix that changes nothing that the entry says.
 */
export function nameSolutions(
  sections: readonly NamedSection[],
  context: FromMdast,
  rows: SectionRows,
): readonly SourceSection[] {
  const names = namesOf(sections, context, rows);
  const named = sections.map((section) => {
    const name = names.get(section);
    return name === undefined ? section : { ...section, name: name.text, number: numberOf(section, rows) };
  });
  const told = repeatedNames(named);
  // Only the number of such a workaround tells which solution it is of, so that all sections of it keep theirs.
  const kept = new Set(
    sections.flatMap((one, index) => (one.row.named || told.has(index) ? [] : (names.get(one) ?? []))),
  );
  for (const [index, section] of sections.entries()) {
    const { accepted, row, isCertain } = section;
    if (accepted === undefined || !isCertain) continue;
    const own = names.get(section);
    const name = told.has(index) ? undefined : own;
    if (name !== undefined && !row.named) continue;
    const text = name === undefined ? row.heading : `${row.heading}: ${name.text}`;
    const isFixed = own !== undefined && (own.isFixed === true || kept.has(own));
    const written = isFixed || name?.source === undefined ? undefined : `${row.heading}: ${name.source}`;
    context.report.add(
      canonicalHeading,
      section.span,
      { heading: accepted.text, written: text },
      rewriteFix(section.span, accepted, name === undefined && !isFixed ? row.heading : written, context),
    );
  }
  return named.map(({ accepted: _, ...section }) => section);
}

/** The name of a solution, and how it stands in the source; undefined where it has signs of its own there. */
interface Name {
  readonly text: string;
  readonly source: string | undefined;
  /** Whether the heading cannot be written otherwise without being read otherwise. */
  readonly isFixed?: true;
}

/** The names of the sections that name their solution. */
function namesOf(
  sections: readonly NamedSection[],
  context: FromMdast,
  rows: SectionRows,
): ReadonlyMap<NamedSection, Name> {
  const names = new Map<NamedSection, Name>();
  const groups = new Map<string, NamedSection[]>();
  for (const section of sections) {
    if (section.row.of !== "solution" || !section.isCertain) continue;
    const own = section.row.named ? ownName(section, context) : undefined;
    if (own !== undefined) names.set(section, own);
    const number = numberOf(section, rows);
    if (number !== undefined) groups.set(number, [...(groups.get(number) ?? []), section]);
  }
  for (const all of groups.values()) {
    const group = all.filter(({ row }) => row.named);
    const [workaround, ...others] = all.filter(({ row }) => !row.named);
    // Of several fixes with one number nobody can tell which cause is theirs.
    if (new Set(group.map(({ row }) => row.id)).size < group.length) {
      for (const section of group)
        names.set(section, {
          text: section.accepted?.words ?? "",
          source: undefined,
          ...names.get(section),
          isFixed: true,
        });
      continue;
    }
    const explicit = group.filter(
      ({ accepted, name }) => name !== undefined && !(accepted === undefined && numberIn(name, rows) !== undefined),
    );
    const numbered = group.find(({ row }) => row.id === "fix") ?? group[0];
    if (numbered === undefined) continue;
    const sources = explicit.length > 0 ? explicit : [numbered];
    const shared = joined(sources.flatMap((section) => names.get(section) ?? []));
    for (const section of group) names.set(section, shared);
    if (workaround !== undefined && others.length === 0) names.set(workaround, shared);
  }
  return names;
}

/** The name that a heading has by itself: behind its colon, or its words where they have a number. */
function ownName({ accepted, name, span }: NamedSection, context: FromMdast): Name | undefined {
  if (accepted === undefined)
    return name === undefined ? undefined : { text: name, source: nameInSource(name, span, context) };
  if (name !== undefined) return { text: name, source: partsInSource(span, accepted, context)?.name };
  if (accepted.number === undefined) return undefined;
  return { text: accepted.words, source: /[\\`*_<>[\]&]/.test(accepted.words) ? undefined : accepted.words };
}

/** The name of a canonical heading, where it stands in the source as it is. */
function nameInSource(name: string, span: SourceSection["span"], { report }: FromMdast): string | undefined {
  return report.source(span).includes(name) ? name : undefined;
}

/** The number of a section, behind the words of its heading or in its name. */
function numberOf({ accepted, name }: NamedSection, rows: SectionRows): string | undefined {
  return accepted?.number ?? numberIn(name, rows);
}

/** The number in a name that is a numbered heading itself: "Resolution 2". */
function numberIn(name: string | undefined, rows: SectionRows): string | undefined {
  if (name === undefined) return undefined;
  const words = readHeadingWords(name, rows.locale);
  return words?.name === undefined && (words?.accepted.id === "cause" || words?.accepted.id === "fix")
    ? words.number
    : undefined;
}

/** Several names as one: nothing of them is lost. */
function joined(names: readonly Name[]): Name {
  const all = names.filter(({ text }, index) => names.findIndex((one) => one.text === text) === index);
  const sources = all.map(({ source }) => source);
  return {
    text: all.map(({ text }) => text).join(" – "),
    source: sources.includes(undefined) ? undefined : sources.join(" – "),
  };
}

/** The places of the fixes and workarounds whose name the section above has said already. */
function repeatedNames(sections: readonly NamedSection[]): ReadonlySet<number> {
  const repeated = new Set<number>();
  let last: { readonly name: string | undefined; readonly ids: Set<string> } | undefined;
  for (const [index, { row, name, isCertain, isAfterUnknown }] of sections.entries()) {
    if (row.of !== "solution") continue;
    if (!isCertain || isAfterUnknown) last = undefined;
    if (name === undefined && row.id !== "cause" && last?.ids.has(row.id) === false) last.ids.add(row.id);
    else if (row.id !== "cause" && last?.name === name && last?.ids.has(row.id) === false) {
      last?.ids.add(row.id);
      repeated.add(index);
    } else last = name !== undefined && !row.named ? undefined : { name, ids: new Set([row.id]) };
  }
  return repeated;
}

/** A heading in the source: what stands before its name, and the name. Undefined where it has signs of its own. */
interface HeadingParts {
  readonly start: number;
  readonly end: number;
  readonly name: string | undefined;
}

function partsInSource(
  span: SourceSection["span"],
  { text, name }: AcceptedWords,
  { report }: FromMdast,
): HeadingParts | undefined {
  const source = report.source(span);
  const [opening = ""] = /^#{1,6}[ \t]+/.exec(source) ?? [];
  if (opening === "" && source.startsWith("#")) return undefined;
  const inner = name === undefined ? emphasisedWords(source.slice(opening.length)) : undefined;
  if (inner !== undefined && inner.words === text)
    return { start: span.start + opening.length, end: span.start + opening.length + inner.length, name: undefined };
  const prefix = name === undefined ? text : text.slice(0, name.start);
  const start = endOf(prefix, source, opening.length);
  if (start === undefined) return undefined;
  const [rest = ""] = /^[^\r\n]*?(?=[ \t]*(?:[ \t]#+[ \t]*)?(?:\r?\n[=-]+[ \t]*)?$)/.exec(source.slice(start)) ?? [];
  if (name === undefined ? rest !== "" : rest === "") return undefined;
  return {
    start: span.start + opening.length,
    end: span.start + start + rest.length,
    name: name === undefined ? undefined : rest,
  };
}

/** The words of a heading that are in emphasis as a whole, but for a colon behind them, and how long they are with its signs. */
function emphasisedWords(source: string): { readonly words: string; readonly length: number } | undefined {
  const [all = "", , words = "", colon = ""] =
    /^([*_]{1,3})(?=\S)([^*_`\\\r\n]*[^*_`\\\s])\1([.:：]?)(?=[ \t]*(?:[ \t]#+[ \t]*)?(?:\r?\n[=-]+[ \t]*)?$)/.exec(
      source,
    ) ?? [];
  return all === "" ? undefined : { words: words + colon, length: all.length };
}

/** Where some words end that stand at a place of a source, in which each space may be several, or tabs. */
function endOf(words: string, source: string, from: number): number | undefined {
  let at = from;
  for (const sign of words) {
    if (sign !== " ") at = source.startsWith(sign, at) ? at + sign.length : Number.NaN;
    else if (source[at] !== " " && source[at] !== "\t") return undefined;
    else while (source[at] === " " || source[at] === "\t") at++;
    if (Number.isNaN(at)) return undefined;
  }
  return at;
}

function rewriteFix(
  span: SourceSection["span"],
  accepted: AcceptedWords,
  written: string | undefined,
  context: FromMdast,
): FindingExtra {
  const parts = partsInSource(span, accepted, context);
  if (parts === undefined || written === undefined) return {};
  const edits = [{ start: parts.start, end: parts.end, text: written }];
  return { fixes: [{ kind: "safe", title: `Write ${written}`, edits }] };
}
