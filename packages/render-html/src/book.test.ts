import { stepsPart } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import { bookOf, says } from "../test/books.js";
import { attribute, elementsOf, renderSite, textOf, withClass } from "../test/site.js";

const book = bookOf([
  {
    id: "dark",
    title: "The lamp stays dark",
    symptom: says("You see nothing."),
    firstCheck: says("Look at the plug."),
    solutions: [
      { id: "fix", cause: says("The plug is loose."), fix: stepsPart([says("Push it in.")]), workaround: [] },
    ],
  },
  {
    id: "hot",
    title: "The lamp is hot",
    solutions: [
      { id: "bulb", name: "Wrong bulb", fix: stepsPart([says("Change it.")]), workaround: [] },
      { id: "room", name: "No air", fix: stepsPart([says("Move it.")]), workaround: [] },
    ],
    audience: "internal",
  },
]);
const site = renderSite(book);
const page = (path: string) => site.get(path) ?? "";

describe("the home page", () => {
  const elements = elementsOf(page("index.html"));

  test("has a card for each area, with its number of entries and its guide", () => {
    expect(withClass(elements, "card").map(textOf)).toEqual([
      "First area 2 entries What comes first.",
      "Empty area No entries yet Guide The guide All of it. Nothing has broken here yet.",
    ]);
    expect(page("index.html")).toContain('<a href="https://example.com/guide">The guide</a>');
  });

  test("has a row for each entry: symptom, most likely cause, first thing to check", () => {
    const rows = elements
      .filter(({ tagName }) => tagName === "tr")
      .map((row) => row.childNodes.filter(({ nodeName }) => /^t[hd]$/.test(nodeName)).map(textOf));
    expect(rows).toEqual([
      ["Symptom", "Most likely cause", "First thing to check"],
      ["First area"],
      ["The lamp stays dark You see nothing.", "The plug is loose.", "Look at the plug."],
      ["The lamp is hot Internal Small", "Wrong bulb 1 more possible cause", "Do it."],
    ]);
  });

  test("gives each row an anchor and each header cell a scope", () => {
    expect(elements.flatMap((element) => (element.tagName === "tr" ? (attribute(element, "id") ?? []) : []))).toEqual([
      "entry-dark",
      "entry-hot",
    ]);
    expect(elements.filter(({ tagName }) => tagName === "th").map((cell) => attribute(cell, "scope"))).toEqual([
      "col",
      "col",
      "col",
      "rowgroup",
      "row",
      "row",
    ]);
  });

  test("labels the cells for screens that are too narrow for a table", () => {
    expect(elements.flatMap((element) => attribute(element, "data-label") ?? []).slice(0, 2)).toEqual([
      "Most likely cause",
      "First thing to check",
    ]);
  });

  test("is one step from support", () => {
    expect(elements.filter((element) => attribute(element, "href") === "/acme/support/").length).toBeGreaterThan(1);
  });
});

test.each<[string, Parameters<typeof bookOf>[0][number], readonly string[]]>([
  ["a cause and a check", { firstCheck: says("Look."), solutions: causedBy(says("It is loose.")) }, []],
  ["no check", { firstCheck: undefined, solutions: causedBy(says("It is loose.")) }, ["First thing to check"]],
  ["no cause", { firstCheck: says("Look."), solutions: causedBy() }, ["Most likely cause"]],
  ["neither", { firstCheck: undefined, solutions: causedBy() }, ["Most likely cause", "First thing to check"]],
])("the cells of an entry with %s say which are empty", (_, entry, empty) => {
  const elements = elementsOf(renderSite(bookOf([entry])).get("areas/first-area/index.html") ?? "");
  expect(withClass(elements, "unknown").map((cell) => attribute(cell, "data-label"))).toEqual(empty);
});

function causedBy(cause?: ReturnType<typeof says>) {
  const fix = stepsPart([says("Push it in.")]);
  return [{ id: "fix", ...(cause === undefined ? {} : { cause }), fix, workaround: [] }];
}

test("an area lists its entries with their causes and first checks", () => {
  const rows = elementsOf(page("areas/first-area/index.html")).filter(({ tagName }) => tagName === "tr");
  expect(rows.slice(1).map(textOf)).toEqual([
    "The lamp stays dark You see nothing. The plug is loose. Look at the plug.",
    "The lamp is hot Internal Small Wrong bulb 1 more possible cause Do it.",
  ]);
});

