import { expect, test } from "vitest";
import { formatWhere, idOfPage, parseWhere, type Width, widthFor } from "./where.ts";

test("what is shown survives its address", () => {
  const where = {
    book: "looper",
    brand: "northwind",
    page: "ts-a/index.html#step-fix-1",
    view: "changes",
    width: "phone",
    theme: "dark",
    since: "origin/main",
  } as const;
  expect(parseWhere(formatWhere(where))).toEqual(where);
});

test("the start has the shortest address, and nonsense leads there", () => {
  const start = parseWhere("");
  expect(formatWhere(start)).toBe("#");
  expect(parseWhere("#view=../x&width=wide&theme=blue&toString=1")).toEqual(start);
});

test.each<[number, Width, Width]>([
  [390, "phone", "desktop"],
  [819, "phone", "tablet"],
  [820, "desktop", "phone"],
  [1440, "desktop", "tablet"],
])("a window %i wide begins with the width of a %s, and keeps another", (window, first, other) => {
  const width = widthFor(window);
  const start = parseWhere("", width);
  expect([start.width, formatWhere(start, width)]).toEqual([first, "#"]);
  expect(parseWhere(formatWhere({ ...start, width: other }, width), width).width).toBe(other);
});

test("a page of an entry has its id", () => {
  expect(idOfPage("ts-a/index.html")).toBe("ts-a");
  expect(idOfPage("ts-a/index.html#step-fix-1")).toBe("ts-a");
  for (const page of ["index.html", "areas/general/index.html", ""]) expect(idOfPage(page)).toBeUndefined();
});
