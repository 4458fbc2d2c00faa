import type { Client } from "@modelcontextprotocol/client";
import { describe, expect, test } from "vitest";
import { connect } from "./connect.js";
import { foreignErrors, looperErrors, peptideErrors } from "./error-texts.js";
import { publishedBook } from "./published.js";

const books = { looper: looperErrors, peptideclients: peptideErrors };

async function match(client: Client, text: string) {
  const { structuredContent } = await client.callTool({ name: "match_error", arguments: { text } });
  const { answer, documentation } = structuredContent as {
    answer: string;
    documentation: { entries: { id: string; confidence: string }[] };
  };
  return { answer, entries: documentation.entries };
}

test("of 120 errors the right entry is in the first three for 95 %, and none is exactly another", async () => {
  const missed: string[] = [];
  let total = 0;
  for (const [id, errors] of Object.entries(books)) {
    const client = await connect({ books: [publishedBook(id)] });
    for (const [right, text] of errors) {
      total++;
      const { entries } = await match(client, text);
      expect(
        entries.filter((entry) => entry.confidence === "exact" && entry.id !== right),
        text,
      ).toEqual([]);
      if (!entries.some((entry) => entry.id === right)) missed.push(`${text} → ${entries.map((entry) => entry.id)}`);
    }
  }
  expect(total).toBe(120);
  expect(missed.length / total, missed.join("\n")).toBeLessThanOrEqual(0.05);
});

describe.each(Object.keys(books))("%s is not sure of what is none of its errors", (id) => {
  test.each(foreignErrors)("%s", async (text) => {
    const { entries } = await match(await connect({ books: [publishedBook(id)] }), text);
    expect(entries.filter(({ confidence }) => confidence === "exact")).toEqual([]);
  });
});
