import type { BookSettings, DeclaredHeadings, ParsedFile } from "@fixbook/core";

/** What rules about entries know of their book: plain data, so that it can be sent to other threads. */
export interface EntrySettings {
  /** Options by rule, as written; each rule's own schema fills in the rest. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** The names of the placeholders that the book declares. */
  readonly placeholders?: readonly string[];
  /** The language of the book, as a BCP 47 tag. */
  readonly locale?: string;
  /** The sections that the book declares. */
  readonly sections?: readonly DeclaredHeadings[];
}

/** What `book.yaml` says to rules about entries; where it has mistakes, its language and headings only. */
export function entrySettings(file: ParsedFile<BookSettings> | undefined): EntrySettings {
  const settings = file?.value;
  if (settings === undefined) return file === undefined ? {} : { ...writtenLocale(file), ...writtenSections(file) };
  const options = Object.entries(settings.lint.rules).flatMap(([rule, { options: written }]) =>
    written === undefined ? [] : [[rule, written] as const],
  );
  return {
    options: Object.fromEntries(options),
    placeholders: [...settings.placeholders.keys()],
    locale: settings.locale,
    sections: settings.sections.map(({ id, title, headings }) => ({ id, title, headings })),
  };
}

/** The language of a book whose other settings are wrong, so that its words are not taken for English ones. */
function writtenLocale({ text, locate }: ParsedFile<BookSettings>): EntrySettings {
  const { start, end } = locate(["locale"]);
  const locale = /^["']?([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,8})["']?$/.exec(text.slice(start, end))?.[1];
  return locale === undefined ? {} : { locale };
}

/**
 * The headings of the sections that a book declares, where its settings are wrong: all that stands under `sections`, so
 * that a mistake there is not found once more in every entry.
 */
function writtenSections({ text, strings }: ParsedFile<BookSettings>): EntrySettings {
  const byEntry = new Map<string, string[]>();
  for (const { path, text: written } of strings) {
    const [field, entry, key] = path;
    if (field !== "sections" || OTHER_FIELDS.has(String(key))) continue;
    byEntry.set(String(entry), [...(byEntry.get(String(entry)) ?? []), written]);
  }
  // YAML with a mistake in its syntax has no strings.
  if (strings.length === 0) {
    const [, block = ""] = /^sections:(.*(?:\r?\n(?![A-Za-z]).*)*)/m.exec(text) ?? [];
    for (const { 1: key = "", 2: list, 3: word = "" } of block.matchAll(FIELD))
      if (!OTHER_FIELDS.has(key)) for (const one of list?.split(",") ?? [word]) byEntry.set(one, [one.trim()]);
  }
  const sections = [...byEntry].flatMap(([id, [title, ...headings]]) =>
    title === undefined ? [] : [{ id, title, headings }],
  );
  return sections.length === 0 ? {} : { sections };
}

/** A field with a word or a list of some. */
const FIELD = /(\w+):[ \t]*(?:\[([^\]\r\n]*)|["']?([^\r\n"'{},[\]]+))/g;

const OTHER_FIELDS: ReadonlySet<string> = new Set(["id", "after", "targets"]);
