import type { Block, Brand, PlaceholderDeclaration, PlaceholderFiller } from "@fixbook/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryEntry } from "../test/arbitrary-entry.js";
import { stepsOf, stepsPart } from "./entry/steps.js";
import { createFiller } from "./fill.js";
import { findKept } from "./kept.js";
import { finishArtifact, guardShapes } from "./leak.js";
import { createHtmlRenderer } from "./rich-text/to-html.js";
import { createMarkdownRenderer } from "./rich-text/to-markdown.js";
import { templateOf } from "./template.js";

function filler(
  values: Readonly<Record<string, string>>,
  types: Readonly<Record<string, PlaceholderDeclaration["type"]>> = {},
  keeps: readonly PlaceholderFiller[] = [],
) {
  const placeholders = new Map<string, PlaceholderDeclaration>([
    ...Object.keys(values).map(
      (name) => [name, { type: types[name] ?? "text", description: name, filledBy: "build" }] as const,
    ),
    ["ORDER_NUMBER", { type: "text", description: "The order", filledBy: "agent" }],
    ["SESSION", { type: "text", description: "The session", filledBy: "app" }],
  ]);
  const brand: Brand = {
    id: "acme",
    name: "Acme",
    url: "https://example.com",
    values: new Map(Object.entries(values)),
    look: { tone: "cool", font: "system", corners: "soft" },
  };
  return createFiller(placeholders, brand, keeps);
}

/** The text as it is published. */
const published = (contents: string) => finishArtifact({ path: "a", contents }, () => false).artifact.contents;

describe("a value in text", () => {
  test.each([
    "a < b",
    "*a*",
    "a | b",
    "a) b",
    "<<OTHER>>",
    "<<A>>",
    "{{A}}",
    "\\<<A>>",
    "&amp;",
    "$" + "{x}",
    "%0d%0a",
    "</script>",
    "$&",
    "$1",
  ])("%s stays what it is", (value) => {
    expect(published(filler({ A: value }).text("x <<A>> y"))).toBe(`x ${value} y`);
  });

  test("is escaped for HTML and for Markdown as any text is", () => {
    const paragraph: Block = { type: "paragraph", children: [{ type: "placeholder", name: "A" }] };
    const { solutions } = filler({ A: "*a* <b>|)" }).entry({
      solutions: [{ id: "fix", fix: stepsPart([[paragraph]]), workaround: [] }],
      verify: [],
      sections: [],
      symptom: [],
      firstCheck: [],
      signatures: { codes: [], statuses: [], messages: [] },
      also: [],
      tags: [],
      appliesTo: [],
      extra: {},
      confirm: [],
      include: [],
      benefits: [],
      title: "T",
    } as never);
    const step = stepsOf(solutions[0]?.fix ?? [])[0]?.blocks ?? [];
    expect(
      createHtmlRenderer(() => undefined)
        .blocks(step)
        .toString(),
    ).toBe("<p>*a* &lt;b&gt;|)</p>");
    expect(createMarkdownRenderer(() => undefined).blocks(step)).toBe("\\*a\\* \\<b>|)");
  });

  test("that the build does not fill shows its name, or is marked where the target keeps it", () => {
    expect(filler({}).text("<<ORDER_NUMBER>> <<SESSION>>")).toBe("[order number] [session]");
    expect(filler({}, {}, ["agent"]).text("<<ORDER_NUMBER>> <<SESSION>>")).toContain("[session]");
    expect(findKept(filler({}, {}, ["agent"]).text("a <<ORDER_NUMBER>>"))).toMatchObject([
      { index: 0, place: "text", start: 2 },
    ]);
  });

  test("that is missing is a mistake in the program, since the book's checks come first", () => {
    expect(() => filler({}).text("<<NOBODY>>")).toThrow("not declared");
  });
});

