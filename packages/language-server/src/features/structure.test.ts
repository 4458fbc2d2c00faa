import { describe, expect, test } from "vitest";
import type {
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  SemanticTokens,
  WorkspaceSymbol,
} from "vscode-languageserver";
import { startEditor } from "../../test/editor.js";
import { BOUNCES, DROPS, sampleFiles, TONE } from "../../test/sample-book.js";

const textOf = (path: string) => sampleFiles[path] ?? "";

/** A symbol and what is in it, a line each. */
function lines(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, children = [] }) => ["  ".repeat(depth) + name, ...lines(children, depth + 1)]);
}

describe("the outline", () => {
  test.each([
    [
      "an entry",
      textOf(DROPS),
      ["The call drops in <<PRODUCT>>", "  Cause: The line", "  Fix: The line", "    On iOS", "  Checked with"],
    ],
    ["an entry without a title", "## Cause\n\nIt.\n\n## \n\n### On iOS\n", ["Cause", "  On iOS"]],
    ["frontmatter that does not close", "---\nrelated: [\n\n# It drops\n\n## Fix\n", ["It drops", "  Fix"]],
    ["a fence that does not close", "# It drops\n\n```\n# no\n## Fix\n", ["It drops"]],
    ["nothing", "", []],
  ])("%s", async (_, text, expected) => {
    const editor = await startEditor(sampleFiles);
    editor.open(DROPS, text);
    expect(lines(await editor.ask<DocumentSymbol[]>("textDocument/documentSymbol", DROPS))).toEqual(expected);
  });
});

describe("what can be folded", () => {
  test.each([
    ["frontmatter, headings and fences", textOf(DROPS), ["0-5", "7-27", "11-13", "15-21", "17-21", "23-27", "25-27"]],
    ["a comment", "# It drops\n\n<!--\nno\n-->\n\nNo.\n", ["0-6", "2-4"]],
    ["frontmatter that does not close", "---\nrelated: [\n\n# It drops\n\nNo.\n", ["3-5"]],
    ["nothing", "", []],
  ])("%s", async (_, text, expected) => {
    const editor = await startEditor(sampleFiles);
    editor.open(DROPS, text);
    const found = await editor.ask<FoldingRange[]>("textDocument/foldingRange", DROPS);
    expect(found.map(({ startLine, endLine }) => `${startLine}-${endLine}`)).toEqual(expected);
  });
});

test.each([
  ["a word of titles", "drops", ["The call drops in Acme"]],
  ["an id", "no-dial", ["No dial tone"]],
  ["an error code, the entry of which", "e-2", ["The call drops in Acme"]],
  ["nothing typed", "", ["Email bounces in Acme", "The call drops in Acme", "No dial tone"]],
  ["what no entry has", "zzz", []],
])("symbols of the workspace by %s", async (_, query, names) => {
  const editor = await startEditor(sampleFiles);
  editor.open(DROPS, textOf(DROPS));
  await editor.ask("textDocument/foldingRange", DROPS);
  const found = await editor.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query });
  expect(found.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

describe("the line above a title", () => {
  test.each([
    ["an entry that was reviewed", DROPS, textOf(DROPS), 7, "1 entry refers to this · reviewed 14 months ago"],
    ["an entry that nobody has reviewed", TONE, textOf(TONE), 4, "1 entry refers to this"],
    [
      "a day that is near",
      TONE,
      "---\nreviewed: 2026-09-29\n---\n\n# No dial tone\n",
      4,
      "1 entry refers to this · reviewed 2 days ago",
    ],
    [
      "long ago",
      TONE,
      "---\nreviewed: 2023-01-01\n---\n\n# No dial tone\n",
      4,
      "1 entry refers to this · reviewed 3 years ago",
    ],
    ["today", TONE, "---\nreviewed: 2026-10-01\n---\n\n# No dial tone\n", 4, "1 entry refers to this · reviewed today"],
    ["a day that is to come", TONE, "---\nreviewed: 2027-01-01\n---\n\n# No dial tone\n", 4, "1 entry refers to this"],
    ["an entry that nobody names", "entries/email/fresh.md", "# It is fresh\n", 0, "No entry refers to this"],
  ])("%s", async (_, path, text, line, title) => {
    const editor = await startEditor(sampleFiles);
    editor.open(path, text);
    const [lens] = await editor.ask<CodeLens[]>("textDocument/codeLens", path);
    expect([lens?.range.start.line, lens?.command?.title]).toEqual([line, title]);
  });
});

test("links lead to entries, items and files", async () => {
  const editor = await startEditor(sampleFiles);
  editor.open(DROPS, textOf(DROPS));
  const found = await editor.ask<DocumentLink[]>("textDocument/documentLink", DROPS);
  expect(found.map(({ range, target = "" }) => `${range.start.line}: ${editor.pathOf(target)}`)).toEqual([
    `1: ${TONE}`,
    `13: ${TONE}`,
    "19: https://guides.example/voice",
    `19: ${BOUNCES}`,
    "21: entries/voice/call-drops/menu.png",
  ]);
});

describe("titles behind bare ids", () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
  test("for a client that asks for them", async () => {
    const editor = await startEditor(sampleFiles, { initializationOptions: { titles: true } });
    editor.open(DROPS, textOf(DROPS));
    const found = await editor.ask<InlayHint[]>("textDocument/inlayHint", DROPS, { range });
    expect(found.map(({ position, label }) => `${position.line}: ${label}`)).toEqual([
      "1: No dial tone",
      "19: Voice guide",
      "19: Email bounces in Acme",
    ]);
  });
  test("not for others", async () => {
    const editor = await startEditor(sampleFiles);
    expect(editor.answer.capabilities.inlayHintProvider).toBeUndefined();
    editor.open(DROPS, textOf(DROPS));
    expect(await editor.ask("textDocument/inlayHint", DROPS, { range })).toEqual([]);
  });
});

test("tokens are placeholders and ids", async () => {
  const editor = await startEditor(sampleFiles);
  const { text } = editor.open(BOUNCES, textOf(BOUNCES));
  const { data } = await editor.ask<SemanticTokens>("textDocument/semanticTokens/full", BOUNCES);
  const rows = text.split("\n");
  let [line, character] = [0, 0];
  const found: string[] = [];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
    [line, character] = [line + down, down === 0 ? character + right : right];
    found.push(`${type}: ${rows[line]?.slice(character, character + length)}`);
  }
  expect(found).toEqual(["0: <<PRODUCT>>", "0: <<NAME>>", "1: line-lost"]);
});
