import { canonicalHeading, type Section, sections } from "@fixbook/schema";
import { CompletionItemKind } from "vscode-languageserver";
import type { OutlineHeading } from "../../outline.js";
import { type HeadingSection, sectionOfHeading } from "../../section-of-heading.js";
import { type Candidate, type Completer, type CompletionPlace, typedAfter } from "./completer.js";

/** `## `: the sections that may stand here and are missing, in the language of the book, then those of the book itself. */
export const completeSection: Completer = (place) => {
  const heading = place.zone === "markdown" ? typedAfter(place, /^##([ \t]*[^#]*)$/, /^.*/) : undefined;
  if (heading === undefined || place.outline === undefined) return undefined;
  const { book } = place.state;
  const around = sectionsAround(place);
  const table = sections.flatMap((row) => headingsOf(row, around, book?.locale ?? "en"));
  const declared = (book?.sections ?? [])
    .filter(({ id }) => !around.all.some((one) => one.id === id))
    .map(({ title, after }): Candidate => ({ ...candidate(title, ""), detail: `of this book, after ${after}` }));
  return { start: heading.start, end: heading.end, candidates: [...table, ...declared] };
};

interface Around {
  readonly all: readonly HeadingSection[];
  readonly before: readonly HeadingSection[];
  readonly after: readonly HeadingSection[];
}

function sectionsAround({ outline, offset, state: { book } }: CompletionPlace): Around {
  const found = (outline?.headings ?? []).filter(
    ({ depth, line }) => depth === 2 && !(line.start <= offset && offset <= line.end),
  );
  const read = (headings: readonly OutlineHeading[]) =>
    headings.flatMap(({ text }) => sectionOfHeading(text, book) ?? []);
  return {
    all: read(found),
    before: read(found.filter(({ line }) => line.end < offset)),
    after: read(found.filter(({ line }) => line.start > offset)),
  };
}

/** The headings of a section that may stand between others. */
function headingsOf(row: Section, around: Around, locale: string): readonly Candidate[] {
  const heading = canonicalHeading(row.id, locale);
  if (!row.anywhere && !standsBetween(row, around)) return [];
  if (row.of === "entry") {
    const isThere = around.all.some(({ id }) => id === row.id);
    return isThere ? [] : [candidate(heading, row.purpose, row.holds)];
  }
  const last = lastSolution(around.before);
  const { ids, name } = last ?? { ids: [], name: undefined };
  if (row.id === "cause" || (row.id === "fix" && ids.includes("fix"))) {
    if (last === undefined) return [candidate(heading, row.purpose, row.holds)];
    return ids.includes("fix") ? [named(heading, row.purpose)] : [];
  }
  if (ids.includes(row.id) || (row.id === "workaround" && !ids.includes("fix"))) return [];
  return [candidate(row.named && name !== undefined ? `${heading}: ${name}` : heading, row.purpose, row.holds)];
}

function standsBetween(row: Section, { before, after }: Around): boolean {
  const rank = rankOf(row.id);
  const isPlaced = ({ id }: HeadingSection) => sections.find((one) => one.id === id)?.anywhere === false;
  const previous = before.findLast(isPlaced);
  const next = after.find(isPlaced);
  return (previous === undefined || rankOf(previous.id) <= rank) && (next === undefined || rank <= rankOf(next.id));
}

/** The place of a section among others; those of solutions have one, since solutions follow each other. */
function rankOf(id: string): number {
  const index = sections.findIndex((one) => one.id === id);
  return sections[index]?.of === "solution" ? sections.findIndex(({ of }) => of === "solution") : index;
}

/** What the solution has already that a further section would belong to. */
function lastSolution(
  before: readonly HeadingSection[],
): { readonly ids: readonly string[]; readonly name?: string | undefined } | undefined {
  let last: { ids: string[]; name: string | undefined } | undefined;
  for (const one of before) {
    if (one.kind !== "built-in" || sections.find(({ id }) => id === one.id)?.of !== "solution") continue;
    const begins = last === undefined || one.id === "cause" || last.ids.includes(one.id);
    if (begins || last === undefined) last = { ids: [], name: one.name };
    last.ids.push(one.id);
  }
  return last;
}

const contents = { blocks: "$0", parts: "1. $0", items: "* $0" } as const;

function candidate(heading: string, purpose: string, holds: keyof typeof contents = "blocks"): Candidate {
  return {
    label: heading,
    kind: CompletionItemKind.Module,
    text: ` ${heading}\n\n`,
    snippet: ` ${heading.replace(/[\\$}]/g, "\\$&")}\n\n${contents[holds]}`,
    filter: ` ${heading}`,
    ...(purpose === "" ? {} : { description: purpose }),
  };
}

/** A further solution, which has a name. */
function named(heading: string, purpose: string): Candidate {
  return {
    label: `${heading}: …`,
    kind: CompletionItemKind.Module,
    text: ` ${heading}: `,
    snippet: ` ${heading}: $1\n\n$0`,
    filter: ` ${heading}:`,
    detail: "of another solution",
    description: purpose,
  };
}
