import { parseBookFile, parseEntry } from "@fixbook/core";
import { type Diagnostic, jsonSchemas } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { lintSource } from "../lint.js";
import { rules } from "../rules.gen.js";
import { fieldKind } from "./fields.js";
import type { Shape } from "./shape.js";
import { shapes } from "./table.js";

const family = rules.filter(({ ruleId }) => ruleId.startsWith("markup/"));

function markupIn(text: string): readonly Diagnostic[] {
  const { tree } = parseEntry({ path: "entries/area/a.md", text });
  return lintSource(
    {
      file: "entries/area/a.md",
      text,
      strings: tree?.strings ?? [],
      ...(tree && { root: tree.root, unmask: tree.unmask }),
    },
    {},
    family,
  );
}

function found(text: string): readonly string[] {
  return markupIn(text).map(({ ruleId, range }) => `${ruleId} ${text.slice(range.start.offset, range.end.offset)}`);
}

const rows = shapes.flatMap((shape) =>
  shape.bad.map((example) => [typeof example === "string" ? example : example[0], shape] as const),
);
interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
}

/** What is marked in an example. */
const marked = (example: string) => [...example.matchAll(/‹([^›]*)›/g)].map(([, written = ""]) => written);
const plain = (example: string) => example.replace(/[‹›]/g, "");

test("each row has its rule, and each rule its rows", () => {
  const ids = new Set(shapes.map(({ ruleId }) => ruleId));
  expect([...ids].sort()).toEqual(family.map(({ ruleId }) => ruleId).sort());
});

