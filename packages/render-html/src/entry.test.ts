import { pageAnchors, stepsOf, stepsPart, textPart } from "@fixbook/core";
import { fullEntry, sampleBook } from "@fixbook/core/testing";
import type { FixPart } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookOf, says } from "../test/books.js";
import { attribute, elementsIn, elementsOf, renderSite, textOf, withClass } from "../test/site.js";

const page = (contents: Map<string, string>, id: string) => contents.get(`${id}/index.html`) ?? "";
const headings = (contents: string) =>
  elementsOf(contents)
    .filter(({ tagName }) => /^h[1-3]$/.test(tagName))
    .map((heading) => `${heading.tagName} ${textOf(heading)}`);

describe("an entry with everything", () => {
  const entry = fullEntry("first", "words");
  const contents = page(renderSite(sampleBook("words")), "first");
  const elements = elementsOf(contents);

  test("shows its parts in the order in which a reader needs them", () => {
    // Those of its texts are told by their many words.
    expect(headings(contents).filter((heading) => !/^h\d (?:words){2}/.test(heading))).toEqual([
      "h1 words Acme words first",
      "h2 Symptom",
      "h2 Check this first",
      "h2 words",
      "h2 Prerequisites",
      "h2 Confirm the cause",
      "h3 words",
      "h3 words 2",
      "h2 Possible causes, most likely first",
      "h3 1 of 2 words",
      "h3 2 of 2 words 2",
      "h2 Verify",
      "h3 words",
      "h3 words 2",
      "h2 Escalate",
      "h2 words",
      "h2 Benefits",
      "h2 More information",
      "h2 On this page",
      "h2 Applies to",
      "h2 Also found by",
      "h2 Related",
      "h2 Still stuck?",
      "h3 Before you write to support",
    ]);
  });

  test("has each step and each check under its anchor, as many as the entry", () => {
    const anchors = elements.flatMap((element) => (element.tagName === "li" ? (attribute(element, "id") ?? []) : []));
    expect(anchors).toEqual([
      ...stepAnchors(entry.confirm, "check"),
      ...entry.solutions.flatMap(({ id, fix, workaround }) => [
        ...stepAnchors(fix, `step-${id}`),
        ...stepAnchors(workaround, `workaround-${id}`),
      ]),
      ...stepAnchors(entry.verify, "verify"),
    ]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test("has each group under its anchor", () => {
    const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
    expect(ids).toContain("step-one--first");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...pageAnchors(entry, sampleBook("words"))]));
  });

  test("has as many benefits and things to include as the entry", () => {
    const count = (name: string) =>
      withClass(elements, name)[0]?.childNodes.filter(({ nodeName }) => nodeName === "li").length;
    expect(count("benefits")).toBe(entry.benefits.length);
    expect(count("checklist")).toBe(entry.include.length + sampleBook("words").support.checklist.length);
  });

  test("links what stands on the page, each solution by its name", () => {
    const [, list = ""] = /<nav class="contents"([\s\S]*?)<\/nav>/.exec(contents) ?? [];
    const hrefs = [...list.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual([
      "#section-symptom",
      "#section-impact",
      "#section-prerequisites",
      "#section-confirm",
      ...entry.solutions.map(({ id }) => `#solution-${id}`),
      "#section-verify",
      "#section-escalate",
      "#section-why",
      "#section-benefits",
      "#section-moreInformation",
    ]);
  });

  test("links entries by their paths, and pages of inventories by their addresses with their source", () => {
    const [related] = withClass(elements, "related");
    expect(related && textOf(related)).toBe("Related words words words Acme words second");
    expect(contents).toContain(
      '<li><a href="https://example.com/guide">words</a> <span class="source">words</span></li>',
    );
    expect(contents).toContain('<li><a href="/second/">');
  });

  test("marks what stands for any text in a message", () => {
    expect(contents).toContain("<code>words <var>any</var></code>");
  });

  test("has a link to each step and each check", () => {
    const links = withClass(elements, "permalink");
    const hrefs = links.map((element) => attribute(element, "href"));
    const anchors = elements.flatMap((element) => (element.tagName === "li" ? (attribute(element, "id") ?? []) : []));
    expect(hrefs).toEqual(anchors.map((anchor) => `#${anchor}`));
    expect(links.slice(0, 2).map((element) => attribute(element, "aria-label"))).toEqual([
      "Link to step 1",
      "Link to step 2",
    ]);
  });

  test("leads to its source", () => {
    const [origin] = withClass(elements, "origin");
    expect(origin && textOf(origin)).toBe("Last reviewed October 1, 2026 Suggest a change to this page");
    expect(contents).toContain('<a href="https://example.com/edit/entries/first-area/first.md">');
  });

  test("says when it was reviewed", () => {
    expect(contents).toContain('<time datetime="2026-10-01">October 1, 2026</time>');
  });
});

/** The anchors of steps: numbers begin anew in each group. */
function stepAnchors(parts: readonly FixPart[], prefix: string): readonly string[] {
  const groups = Map.groupBy(stepsOf(parts), ({ group }) => group?.id);
  return [...groups].flatMap(([group, steps]) =>
    steps.map((_, index) => `${prefix}${group === undefined ? "" : `--${group}-`}-${index + 1}`),
  );
}

describe("an entry with less", () => {
  const book = bookOf([
    { id: "one-step" },
    { id: "other-check", firstCheck: says("Look at the lamp.") },
    {
      id: "two-steps",
      firstCheck: says("First."),
      solutions: [
        {
          id: "fix",
          name: "Loose plug",
          cause: says("It is loose."),
          fix: stepsPart([says("First."), says("Second.")]),
          workaround: [],
        },
      ],
    },
    {
      id: "workaround",
      audience: "internal",
      firstCheck: says("Walk."),
      solutions: [{ id: "fix", fix: [], workaround: textPart(says("Walk.")) }],
    },
  ]);
  const site = renderSite(book);

  test("has no symptom that repeats the title, and no first check that repeats its only step", () => {
    expect(headings(page(site, "one-step"))).toEqual([
      "h1 Small",
      "h2 Fix",
      "h2 Still stuck?",
      "h3 Before you write to support",
    ]);
  });

  test("keeps the code of its title, in its heading and in lists", () => {
    const book = bookOf([{ id: "coded", title: "E<1> & 2 appears", titleCut: ["", "E<1> & 2", " appears"] }]);
    const coded = renderSite(book);
    expect(page(coded, "coded")).toContain("<h1><code>E&lt;1&gt; &amp; 2</code> appears</h1>");
    expect(coded.get("index.html")).toContain("<code>E&lt;1&gt; &amp; 2</code> appears</a>");
    expect(page(coded, "coded")).toContain("<title>E&lt;1&gt; &amp; 2 appears · ");
  });

  test("shows a first check that the writer named", () => {
    expect(headings(page(site, "other-check"))).toContain("h2 Check this first");
  });

  test("names a single solution in its first heading, and shows the first of several steps as first check", () => {
    expect(headings(page(site, "two-steps")).slice(1, 4)).toEqual([
      "h2 Check this first",
      "h2 Cause: Loose plug",
      "h2 Fix",
    ]);
  });

  test("has no empty fix beside a workaround", () => {
    expect(headings(page(site, "workaround"))).not.toContain("h2 Fix");
    expect(headings(page(site, "workaround"))).toContain("h2 Workaround");
  });

  test("is marked as internal where it is, and kept from search engines", () => {
    expect(withClass(elementsOf(page(site, "workaround")), "badge").map(textOf)).toEqual(["Internal"]);
    expect(page(site, "workaround")).toContain('<meta name="robots" content="noindex">');
    expect(page(site, "one-step")).not.toMatch(/class="badge"|noindex/);
  });

  test("leads to its neighbours in the area", () => {
    const neighbours = (id: string) =>
      elementsOf(page(site, id)).flatMap((element) =>
        ["prev", "next"].includes(attribute(element, "rel") ?? "")
          ? `${attribute(element, "rel")} ${attribute(element, "href")}`
          : [],
      );
    expect(neighbours("one-step")).toEqual(["next /acme/other-check/"]);
    expect(neighbours("other-check")).toEqual(["prev /acme/one-step/", "next /acme/two-steps/"]);
    expect(neighbours("workaround")).toEqual(["prev /acme/two-steps/"]);
  });

  test("calls its sections what the book calls them", () => {
    const labelled = renderSite({ ...book, labels: { ...book.labels, fix: "Do this" } });
    expect(headings(page(labelled, "one-step"))).toContain("h2 Do this");
  });
});

test("an entry ends with what to send and where to write, and promises no address that nobody gave", () => {
  const { support, ...rest } = bookOf([{ id: "lamp" }]);
  const said = (changed: typeof support) => {
    const [found] = withClass(elementsOf(page(renderSite({ ...rest, support: changed }), "lamp")), "to-support");
    return found && textOf(found);
  };
  const list = "Still stuck? Before you write to support The URL. The time.";
  const { contact: _, ...unsaid } = support;
  expect([said(support), said(unsaid), said({ ...unsaid, address: "https://example.com/contact" as never })]).toEqual([
    `${list} Call us. What to send, and where to write`,
    `${list} Support`,
    `${list} Write to support What to send, and where to write`,
  ]);
});

describe("the button to support", () => {
  const hrefs = (address: string | undefined, title = "Lamp & cable? 100%") => {
    const { support: plain, ...rest } = bookOf([{ id: "lamp", title }]);
    const book = { ...rest, support: { ...plain, ...(address === undefined ? {} : { address }) } };
    const [support] = withClass(elementsOf(page(renderSite(book), "lamp")), "to-support");
    return support === undefined ? [] : elementsIn(support).flatMap((element) => attribute(element, "href") ?? []);
  };

  test.each([
    ["mailto:help@example.com", "mailto:help@example.com?subject=Lamp%20%26%20cable%3F%20100%25%20(lamp)"],
    ["mailto:help@example.com?cc=a@example.com", "mailto:help@example.com?cc=a@example.com&subject=Lamp"],
    ["https://example.com/contact", "https://example.com/contact?entry=lamp"],
    ["https://example.com/contact?from=help#form", "https://example.com/contact?from=help&entry=lamp#form"],
  ])("%s takes the entry along", (address, expected) => {
    const [button, ...others] = hrefs(address);
    expect(button?.startsWith(expected)).toBe(true);
    expect(others).toEqual(["/acme/support/"]);
  });

  test("begins no header of a message by what a title says", () => {
    expect(hrefs("mailto:help@example.com", "a\r\nBcc: b@example.com&body=c")[0]).toBe(
      "mailto:help@example.com?subject=a%0D%0ABcc%3A%20b%40example.com%26body%3Dc%20(lamp)",
    );
  });

  test("leads to the support page where the book names no address, and where it is not safe", () => {
    expect(hrefs(undefined)).toEqual(["/acme/support/"]);
    expect(hrefs("javascript:alert(1)//")).toEqual(["/acme/support/"]);
  });
});

test("a small entry, whole", () => {
  const book = bookOf([
    { id: "small", title: "The lamp stays dark", summary: says("No light at all."), related: ["guide"] },
  ]);
  expect(page(renderSite(book), "small")).toMatchSnapshot();
});
