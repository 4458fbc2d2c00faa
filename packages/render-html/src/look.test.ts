import type { Look } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookOf } from "../test/books.js";
import { attribute, elementsOf, renderSite, withClass } from "../test/site.js";

const pageWith = (look: Partial<Look>) => {
  const book = bookOf([{ id: "lamp" }]);
  const brands = book.brands.map((brand) => ({ ...brand, look: { ...brand.look, ...look } }));
  return elementsOf(renderSite({ ...book, brands }).get("lamp/index.html") ?? "");
};

describe("the logo of a brand", () => {
  test("is a picture, which runs nothing, and says nothing beside the brand's name", () => {
    const [logo] = withClass(pageWith({ logo: "https://example.com/logo.svg" }), "logo");
    expect(logo?.tagName).toBe("img");
    expect(logo && [attribute(logo, "src"), attribute(logo, "alt")]).toEqual(["https://example.com/logo.svg", ""]);
  });

  test("is a mark where there is none, and where its address is not safe", () => {
    expect(withClass(pageWith({}), "mark")).toHaveLength(1);
    expect(withClass(pageWith({ logo: "javascript:alert(1)" }), "logo")).toHaveLength(0);
  });
});
