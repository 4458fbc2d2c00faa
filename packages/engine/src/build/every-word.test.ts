import { type BookFile, type BrandFile, type InventoryFile, sections } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { built, createWords, everySection, small, type Word } from "../../test/every-slot.js";

/**
 * The law of the output side: a book with a word of its own in every field, every section and every slot of every kind
 * of node. Each word is in each place that readers, applications and agents take an entry or the book from, but for the
 * words in `missing`, each with its reason.
 */

/** What carries a whole entry, and which of its words that leaves out. */
const OF_ENTRY: Readonly<Record<string, Missing>> = {
  "html/entry/index.html": {
    owners: "for the team that keeps the entry, not for its readers",
    aliases: "an earlier id is an address that redirects",
    also: "searched, and not shown",
    tags: "searched, and for applications that sort by them",
    "own field": "for the team's own programs",
  },
  "html/entry.md": {
    owners: "as on the page",
    aliases: "as on the page",
    also: "as on the page",
    tags: "as on the page",
    "own field": "as on the page",
  },
  "json/entries/entry.json": {},
  "email/snippets.jsonl": {
    owners: "as on the page",
    aliases: "as on the page",
    also: "as on the page",
    tags: "as on the page",
    "own field": "as on the page",
    codes: "a customer has seen the code; agents search for it in the picker",
    messages: "a customer has seen the message; agents search for it in the picker",
    "only on pages": "the book says so",
    "why: *": "for those who have not written to support yet",
    "benefits: *": "for those who have not written to support yet",
  },
};

/** What carries the book, by target, and which of its words that leaves out. */
const OF_BOOK: Readonly<Record<string, Missing>> = {
  html: {
    "inventory title": "readers follow the items",
    package: "the name of the JSON build",
    "placeholder description": "for writers",
  },
  json: {
    footer: "the end of every page",
    "inventory title": "applications follow the items",
    "placeholder description": "for writers; what applications fill has its own",
    "support address": "where the button of a page leads; applications show the contact",
  },
  email: {
    intro: "the home page",
    "area summary": "the home page",
    "area without entries": "the home page",
    "guide title": "the area's page",
    "guide summary": "the area's page",
    "empty area": "the home page",
    "support intro": "the support page",
    contact: "the support page",
    "support address": "the button on the page",
    "label of include": "support asks in words of its own",
    "label of why": "the section is on the page alone",
    "label of benefits": "the section is on the page alone",
    footer: "the end of every page",
    package: "the name of the JSON build",
    "inventory title": "customers follow the items",
    "placeholder description": "for writers; what agents fill has its own",
  },
};

type Missing = Readonly<Record<string, string>>;
function everyField(word: Word) {
  const book = {
    id: "demo",
    title: word("title"),
    intro: word("intro"),
    locale: "en",
    locales: [],
    areas: [
      {
        id: "area",
        title: word("area"),
        summary: word("area summary"),
        guide: { title: word("guide title"), summary: word("guide summary"), ref: "guide-item" },
      },
      { id: "vacant", title: word("area without entries"), empty: word("empty area") },
    ],
    placeholders: { PRODUCT: { type: "text", description: word("placeholder description") } },
    support: {
      intro: word("support intro"),
      checklist: [word("checklist")],
      contact: word("contact"),
      address: `https://example.com/${word("support address")}`,
    },
    editUrl: undefined,
    footer: word("footer"),
    labels: Object.fromEntries(
      sections.filter(({ internal }) => !internal).map(({ id }) => [id, word(`label of ${id}`)]),
    ),
    products: [
      {
        id: "desk",
        title: word("product"),
        versions: ["1.0", "2.0"],
        platforms: [{ id: "phone", title: word("platform") }],
      },
    ],
    synonyms: [[word("synonym"), word("other synonym")], { from: word("asked for"), to: [word("led to")] }],
    search: {},
    package: { name: word("package"), version: "1.0.0" },
    sections: [{ id: "impact", title: word("own section"), after: "symptom" }],
    desks: [],
    email: {},
    brands: ["acme"],
    lint: {},
    inventories: ["guides"],
  } satisfies Record<keyof BookFile, unknown>;
  const brand = {
    name: word("brand"),
    url: `https://${word("brand address")}.example`,
    values: { PRODUCT: word("placeholder value") },
    look: {},
  } satisfies Record<keyof BrandFile, unknown>;
  const inventory = {
    title: word("inventory title"),
    url: "https://guides.example",
    source: undefined,
    sha256: undefined,
    items: [{ id: "guide-item", title: word("item"), url: word("item address") }],
  } satisfies Record<keyof InventoryFile, unknown>;
  return { book, brand, inventory };
}