describe.each(rows)("%j", (example, shape: Shape) => {
  const text = plain(example);

  test("holds its sign, and is one finding of its own row", () => {
    for (const written of marked(example))
      expect(written === "" || typeof shape.sign !== "string" || text.includes(shape.sign)).toBe(true);
    expect(found(`# A\n\n${text}\n\n1. Go.\n`)).toEqual(marked(example).map((written) => `${shape.ruleId} ${written}`));
  });

  test("is nothing in a code block, fenced, indented or in a step", () => {
    const indented = text.replace(/^/gm, "    ");
    for (const body of [
      `~~~~~~text\n${text}\n~~~~~~\n\n1. Go.`,
      `B.\n\n${indented}\n\n1. Go.`,
      `1. Go.\n\n   ~~~~~~text\n${text.replace(/^/gm, "   ")}\n   ~~~~~~`,
      `> ~~~~~~text\n${text.replace(/^/gm, "> ")}\n> ~~~~~~\n\n1. Go.`,
    ])
      expect(found(`# A\n\n${body}\n`)).toEqual([]);
  });

  test("is nothing in inline code", () => {
    for (const written of marked(example)) {
      if (/[\n`]/.test(written) || written.trim() === "") continue;
      expect(found(`# A\n\nRun \`\`\` ${written} \`\`\` now.\n\n1. Go.\n`)).toEqual([]);
    }
  });

  test("is nothing where backslashes escape it", () => {
    const escaped = text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
    expect(found(`# A\n\n${escaped}\n\n1. Go.\n`)).toEqual([]);
  });

  test("is found with CRLF, and in a step", () => {
    const step = `1. Go.\n\n${text.replace(/^(?=.)/gm, "   ")}\n`;
    const places = shape.places ?? ["text", "top"];
    const written = marked(example).map((one) => `${shape.ruleId} ${one}`);
    expect(found(`# A\n\n${text}\n\n1. Go.\n`.replaceAll("\n", "\r\n"))).toEqual(
      written.map((one) => one.replaceAll("\n", "\r\n")),
    );
    if (places.includes("text") && !/\n/.test(text)) expect(found(`# A\n\n${step}`)).toEqual(written);
  });
});

/** Inline shapes, one of each rule that has some. */
const inline = shapes.flatMap(({ places, bad: [first], pattern, ruleId }) => {
  const example = typeof first === "string" ? first : (first?.[0] ?? "");
  const [written = ""] = marked(example);
  const isInline =
    places === undefined && !/^\^|\n/.test(pattern.source) && !/[\n`]/.test(example) && !/^[>-]/.test(example);
  return isInline && !/\|/.test(written) ? [[plain(example), ruleId, marked(example)] as const] : [];
});

describe.each(inline)("%j of %s is found", (text, ruleId, marks) => {
  const wanted = marks.map((written) => `${ruleId} ${written}`);

  test.each([
    ["the title", `# ${text}\n\n1. Go.\n`],
    ["a heading", `# A\n\n## Cause: ${text}\n\nB.\n\n## Fix\n\n1. Go.\n`],
    ["a table", `# A\n\n| One | Two |\n| --- | --- |\n| ${text} | B |\n\n1. Go.\n`],
    ["bold text", `# A\n\nB **c ${text} c** d.\n\n1. Go.\n`],
    ["an alert", `# A\n\n> [!NOTE]\n> B ${text} c.\n\n1. Go.\n`],
    ["a quote in a list", `# A\n\n- B.\n\n  > B ${text} c.\n\n1. Go.\n`],
    ["a nested list", `# A\n\n1. Go.\n   - B ${text} c.\n`],
    ["a summary", `---\nsummary: '${text.replaceAll("'", "''")}'\n---\n\n# A\n\n1. Go.\n`],
  ])("in %s", (_place, source) => {
    // Asterisks in bold text and bars in tables mean something else.
    if (/\*\*c/.test(source) ? text.includes("*") : /^\| One/m.test(source) && /\w\|/.test(text)) return;
    const quotes = source.startsWith("---") ? wanted.map((one) => one.replaceAll("'", "''")) : wanted;
    const same = source.startsWith("---") && text.includes("'");
    if (!same) expect(found(source)).toEqual(quotes);
  });
});

test.each(["firstCheck", "summary"])("Markdown in %s is read as Markdown", (field) => {
  const entry = (words: string) => `---\n${field}: "${words}"\n---\n\n# A\n\n1. Go.\n`;
  expect(found(entry("See [[Lift Manual]]."))).toEqual(["markup/reference [[Lift Manual]]"]);
  expect(found(entry("See `[[Lift Manual]]`."))).toEqual([]);
});

test("texts of book.yaml are read, and what is no text is not", () => {
  const text = `id: a
title: "{{ticket.id}} help"
intro: |
  See [[Lift Manual]] and \`[[Lift Manual]]\`.
areas: [{id: b, title: B, summary: "==C=="}]
placeholders: {P: {type: text, description: "[[Lift Manual]]"}}
support: {contact: "[x] (https://acme.test)", checklist: ["- [ ] c {#d}"]}
editUrl: "https://acme.test/{{x}}"
brands: [acme]
`;
  const { strings } = parseBookFile({ path: "book.yaml", text });
  const diagnostics = lintSource({ file: "book.yaml", text, strings }, {}, family);
  expect(diagnostics.map(({ ruleId, range }) => `${ruleId} ${range.start.line}`).sort()).toEqual([
    "markup/attribute 7",
    "markup/checkbox 7",
    "markup/formatting 5",
    "markup/link 7",
    "markup/reference 3",
    "markup/variable 2",
  ]);
});

test("every field that the schema calls Markdown is read as Markdown", () => {
  const paths: string[] = [];
  const collect = (schema: unknown, path: readonly string[]): void => {
    if (typeof schema !== "object" || schema === null) return;
    const { description = "", properties = {}, items } = schema as JsonSchema;
    if (/\bMarkdown\b/.test(description)) paths.push([...path, ...(items === undefined ? [] : ["0"])].join("/"));
    for (const [name, field] of Object.entries(properties)) collect(field, [...path, name]);
    if (items !== undefined) collect(items, [...path, "0"]);
  };
  const all = jsonSchemas();
  for (const [name, of] of [
    ["entry-frontmatter", "entry"],
    ["book", "book"],
  ] as const) {
    paths.length = 0;
    collect(all.get(name), []);
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => fieldKind(path.split("/"), of) !== "markdown")).toEqual([]);
  }
});

test("the messages that a program prints are nobody's markup", () => {
  expect(found(`---\nsignatures: {messages: ["** ERROR ** {{x}} [[A b]]"]}\n---\n\n# A\n\n1. Go.\n`)).toEqual([]);
});

test("a pair is one finding, and each end without its opening one", () => {
  expect(found("# A\n\n:::tip\n\nB.\n\n:::\n\n:::\n\n1. Go.\n")).toEqual(["markup/box :::tip", "markup/box :::"]);
});

test.each([
  ["```", 3000],
  ["[[", 6000],
  ["](", 6000],
  ["** a ", 3000],
  ["{{a", 3000],
  [":::a\n", 2000],
  ["| a ", 3000],
  ["<<ticket.", 2000],
  ["[a] ", 3000],
  ["==a ", 3000],
  ["\\", 9000],
  ["[^1]", 3000],
])("takes linear time: %j", (piece, count) => {
  // What takes longer than in proportion to this text does not end in the time of a test.
  const text = `# A\n\n${piece.repeat(count * 10)}\n\n1. Go.\n`;
  const { tree } = parseEntry({ path: "entries/a/b.md", text });
  const source = { file: "a.md", text, strings: [], ...(tree && { root: tree.root }) };
  expect(() => lintSource(source, {}, family)).not.toThrow();
});
