import { expect, test } from "vitest";
import type { TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { bookFiles } from "../../../engine/test/book-on-disk.js";
import { startEditor } from "../../test/editor.js";

const DROPS = "entries/voice/call-drops.md";

test.each([
  {
    name: "only lines that differ",
    text: "# The call drops\n\nThe number is not attached.\n\n‹*› Go.\n‹*› Stop.\n",
    edits: ["-", "-"],
  },
  { name: "nothing to do", text: "# The call drops\n\nThe number is not attached.\n\n1. Go.\n", edits: [] },
])("$name", async ({ text, edits }) => {
  const editor = await startEditor(bookFiles());
  const { ranges } = editor.open(DROPS, text);
  const found = await editor.ask<TextEdit[]>("textDocument/formatting", DROPS, {
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(found).toEqual(ranges.map((range, index) => ({ range, newText: edits[index] })));
  const document = TextDocument.create("", "", 1, editor.textOf(DROPS));
  expect(TextDocument.applyEdits(document, found)).toContain("# The call drops\n");
});
