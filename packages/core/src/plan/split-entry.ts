import { headingWords } from "../entry/to-markdown.js";
import type { Span } from "../report.js";
import { carryDefinitions, strayDefinitions } from "./carry-definitions.js";
import { type EntryEdit, editedSlice, endOfText, lineEnding, lineStart, withLineEnding } from "./entry-edit.js";
import type { EntryParts, PartSolution } from "./entry-parts.js";
import { frontmatterLists } from "./frontmatter-lists.js";
import { isNumber, solutionText } from "./solution-text.js";

/** How a solution leaves an entry. */
export interface SplitEntry {
  /** Of the entry that it leaves. */
  readonly edits: readonly EntryEdit[];
  /** The whole text of the new one. */
  readonly text: string;
}

/** What the entry for a solution is. */
export interface SplitTarget {
  readonly title: string;
  /** What it names as related. */
  readonly related: readonly string[];
  /** What the entry that the solution leaves names as related besides. */
  readonly added: readonly string[];
  /** Edits of what moves. */
  readonly edits: readonly EntryEdit[];
}

/** Moves a solution out of an entry into one of its own, which is for the same readers. */
export function splitEntry(from: EntryParts, solution: PartSolution, target: SplitTarget): SplitEntry {
  const { text } = from;
  const newLine = lineEnding(text);
  const spans = joinedSpans(solution.parts.map(({ span }) => span));
  const definitions = carryDefinitions(from, spans, { fromEdits: target.edits });
  const body = solutionText(solution, isNumber(solution.name, from.entry.locale) ? "" : undefined, {
    newLine,
    slice: (span) => editedSlice(text, span, target.edits),
  });
  const fields = fieldsOf(from, target.related);
  const blocks = [
    ...(fields.length === 0 ? [] : [["---", ...fields, "---"].join(newLine)]),
    `# ${headingWords(target.title)}`,
    body,
    ...(definitions.lines.length === 0 ? [] : [definitions.lines.join(newLine)]),
  ];
  const lists = frontmatterLists({ path: from.facts.file, text });
  lists.add(["related"], target.added, "the new entry");
  const stray = strayDefinitions(from, spans);
  const end = endOfText(text, stray.edits);
  const last = spans.find((span) => span.end >= end);
  const why = "the solution that moves";
  const kept = stray.lines.length === 0 ? "" : newLine + stray.lines.map((line) => newLine + line).join("");
  const removals = spans.filter((span) => span !== last).map((span): EntryEdit => ({ ...span, text: "", why }));
  const tail = last === undefined ? end : text.slice(0, last.start).trimEnd().length;
  const isEnded = last !== undefined || kept !== "" || end < text.trimEnd().length;
  const ending = isEnded ? [{ start: tail, end: text.length, text: kept + newLine, why }] : [];
  const gone = stray.edits.filter(({ start }) => !isEnded || start < tail);
  return {
    edits: [...lists.edits(), ...gone, ...removals, ...ending].toSorted((a, b) => a.start - b.start || a.end - b.end),
    text: withLineEnding(blocks.join(newLine + newLine) + newLine, newLine),
  };
}

/** What the new entry has of the fields of the old one, as they are written, and what it is related to. */
function fieldsOf({ text, facts }: EntryParts, related: readonly string[]): readonly string[] {
  const { data } = frontmatterLists({ path: facts.file, text });
  const fields = (data?.value ?? {}) as Readonly<Record<string, unknown>>;
  const taken = Object.keys(fields).flatMap((name) => {
    if (data === undefined || !KEPT.has(name)) return [];
    const { start } = data.locateKey([name]);
    if (lineStart(text, start) !== start) return [];
    return [text.slice(start, data.locate([name]).end).trimEnd()];
  });
  return [...(related.length === 0 ? [] : [`related: [${related.join(", ")}]`]), ...taken];
}

/** Fields that are as true of a part as of the whole. */
const KEPT: ReadonlySet<string> = new Set(["tags", "appliesTo", "audience", "owners", "reviewed"]);

/** Spans in their order, those beside each other as one. */
function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last?.end === span.start) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}
