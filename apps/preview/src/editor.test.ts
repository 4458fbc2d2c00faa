import { expect, test } from "vitest";
import { editorLink, editorNames } from "./editor.js";

test("editors open a file at a place", () => {
  const link = (editor: string) => editorLink(editor)?.("/books/my book", "entries/a/b#1.md", 3, 11);
  expect(link("vscode")).toBe("vscode://file/books/my%20book/entries/a/b%231.md:3:11");
  expect(link("idea")).toBe("idea://open?file=/books/my%20book/entries/a/b%231.md&line=3&column=11");
  expect(link("subl://open?url=file://{file}&line={line}")).toBe(
    "subl://open?url=file:///books/my%20book/entries/a/b%231.md&line=3",
  );
  for (const name of editorNames) expect(link(name), name).toContain("/books/my%20book/entries/a/b%231.md");
});

test("what would run in the browser, or names no file, is no editor", () => {
  for (const editor of [
    "emacs",
    "",
    "constructor",
    "javascript://{file}",
    "data://{file}",
    "https://evil.test/{file}",
    "vscode://file/x",
  ])
    expect(editorLink(editor), editor).toBeUndefined();
});
