import { stepsPart, textPart } from "@fixbook/core";
import { fullEntry, sampleBook, smallEntry } from "@fixbook/core/testing";
import type { Book, Entry, SnippetVariant } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { codeBlock, heading, p, strong } from "../../test/nodes.js";
import { artifactsOf, mailOf, mailsOf } from "../../test/render.js";

const entry: Entry = {
  ...smallEntry("voice"),
  title: "Voice call won't connect",
  summary: [p("Twilio set-up.")],
  symptom: [p("The line is dead.")],
  appliesTo: ["Voice 2.x", "Voice 3.x"],
  firstCheck: [p("Open ", strong("Numbers"), " and look for yours.")],
  confirm: stepsPart([[p("Call it from a phone.")]]),
  solutions: [
    {
      id: "fix",
      cause: [p("The number is not attached.")],
      fix: stepsPart([[p("Attach it.")], [p("Press Save.")]]),
      workaround: [],
    },
  ],
  verify: textPart([p("Call again.")]),
  escalate: [p("Write to Twilio.")],
  include: [[p("The number.")]],
  why: [p("Calls are lost.")],
  benefits: [[p("No lost calls.")], [p("A calm day.")]],
  related: ["guide", "third"],
};

test("short: the cause and the first check as one paragraph, and the link", () => {
  expect(mailOf(entry, "short").text).toMatchInlineSnapshot(`
    "The number is not attached. Open Numbers and look for yours.

    More: Voice call won't connect <https://help.example.com/voice/>
    "
  `);
});

test("short: a command stands on lines of its own", () => {
  const firstCheck = [p("Run:"), codeBlock("cd a\nls")];
  expect(mailOf({ ...entry, firstCheck }, "short").text).toMatch(
    /^The number is not attached\. Run:\n`cd a`\nls\n\nMore: /,
  );
});

test.each<[string, Partial<Entry>, boolean]>([
  ["a cause", { firstCheck: [] }, true],
  ["a first check", { solutions: entry.solutions.map((one) => ({ ...one, cause: [] })) }, true],
  ["neither", { firstCheck: [], solutions: entry.solutions.map((one) => ({ ...one, cause: [] })) }, false],
])("short: of an entry that says %s", (_, change, isThere) => {
  const book = { ...sampleBook("words"), entries: [{ ...entry, ...change }] };
  for (const brand of book.brands.flatMap(({ url, ...one }) => [one, ...(url === undefined ? [] : [{ ...one, url }])]))
    expect(mailsOf(book, brand).some(({ variant }) => variant === "short")).toBe(isThere);
});

test("ask: what the entry and the book ask for", () => {
  expect(mailOf(entry, "ask").text).toMatchInlineSnapshot(`
    "Please send us:
    - The number.
    - words

    More: Voice call won't connect <https://help.example.com/voice/>
    "
  `);
});

test("ask: there is none of an entry that asks for nothing of its own, and one of the book", () => {
  const book = { ...sampleBook("words"), entries: [smallEntry("third")] };
  expect(mailsOf(book).map(({ variant }) => variant)).toEqual(["fix", "short", "full"]);
  const askIn = (one: Book) => JSON.parse(artifactsOf(one).get("snippets.json") ?? "").ask;
  expect(askIn(book)).toMatchObject({ variant: "ask", text: { contents: "Please send us:\n- words\n" } });
  expect(askIn({ ...book, support: { ...book.support, checklist: [] } })).toBeUndefined();
});

test("ask: support asks in the language of the book", () => {
  const { html, text } = mailsOf({ ...sampleBook("words"), locale: "de", entries: [{ ...entry, locale: "de" }] }).find(
    ({ variant }) => variant === "ask",
  ) ?? { html: "", text: "" };
  expect(text).toMatch(/^Bitte schicken Sie uns Folgendes:\n- The number\.\n/);
  expect(html).not.toContain("<span");
});

test("full: every section of the page that is for a customer, in its order", () => {
  expect(mailOf(entry, "full").text).toMatchInlineSnapshot(`
    "Twilio set-up.

    Symptom: The line is dead.

    Applies to: Voice 2.x; Voice 3.x

    Check this first: Open Numbers and look for yours.

    Confirm the cause:
    1. Call it from a phone.

    Cause: The number is not attached.

    Fix:
    1. Attach it.
    2. Press Save.

    Verify: Call again.

    Escalate: Write to Twilio.

    Please send us:
    - The number.
    - words

    Related:
    - words <https://example.com/guide>
    - Small <https://help.example.com/third/>

    More: Voice call won't connect <https://help.example.com/voice/>
    "
  `);
});

test("full: what only repeats the title or the first step is left out", () => {
  expect(mailOf({ ...smallEntry("first"), include: [] }, "full").text).toMatch(/^1\. Do it\.\n\nPlease send us:/);
});

describe("headings in a text are lines of their own", () => {
  const divided = [heading(3, "Alpha"), p("A line."), heading(4, "Beta"), p("Another.")];
  const solution = { id: "fix", fix: stepsPart([[p("Go.")]]), workaround: [] };
  const [only] = entry.solutions;
  test.each<[string, SnippetVariant, Partial<Entry>]>([
    ["of a cause", "fix", { solutions: [{ ...solution, cause: divided }] }],
    ["of a cause", "short", { solutions: [{ ...solution, cause: divided }] }],
    ["of a cause", "full", { solutions: [{ ...solution, cause: divided }] }],
    ["of a cause among several", "fix", { solutions: [{ ...solution, cause: divided }, ...(only ? [only] : [])] }],
    ["of a symptom", "full", { symptom: divided }],
    ["of prerequisites", "fix", { prerequisites: divided }],
    ["of a workaround", "fix", { solutions: [{ ...solution, workaround: textPart(divided) }] }],
    ["of further information", "full", { moreInformation: divided }],
  ])("%s in %s", (_name, variant, fields) => {
    const { text, html } = mailOf({ ...entry, ...fields }, variant);
    for (const words of ["Alpha", "Beta"]) {
      expect(text.split("\n")).toContain(words);
      expect(html).toContain(`<strong>${words}</strong></p>`);
    }
  });
});

describe("prerequisites stand before the first step", () => {
  const needing = { ...entry, prerequisites: [p("An admin account.")] };
  test.each<[SnippetVariant, Entry, boolean]>([
    ["fix", needing, true],
    ["fix", { ...needing, solutions: needing.solutions.map(({ cause: _, ...rest }) => rest) }, true],
    ["full", needing, true],
    ["short", needing, false],
    ["ask", needing, false],
  ])("in %s", (variant, one, has) => {
    const { text } = mailOf(one, variant);
    expect(text.includes("Prerequisites: An admin account.\n\n")).toBe(has);
    if (has) expect(text.indexOf("An admin account.")).toBeLessThan(text.indexOf("Fix:\n1. Attach it."));
  });
});

test("no word of any field is lost in the full one", () => {
  let count = 0;
  // Notes for agents are in no snippet, and why to read the page is for those who have not written.
  const { internalNotes: _, why: _why, benefits: _benefits, ...sent } = { ...fullEntry("first", "words") };
  const numbered: Entry = JSON.parse(JSON.stringify({ ...sent, why: [], benefits: [] }), (key, value) =>
    key === "value" || key === "alt" ? `word${++count}word` : value,
  );
  const { html, text } = mailOf(numbered, "full");
  const all = Array.from({ length: count }, (_, index) => `word${index + 1}word`);
  for (const form of [html, text]) expect(all.filter((word) => !form.includes(word))).toEqual([]);
});
