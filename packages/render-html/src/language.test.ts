import { stepsPart, textPart, wordsLocales } from "@fixbook/core";
import { smallEntry } from "@fixbook/core/testing";
import { type Book, canonicalHeading, type RichText, sections } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookOf } from "../test/books.js";
import { attribute, type Element, elementsOf, renderSite } from "../test/site.js";

const TEXT = "نص عربي";
const says = (value = TEXT): RichText => [{ type: "paragraph", children: [{ type: "text", value }] }];
const alert: RichText = [{ type: "alert", kind: "warning", children: [...says()] as never }];

/** A book of one language with everything that the pages have words for. */
function bookIn(locale: string, change: Partial<Book> = {}): Book {
  const whole = {
    ...smallEntry("one"),
    locale,
    title: `${TEXT} ١`,
    summary: says(),
    symptom: says(`${TEXT} ٢`),
    appliesTo: [TEXT],
    signatures: { codes: ["١٢"], statuses: [404], messages: [TEXT] },
    confirm: stepsPart([says()]),
    firstCheck: says(`${TEXT} ٣`),
    solutions: [
      { id: "a", cause: alert, fix: stepsPart([says(), says()]), workaround: textPart(says()) },
      { id: "b", name: TEXT, fix: stepsPart([says()]), workaround: [] },
      { id: "c", cause: says(), fix: stepsPart([says()]), workaround: [] },
    ],
    verify: textPart(says()),
    escalate: says(),
    include: [says()],
    why: says(),
    benefits: [says()],
    related: ["two", "guide"],
    aliases: ["old-one"],
    reviewed: "2026-01-01",
  };
  const base = bookOf([]);
  const { labels } = base;
  return {
    ...base,
    locale,
    title: TEXT,
    intro: says(),
    areas: [
      { id: "first-area", title: TEXT, summary: says(), guide: { title: TEXT, ref: "guide", summary: says() } },
      { id: "empty-area", title: TEXT },
    ],
    inventories: [{ id: "guides", title: TEXT, items: [{ id: "guide", title: TEXT, url: "https://example.com/" }] }],
    support: { intro: says(), checklist: [says()], contact: says(), address: "mailto:a@example.com" },
    editUrl: "https://example.com/{path}",
    labels: { ...labels, why: "Why use this" },
    brands: base.brands.map((brand) => ({ ...brand, name: TEXT })),
    entries: [
      whole,
      {
        ...smallEntry("two"),
        locale,
        title: `${TEXT} ٤`,
        symptom: says(),
        firstCheck: says(),
        solutions: [{ id: "fix", fix: stepsPart([says()]), workaround: [] }],
        audience: "internal",
      },
    ].map((entry) => ({ ...entry, area: "first-area" })) as Book["entries"],
    records: [
      { id: "split", kind: "split", into: ["one", "two"] },
      { id: "gone", kind: "retired", note: TEXT, see: ["one"] },
    ],
    ...change,
  };
}

type Node = Element["childNodes"][number];

/** Each text and each attribute that people meet, with the language in which it stands. */
function readings(contents: string): { readonly text: string; readonly lang: string }[] {
  const found: { text: string; lang: string }[] = [];
  const walk = (node: Node, lang: string): void => {
    if (node.nodeName === "#text") found.push({ text: (node as { value: string }).value, lang });
    if (!("tagName" in node) || node.tagName === "script") return;
    const own = attribute(node, "lang") ?? lang;
    for (const { name, value } of node.attrs)
      if (/^(?:aria-label|title|placeholder|alt|data-label)$/.test(name) || (name === "content" && isForPeople(node)))
        found.push({ text: value, lang: own });
    for (const child of node.childNodes) walk(child, own);
  };
  const [root] = elementsOf(contents);
  if (root !== undefined) walk(root, "");
  return found;
}

function isForPeople(meta: Element): boolean {
  return /^(?:description|og:title|og:description|og:site_name)$/.test(
    attribute(meta, "name") ?? attribute(meta, "property") ?? "",
  );
}

