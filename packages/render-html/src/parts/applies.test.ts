import type { Product } from "@fixbook/schema";
import { expect, test } from "vitest";
import { bookOf } from "../../test/books.js";
import { attribute, elementsOf, renderSite, textOf, withClass } from "../../test/site.js";

const ios = { id: "ios", title: "iOS" };
const voice: Product = { id: "voice", title: "Voice", versions: ["2.10", "2.9"], platforms: [ios] };
const desk: Product = { id: "desk", title: "Front Desk", versions: [], platforms: [] };
const entries = [
  { id: "one", appliesTo: ["voice >=2.10", "ios"] },
  { id: "two", appliesTo: ["desk"] },
  { id: "three", appliesTo: ["desk"] },
  { id: "any" },
];
const siteOf = (products: readonly Product[]) => {
  const files = renderSite(
    bookOf(products.length === 0 ? [{ id: "any", appliesTo: ["Lamp 2.x"] }] : entries, { products }),
  );
  return (path: string) => elementsOf(files.get(path) ?? "");
};
const options = (page: ReturnType<ReturnType<typeof siteOf>>, id: string) =>
  page
    .filter((one) => one.tagName === "option" && attribute(one.parentNode as typeof one, "id") === id)
    .map((one) => [attribute(one, "value"), textOf(one)]);

test("a page offers the products, their versions from the latest on, and the platforms", () => {
  const page = siteOf([voice, desk])("index.html");
  const [select] = page.filter((one) => attribute(one, "id") === "applies-product");
  expect(page.filter((one) => one.tagName === "option").map((one) => [attribute(one, "value"), textOf(one)])).toEqual([
    ["", "Everything"],
    ["voice", "Voice, any version"],
    ["voice:2.10", "Voice 2.10"],
    ["voice:2.9", "Voice 2.9"],
    ["desk", "Front Desk"],
    ["", "Any platform"],
    ["ios", "iOS"],
  ]);
  expect(select).toBeDefined();
});

test("rows, cards and articles say what they are for, and what is for all says nothing", () => {
  const at = siteOf([voice, desk]);
  const applies = (path: string, name: string) =>
    at(path).flatMap((one) => (attribute(one, name) === undefined ? [] : [[one.tagName, attribute(one, name)]]));
  expect(applies("index.html", "data-applies")).toEqual([
    ["tr", "voice:2.10: ios"],
    ["tr", "desk::"],
    ["tr", "desk::"],
  ]);
  expect(applies("index.html", "data-applies-each")).toEqual([["li", "1*voice:2.10: ios|2*desk::"]]);
  expect(applies("areas/first-area/index.html", "data-applies").map(([name]) => name)).toEqual(["tr", "tr", "tr"]);
  expect(applies("one/index.html", "data-applies")).toEqual([["article", "voice:2.10: ios"]]);
  expect(applies("any/index.html", "data-applies")).toEqual([]);
  const [note] = withClass(at("one/index.html"), "outside-note");
  expect(note === undefined ? "" : textOf(note)).toMatch(
    /^This page applies to Voice 2\.10 and later, iOS\. You chose /,
  );
  expect(withClass(at("any/index.html"), "outside-note")).toEqual([]);
});

test("pages load the script only where there is something to choose", () => {
  for (const [products, has] of [
    [[voice, desk], true],
    [[{ ...voice, versions: [] }], true],
    [[{ ...voice, platforms: [] }], true],
    [[desk], false],
    [[], false],
  ] as const) {
    const page = siteOf(products)("index.html");
    const scripts = page.flatMap((one) => (one.tagName === "script" ? (attribute(one, "src") ?? []) : []));
    expect(scripts.some((src) => src.endsWith("assets/applies.js"))).toBe(has);
    expect(withClass(page, "applies")).toHaveLength(has ? 1 : 0);
  }
});

test("the only product of a book is asked for by its versions, or by platforms alone", () => {
  const page = siteOf([{ ...voice, versions: [] }])("index.html");
  expect(options(page, "applies-product")).toEqual([]);
  expect(options(page, "applies-platform")).toEqual([
    ["", "Any platform"],
    ["ios", "iOS"],
  ]);
  expect(page.find((one) => one.tagName === "label" && attribute(one, "for") === "applies-platform")).toBeDefined();
});

test("words of another language are said to be so", () => {
  const files = renderSite(bookOf(entries, { products: [voice, desk], locale: "fa" }));
  expect(files.get("index.html")).toContain('<option value="" lang="en">Everything</option>');
  expect(files.get("index.html")).toContain(
    '<label for="applies-product"><span lang="en" dir="ltr">Applies to</span></label>',
  );
});