/** The slots whose words a text does not hold. Those of a section stand as `why: *` where `missing` names them so. */
function missingIn(text: string, slots: ReadonlyMap<string, string>, missing: Missing = {}): readonly string[] {
  const named = (slot: string) => {
    const section = slot.replace(/:.*/, ": *");
    return section in missing ? section : slot;
  };
  return [...new Set([...slots].flatMap(([word, slot]) => (text.includes(word) ? [] : [named(slot)])))].sort();
}

describe("every word of a writer is published", () => {
  test("of an entry, by every place that carries it", async () => {
    const { slots, word } = createWords();
    const files = await built({ ...small, "entries/area/entry.md": everySection(word) });
    for (const [path, missing] of Object.entries(OF_ENTRY))
      expect(missingIn(files[path] ?? "", slots, missing), path).toEqual(Object.keys(missing).sort());
  });

  test("of an internal note, where agents alone read it", async () => {
    const { slots, word } = createWords();
    const rows = sections.filter(({ id, internal }) => internal || id === "fix");
    const source = { ...small, "entries/area/entry.md": everySection(word, rows) };
    const notes = new Map([...slots].filter(([, slot]) => slot.startsWith("internalNotes")));
    const inPublic = await built(source);
    const all = Object.values(inPublic).join("\n");
    expect([...notes.keys()].filter((one) => all.includes(one))).toEqual([]);

    const files = await built(source, "internal");
    for (const path of ["html/entry/index.html", "html/entry.md", "json/entries/entry.json"])
      expect(missingIn(files[path] ?? "", notes), path).toEqual([]);
    const picker = Object.entries(files).flatMap(([path, text]) =>
      /^email\/assets\/.*\.js$/.test(path) ? [text] : [],
    );
    expect(missingIn(picker.join("\n"), notes)).toEqual([]);
    const sent = Object.entries(files).flatMap(([path, text]) =>
      path.startsWith("email/") && !path.startsWith("email/assets/") ? [text] : [],
    );
    expect([...notes.keys()].filter((one) => sent.join("\n").includes(one))).toEqual([]);
  });

  test("of a book, its brand and its inventories, by every target", async () => {
    const { slots, word } = createWords();
    const { book, brand, inventory } = everyField(word);
    const files = await built({
      "book.yaml": JSON.stringify(book),
      "brands/acme.yaml": JSON.stringify(brand),
      "inventories/guides.yaml": JSON.stringify(inventory),
      "entries/area/other.md": contentFor("Other", book.sections[0]?.title ?? ""),
    });
    for (const [target, missing] of Object.entries(OF_BOOK)) {
      const text = Object.entries(files).flatMap(([path, contents]) => (path.startsWith(target) ? [contents] : []));
      expect(missingIn(text.join("\n"), slots), target).toEqual(Object.keys(missing).sort());
    }
  });
});

/** An entry with every section, so that every label has a place. */
function contentFor(title: string, own: string): string {
  const body = sections.map(
    ({ heading, holds }) => `## ${heading}\n\n${holds === "blocks" ? "Text." : holds === "parts" ? "1. Go." : "- Go."}`,
  );
  return [
    "---\nappliesTo: [desk >=2.0, phone]\n---",
    `# ${title}`,
    "<<PRODUCT>>: see [[guide-item]].",
    ...body.slice(1),
    `## ${own}`,
    "Text.",
  ].join("\n\n");
}
