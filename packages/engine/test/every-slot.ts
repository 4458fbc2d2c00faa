import { join } from "node:path";
import { type Audience, alertKinds, type Frontmatter, type SectionContent, sections } from "@fixbook/schema";
import { expect } from "vitest";
import { buildBooks } from "../src/build/build.js";
import { bookOnDisk, readTree, tempFolder } from "./book-on-disk.js";

/** Makes the word of a slot. */
export type Word = (slot: string) => string;

/** Words that no text holds by chance, each with the slot that it stands in. */
export function createWords(): { readonly slots: ReadonlyMap<string, string>; readonly word: Word } {
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
export function everySection(word: Word, rows = sections.filter(({ internal }) => !internal)): string {
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

/** Builds a book and gives what it published, each file as text. */
export async function built(
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

/** A book with one entry, to which others are added. */
export const small = {
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