/** What stands in a page in both languages at once: its title in the head, which no element can part. */
const MIXED = / · /;

describe.each(["fa", "ur", "zh-Hant", "el"])("a book in %s, which has no words", (locale) => {
  const pages = [...renderSite(bookIn(locale))].filter(([path]) => path.endsWith(".html"));

  test("has pages of every kind", () => expect(pages.length).toBeGreaterThan(8));

  test.each(pages)("%s says of each English word that it is one, and of no other", (_, contents) => {
    const all = readings(contents);
    const english = all.filter(({ text }) => /[a-z]/i.test(text) && !MIXED.test(text));
    expect(english.filter(({ lang }) => lang !== "en")).toEqual([]);
    const own = all.filter(({ text }) => text.includes(TEXT) && !/[a-z]/i.test(text));
    expect(own.filter(({ lang }) => lang !== locale)).toEqual([]);
  });

  test.each(pages)("%s says the direction of each piece of text in another language", (_, contents) => {
    for (const element of elementsOf(contents)) {
      const lang = attribute(element, "lang");
      const holdsText = element.childNodes.some((node) => "value" in node && /\p{L}/u.test(node.value));
      if (lang === undefined || !holdsText || element.tagName === "title") continue;
      expect([element.tagName, lang, attribute(element, "dir")]).toEqual([
        element.tagName,
        lang,
        /^(?:fa|ur)/.test(lang) ? "rtl" : "ltr",
      ]);
    }
  });
});

/** The headings that a book has which says nothing. */
function labelsIn(locale: string): Book["labels"] {
  return Object.fromEntries(sections.map(({ id }) => [id, canonicalHeading(id, locale)])) as Book["labels"];
}

/** Words that a language writes as English does. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: ["Support", "Symptom"],
  fr: ["Cause", "Contact", "Guide", "Message", "Site", "Solution", "Support"],
  nl: ["Contact", "Site", "Support"],
  "pt-BR": ["Site"],
};

describe.each(wordsLocales.filter((locale) => locale !== "en"))("a book in %s", (locale) => {
  // What programs are told of a page is in English everywhere.
  const pages = [...renderSite(bookIn(locale, { labels: labelsIn(locale) }))].flatMap(([path, contents]) =>
    path.endsWith(".html") ? [[path, contents.replace(/<p class="text-version"[\s\S]*?<\/p>/, "")] as const] : [],
  );
  const all = pages.flatMap(([, contents]) => readings(contents));

  test("has no text in another language", () => {
    for (const [, contents] of pages) expect(contents.match(/ lang="[^"]*"/g)).toEqual([` lang="${locale}"`]);
  });

  test("has no English words", () => {
    const english = new Set(
      [...renderSite(bookIn("en", { labels: labelsIn("en") }))]
        .filter(([path]) => path.endsWith(".html"))
        .flatMap(([, contents]) => readings(contents).map(({ text }) => text)),
    );
    const same = all
      .filter(({ text }) => english.has(text) && /[a-z]{2}/i.test(text))
      .map(({ text }) => text.replace(/^ | [0-9]+$/g, ""));
    expect([...new Set(same)].sort()).toEqual(SHARED[locale] ?? []);
  });
});

test("headings that the book itself has are in its language", () => {
  const { labels } = bookIn("fa");
  const site = renderSite(bookIn("fa", { labels: { ...labels, fix: "الحل" } }));
  expect(site.get("one/index.html")).toContain("<h4>الحل</h4>");
  expect(site.get("one/index.html")).toContain('<h4><span lang="en" dir="ltr">Cause</span></h4>');
});

test("an English page says nothing of it", () => {
  for (const locale of ["en", "en-GB"])
    for (const [path, contents] of renderSite(bookIn(locale)))
      if (path.endsWith(".html")) expect(contents.match(/ lang="[^"]*"/g)).toEqual([` lang="${locale}"`]);
});
