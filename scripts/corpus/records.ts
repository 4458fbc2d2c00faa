import type { CheckedPage } from "./pages.ts";

/** A figure of a run over real pages that is worth recording: a number for each page, summed over all. */
interface Figure {
  readonly name: string;
  of(page: CheckedPage): number;
}

/** What each run records. A law about every page has its row here, so that `pnpm corpus` shows what it gives on real ones. */
const figures: readonly Figure[] = [
  { name: "characters of source", of: ({ text }) => text.length },
  {
    name: "characters that are neither published nor known syntax, found as such",
    of: ({ diagnostics }) =>
      diagnostics
        .filter(({ ruleId }) => ruleId === "source/lost-text")
        .reduce((sum, { range: { start, end } }) => sum + end.offset - start.offset, 0),
  },
  { name: "findings", of: ({ diagnostics }) => diagnostics.length },
];

/** The figures of a run, by their names. */
export function record(pages: readonly CheckedPage[]): Readonly<Record<string, number>> {
  return Object.fromEntries(figures.map(({ name, of }) => [name, pages.reduce((sum, page) => sum + of(page), 0)]));
}
