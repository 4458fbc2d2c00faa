import { readFileSync } from "node:fs";
import { parseQueriesFile } from "@fixbook/core";
import type { Query } from "@fixbook/schema";
import type { Book, IdRecord, RichText, Signatures } from "../src/index.js";

/** Where the build publishes the books. */
export const published = new URL("../../content/dist/", import.meta.url);

/** `book.json` of a published book. */
export function publishedBook(id: string, brand = id): Book {
  return JSON.parse(readFileSync(new URL(`${id}/${brand}/json/book.json`, published), "utf8"));
}

/** What readers ask a published book. */
export function queriesOf(book: string): readonly Query[] {
  const path = `books/${book}/queries.yml`;
  const text = readFileSync(new URL(`../../content/${path}`, import.meta.url), "utf8");
  const { value } = parseQueriesFile({ path, text });
  if (value === undefined || value.length === 0) throw new Error(`${path} asks nothing.`);
  return value;
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
    areas: [{ id: "all", title: "All", entries: Object.keys(entries), path: "areas/all.json" }],
    products: [],
    entries: Object.entries(entries).map(([id, { title = id, symptom = id, codes, statuses, messages }]) => ({
      kind: "entry",
      id,
      area: "all",
      title,
      symptom: richText(symptom),
      firstCheck: richText("Do it."),
      signatures: { codes: codes ?? [], statuses: statuses ?? [], messages: messages ?? [] },
      search: { symptom },
      url: `https://help.acme.example/${id}/`,
      revision: "0",
      path: `entries/${id}.json`,
    })),
    records,
    support: { checklist: [], url: "https://help.acme.example/support/" },
    fields: {},
  };
}

function richText(text: string): RichText {
  return { text, html: `<p>${text}</p>`, markdown: text };
}
