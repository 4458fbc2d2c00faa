import { describe, expect, test } from "vitest";
import type { CompletionList } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { lawRuns } from "../../../test/law-runs.js";
import { type Editor, startEditor } from "../test/editor.js";
import { DROPS, sampleFiles } from "../test/sample-book.js";

const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };

const atPlaces = ["completion", "hover", "definition", "references", "prepareRename"];
const ofDocuments = ["documentSymbol", "foldingRange", "codeLens", "documentLink", "inlayHint", "semanticTokens/full"];

/** Asks for everything at some offsets of a document; fails where an answer is an error. */
async function askAll(editor: Editor, path: string, offsets: Iterable<number>): Promise<void> {
  const document = TextDocument.create("", "", 1, editor.textOf(path));
  const asked = Array.from(offsets, (offset) => {
    const params = { position: document.positionAt(offset), context: { includeDeclaration: true } };
    return atPlaces.map((name) => editor.ask(`textDocument/${name}`, path, params));
  });
  await Promise.all([
    ...asked.flat(),
    ...ofDocuments.map((name) => editor.ask(`textDocument/${name}`, path, { range })),
  ]);
}

const whole = sampleFiles[DROPS] ?? "";

/** Texts in the middle of an edit. */
const texts: Readonly<Record<string, readonly [path: string, text: string]>> = {
  "an entry": [DROPS, whole],
  "frontmatter that is not closed": [DROPS, whole.replace("2025-08-01\n---\n", "2025-08-01\n")],
  "brackets that are not closed": [DROPS, whole.replace("[no-dial-tone]", "[no-dial")],
  "a list that is no list": [DROPS, "---\nrelated:\n - [\n  -\n- : x\n\t- y\nsignatures: {codes: [, {\n---\n# x"],
  "a reference at the end": [DROPS, whole.slice(0, whole.indexOf("bounces]]") + 3)],
  "a fence that is not closed": [DROPS, whole.slice(0, whole.lastIndexOf("```"))],
  "carriage returns and a byte order mark": [DROPS, `\ufeff${whole.slice(0, 400).replaceAll("\n", "\r\n")}`],
  "nothing but signs": [DROPS, "---\n---\n## \n> [!\n<<\n[[\n]](entry:#\n![](\n<!-- fixbook-\n```"],
  "book.yaml without its end": ["book.yaml", (sampleFiles["book.yaml"] ?? "").slice(0, 260)],
  "ids.yaml without its end": ["ids.yaml", "bounces: entry\ngone: {retired: [\nlost: {moved: "],
  "queries.yml without its end": ["queries.yml", "- query: x\n  entry: [\n- {query: , entry: "],
};

describe("every request is answered at every place of", () => {
  test.each(Object.entries(texts))("%s", async (_, [path, text]) => {
    const editor = await startEditor(sampleFiles, { initializationOptions: { titles: true } });
    editor.open(path, text);
    // Every third place, and at night every one.
    const step = Math.max(1, Math.floor(3 / lawRuns(1)));
    await askAll(
      editor,
      path,
      Array.from({ length: Math.ceil(text.length / step) + 1 }, (__, index) => index * step),
    );
  });
});

test("an entry that is typed from its first key to its last", async () => {
  const editor = await startEditor(sampleFiles);
  editor.open(DROPS, "");
  for (let end = 1; end <= whole.length; end += 5) {
    editor.change(DROPS, whole.slice(0, end));
    await askAll(editor, DROPS, [end]);
  }
});

test("what is typed next is completed while the file is broken and the book is not", async () => {
  const editor = await startEditor(sampleFiles);
  const { caret } = editor.open(DROPS, "---\nrelated: [\n\n# It drops in <<PRODUCT\n\n1. See [[no‸");
  const { items } = await editor.ask<CompletionList>("textDocument/completion", DROPS, { position: caret });
  expect(items.map(({ label }) => label)).toEqual(["No dial tone"]);
});
