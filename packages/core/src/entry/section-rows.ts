import {
  canonicalHeading,
  foldHeading,
  headingLanguage,
  type Section,
  type SectionId,
  sections,
} from "@fixbook/schema";

/** A section that a book declares, as its entries are read. */
export interface DeclaredHeadings {
  readonly id: string;
  readonly title: string;
  /** Further headings for it. */
  readonly headings: readonly string[];
}

/** A row of the section table, or one for a section that the book declares. */
export type SectionRow = Section | OwnRow;
interface OwnRow extends Omit<Section, "id"> {
  readonly id: string;
  readonly isOwn: true;
}

/** The sections that an entry may have, with the headings of its book. */
export interface SectionRows {
  readonly locale: string;
  readonly all: readonly SectionRow[];
  get(id: SectionId): Section | undefined;
  /** The row whose heading is this one, in any case. */
  named(heading: string): SectionRow | undefined;
  /** The section of the book that accepts a heading besides its own. */
  accepted(heading: string): OwnRow | undefined;
}

/** Makes the rows of a book: the section table in its language, then the sections that it declares, in their order. */
function createSectionRows(locale: string, declared: readonly DeclaredHeadings[] = []): SectionRows {
  const table = sections.map((row): Section => ({ ...row, heading: canonicalHeading(row.id, locale) }));
  const own = declared.map(({ id, title }): OwnRow => ({ ...OWN, id, heading: title, isOwn: true }));
  const byId = new Map(table.map((row) => [row.id, row]));
  const byHeading = new Map([...own, ...table].map((row) => [row.heading.toLowerCase(), row]));
  const byOther = new Map(
    own.flatMap((row, index) =>
      [row.heading, ...(declared[index]?.headings ?? [])].map((heading) => [foldHeading(heading), row] as const),
    ),
  );
  return {
    locale,
    all: [...table, ...own],
    get: (id) => byId.get(id),
    named: (heading) => byHeading.get(heading.toLowerCase()),
    accepted: (heading) => byOther.get(foldHeading(heading.replace(/[\s.:：。．]+$/u, ""))),
  };
}

const OWN = { of: "entry", holds: "blocks", named: false, anywhere: true, internal: false, purpose: "" } as const;

const made = new WeakMap<readonly DeclaredHeadings[], Map<string, SectionRows>>();
const NONE: readonly DeclaredHeadings[] = [];

/** {@link createSectionRows}, the same object for the same list and language. */
export function sectionRows(locale: string, declared: readonly DeclaredHeadings[] = NONE): SectionRows {
  const byLanguage = made.get(declared) ?? new Map<string, SectionRows>();
  made.set(declared, byLanguage);
  const language = headingLanguage(locale) ?? "en";
  const rows = byLanguage.get(language) ?? createSectionRows(language, declared);
  byLanguage.set(language, rows);
  return rows;
}
