import { join } from "node:path";
import {
  type Audience,
  alertKinds,
  type BookFile,
  type BrandFile,
  type Frontmatter,
  type InventoryFile,
  type SectionContent,
  sections,
} from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookOnDisk, readTree, tempFolder } from "../../test/book-on-disk.js";
import { buildBooks } from "./build.js";

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
    package: "the name of the JSON build",
    "inventory title": "customers follow the items",
    "placeholder description": "for writers; what agents fill has its own",
  },
};

type Missing = Readonly<Record<string, string>>;
type Word = (slot: string) => string;

/** Words that no text holds by chance, each with the slot that it stands in. */
function createWords(): { readonly slots: ReadonlyMap<string, string>; readonly word: Word } {
  const slots = new Map<string, string>();
  const word: Word = (slot) => {
    let letters = "";
    for (let rest = slots.size + 1; rest > 0; rest = Math.floor(rest / 20))
      letters += "bcdfghjklmnpqrstvwxz"[rest % 20];
    const made = `zy${letters}yz`;
    slots.set(made, slot);
    return made;
  };
  return { slots, word };
}

/** One block for every kind of node, with a word in every text that it can hold. */
function everyBlock(at: string, word: Word): readonly string[] {
  const own = (slot: string) => word(`${at}: ${slot}`);
  return [
    `${own("paragraph")} *${own("emphasis")}* **${own("strong")}** ~~${own("delete")}~~ \`${own("code")}\`\\\n${own("line")}`,
    `[${own("link")}](https://example.com/${own("address")} "${own("title")}") [${own("reference")}](entry:other)`,
    `[${own("label")}][${at}]\n\n[${at}]: https://example.com/${own("defined address")} "${own("defined title")}"`,
    `![${own("picture")}](https://example.com/${own("picture address")}.png "${own("picture title")}")`,
    `- ${own("bullet")}\n\n  ${own("paragraph of a bullet")}\n- ${own("bullet")}\n  1. ${own("number in a bullet")}`,
    `> ${own("quote")}`,
    ...alertKinds.map((kind) => `> [!${kind.toUpperCase()}]\n> ${own(kind)}`),
    `\`\`\`sh\n${own("code block")}\n\`\`\``,
    `| ${own("head")} |\n| - |\n| ${own("cell")} |`,
  ];
}

function list(marker: string, at: string, word: Word): string {
  const margin = `\n${" ".repeat(marker.length)}`;
  return everyBlock(at, word)
    .map((block) => `${marker}${word(`${at}: item`)}\n${margin}${block.split("\n").join(margin)}`)
    .join("\n");
}

const contentOf: Readonly<Record<SectionContent, (at: string, word: Word) => string>> = {
  blocks: (at, word) => everyBlock(at, word).join("\n\n"),
  parts: (at, word) =>
    [
      word(`${at}: before`),
      list("1. ", at, word),
      word(`${at}: between`),
      `1. ${word(`${at}: again`)}`,
      `### ${word(`${at}: group`)}`,
      word(`${at}: in the group`),
      `- ${word(`${at}: points`)}`,
    ].join("\n\n"),
  items: (at, word) => list("- ", at, word),
};

/** An entry with every field and every row of the section table that is for the public. */
function everySection(word: Word, rows = sections.filter(({ internal }) => !internal)): string {
  const fields = {
    id: undefined,
    area: undefined,
    title: undefined,
    summary: word("summary"),
    firstCheck: word("firstCheck"),
    related: ["other"],
    signatures: { codes: [word("codes")], statuses: [418], messages: [word("messages")] },
    also: [word("also")],
    tags: [word("tags")],
    aliases: [word("aliases")],
    appliesTo: [word("appliesTo")],
    audience: "public",
    owners: [word("owners")],
    reviewed: "2026-10-01",
    "x-note": { list: [word("own field")] },
  } satisfies Record<keyof Frontmatter | "x-note", unknown>;
  const blocks = rows.flatMap(({ id, heading, holds, of, named }) => {
    const begins = of === "solution" && rows.find((row) => row.of === "solution")?.id === id;
    const words = begins && named ? `${heading}: ${word(`name of ${id}`)}` : heading;
    return [`## ${words}`, contentOf[holds](id, word)];
  });
  const own = ["## Impact", contentOf.blocks("own section", word), "## Not in emails", word("only on pages")];
  return [`---\n${JSON.stringify(fields, null, 1)}\n---`, `# ${word("title")}`, ...blocks, ...own].join("\n\n");
}

function everyField(word: Word) {
  const book = {
    id: "demo",
    title: word("title"),
    intro: word("intro"),
    locale: "en",
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
    package: { name: word("package"), version: "1.0.0" },
    sections: [{ id: "impact", title: word("own section"), after: "symptom" }],
    desks: [],
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

/** Builds a book and gives what it published, each file as text. */
async function built(
  files: Readonly<Record<string, string>>,
  audience: Audience = "public",
): Promise<Readonly<Record<string, string>>> {
  const out = join(tempFolder(), "out");
  const { books, published } = await buildBooks({ books: [bookOnDisk(files)], out, cwd: "/", audience });
  const errors = books.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error"));
  expect(errors).toEqual([]);
  expect(published).toBeDefined();
  return Object.fromEntries(
    Object.entries(readTree(out)).map(([path, bytes]) => [
      path.replace("demo/acme/", ""),
      Buffer.from(bytes, "latin1").toString(),
    ]),
  );
}

/** The slots whose words a text does not hold. */
function missingIn(text: string, slots: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...slots].flatMap(([word, slot]) => (text.includes(word) ? [] : [slot])))].sort();
}

const small = {
  "book.yaml": `id: demo
title: Demo
areas: [{id: area, title: Area}]
brands: [acme]
sections:
  - {id: impact, title: Impact, after: symptom}
  - {id: pages, title: Not in emails, after: verify, targets: [html, json]}
`,
  "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\n",
  "entries/area/other.md": "# Other\n\n1. Go.\n",
};

describe("every word of a writer is published", () => {
  test("of an entry, by every place that carries it", async () => {
    const { slots, word } = createWords();
    const files = await built({ ...small, "entries/area/entry.md": everySection(word) });
    for (const [path, missing] of Object.entries(OF_ENTRY))
      expect(missingIn(files[path] ?? "", slots), path).toEqual(Object.keys(missing).sort());
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
