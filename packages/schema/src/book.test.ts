import { describe, expect, test } from "vitest";
import { bookFile, brandFile } from "./book.js";

const book = (fields: object) =>
  bookFile.safeParse({ id: "a", title: "A", areas: [{ id: "a", title: "A" }], brands: ["a"], ...fields }).success;
const brand = (look: object) => brandFile.safeParse({ name: "A", url: "https://a.example", look });

describe("where readers propose a change", () => {
  test.each([
    ["https://github.com/acme/help/edit/main/{path}", true],
    ["https://git.example.com/edit/{path}/now", true],
    ["https://github.com/acme/help", false],
    ["https://github.com/{path}/{path}", false],
    ["http://github.com/acme/{path}", false],
    ["https://{path}", false],
    ["javascript:alert(1)//{path}", false],
    ["https://a@github.com/{path}", false],
  ])("%s: %s", (editUrl, fine) => {
    expect(book({ editUrl })).toBe(fine);
  });
});

describe("a look", () => {
  test("has everything but an accent and a logo by default", () => {
    expect(brandFile.parse({ name: "A", url: "https://a.example" }).look).toEqual({
      tone: "cool",
      font: "system",
      corners: "soft",
    });
  });

  test.each([
    [{ logo: "https://a.example/logo.svg" }, true],
    [{ logo: "http://a.example/logo.svg" }, false],
    [{ logo: "data:image/svg+xml,<svg/>" }, false],
    [{ logo: "logo.svg" }, false],
    [{ font: "Comic Sans" }, false],
    [{ font: "serif", corners: "round", tone: "warm" }, true],
  ])("%j: %s", (look, fine) => {
    expect(brand(look).success).toBe(fine);
  });
});
