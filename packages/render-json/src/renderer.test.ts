import type { RenderedArtifact } from "@fixbook/core";
import { stepsOf, stepsPart } from "@fixbook/core";
import { conformance, everyNode, hostileText, sampleBook, smallEntry } from "@fixbook/core/testing";
import { type Audience, wholeEntry } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { renderHost } from "../../../test/render-host.js";
import { activeContent } from "../test/active-content.js";
import { read, render, sampleWith } from "../test/sample.js";
import { jsonRenderer } from "./index.js";

describe("conformance", () => {
  for (const { name, run } of conformance(jsonRenderer, whyActive, renderHost)) test(name, run);
});

describe("artifacts", () => {
  test("one for each entry in the book's order, then the book's own, the manifest last", () => {
    const paths = render(sampleBook("words")).map(({ path }) => path);
    expect(paths).toMatchSnapshot();
  });

  test("are indented by two spaces and end with one newline", () => {
    for (const { path, contents } of render(sampleBook(hostileText))) {
      if (path.endsWith(".json")) expect(contents).toBe(`${JSON.stringify(JSON.parse(contents), null, 2)}\n`);
    }
  });

  test("say where each entry's own file is", () => {
    const book = sampleBook("words");
    const paths = new Set(render(book).map(({ path }) => path));
    for (const { path } of read(book, "book.json").entries) expect(paths).toContain(path);
  });

  test("say the same in the head of an entry and in the entry's own file", () => {
    const book = sampleBook(hostileText);
    for (const { path, ...head } of read(book, "book.json").entries) expect(read(book, path)).toMatchObject(head);
  });

  test("say in internal builds for whom each entry is", () => {
    const book = sampleBook("words");
    const entries = book.entries.map((one) => (one.id === "third" ? { ...one, audience: "internal" as const } : one));
    const heads = (audience: Audience) =>
      JSON.parse(render({ ...book, entries }, { audience }).find(({ path }) => path === "book.json")?.contents ?? "")
        .entries;
    expect(heads("internal").map((head: { audience: Audience }) => head.audience)).toEqual([
      "public",
      "public",
      "internal",
    ]);
    expect(heads("public")[0]).not.toHaveProperty("audience");
  });
});

describe("an entry", () => {
  test("has one step for each step of the source, and one benefit for each", () => {
    const book = sampleBook("words");
    for (const { id, solutions, benefits, confirm } of book.entries.map(wholeEntry)) {
      const entry = read(book, `entries/${id}.json`);
      expect(entry.solutions.map(({ fix }: { fix: unknown[] }) => fix.length)).toEqual(
        solutions.map(({ fix }) => stepsOf(fix).length),
      );
      expect(entry.benefits).toHaveLength(benefits.length);
      expect(entry.confirm).toHaveLength(stepsOf(confirm).length);
    }
  });

  test("names its related entries and pages with their titles and absolute addresses, aliases by their present id", () => {
    expect(read(sampleWith({ related: ["guide", "old-second"] }), "entries/first.json").related).toEqual([
      { id: "guide", title: "words", url: "https://example.com/guide" },
      { id: "second", title: "words Acme words second", url: "https://help.example.com/second/" },
    ]);
  });

  test("that refers to nothing is a mistake in code, never a silent loss", () => {
    expect(() => render(sampleWith({ related: ["gone"] }))).toThrow('Entry first refers to "gone"');
  });
});

describe("placeholders", () => {
  const step = read(
    sampleWith({ solutions: [{ id: "fix", fix: stepsPart([everyNode("words")]), workaround: [] }] }),
    "entries/first.json",
  ).solutions[0].fix[0];

  test("of the application stay, in each form's own escape", () => {
    expect(step.text).toContain("<<SESSION>>");
    expect(step.html).toContain("&lt;&lt;SESSION&gt;&gt;");
    expect(step.markdown).toContain("<<SESSION>>");
  });

  test("of the support agent are named in words", () => {
    for (const form of Object.values(step)) expect(form).toContain("[order number]");
  });

  test("of the build are filled", () => {
    for (const form of Object.values(step)) expect(form).toContain("Acme words");
  });
});

/** Why something in an artifact is active: HTML in it, or text of the book in its code. */
function whyActive({ path, contents }: RenderedArtifact): string | undefined {
  if (path.endsWith(".json")) return activeHtmlIn(JSON.parse(contents));
  if (/alert|script>/.test(contents)) return "text of the book";
  return undefined;
}

function activeHtmlIn(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, field] of Object.entries(value)) {
    const problem = key === "html" && typeof field === "string" ? activeContent(field) : activeHtmlIn(field);
    if (problem !== undefined) return `${problem} in ${field}`;
  }
  return undefined;
}

test("a group and a solution whose name is that of a product or platform are for it", () => {
  const book = sampleBook("words");
  const products = [{ id: "voice", title: "Voice", versions: [], platforms: [{ id: "ios", title: "iOS" }] }];
  const title = (value: string) => [{ type: "text", value } as const];
  const group = (value: string) =>
    ({
      kind: "group",
      id: value,
      title: title(value),
      parts: stepsPart([[{ type: "paragraph", children: title("Go.") }]]),
    }) as const;
  const entry = {
    ...smallEntry("third"),
    solutions: [{ id: "voice", name: "Voice", fix: [group("iOS"), group("On iOS")], workaround: [] }],
  };
  const [solution] = read({ ...book, products, entries: [entry] }, "entries/third.json").solutions;
  expect(solution.applicability).toEqual({ product: "voice", text: "Voice" });
  expect(solution.parts.map((part: { applicability?: unknown }) => part.applicability)).toEqual([
    { platform: "ios", text: "iOS" },
    undefined,
  ]);
});
