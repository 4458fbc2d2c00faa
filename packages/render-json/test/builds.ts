import { sampleBook } from "@fixbook/core/testing";
import { type Book, type Entry, type RichText, wholeEntry } from "@fixbook/schema";
import { isNoBuild, type JsonBuild, parseBuild } from "../src/diff/index.js";
import { render } from "./sample.js";

const sample = sampleBook("words");
const rendered = new WeakMap<Book, ReadonlyMap<string, string>>();

/** The files of a book's build, by path. A book is rendered once. */
export function filesOf(book: Book): Map<string, string> {
  const files = rendered.get(book) ?? new Map(render(book).map(({ path, contents }) => [path, contents]));
  rendered.set(book, files);
  return new Map(files);
}

/** The build that files make. */
export function buildOf(files: ReadonlyMap<string, string>): JsonBuild {
  const build = parseBuild(files);
  if (isNoBuild(build)) throw new Error(build.problem);
  return build;
}

/** The sample book with changes. */
export function bookWith(change: Partial<Book>): Book {
  return { ...sample, ...change };
}

/** The sample book with fields of one entry changed. */
export function entryWith(id: string, change: (entry: Entry) => Partial<Entry>): Book {
  return {
    ...sample,
    entries: sample.entries.map((one) => (one.id === id ? { ...wholeEntry(one), ...change(wholeEntry(one)) } : one)),
  };
}

/** An object without some of its members. */
export function without<T extends object, Key extends keyof T>(object: T, ...keys: readonly Key[]): Omit<T, Key> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as Key))) as Omit<T, Key>;
}

/** The files of the sample book's build, one JSON file of it changed. */
export function filesWith(path: string, change: (value: ReturnType<typeof JSON.parse>) => void): Map<string, string> {
  const files = filesOf(sample);
  const value = JSON.parse(files.get(path) ?? "null");
  change(value);
  return files.set(path, JSON.stringify(value));
}

export function words(value: string): RichText {
  return [{ type: "paragraph", children: [{ type: "text", value }] }];
}
