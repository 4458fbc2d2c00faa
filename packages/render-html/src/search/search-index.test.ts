import { createContext, runInContext } from "node:vm";
import { createRenderContext, renderTarget, stepsPart } from "@fixbook/core";
import { hostileText, sampleBook } from "@fixbook/core/testing";
import type { Brand, RichText } from "@fixbook/schema";
import { loadLanguage, type SearchIndex } from "@fixbook/search";
import { expect, test } from "vitest";
import { renderHost } from "../../../../test/render-host.js";
import { bookOf, says } from "../../test/books.js";
import { renderSite } from "../../test/site.js";
import { htmlRenderer } from "../index.js";
import { createPageSearch, piecesOf } from "./page-search.js";

/** The index of a book as a page gets it: by running the published script. */
function indexOf(book: Parameters<typeof renderSite>[0]): SearchIndex {
  const page = createContext({});
  runInContext(`self = globalThis; ${renderSite(book).get("assets/search-index.js")}`, page);
  return JSON.parse(runInContext("JSON.stringify(fixbookIndex)", page));
}

const signatures = { codes: ["L-1"], statuses: [503], messages: ["Lamp %n% is out"] };
const book = bookOf([
  { id: "dark", title: "The lamp stays dark", signatures, appliesTo: ["Lamp 2.x"], aliases: ["dim"] },
  {
    id: "hot",
    title: "The lamp is hot",
    audience: "internal",
    solutions: [
      {
        id: "bulb",
        name: "Wrong bulb",
        cause: says("Its wattage is too high."),
        fix: stepsPart([says("Change it.")]),
        workaround: [],
      },
      {
        id: "room",
        name: "No air",
        cause: says("A curtain covers it."),
        fix: stepsPart([says("Move it.")]),
        workaround: [],
      },
    ],
  },
]);
const search = createPageSearch(indexOf(book), await loadLanguage("en"));
const answers = (text: string) =>
  search(text).map(({ entry, solution, reasons }) => [
    entry.id,
    solution,
    ...reasons.map(({ kind, texts }) => `${kind}: ${texts.join(", ")}`),
  ]);

test("the index holds every entry in order, and nothing that an entry does not have", () => {
  const [dark, hot] = indexOf(book).entries;
  expect(dark).toMatchObject({ id: "dark", area: "First area", other: ["Lamp 2.x", "dim"], ...signatures });
  expect(Object.keys(hot ?? {})).toEqual(["id", "title", "area", "internal", "symptom", "solutions", "rest"]);
});

test("long texts are in it with their first words only", () => {
  const [entry] = indexOf(bookOf([{ id: "long", symptom: says("word ".repeat(500)) }])).entries;
  expect(entry?.symptom?.split(" ")).toHaveLength(60);
});

test.each(["words", hostileText, "it's a 'quoted' \\' \\\\ \u2029 text"])(
  "a page reads the titles that it was made from, whatever they hold: %j",
  (title) => {
    const [entry] = indexOf(bookOf([{ id: "one", title }])).entries;
    expect(entry?.title).toBe(title);
  },
);

test("neighbours that look like a placeholder without their markup are what a writer wrote", () => {
  const symptom: RichText = [
    {
      type: "paragraph",
      children: [
        { type: "link", url: "https://example.com/", title: null, children: [{ type: "text", value: "{{" }] },
        { type: "text", value: "NAME}}" },
      ],
    },
  ];
  const book = bookOf([{ id: "one", symptom }]);
  expect(indexOf(book).entries[0]?.symptom).toBe("{{NAME}}");
  const context = createRenderContext(htmlRenderer, book, book.brands[0] as Brand, renderHost);
  const artifacts = [...renderTarget(htmlRenderer, context, () => true)];
  expect(artifacts.find(({ path }) => path === "assets/search-index.js")?.leaks).toEqual([]);
});

test("placeholders are filled in it", () => {
  expect(JSON.stringify(indexOf(sampleBook("words")))).toContain("Acme");
});

test("signatures come before words, and each answer says why it is one", () => {
  expect(answers("L-1 hot lamp")).toEqual([
    ["dark", undefined, "code: L-1", "words: lamp"],
    ["hot", undefined, "words: hot, lamp"],
  ]);
  expect(answers("HTTP 503")).toEqual([["dark", undefined, "status: 503"]]);
  expect(answers("Lamp 7 is out").at(0)).toEqual(["dark", undefined, "message: Lamp %n% is out"]);
});

test("words are found with typing errors, beginnings and other endings", () => {
  expect(answers("curtian").map(([id]) => id)).toEqual(["hot"]);
  expect(answers("watt").map(([id]) => id)).toEqual(["hot"]);
  expect(answers("lamps").map(([id]) => id)).toEqual(["dark", "hot"]);
});

test("an answer leads to the solution that it is about", () => {
  expect(answers("curtain")).toEqual([["hot", "room", "words: curtain"]]);
  expect(answers("wrong bulb")).toEqual([["hot", "bulb", "words: Wrong, bulb"]]);
  expect(renderSite(book).get("hot/index.html")).toContain('id="solution-room"');
});

test("a text of any length is searched to its end, and says where its signatures stand", () => {
  const filler = "all is well here\n";
  for (const [before, after] of [
    [0, 0],
    [20_000, 0],
    [40_000, 5],
    [5, 200_000],
  ] as const) {
    const text = `${filler.repeat(before)}error: L-1 at noon\n${filler.repeat(after)}`;
    const [first] = search(text);
    const [start, end] = first?.reasons[0]?.at?.range ?? [0, 0];
    expect([first?.entry.id, text.slice(start, end)]).toEqual(["dark", "L-1"]);
  }
});

test("the pieces of a text are as long as the search takes, begin with lines, and leave out the middle at most", () => {
  for (const length of [0, 1, 99_999, 100_000, 100_001, 250_000, 5_000_000]) {
    const text = "a line of so many letters\n".repeat(200_000).slice(0, length);
    const pieces = piecesOf(text);
    expect(pieces[0]?.[0]).toBe(0);
    expect(pieces.at(-1)?.[1]).toBe(length);
    for (const [at, [start, end]] of pieces.entries()) {
      expect(end - start).toBeLessThanOrEqual(100_000);
      const before = pieces[at - 1]?.[1] ?? 0;
      if (length <= 1_600_000) expect(start).toBe(before);
      else expect(start).toBeGreaterThanOrEqual(before);
    }
    expect(pieces.length).toBeLessThan(20);
  }
  const whole = "x".repeat(300_000);
  expect(
    piecesOf(whole)
      .map(([start, end]) => whole.slice(start, end))
      .join(""),
  ).toBe(whole);
});

test("the index has the areas with entries, for readers who find nothing", () => {
  const page = createContext({});
  runInContext(`self = globalThis; ${renderSite(book).get("assets/search-index.js")}`, page);
  expect(JSON.parse(runInContext("JSON.stringify(fixbookIndex.areas)", page))).toEqual([
    { id: "first-area", title: "First area" },
  ]);
});

test("nothing is claimed of other texts", () => {
  for (const text of ["", "  ", "weather in Lisbon", "processed 503 rows in 20 s, all is well with them"])
    expect(answers(text)).toEqual([]);
});
