import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseQueriesFile } from "@fixbook/core";
import { buildBooks } from "@fixbook/engine";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ask, clientSearch, pageSearch } from "./published-search.js";

const content = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-one-search-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A book whose every section says a word that stands nowhere else, and placeholders that others fill. */
const small = {
  "book.yaml": `id: small
title: Small
areas: [{id: area, title: Quayside}]
brands: [acme]
synonyms:
  - [sayword, titleword]
  - {from: [two sayings, onesaying], to: the titleword}
placeholders:
  SESSION: {type: text, description: The session, filledBy: app}
  ORDER: {type: text, description: The order, filledBy: agent}
`,
  "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\n",
  "entries/area/all.md": `---
summary: The sumword of it.
appliesTo: [Appword 2]
aliases: [aliasword]
signatures: {codes: [CD-4711], statuses: [418], messages: ["Msgword %x% failed"]}
---

# The titleword

## Symptom

Sympword, <<SESSION>> and <<ORDER>>. ${"Filler again and again. ".repeat(20)} Lateword.

## Confirm the cause

1. See the confword.

## Cause: Firstname

The causeword. ${"More and more of it. ".repeat(20)} Latecause.

## Fix

1. Press **fixword**, then sign in.

   \`\`\`sh
   run blockword
   \`\`\`

   | cellword | b |
   |---|---|
   | a | c |

   > [!NOTE]
   > An alertword.
2. Look at \`code.word.done\`, ![altword](https://acme.example/a.png), [linkword](https://acme.example/).

## Workaround

A workword.

## Cause: Secondname

The othercause.

## Fix

1. The otherfix.

## Verify

A verifyword.

## Escalate

An escword.

## Before you write to support

- An incword.

## Why use this

A whyword.

## Benefits

- A benword.
`,
  "entries/area/titles.md": "# Fixword and verifyword of the sign\n\n1. Go in.\n",
  "entries/area/plain.md": "# Nothing of it\n\n1. Go.\n",
};
const everywhere =
  "titleword sumword appword aliasword sympword lateword confword firstname causeword latecause fixword blockword cellword alertword codewordd linkword altword workword secondname othercause otherfix verifyword escword incword whyword benword signin"
    .replace("codewordd", "codeword")
    .split(" ");

interface Asked {
  readonly page: Ask;
  readonly client: (text: string) => Promise<readonly string[]>;
  /** Words and questions to ask with. */
  readonly texts: readonly string[];
}

const asked = new Map<string, Asked>();
beforeAll(async () => {
  for (const [path, text] of Object.entries(small)) {
    mkdirSync(dirname(join(folder, "small", path)), { recursive: true });
    writeFileSync(join(folder, "small", path), text);
  }
  const books = [join(folder, "small"), ...["looper", "peptideclients"].map((id) => join(content, "books", id))];
  const { published } = await buildBooks({ books, out: join(folder, "out"), cwd: folder });
  expect(published).toBeDefined();
  for (const brand of globSync("*/*", { cwd: join(folder, "out") })) {
    const built = join(folder, "out", brand);
    const json = readFileSync(join(built, "json/search.json"), "utf8");
    const words = [...new Set(json.match(/[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*/gu))];
    asked.set(brand, { page: pageSearch(built), client: clientSearch(built), texts: words });
  }
}, 60_000);

test("every brand of three books is asked", () => expect(asked.size).toBeGreaterThanOrEqual(5));

test("page and client answer with the same entries in the same order", async () => {
  for (const [brand, { page, client, texts }] of asked) {
    for (const text of texts.slice(0, 400))
      expect([brand, text, await client(text)]).toEqual([brand, text, page(text)]);
    const word = fc.oneof(
      fc.constantFrom(...texts),
      fc.constantFrom("401", "HTTP", "the", "E-1", "\n", "登录", "a", "?", "can't"),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    const some = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(" "));
    const isSame = async (text: string): Promise<void> => {
      expect(await client(text)).toEqual(page(text));
    };
    await fc.assert(fc.asyncProperty(some, isSame), { numRuns: 100 });
  }
}, 60_000);

test("page and client answer readers' questions with the same entries in the same order", async () => {
  for (const id of ["looper", "peptideclients"]) {
    const { page, client } = asked.get(`${id}/${id}`) as Asked;
    const path = join(content, "books", id, "queries.yml");
    for (const { query } of parseQueriesFile({ path, text: readFileSync(path, "utf8") }).value ?? [])
      expect([query, await client(query)]).toEqual([query, page(query)]);
  }
});

describe("a word of any section", () => {
  test.each(everywhere)("%s leads to its entry", async (word) => {
    const { page, client } = asked.get("small/acme") as Asked;
    expect(page(word)).toContain("all");
    expect(await client(word)).toContain("all");
    expect(page(word)).not.toContain("plain");
  });

  test.each(["sayword", "two sayings", "onesaying", "why two sayings fail"])(
    "%s is said for another",
    async (asking) => {
      const { page, client } = asked.get("small/acme") as Asked;
      expect(page(asking)[0]).toBe("all");
      expect((await client(asking))[0]).toBe("all");
    },
  );

  test("counts less than one of a title", () => {
    const { page } = asked.get("small/acme") as Asked;
    for (const word of ["fixword", "verifyword"]) expect(page(word)).toEqual(["titles", "all"]);
  });
});
