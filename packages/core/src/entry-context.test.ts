import { createHash } from "node:crypto";
import { wholeEntry } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { createFiller } from "./fill.js";
import { createEntryContext, createRenderContext } from "./render.js";
import type { RenderContext, Renderer, RenderHost } from "./renderer.js";
import { sampleBook } from "./testing/sample-book.js";
import { createTracer } from "./trace.js";

const host: RenderHost = {
  sha256: (text) => createHash("sha256").update(text).digest("hex"),
  byteLength: (text) => Buffer.byteLength(text),
};
const renderer: Renderer = { name: "none", renderEntry: () => [] };
const sample = sampleBook("words");
const ids = sample.entries.map(({ id }) => id);
/** An alias that is the id of another entry leads to that one; one that two entries have, to the first. */
const book = {
  ...sample,
  entries: sample.entries.map((entry, at) => ({
    ...wholeEntry(entry),
    title: at === 0 ? "<<PRODUCT>> and <<more" : entry.title,
    area: ["a", "b"][at % 2] ?? "",
    aliases: ["twice", `earlier-${at}`, ids[at + 1] ?? "last"],
  })),
};
const [brand = never()] = book.brands;
const digestOf = ({ id }: { readonly id: string }) => host.sha256(`digest of ${id}`);
const whole = createRenderContext(renderer, book, brand, { ...host, digestOf });
const { context: byNames, fill } = createEntryContext(
  renderer,
  { ...book, entries: book.entries.map(({ id, title, area, aliases }) => ({ id, title, area, aliases })) },
  brand,
  { ...host, digestOf: (id) => digestOf({ id }) },
);

function never(): never {
  throw new Error("The sample has a brand.");
}

describe("a context that has the names of entries alone", () => {
  const asked = [...ids, ...book.entries.flatMap(({ aliases }) => aliases), "nothing", "constructor", ""];
  const pages = book.inventories.flatMap(({ items }) => items.map(({ id }) => id));

  test.each<[string, (context: RenderContext) => unknown]>([
    ["ids, aliases and pages", ({ resolve }) => [...asked, ...pages].map(resolve)],
    ["neighbours", ({ neighboursOf }) => asked.map(neighboursOf)],
    ["revisions", ({ revisionOf }) => ids.map(revisionOf)],
    ["how many there are", ({ hasMoreThan }) => [0, ids.length - 1, ids.length].map(hasMoreThan)],
    ["the settings", (context) => [context.book.title, context.book.areas, context.book.labels, context.links]],
  ])("says the same of %s", (_, ask) => {
    expect(ask(byNames)).toEqual(ask(whole));
  });

  test("titles are filled and guarded", () => {
    const { text } = createFiller(book.placeholders, brand);
    const title = text("<<PRODUCT>> and <<more");
    expect(title).not.toContain("<<PRODUCT>>");
    expect([byNames.resolve(ids[0] ?? "")?.title, byNames.neighboursOf(ids[2] ?? "").previous?.title]).toEqual([
      title,
      title,
    ]);
  });

  test("fills an entry in the same way", () => {
    expect(book.entries.map((entry) => fill(entry))).toEqual(whole.entries.map(wholeEntry));
  });

  test.each<[string, (context: RenderContext) => unknown]>([
    ["the entries", ({ entries }) => entries],
    ["the entries of the book", (context) => context.book.entries],
    ["the entries of an area", ({ entriesOf }) => entriesOf("a")],
    ["a part", ({ partOf }) => partOf("search", ids[0] ?? "")],
  ])("refuses %s, watched or not, and can be watched", (_, ask) => {
    const { context, trace } = createTracer(byNames, () => false);
    expect(() => ask(byNames)).toThrow("not here");
    expect(() => trace(() => ask(context))).toThrow("not here");
    expect(trace(() => context.book.title).asked?.questions).toBe("");
  });
});
