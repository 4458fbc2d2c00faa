import { publishedPath } from "@fixbook/core";
import { hostileText, sampleBook } from "@fixbook/core/testing";
import { HtmlValidate, StaticConfigLoader } from "html-validate/node";
import { describe, expect, test } from "vitest";
import { bookOf } from "../test/books.js";
import { attribute, elementsOf, renderSite, withoutUrl } from "../test/site.js";

const books = {
  sample: sampleBook("words"),
  hostile: sampleBook(hostileText),
  filtered: bookOf(
    [
      { id: "one", appliesTo: ["lamp >=2", "mains"] },
      { id: "two", appliesTo: ["oil"] },
    ],
    {
      products: [
        {
          id: "lamp",
          title: `Lamp ${hostileText}`,
          versions: ["1", "2"],
          platforms: [{ id: "mains", title: "Mains" }],
        },
        { id: "oil", title: "Oil lamp", versions: [], platforms: [] },
      ],
    },
  ),
  plain: bookOf([{ id: "one" }, { id: "two", audience: "internal" }]),
};

test("a book has the pages and files that it promises, in order", () => {
  expect([...renderSite(books.sample).keys()]).toEqual([
    "first/index.html",
    "first.md",
    "old-first/index.html",
    "old-first.md",
    "second/index.html",
    "second.md",
    "old-second/index.html",
    "old-second.md",
    "third/index.html",
    "third.md",
    "assets/fixbook.css",
    "assets/icon.png",
    "assets/card.png",
    "assets/help.js",
    "assets/search.js",
    "index.html",
    "index.md",
    "areas/first-area/index.html",
    "areas/first-area.md",
    "areas/empty-area/index.html",
    "areas/empty-area.md",
    "support/index.html",
    "support.md",
    "404.html",
    "gone/index.html",
    "gone.md",
    "old/index.html",
    "old.md",
    "assets/search-index.js",
    "sitemap.xml",
    "robots.txt",
    "llms-full.txt",
    "llms.txt",
    "_redirects",
    "redirects.nginx.conf",
    "redirects.tsv",
  ]);
});

test("a brand without an address has no files that are about addresses", () => {
  const [all, some] = [renderSite(books.sample), renderSite(books.sample, withoutUrl(books.sample))];
  const left = [...all.keys()].filter((path) => !some.has(path));
  expect(left).toEqual(["assets/card.png", "sitemap.xml", "_redirects", "redirects.nginx.conf", "redirects.tsv"]);
  expect([...some.keys()].filter((path) => !all.has(path))).toEqual([]);
});

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:standard", "html-validate:a11y"],
  }),
);

const sites = Object.entries(books).flatMap(([name, book]) => [
  [`the ${name} book, linked by address`, renderSite(book, undefined, "site")] as const,
  [`the ${name} book, linked by file`, renderSite(book, undefined, "file")] as const,
  [`the ${name} book without an address`, renderSite(book, withoutUrl(book))] as const,
]);

describe.each(sites)("the pages of %s", (name, site) => {
  const pages = [...site].filter(([path]) => path.endsWith(".html"));

  test.each(pages)("%s is valid", (path, contents) => {
    const { results } = validator.validateStringSync(contents, path);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
  });

  test.each(pages)("%s uses each id once", (_path, contents) => {
    const ids = elementsOf(contents).flatMap((element) => attribute(element, "id") ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(pages)("%s links to what exists", (path, contents) => {
    expect(linksOf(contents).flatMap((link) => brokenLink(site, path, link) ?? [])).toEqual([]);
  });

  test.each(pages)("%s links as it is asked to, and as the 404 page has to", (path, contents) => {
    const hrefs = elementsOf(contents).flatMap(
      (element) => attribute(element, "href") ?? attribute(element, "src") ?? [],
    );
    const own = hrefs.filter((href) => !/^(?:#|[a-z]+:)/i.test(href));
    const isRooted = name.includes("by address") || path === "404.html";
    expect(own.filter((href) => href.startsWith("/") !== isRooted)).toEqual([]);
    if (name.includes("by address")) expect(own.filter((href) => href.includes("index.html"))).toEqual([]);
    else expect(own.filter((href) => /\/(?:#|$)/.test(href))).toEqual([]);
  });

  test.each(pages)("%s has headings in order, one of them the page's", (_path, contents) => {
    const levels = elementsOf(contents).flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});

test("a broken link is seen", () => {
  const site = renderSite(books.plain, undefined, "file");
  expect(brokenLink(site, "one/index.html", "../never/index.html")).toContain("../never/index.html");
  expect(brokenLink(site, "one/index.html", "../two/index.html#gone")).toContain("#gone");
  expect(brokenLink(site, "one/index.html", "../two/")).toContain("../two/");
  expect(brokenLink(site, "one/index.html", "../../two/index.html")).toContain("../../two/");
});

test("an invalid page is seen", () => {
  const valid = renderSite(books.plain).get("index.html") ?? "";
  const broken = valid.replace("</h1>", '</h1><p id="main"><div>x</div></p>');
  expect(validator.validateStringSync(broken).valid).toBe(false);
});

function linksOf(contents: string): string[] {
  return elementsOf(contents).flatMap((element) => {
    const refresh = attribute(element, "http-equiv") === "refresh" ? attribute(element, "content") : undefined;
    const url = refresh?.replace("0; url=", "") ?? attribute(element, "href") ?? attribute(element, "src");
    if (url === undefined) return [];
    const own = url.replace(/^https:\/\/help\.example\.com(?=\/)/, "");
    return /^[a-z]+:/i.test(own) ? [] : own.replace(/^\/(?:.*\/)?(?=#|$)/, "$&index.html");
  });
}

/** Addresses below the places at which the brands of these books publish, on their server. */
const ROOTS = /^\/(?:acme\/)?([^/].*)$/;

/** The files of the book that are published beside the artifacts. */
const files = new Set(books.sample.files?.map(publishedPath));

/** What is wrong with a link within the site: no artifact has its path, or nothing its fragment. */
function brokenLink(site: ReadonlyMap<string, string>, from: string, link: string): string | undefined {
  const root = "/some/deep/folder/";
  const below = ROOTS.exec(link)?.[1];
  const { pathname, hash } =
    below === undefined ? new URL(link, `file://${root}${from}`) : new URL(below, `file://${root}`);
  const path = pathname.startsWith(root) ? pathname.slice(root.length) : "";
  if (files.has(path)) return undefined;
  const target = site.get(path);
  if (target === undefined) return `${link}: no artifact`;
  return hash === "" || idsOf(target).has(hash.slice(1)) ? undefined : `${link}: no element ${hash}`;
}

const ids = new Map<string, ReadonlySet<string>>();

/** The ids in a page, which many links look for. */
function idsOf(contents: string): ReadonlySet<string> {
  const found = ids.get(contents) ?? new Set(elementsOf(contents).flatMap((element) => attribute(element, "id") ?? []));
  ids.set(contents, found);
  return found;
}
