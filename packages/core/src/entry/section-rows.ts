import { canonicalHeading, type HeadingSectionId, headingLanguage, type Section, sections } from "@fixbook/schema";

/** The rows of the section table, with the headings of a language. */
export interface SectionRows {
  readonly all: readonly Section[];
  /** Undefined for a section that the table does not have. */
  get(id: HeadingSectionId): Section | undefined;
  /** The row whose heading is this one, in any case. */
  named(heading: string): Section | undefined;
}

const made = new Map<string, SectionRows>();

/** The rows of the section table with the headings that a book of a locale has. The same for the same language. */
export function sectionRows(locale: string): SectionRows {
  const language = headingLanguage(locale) ?? "en";
  const known = made.get(language);
  if (known !== undefined) return known;
  const all = sections.map((row) => ({ ...row, heading: canonicalHeading(row.id, language) }));
  const byId = new Map<string, Section>(all.map((row) => [row.id, row]));
  const byHeading = new Map<string, Section>(all.map((row) => [row.heading.toLowerCase(), row]));
  const rows: SectionRows = {
    all,
    get: (id) => byId.get(id),
    named: (heading) => byHeading.get(heading.toLowerCase()),
  };
  made.set(language, rows);
  return rows;
}
