import { readFileSync } from "node:fs";
import { parseQueriesFile } from "@fixbook/core";
import type { Query } from "@fixbook/schema";
import type { Book, BookModule, IdRecord, SearchFile, Signatures } from "../src/index.js";

/** Where the build publishes the books. */
export const published = new URL("../../content/dist/", import.meta.url);

/** `book.json` of a published book. */
export function publishedBook(id: string, brand = id): Book {
  return read(id, brand, "book.json");
}

/** A published book as its module gives it, but for entries. */
export function publishedModule(id: string, brand = id): SampleModule {
  return { book: publishedBook(id, brand), entry, search: async () => read(id, brand, "search.json") };
}

function read(id: string, brand: string, path: string): ReturnType<typeof JSON.parse> {
  return JSON.parse(readFileSync(new URL(`${id}/${brand}/json/${path}`, published), "utf8"));
}

/** A module whose ids are any text. */
export interface SampleModule extends BookModule {
  readonly book: Book;
  entry(id: string): Promise<unknown>;
  search(): Promise<SearchFile>;
}

async function entry(id: string): Promise<unknown> {
  throw new Error(`${id} is not there.`);
}

/** What readers ask a published book; what is held back is not looked at. */
export function queriesOf(book: string): readonly Query[] {
  const path = `books/${book}/queries.yml`;
  const text = readFileSync(new URL(`../../content/${path}`, import.meta.url), "utf8");
  const { value } = parseQueriesFile({ path, text });
  if (value === undefined || value.length === 0) throw new Error(`${path} asks nothing.`);
  return value.filter(({ held }) => !held);
}

/** What a test says of an entry; the rest is made up. */
export interface SampleEntry extends Partial<Signatures> {
  readonly title?: string;
  readonly symptom?: string;
}

/** A book with these entries, by id, and these records. */
export function sampleBook(entries: Readonly<Record<string, SampleEntry>>, records: IdRecord[] = []): Book {
  return {
    contractVersion: "2.0",
    id: "sample",
    brand: { id: "acme", name: "Acme" },
    audience: "public",
    title: "Sample",
    locale: "en",
    url: "https://help.acme.example/",
    areas: [{ id: "all", title: "All", entries: Object.keys(entries) }],
    products: [],
    labels: {} as Book["labels"],
    sections: [],
    entries: Object.entries(entries).map(([id, { title = id, codes, statuses, messages }]) => ({
      kind: "entry",
      id,
      area: "all",
      title,
      signatures: { codes: codes ?? [], statuses: statuses ?? [], messages: messages ?? [] },
      tags: [],
      appliesTo: [],
      applicability: [],
      url: `https://help.acme.example/${id}/`,
      revision: "0",
      path: `entries/${id}.json`,
    })),
    search: "search.json",
    records,
    support: { checklist: [], url: "https://help.acme.example/support/" },
    fields: {},
  };
}

/** The same as a module, with its search file. */
export function sampleModule(entries: Readonly<Record<string, SampleEntry>>): SampleModule {
  return { book: sampleBook(entries), entry, search: async () => sampleSearch(entries) };
}

/** The search file of a {@link sampleBook}. */
function sampleSearch(entries: Readonly<Record<string, SampleEntry>>): SearchFile {
  return {
    contractVersion: "2.0",
    locale: "en",
    entries: Object.entries(entries).map(([id, { title = id, symptom = id, ...signatures }]) => ({
      id,
      title,
      area: "All",
      symptom,
      ...signatures,
    })),
  };
}
