import { stepsPart, textPart } from "@fixbook/core";
import { hostileText, sampleBook } from "@fixbook/core/testing";
import type { FixPart, TextPart } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookOf, says } from "../test/books.js";
import { attribute, elementsOf, renderSite, textOf, withoutUrl } from "../test/site.js";

const site = renderSite(
  bookOf([
    {
      id: "dark",
      title: "The lamp stays dark",
      summary: says("No light."),
      reviewed: "2026-10-01",
      related: ["hot", "guide"],
    },
    { id: "hot", title: "The lamp is hot" },
    { id: "secret", title: "Only for us", audience: "internal" },
  ]),
);
const page = (path: string) => site.get(path) ?? "";
const dataOf = (contents: string) =>
  elementsOf(contents).flatMap((element) =>
    attribute(element, "type") === "application/ld+json" ? [JSON.parse(textOf(element))] : [],
  );

describe("the map of the site", () => {
  const addresses = [...page("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);

  test("lists each public page by its absolute address", () => {
    expect(addresses).toEqual([
      "https://help.example.com/acme/",
      "https://help.example.com/acme/areas/first-area/",
      "https://help.example.com/acme/areas/empty-area/",
      "https://help.example.com/acme/support/",
      "https://help.example.com/acme/dark/",
      "https://help.example.com/acme/hot/",
    ]);
  });

  test("dates an entry by its last review, and nothing else", () => {
    expect(page("sitemap.xml").match(/<lastmod>.*?<\/lastmod>/g)).toEqual(["<lastmod>2026-10-01</lastmod>"]);
    expect(page("sitemap.xml")).toContain("dark/</loc><lastmod>");
  });

  test("is named for crawlers", () => {
    expect(page("robots.txt")).toBe("User-agent: *\nAllow: /\n\nSitemap: https://help.example.com/acme/sitemap.xml\n");
  });
});

describe("the list for programs that read text", () => {
  test("has each public entry with one line and the address of its Markdown", () => {
    expect(page("llms.txt")).toBe(`# Acme troubleshooting

## First area

- [First area](https://help.example.com/acme/areas/first-area.md): What comes first.
- [The lamp stays dark](https://help.example.com/acme/dark.md): No light.
- [The lamp is hot](https://help.example.com/acme/hot.md): Small

## Empty area

- [Empty area](https://help.example.com/acme/areas/empty-area.md)

## Support

- [Before you write to support](https://help.example.com/acme/support.md)
- [Home](https://help.example.com/acme/index.md)
- [llms-full.txt](https://help.example.com/acme/llms-full.txt)
`);
  });

  test("has a page as Markdown behind each address, which leads back to the list", () => {
    const paths = Array.from(
      page("llms.txt").matchAll(/\(https:\/\/help\.example\.com\/acme\/(.*?\.md)\)/g),
      ([, path]) => path,
    );
    expect(paths).toHaveLength(6);
    for (const path of paths)
      expect(page(path ?? ""), path).toMatch(
        /^# .+\n\n> \[All pages: llms\.txt\]\(https:\/\/help\.example\.com\/acme\/llms\.txt\)\n/,
      );
  });

  test("is named in the head and at the top of each page, with the page as Markdown", () => {
    for (const [path, contents] of site) {
      if (!path.endsWith(".html")) continue;
      const [head = "", body = ""] = contents.split("<body>");
      expect(head, path).toContain('<link rel="alternate" type="text/plain" href="/acme/llms.txt">');
      expect(body.slice(0, 400), path).toContain('<a href="/acme/llms.txt" tabindex="-1">All pages: /llms.txt</a>');
      const twin = /type="text\/markdown" href="\/acme\/(.*?)"/.exec(head)?.[1];
      if (path !== "404.html") expect(page(twin ?? ""), path).toMatch(/^# /);
    }
  });

  test("has all public entries in one text", () => {
    const whole = page("llms-full.txt");
    expect(whole.match(/^# .*$/gm)).toEqual([
      "# Acme troubleshooting (1/1)",
      "# The lamp stays dark",
      "# The lamp is hot",
    ]);
    expect(whole).not.toContain("Only for us");
  });

  test("has parts of a megabyte at most, and each entry whole in one of them", () => {
    const entries = Array.from({ length: 30 }, (_, at) => ({
      id: `e${at}`,
      title: `Lamp ${at}`,
      symptom: says("word ".repeat(20_000)),
    }));
    const large = renderSite(bookOf(entries));
    const parts = [...large].filter(([path]) => path.startsWith("llms-full"));
    expect(parts.map(([path]) => path)).toEqual([
      "llms-full.txt",
      "llms-full-2.txt",
      "llms-full-3.txt",
      "llms-full-4.txt",
    ]);
    for (const [, text] of parts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000);
    expect(parts.flatMap(([, text]) => text.match(/^# Lamp \d+$/gm) ?? [])).toEqual(
      entries.map(({ title }) => `# ${title}`),
    );
    for (const [path] of parts) expect(large.get("llms.txt")).toContain(`(https://help.example.com/acme/${path})`);
  });

  test("and the Markdown of pages link by file where the brand has no address", () => {
    const book = bookOf([{ id: "dark", title: "The lamp stays dark", summary: says("No light.") }]);
    const local = renderSite(book, withoutUrl(book));
    for (const [path, contents] of local) {
      if (!path.endsWith(".md") && path !== "llms.txt") continue;
      for (const [, target = ""] of contents.matchAll(/\]\((?!mailto|https?:)(.*?)\)/g))
        expect([...local.keys()], `${path}: ${target}`).toContain(
          new URL(target, `https://x/${path}`).pathname.slice(1),
        );
    }
  });
});

describe("an entry as Markdown", () => {
  test("says what its page says, filled, with absolute addresses", () => {
    const contents = renderSite(
      bookOf([
        {
          id: "whole",
          title: "# The lamp * flickers #",
          symptom: says("It goes on and off."),
          signatures: { codes: ["E-1"], statuses: [404], messages: ["Lamp %id% failed"] },
          confirm: stepsPart([says("Look.")]),
          solutions: [
            {
              id: "plug",
              name: "Loose plug",
              cause: says("It is loose."),
              fix: stepsPart([says("Push it."), says("Wait.")]),
              workaround: [],
            },
            { id: "bulb", fix: [], workaround: textPart(says("Light a candle.")) },
          ],
          include: [says("A photo.")],
          benefits: [says("Light.")],
          reviewed: "2026-10-01",
        },
      ]),
    ).get("whole.md");
    expect(contents).toMatchSnapshot();
  });

  test("keeps the levels of headings below a solution", () => {
    const words = (value: string) => [{ type: "text" as const, value }];
    const below: TextPart = { kind: "text", blocks: [{ type: "heading", depth: 4, children: words("Old") }] };
    const fix: FixPart[] = [
      { kind: "group", id: "ios", title: words("iOS"), parts: [below, ...stepsPart([says("Go.")])] },
    ];
    const headings = (name?: string) =>
      renderSite(bookOf([{ id: "one", solutions: [{ id: "fix", ...(name && { name }), fix, workaround: [] }] }]))
        .get("one.md")
        ?.match(/^#+ (?:iOS|Old)$/gm);
    expect(headings()).toEqual(["### iOS", "#### Old"]);
    expect(headings("Restart")).toEqual(["#### iOS", "##### Old"]);
  });

  test("is linked from its page", () => {
    const [twin] = elementsOf(page("dark/index.html")).filter(
      (element) => attribute(element, "type") === "text/markdown",
    );
    expect(twin && attribute(twin, "href")).toBe("/acme/dark.md");
  });

  test("names its related entries and pages", () => {
    expect(page("dark.md")).toContain(
      "- [The lamp is hot](https://help.example.com/acme/hot.md)\n- [The whole guide](https://example.com/guide)\n",
    );
  });
});

describe("the data for search engines", () => {
  test("calls an entry an article, and tells the way down to it", () => {
    expect(dataOf(page("dark/index.html"))).toEqual([
      {
        "@context": "https://schema.org",
        "@graph": [
          {
            "@type": "TechArticle",
            "@id": "https://help.example.com/acme/dark/",
            url: "https://help.example.com/acme/dark/",
            headline: "The lamp stays dark",
            description: "No light.",
            inLanguage: "en",
            dateModified: "2026-10-01",
            publisher: { "@type": "Organization", name: "Acme" },
            isPartOf: { "@type": "WebSite", name: "Acme troubleshooting", url: "https://help.example.com/acme/" },
          },
          {
            "@type": "BreadcrumbList",
            itemListElement: [
              {
                "@type": "ListItem",
                position: 1,
                name: "Acme troubleshooting",
                item: "https://help.example.com/acme/",
              },
              {
                "@type": "ListItem",
                position: 2,
                name: "First area",
                item: "https://help.example.com/acme/areas/first-area/",
              },
              {
                "@type": "ListItem",
                position: 3,
                name: "The lamp stays dark",
                item: "https://help.example.com/acme/dark/",
              },
            ],
          },
        ],
      },
    ]);
  });

  test("holds hostile text whole, and lets none of it end the element", () => {
    const contents = renderSite(sampleBook(hostileText)).get("first/index.html") ?? "";
    const [data] = dataOf(contents);
    expect(data["@graph"][0].headline).toBe(`${hostileText} Acme ${hostileText} first`);
    const [, raw = ""] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(contents) ?? [];
    expect(raw).not.toMatch(/[<>&\u2028\u2029]/);
    expect(contents.match(/<script/g)).toHaveLength(2);
  });

  test("is told to previews of links as well", () => {
    const meta = Object.fromEntries(
      elementsOf(page("dark/index.html"))
        .filter(({ tagName }) => tagName === "meta")
        .map((element) => [
          attribute(element, "property") ?? attribute(element, "name"),
          attribute(element, "content"),
        ]),
    );
    expect(meta).toMatchObject({
      "og:type": "article",
      "og:title": "The lamp stays dark",
      "og:description": "No light. Small",
      "og:site_name": "Acme troubleshooting",
      "og:url": "https://help.example.com/acme/dark/",
      "twitter:card": "summary_large_image",
    });
  });
});

test("an internal entry is in no list that machines read", () => {
  for (const path of ["sitemap.xml", "robots.txt", "llms.txt"]) expect(page(path)).not.toMatch(/secret|Only for us/);
});
