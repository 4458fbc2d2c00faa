import type { IdRecord } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookOf } from "../test/books.js";
import { attribute, elementsOf, renderSite, textOf } from "../test/site.js";

const site = renderSite(
  bookOf(
    [
      { id: "lamp", title: "The lamp stays dark", aliases: ["light"] },
      { id: "fuse", title: "The fuse blew" },
    ],
    {
      records: [
        { id: "bulb", kind: "moved", to: "lamp" },
        { id: "candle", kind: "moved", to: "bulb" },
        { id: "outside", kind: "moved", to: "guide" },
        { id: "power", kind: "split", into: ["lamp", "fuse"] },
        { id: "gas", kind: "retired", note: "Gas lamps are no longer sold.", see: ["lamp"] },
        { id: "round", kind: "moved", to: "about" },
        { id: "about", kind: "moved", to: "round" },
        { id: "nowhere", kind: "moved", to: "hidden" },
        { id: "fuse", kind: "retired", note: "Back again.", see: [] },
        { id: "light", kind: "retired", note: "An alias now.", see: [] },
      ] satisfies IdRecord[],
    },
  ),
);

/** Where a page sends a browser, what search engines take for it, and what it says. */
function lookAt(id: string) {
  const elements = elementsOf(site.get(`${id}/index.html`) ?? "");
  const one = (name: string, value: string, wanted: string) =>
    elements.flatMap((element) => (attribute(element, name) === value ? [attribute(element, wanted)] : []))[0];
  const [main] = elements.filter(({ tagName }) => tagName === "main");
  return {
    refresh: one("http-equiv", "refresh", "content"),
    canonical: one("rel", "canonical", "href"),
    robots: one("name", "robots", "content"),
    text: main && textOf(main),
    links: elementsOf(site.get(`${id}/index.html`)?.split("<main")[1]?.split("</main")[0] ?? "").flatMap(
      (element) => attribute(element, "href") ?? [],
    ),
  };
}

describe("the page of an earlier id", () => {
  test.each([
    ["light", "/acme/lamp/", "https://help.example.com/acme/lamp/"],
    ["bulb", "/acme/lamp/", "https://help.example.com/acme/lamp/"],
    ["candle", "/acme/lamp/", "https://help.example.com/acme/lamp/"],
    ["outside", "https://example.com/guide", "https://example.com/guide"],
  ])("%s leads to %s at once, and by a link", (id, to, canonical) => {
    expect(lookAt(id)).toMatchObject({ refresh: `0; url=${to}`, canonical, robots: undefined, links: [to] });
  });

  test("lets readers choose among what an entry was split into", () => {
    expect(lookAt("power")).toMatchObject({ refresh: undefined, robots: "noindex" });
    expect(lookAt("power").text).toContain("The lamp stays dark The fuse blew");
    expect(lookAt("power").links.slice(0, 2)).toEqual(["/acme/lamp/", "/acme/fuse/"]);
  });

  test("says why an entry was retired, and what comes nearest", () => {
    expect(lookAt("gas")).toMatchObject({ refresh: undefined, robots: "noindex" });
    expect(lookAt("gas").text).toContain("Gas lamps are no longer sold.");
    expect(lookAt("gas").links[0]).toBe("/acme/lamp/");
  });

  test.each(["round", "about", "nowhere"])("%s leads nowhere, and sends nobody in a circle", (id) => {
    expect(lookAt(id)).toMatchObject({ refresh: undefined, robots: "noindex" });
    expect(lookAt(id).links).toEqual(["/acme/support/"]);
  });

  test("gives way to an entry that has the id again", () => {
    expect(lookAt("fuse").text).toContain("Do it.");
  });
});

describe("the page for addresses that lead nowhere", () => {
  const hrefs = elementsOf(site.get("404.html") ?? "").flatMap((element) => attribute(element, "href") ?? []);

  test("works at any depth: its links begin at the brand's place on the server", () => {
    expect(hrefs.filter((href) => !/^(?:\/acme\/|#main$)/.test(href))).toEqual([]);
  });

  test("is kept from search engines, and leads to the areas that have entries", () => {
    expect(site.get("404.html")).toContain('<meta name="robots" content="noindex">');
    expect(site.get("404.html")).not.toContain('rel="canonical"');
    expect(hrefs).toContain("/acme/areas/first-area/");
    expect(hrefs).not.toContain("/acme/areas/empty-area/");
  });

  test("never takes a path of the brand's address for another server", () => {
    const [brand] = bookOf([]).brands;
    const other = renderSite(bookOf([{}]), {
      ...(brand as NonNullable<typeof brand>),
      url: "https://help.example.com//evil",
    });
    expect(other.get("404.html")).toContain('href="/evil/assets/fixbook.css"');
  });
});
