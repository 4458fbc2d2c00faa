import { expect, test } from "vitest";
import { createSearch, fitsSetup, type SearchEntry } from "./index.js";

const products = [
  {
    id: "desk",
    title: "Desk",
    versions: ["1.0", "1.5", "2.0", "10.0"],
    platforms: [
      { id: "ios", title: "iOS" },
      { id: "mac", title: "macOS" },
    ],
  },
  { id: "hub", title: "Hub", versions: [], platforms: [] },
  { id: "pad", title: "Pad", versions: [], platforms: [{ id: "mac", title: "macOS" }] },
];
const until = { product: "desk", to: "1.5" };
const since = { product: "desk", from: "2.0" };

test.each([
  [[], { product: "desk", version: "1.0" }, true],
  [[until], {}, true],
  [[until], { product: "desk" }, true],
  [[until], { product: "hub" }, false],
  [[until], { product: "desk", version: "1.5" }, true],
  [[until], { product: "desk", version: "2.0" }, false],
  [[until], { product: "desk", version: "1.7" }, false],
  [[until], { product: "desk", version: "1.2.3" }, true],
  [[since], { product: "desk", version: "10.0" }, true],
  [[since], { product: "desk", version: "11" }, true],
  [[until, since], { product: "desk", version: "1.7" }, false],
  [[until, { product: "hub" }], { product: "hub" }, true],
  [[{ platform: "ios" }], { product: "desk" }, true],
  [[{ platform: "ios" }], { platform: "mac" }, false],
  [[{ platform: "ios" }, { platform: "mac" }], { platform: "mac" }, true],
  [[until, { platform: "ios" }], { product: "desk", version: "1.0", platform: "mac" }, false],
  [[until], { product: "desk", version: "next" }, true],
  // A platform is one of the products that run on it, and a product runs on those that it declares.
  [[{ platform: "ios" }], { product: "hub" }, false],
  [[{ platform: "ios" }], { product: "pad" }, false],
  [[{ platform: "ios" }, { platform: "mac" }], { product: "pad" }, true],
  [[{ product: "pad" }], { platform: "ios" }, false],
  [[{ product: "pad" }, until], { platform: "ios" }, true],
  [[{ product: "hub" }, { platform: "ios" }], { product: "hub" }, true],
  [[{ product: "hub" }], { platform: "ios" }, true],
  // What a book does not declare fits by itself.
  [[{ product: "gone" }], { product: "gone", version: "1" }, true],
  [[{ product: "gone" }], { product: "desk" }, false],
] as const)("what is for %j fits %j: %s", (applies, setup, fits) => {
  expect(fitsSetup(applies, setup, products)).toBe(fits);
});

test("entries for something else come later, are told apart, and are not lost", () => {
  const entry = (id: string, applies: SearchEntry["applies"]): SearchEntry => ({
    id,
    title: "The lamp is dark",
    area: "a",
    codes: id === "coded" ? ["LX-1"] : [],
    ...(applies && { applies }),
  });
  const search = createSearch({
    locale: "en",
    products,
    entries: [entry("old", [until]), entry("coded", [until]), entry("new", [since]), entry("any", undefined)],
  });
  const found = (text: string, appliesTo?: object) =>
    search(text, { appliesTo }).map(({ entry: { id }, isOutside }) => `${id}${isOutside ? " outside" : ""}`);
  expect(found("lamp dark")).toEqual(["old", "coded", "new", "any"]);
  expect(found("lamp dark", { product: "desk", version: "2.0" })).toEqual([
    "new",
    "any",
    "old outside",
    "coded outside",
  ]);
  expect(found("LX-1", { product: "desk", version: "2.0" })[0]).toBe("coded outside");
});

test("entries for something else take no place of the closest ones", () => {
  const entries = Array.from(
    { length: 40 },
    (_, at): SearchEntry => ({
      id: `${at}`,
      title: at < 3 ? "The old lamp is dark" : at === 3 ? "A lamp of the yard hums at night" : `Door ${at} is open`,
      area: "a",
      ...(at < 3 && { applies: [until] }),
    }),
  );
  const search = createSearch({ locale: "en", products, entries });
  const found = (appliesTo?: object) => search("old lamp is dark", { appliesTo }).map(({ entry: { id } }) => id);
  expect(found()).toEqual(["0", "1", "2"]);
  expect(found({ product: "desk", version: "2.0" })).toEqual(["0", "1", "2", "3"]);
});
