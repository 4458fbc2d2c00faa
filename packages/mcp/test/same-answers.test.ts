import { readFileSync } from "node:fs";
import type { Match } from "@fixbook/client";
import { createSearch, loadLanguage } from "@fixbook/search";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connect } from "./connect.js";
import { foreignErrors, looperErrors, peptideErrors } from "./error-texts.js";
import { publishedBook } from "./published.js";

const books = { looper: looperErrors, peptideclients: peptideErrors };
const questions = [...looperErrors, ...peptideErrors].map(([, text]) => text).concat(foreignErrors);

describe.each(Object.keys(books))("the law of equal answers: %s", (id) => {
  const book = publishedBook(id)();
  const url = new URL(`../../content/dist/${id}/${id}/json/search.json`, import.meta.url);
  const file = JSON.parse(readFileSync(url, "utf8"));
  const page = loadLanguage(file.locale).then((language) => createSearch(file, language));
  const client = connect({ books: [book] });

  /** The same as the client says it. */
  const line = ({ entry, confidence, kind }: Pick<Match, "confidence" | "kind"> & { entry: { id: string } }) =>
    `${entry.id} ${confidence} ${kind}`;

  const ofTool = async (name: string, args: Readonly<Record<string, unknown>>) => {
    const { structuredContent } = await (await client).callTool({ name, arguments: args });
    const { entries, answers = [], closest = [] } = (structuredContent as { documentation: Found }).documentation;
    return { entries, listed: [...answers.map(lineOf("answer")), ...closest.map(lineOf("closest"))] };
  };

  /** Every question is asked of tool, client and page. */
  const agree = async (text: string) => {
    const search = await page;
    const { entries } = await ofTool("match_error", { text, limit: 5 });
    const matches = await book.match(text);
    expect(entries?.map(({ id, confidence }) => `${id} ${confidence}`)).toEqual(
      matches.map(({ entry, confidence }) => `${entry.id} ${confidence}`),
    );
    if (text.length > 1000) return;
    const { listed } = await ofTool("search_entries", { query: text, limit: 10 });
    expect(listed).toEqual((await book.search(text)).slice(0, 10).map(line));
    expect(listed).toEqual(search(text).slice(0, 10).map(line));
  };

  test("as page and client, of every error and of every code, status and title", async () => {
    const own = book.entries.flatMap(({ title, signatures: { codes, statuses, messages } }) => [
      title,
      ...codes,
      ...statuses.map(String),
      ...messages,
    ]);
    for (const text of [...questions, ...own]) await agree(text);
  });

  test("as page and client, of any text", async () => {
    const words = book.entries.flatMap(({ title }) => title.split(" "));
    const text = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
      fc
        .array(fc.constantFrom(...words, "404", "not", "error:"), { minLength: 1, maxLength: 8 })
        .map((all) => all.join(" ")),
    );
    await fc.assert(fc.asyncProperty(text, agree), { numRuns: 200 });
  });
});

interface Found {
  readonly entries?: readonly { readonly id: string; readonly confidence: string }[];
  readonly answers?: readonly { readonly id: string; readonly confidence: string }[];
  readonly closest?: readonly { readonly id: string; readonly confidence: string }[];
}

function lineOf(kind: string) {
  return ({ id, confidence }: { id: string; confidence: string }) => `${id} ${confidence} ${kind}`;
}
