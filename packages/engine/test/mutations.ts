import type { Diagnostic } from "@fixbook/schema";
import { checkBooks } from "../src/check/check-books.js";
import { bookOnDisk, type Files } from "./book-on-disk.js";
import { wholeBook } from "./whole-book.js";

export type FileName = keyof typeof wholeBook;

/** What is done to the whole book, and the one finding that it has then, as {@link findingsOf} writes it. */
export type Mutation = readonly [name: string, change: Files, finding: string];

export const FULL = "entries/voice/no-dial-tone.md";
export const TWO = "entries/voice/call-drops.md";
export const SHORT = "entries/email/bounces.md";

/** The book with one text of a file replaced, which stands there once. */
export function edit(file: FileName, from: string, to: string): Files {
  const text: string = wholeBook[file];
  if (text.split(from).length !== 2) throw new Error(`${file} does not hold ${from} once`);
  return { [file]: text.replace(from, () => to) };
}

/** The book with a file under another name. */
export function move(from: FileName, to: string): Files {
  return { [from]: undefined, [to]: wholeBook[from] };
}

/** A section as it is written. */
export interface Section {
  readonly heading: string;
  readonly text: string;
}

/** The sections of an entry, and what stands above them. */
export function cut(file: FileName): { readonly head: string; readonly sections: readonly Section[] } {
  const [head = "", ...parts] = wholeBook[file].split(/^(?=## )/m);
  return { head, sections: parts.map((text) => ({ heading: text.slice(3, text.indexOf("\n")), text })) };
}

/** The entry with other sections. */
export function withSections(file: FileName, sections: readonly string[]): Files {
  return { [file]: `${[cut(file).head.trimEnd(), ...sections.map((text) => text.trim())].join("\n\n")}\n` };
}

/** One mutation for each section of an entry. */
export function eachSection(
  file: FileName,
  name: string,
  change: (section: Section, next: Section | undefined) => readonly string[],
  finding: (heading: string) => string,
): readonly Mutation[] {
  const { sections } = cut(file);
  return sections.map((section, at): Mutation => {
    const texts = sections.map(({ text }) => text).toSpliced(at, 1, ...change(section, sections[at + 1]));
    return [`${section.heading} (${at + 1}) ${name}`, withSections(file, texts), `${file} ${finding(section.heading)}`];
  });
}

/** The findings of the book with each mutation, by its name: file, rule and the first line of what it is about. */
export async function findingsOf(mutations: readonly Mutation[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const files = mutations.map(([, change]): Files => ({ ...wholeBook, ...change }));
  const books = await checkBooks(files.map(bookOnDisk), { today: "2026-11-21" });
  return Object.fromEntries(
    mutations.map(([name], index) => [
      name,
      books[index]?.diagnostics.map((one) => describe(one, files[index] ?? {})) ?? ["not checked"],
    ]),
  );
}

/** The findings as they should be. */
export function expected(mutations: readonly Mutation[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(mutations.map(([name, , finding]) => [name, [finding]]));
}

function describe({ file, ruleId, range: { start, end } }: Diagnostic, files: Files): string {
  const text = files[file];
  const place = typeof text === "string" ? text.slice(start.offset, end.offset) : "";
  return `${file} ${ruleId}: ${place.split("\n", 1)[0]}`.trimEnd();
}