describe("a value in an address", () => {
  const { url } = filler(
    {
      URL: "https://help.example.com/en/",
      EMAIL: "a+b&c@example.com",
      PHONE: "+1 (555) 01-00",
      TEXT: "a b/c?d#e&f=g%<",
    },
    { URL: "url", EMAIL: "email", PHONE: "phone" },
  );
  test.each([
    ["<<URL>>", "https://help.example.com/en"],
    ["<<URL>>/voice", "https://help.example.com/en/voice"],
    ["https://x.y/?next=<<URL>>", "https://x.y/?next=https%3A%2F%2Fhelp.example.com%2Fen%2F"],
    ["mailto:<<EMAIL>>", "mailto:a%2Bb%26c@example.com"],
    ["tel:<<PHONE>>", "tel:+15550100"],
    ["https://x.y/<<TEXT>>/z", "https://x.y/a%20b%2Fc%3Fd%23e%26f%3Dg%25%3C/z"],
    ["https://x.y/[id]/<<TEXT>>", "https://x.y/%5Bid%5D/a%20b%2Fc%3Fd%23e%26f%3Dg%25%3C"],
    ["https://x.y/\\<<TEXT>>", "https://x.y/%3C%3CTEXT%3E%3E"],
  ])("%s", (template, expected) => {
    expect(published(url(template))).toBe(expected);
  });

  test("that is kept leaves an address, and says what it needs to be there", () => {
    const kept = filler({ URL: "", PHONE: "", TEXT: "" }, { URL: "url", PHONE: "phone" }, ["build"]);
    const places = (template: string) => findKept(kept.url(template)).map(({ index, place }) => [index, place]);
    expect(places("<<URL>>/voice")).toEqual([[0, "base"]]);
    expect(places("https://x.y/?next=<<URL>>&q=<<TEXT>>")).toEqual([
      [0, "url"],
      [2, "url"],
    ]);
    expect(places("tel:<<PHONE>>")).toEqual([[1, "base"]]);
  });
});

describe("laws", () => {
  const values = { A: "a <<B>> *b*", CONTACT_EMAIL: "a@b.c", HELP_URL: "https://help.example.com", X_1: "{{A}}" };
  const fill = filler(values, { HELP_URL: "url", CONTACT_EMAIL: "email" });

  test("filled text holds nothing that leaks, and text without placeholders is published as it is", () => {
    const text = fc
      .array(
        fc.constantFrom(
          "<<A>>",
          "\\<<A>>",
          "{{A}}",
          "&lt;&lt;A",
          "%3C%3CA",
          "\\u003c\\u003cA",
          "<",
          "{",
          "&",
          "a",
          " ",
          "\\",
          "&#123;&#123;A}}",
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (value) => {
        const filled = finishArtifact({ path: "a", contents: fill.text(value) }, () => false);
        expect(filled.leaks).toEqual([]);
        const plain = finishArtifact({ path: "a", contents: fill.text(templateOf(value)) }, () => false);
        expect([plain.artifact.contents, plain.leaks]).toEqual([value, []]);
      }),
      { seed: 1 },
    );
  });

  test("guarding and finishing give back what a writer wrote", () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: "binary", maxLength: 60 })
          .filter((value) => !/[\ue000-\uf8ff]|undefined|\[object Object\]/.test(value)),
        (contents) => {
          expect(finishArtifact({ path: "a", contents: guardShapes(contents) }, () => false)).toEqual({
            artifact: { path: "a", contents },
            leaks: [],
          });
        },
      ),
      { seed: 1 },
    );
  });

  test("a filled entry has no placeholder left, and the same one is filled alike", () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        const filled = fill.entry(entry);
        expect(JSON.stringify(filled)).not.toContain('"type":"placeholder"');
        expect(
          finishArtifact({ path: "a", contents: JSON.stringify(filled).replaceAll("undefined", "") }, () => false)
            .leaks,
        ).toEqual([]);
        expect(fill.entry(entry)).toEqual(filled);
      }),
      { seed: 1, numRuns: 40 },
    );
  });
});

describe("leaks", () => {
  test.each([
    "<<NAME>>",
    "&lt;&lt;NAME",
    "&#60;&#60;NAME",
    "&#x3C;&#x3c;NAME",
    "%3C%3CNAME",
    "%3c%3cNAME",
    "\\u003c\\u003cNAME",
    "{{NAME}}",
    "%7B%7BNAME%7D%7D",
    "&#123;&#123;NAME&#125;&#125;",
    "undefined",
    "[object Object]",
  ])("%s", (text) => {
    const { leaks } = finishArtifact({ path: "a", contents: `x ${text} y` }, () => false);
    expect(leaks).toHaveLength(1);
    expect(leaks[0]?.offset).toBe(2);
  });

  test.each(["<<name>>", "{{ .Values.name }}", "{{name}}", "a << b", "undefinedness", "<< NAME >>"])(
    "%s is ordinary text",
    (text) => {
      expect(finishArtifact({ path: "a", contents: text }, () => false).leaks).toEqual([]);
    },
  );

  test("words of the sources are no leak", () => {
    expect(finishArtifact({ path: "a", contents: "undefined" }, (text) => text === "undefined").leaks).toEqual([]);
  });
});