test("an area with few entries has no field, and a long one has a field and letters", () => {
  const area = (titles: readonly string[]) =>
    renderSite(bookOf(titles.map((title) => ({ title })))).get("areas/first-area/index.html") ?? "";
  const titles = (count: number) => Array.from({ length: count }, (_, at) => `${"äbc1"[at % 4]} lamp ${at}`);
  const letters = (html: string) => withClass(elementsOf(html), "letters").map(textOf);
  const has = (html: string) => html.includes('id="narrow"');
  expect([11, 12, 59].map((count) => area(titles(count))).map((html) => [has(html), letters(html)])).toEqual([
    [false, []],
    [true, []],
    [true, []],
  ]);
  const long = area(titles(60));
  expect(letters(long)).toEqual(["0–9 A B C"]);
  expect(long.match(/<tr id="entry-/g)).toHaveLength(60);
  expect(letters(area(Array.from({ length: 80 }, (_, at) => `${String.fromCodePoint(0x4e00 + at)}灯`)))).toEqual([]);
});

test("an area leads to the others that have entries", () => {
  const areas = ["one", "two", "three"].map((id) => ({ id, title: id, ...(id === "three" && { empty: "None." }) }));
  const site = renderSite(bookOf([{ area: "one" }, { area: "two" }], { areas }));
  const others = (id: string) =>
    withClass(elementsOf(site.get(`areas/${id}/index.html`) ?? ""), "siblings").map(textOf);
  expect(["one", "two", "three"].map(others)).toEqual([
    ["Other areas two"],
    ["Other areas one"],
    ["Other areas one two"],
  ]);
});

test("an area without entries says why, and shows its guide", () => {
  const elements = elementsOf(page("areas/empty-area/index.html"));
  expect(withClass(elements, "empty").map(textOf)).toEqual(["Nothing has broken here yet."]);
  expect(withClass(elements, "guide").map(textOf)).toEqual(["Guide The guide All of it."]);
});

test("the support page has the intro, the checklist and the contact", () => {
  const [main] = elementsOf(page("support/index.html")).filter(({ tagName }) => tagName === "main");
  expect(main && textOf(main)).toBe(
    "Home Before you write to support Write to us. Include this The URL. The time. Contact Call us.",
  );
});

test.each([
  ["mailto:help@example.com", "mailto:help@example.com"],
  ["https://example.com/form", "https://example.com/form"],
  ["javascript:alert(1)", undefined],
])("the support page has a button to %s", (address, href) => {
  const site = renderSite(bookOf([{}], { support: { checklist: [], address } }));
  const [main] = elementsOf(site.get("support/index.html") ?? "").filter(({ tagName }) => tagName === "main");
  const buttons = withClass(elementsOf(site.get("support/index.html") ?? ""), "button");
  expect(buttons.flatMap((button) => attribute(button, "href") ?? [])).toEqual(href === undefined ? [] : [href]);
  expect(main).toBeDefined();
});

test("the canonical address is the page's public one", () => {
  const canonical = (path: string) =>
    elementsOf(page(path)).flatMap((element) =>
      attribute(element, "rel") === "canonical" ? attribute(element, "href") : [],
    );
  expect(canonical("index.html")).toEqual(["https://help.example.com/acme/"]);
  expect(canonical("dark/index.html")).toEqual(["https://help.example.com/acme/dark/"]);
  expect(canonical("areas/first-area/index.html")).toEqual(["https://help.example.com/acme/areas/first-area/"]);
});

test("a long description ends at a word", () => {
  const long =
    renderSite(bookOf([{ id: "dark", symptom: says("Something goes wrong here. ".repeat(20)) }])).get(
      "dark/index.html",
    ) ?? "";
  const [description = ""] = elementsOf(long).flatMap((element) =>
    attribute(element, "name") === "description" ? (attribute(element, "content") ?? []) : [],
  );
  expect(description.length).toBeLessThanOrEqual(161);
  expect(description).toMatch(/ (?:Something|goes|wrong|here\.)…$/);
});

describe("the direction of a page", () => {
  test.each([
    ["ar", "rtl"],
    ["he-IL", "rtl"],
    ["fa", "rtl"],
    ["ur-PK", "rtl"],
    ["az-Arab", "rtl"],
    ["pa-Arab-PK", "rtl"],
    ["en", "ltr"],
    ["pt-BR", "ltr"],
    ["ar-Latn", "ltr"],
  ])("%s is %s", (locale, direction) => {
    const pages = renderSite(bookOf([{ locale }], { locale }));
    for (const [path, contents] of pages) {
      if (path.endsWith(".html")) expect(contents).toContain(`<html lang="${locale}" dir="${direction}">`);
    }
  });
});

test.each([
  [40, 0],
  [41, 1],
])("the home page of %i entries has %i folded areas, where the symptoms are", (count, folded) => {
  const home = renderSite(bookOf(Array.from({ length: count }, () => ({})))).get("index.html") ?? "";
  expect(withClass(elementsOf(home), "fold")).toHaveLength(folded);
  expect(home.includes('#section-symptoms">By symptom')).toBe(folded === 0);
  expect(home).toContain('#section-areas">By area');
  expect(home.match(/<tr id="entry-/g)).toHaveLength(count);
  for (const anchor of ["section-symptoms", "section-areas", "area-first-area"])
    expect(home.split(`id="${anchor}"`)).toHaveLength(2);
});

test("the home page of a large book shows the first entries of each area, and where the others are", () => {
  const site = renderSite(bookOf(Array.from({ length: 400 }, () => ({}))));
  const home = site.get("index.html") ?? "";
  expect(home.match(/<tr id="entry-/g)).toHaveLength(150);
  expect(home).toContain("All 400 entries of First area");
  expect(site.get("areas/first-area/index.html")?.match(/<tr id="entry-/g)).toHaveLength(400);
  expect(home).not.toContain('id="entry-entry-399"');
});
