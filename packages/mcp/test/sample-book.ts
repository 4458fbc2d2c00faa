import { type Book, type BookModule, type Entry, type IdRecord, openBook, type RichText } from "@fixbook/client";

/** What a test says of an entry; the rest is made up. */
export interface SampleEntry extends Partial<Pick<Entry, "title" | "reviewed" | "revision" | "audience">> {
  readonly summary?: string;
  readonly codes?: readonly string[];
  readonly solutions?: Readonly<Record<string, readonly string[]>>;
  readonly placeholders?: readonly string[];
}

export interface SampleBook extends Partial<Pick<Book, "audience" | "title" | "records" | "contractVersion">> {
  readonly id?: string;
  readonly brand?: string;
  readonly area?: string;
  readonly entries: Readonly<Record<string, SampleEntry>>;
}

/** A book with these entries, as the module of a build. */
export function sampleBook(sample: SampleBook) {
  return openBook(sampleModule(sample));
}

export function sampleModule({ id = "sample", brand = "acme", area = "All", entries, ...book }: SampleBook) {
  const files = new Map(Object.entries(entries).map(([id, entry]) => [id, toEntry(id, entry)]));
  const data: Book = {
    contractVersion: "2.1",
    id,
    brand: { id: brand, name: brand },
    audience: "public",
    title: "Sample",
    locale: "en",
    areas: [{ id: "all", title: area, entries: [...files.keys()] }],
    products: [],
    labels,
    sections: [],
    entries: [...files.values()].map((entry) => ({ ...entry, path: `entries/${entry.id}.json` })),
    search: "search.json",
    records: [] as IdRecord[],
    support: { checklist: [], contact: text("Write to help@acme.example."), url: "https://help.acme.example/support/" },
    fields: {},
    ...book,
  };
  const search = {
    contractVersion: data.contractVersion,
    locale: "en",
    entries: [...files.values()].map(({ id, title, signatures, symptom, summary }) => ({
      id,
      title,
      area,
      ...signatures,
      symptom: symptom.text,
      ...(summary && { summary: summary.text }),
    })),
  };
  return {
    book: data,
    entry: async (id: string): Promise<Entry> => files.get(id) as Entry,
    search: async () => search,
  } satisfies BookModule;
}

function text(words: string): RichText {
  return { text: words, html: words, markdown: words };
}

const labels: Book["labels"] = {
  symptom: "Symptom",
  prerequisites: "Prerequisites",
  confirm: "Confirm the cause",
  cause: "Cause",
  fix: "Fix",
  workaround: "Workaround",
  verify: "Verify",
  escalate: "Escalate",
  include: "Before you write to support",
  why: "Why use this",
  benefits: "Benefits",
  moreInformation: "More information",
};

function toEntry(id: string, sample: SampleEntry): Entry {
  const { title = id, summary, codes = [], solutions = { fix: ["Restart it."] }, placeholders, ...rest } = sample;
  const made = Object.entries(solutions).map(([solution, steps]) => ({
    id: solution,
    fix: steps.map(text),
    parts: [{ kind: "steps" as const, ordered: true, start: 1, items: steps.map(text) }],
  }));
  const first = made[0]?.fix[0];
  return {
    contractVersion: "2.1",
    kind: "entry",
    id,
    area: "all",
    title,
    ...(summary !== undefined && { summary: text(summary) }),
    signatures: { codes: [...codes], statuses: [], messages: [] },
    also: [],
    tags: [],
    appliesTo: [],
    applicability: [],
    ...(first && { firstCheck: first }),
    symptom: text(`${title} happens.`),
    confirm: [],
    include: [],
    benefits: [],
    solutions: made,
    sections: [],
    related: [],
    aliases: [],
    audience: "public",
    owners: [],
    locale: "en",
    url: `https://help.acme.example/${id}/`,
    revision: "1",
    ...(placeholders && {
      placeholders: placeholders.map((name) => ({ name, at: "/title", start: 0, end: 1, type: "text", form: "text" })),
    }),
    ...rest,
  };
}
