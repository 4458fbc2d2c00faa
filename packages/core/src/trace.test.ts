import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createRenderContext } from "./render.js";
import type { Renderer, RenderHost } from "./renderer.js";
import { sampleBook } from "./testing/sample-book.js";
import { createTracer } from "./trace.js";

const host: RenderHost = {
  sha256: (text) => createHash("sha256").update(text).digest("hex"),
  byteLength: (text) => Buffer.byteLength(text),
};
const renderer: Renderer = { name: "none", renderEntry: () => [] };
const book = sampleBook("words");
const [first, second] = book.entries.map(({ id }) => id);

function tracerOf(changed = book, known: readonly string[] = []) {
  const brand = changed.brands[0];
  if (brand === undefined || first === undefined || second === undefined) throw new Error("The sample has them.");
  return {
    first,
    second,
    ...createTracer(createRenderContext(renderer, changed, brand, host), (text) => known.includes(text)),
  };
}

test("what was asked is written down with its answer, once, and holds while the answers are the same", () => {
  const { context, known, trace, holds, first } = tracerOf();
  const { value, asked } = trace(() => [context.resolve(first)?.title, context.resolve(first)?.id, known("undefined")]);
  expect(value).toEqual([expect.any(String), first, false]);
  const answers = host.sha256(`${JSON.stringify(context.resolve(first))}\nfalse\n`).slice(0, 32);
  expect(asked).toEqual({ questions: `resolve ${first}|known undefined`, answers });
  expect(asked && holds(asked)).toBe(true);
  const renamed = { ...book, entries: book.entries.map((entry) => ({ ...entry, title: `New ${entry.title}` })) };
  expect(asked && tracerOf(renamed).holds(asked)).toBe(false);
  expect(asked && tracerOf(book, ["undefined"]).holds(asked)).toBe(false);
});

test("questions about what is not there are questions too", () => {
  const { context, trace } = tracerOf();
  expect(trace(() => context.resolve("nothing")).asked?.questions).toBe("resolve nothing");
});

test("nothing can be said of what no line can hold", () => {
  const { context, trace } = tracerOf();
  expect(trace(() => context.resolve("one\ntwo")).asked).toBeUndefined();
});

test.each<[string, (context: ReturnType<typeof tracerOf>["context"]) => unknown]>([
  ["the entries", ({ entries }) => entries.length],
  ["the entries of the book", (context) => context.book.entries.length],
  ["the entries of an area", ({ entriesOf }) => entriesOf("voice")],
])("nothing can be said of what has looked at %s", (_, look) => {
  const { context, trace } = tracerOf();
  expect(trace(() => look(context)).asked).toBeUndefined();
  expect(trace(() => context.book.title).asked?.questions).toBe("");
});

test("how many entries there are is a question, and holds while the answer is the same", () => {
  const { context, trace } = tracerOf();
  const { value, asked } = trace(() => context.hasMoreThan(1));
  expect([value, asked?.questions]).toEqual([true, "hasMoreThan 1"]);
  const fewer = (count: number) => tracerOf({ ...book, entries: book.entries.slice(0, count) });
  expect(asked && [fewer(2).holds(asked), fewer(1).holds(asked)]).toEqual([true, false]);
});

test("what is remembered counts for all that use it", () => {
  const { context, trace, first } = tracerOf();
  const key = {};
  const use = () => context.remember(key, () => context.resolve(first));
  expect(trace(use).asked).toEqual(trace(use).asked);
  expect(trace(use).asked?.questions).toBe(`resolve ${first}`);
});
