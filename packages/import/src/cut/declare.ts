import { compareText, foldHeading, slugProblem, toSlug } from "@fixbook/schema";
import { type HeadingTable, meaningOf } from "./meaning.js";
import type { Outline } from "./outline.js";

/** A section that a book declares, for headings that many of its pages have. */
export interface DeclaredSection {
  readonly id: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** The section that it stands behind. */
  readonly after: string;
}

/** The sections that a book declares, by the headings that begin them, folded. */
export function ownHeadings(sections: readonly DeclaredSection[]): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(({ id, title, headings }) => [title, ...headings].map((one) => [foldedHeading(one), id] as const)),
  );
}

/** How many pages have a heading that becomes a section. */
const ENOUGH = 5;

/** The sections that a book has to declare, so that headings of five pages and more keep what they say. */
export function declaredOf(
  outlines: readonly Outline[],
  table: HeadingTable,
  taken: ReadonlySet<string>,
): readonly DeclaredSection[] {
  const found = new Map<string, { forms: Map<string, number>; before: Map<string, number>; pages: number }>();
  for (const { parts } of outlines) {
    const seen = new Set<string>();
    let before = "symptom";
    for (const { text, blocks } of parts) {
      const meaning = meaningOf(text, table);
      if (meaning !== undefined) {
        if (meaning.kind === "section") before = meaning.id;
        continue;
      }
      const folded = foldedHeading(text);
      if (blocks.length === 0 || seen.has(folded) || folded === "" || /[?？]\s*$/.test(text) || /\d/.test(text))
        continue;
      seen.add(folded);
      const one = found.get(folded) ?? {
        forms: new Map<string, number>(),
        before: new Map<string, number>(),
        pages: 0,
      };
      const form = text.replace(/[\s.:：]+$/u, "");
      one.forms.set(form, (one.forms.get(form) ?? 0) + 1);
      one.before.set(before, (one.before.get(before) ?? 0) + 1);
      found.set(folded, { ...one, pages: one.pages + 1 });
    }
  }
  return [...found.values()]
    .filter(({ pages }) => pages >= ENOUGH)
    .flatMap(({ forms, before }): DeclaredSection[] => {
      const [title = "", ...headings] = mostFirst(forms);
      const id = toSlug(title);
      if (slugProblem(id) !== undefined || taken.has(id) || BUILT_IN.test(id)) return [];
      return [
        {
          id,
          title,
          headings: headings.filter((one) => one.toLowerCase() !== title.toLowerCase()),
          after: mostFirst(before)[0] ?? "symptom",
        },
      ];
    })
    .filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index)
    .sort((a, b) => compareText(a.id, b.id));
}

/** Ids of the section table, in any writing. */
const BUILT_IN =
  /^(?:symptom|prerequisites|confirm|cause|fix|workaround|verify|escalate|include|why|benefits|more-?information|internal-?notes)$/;

function mostFirst(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([key]) => key);
}

function foldedHeading(text: string): string {
  return foldHeading(text.replace(/[\s.:：?!]+$/u, ""));
}
