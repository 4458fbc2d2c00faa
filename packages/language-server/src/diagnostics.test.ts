import { expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver";
import { bookFiles } from "../../engine/test/book-on-disk.js";
import { startEditor } from "../test/editor.js";

const DROPS = "entries/voice/call-drops.md";

test("findings of what is typed come with the version, and go with the mistake", async () => {
  const editor = await startEditor(bookFiles());
  const { ranges } = editor.open(
    DROPS,
    "# The call drops\n\nThe number is not attached.\n\n1. See ‹[[no-such-entry]]›.\n",
  );
  const found = await editor.untilFound(DROPS, (all) => all.some(({ code }) => code === "relations/unknown-id"));
  expect(found.map(({ code, range }) => [code, range])).toEqual([["relations/unknown-id", ranges[0]]]);
  expect(editor.diagnostics.get(DROPS)?.version).toBe(1);
  editor.change(DROPS, "[[no-dial-tone]]", ranges[0]);
  await editor.untilFound(DROPS, (all) => all.length === 0);
});

test("what the book explains is not said by the entry as well, while somebody types", async () => {
  const editor = await startEditor(bookFiles());
  const text = "# The call drops\n\nSee ‹[[No dial tone!]]›.\n\n1. Attach it‹›.\n";
  const { ranges } = editor.open(DROPS, text);
  await editor.untilFound(DROPS, (all) => all.some(({ code }) => code === "relations/title-as-id"));
  editor.change(DROPS, " now", ranges[1]);
  await expect.poll(() => editor.diagnostics.get(DROPS)?.version).toBe(2);
  expect(editor.diagnostics.get(DROPS)?.found.map(({ code }) => code)).toEqual(["relations/title-as-id"]);
});

test("a client that pulls is told that it can, and gets the findings of what is typed", async () => {
  const editor = await startEditor(bookFiles(), { capabilities: { textDocument: { diagnostic: {} } } });
  expect(editor.answer.capabilities.diagnosticProvider).toEqual({
    interFileDependencies: true,
    workspaceDiagnostics: false,
  });
  editor.open(DROPS, "# The call drops\n\nThe number is not attached.\n\n1. See [[no-such-entry]].\n");
  // Without a book's findings yet, an entry's own are answered; the client is told to ask again.
  await expect
    .poll(
      async () => {
        const { items } = await editor.ask<{ items: Diagnostic[] }>("textDocument/diagnostic", DROPS);
        return items.map(({ code }) => code);
      },
      { timeout: 15_000 },
    )
    .toEqual(["relations/unknown-id"]);
  expect(editor.diagnostics.get(DROPS)?.found ?? []).toEqual([]);
});

test("a client that does not pull is not told that it could", async () => {
  const editor = await startEditor(bookFiles());
  expect(editor.answer.capabilities.diagnosticProvider).toBeUndefined();
});
