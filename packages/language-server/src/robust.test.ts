import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from "vscode-languageserver";
import { lawRuns } from "../../../test/law-runs.js";
import { bookFiles, bookOnDisk, tempFolder, writeFiles } from "../../engine/test/book-on-disk.js";
import { type Editor, startEditor } from "../test/editor.js";
import { able } from "../test/sent-edit.js";

const DROPS = "entries/voice/call-drops.md";
const paths = [DROPS, "entries/voice/no-dial-tone.md", "book.yaml", "queries.yml", "entries/email/fresh.md"];

/** Numbers from 0 to 1 that a seed decides. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const pieces = [
  "\n",
  "\r\n",
  "\r",
  " ",
  "# ",
  "---\n",
  "<<",
  "<<PRODUCT>>",
  "[[",
  "call-drops",
  "]]",
  "😀",
  "\ud83d",
  "é",
  "`",
  "```\n",
  "1. ",
  "> [!NOTE]\n",
  "related: [",
  "\u2028",
  "\ufeff",
  "<!-- fixbook-disable ",
  "| a | b |\n|-|-|\n",
  "x".repeat(300),
  "",
];

test("the texts of the server are those of the editor, whatever is typed, and it answers all the while", async () => {
  const editor = await startEditor(bookFiles(), { capabilities: able });
  const next = random(23);
  const pick = <Value>(list: readonly Value[]) => list[Math.floor(next() * list.length)] as Value;
  const place = (path: string) => {
    const lines = editor.textOf(path).split(/\r\n|\n|\r/);
    const line = Math.floor(next() * (lines.length + 1));
    return { line, character: Math.floor(next() * ((lines[line]?.length ?? 0) + 2)) };
  };
  for (const path of paths) editor.open(path, `${bookFiles()[path] ?? ""}`);
  const edits = lawRuns(1000);
  const asked: Promise<unknown>[] = [];
  for (let count = 0; count < edits; count++) {
    const path = pick(paths);
    const [a, b] = [place(path), place(path)];
    const isBefore = a.line < b.line || (a.line === b.line && a.character <= b.character);
    const range = isBefore ? { start: a, end: b } : { start: b, end: a };
    const text = pick(pieces) + pick(pieces);
    if (editor.textOf(path).length > 5000 || next() < 0.01) editor.change(path, text);
    else editor.change(path, text, next() < 0.7 ? { start: a, end: a } : range);
    if (count % 50 === 0) {
      const params = {
        position: a,
        range,
        newName: "other",
        context: { diagnostics: [] },
        options: { tabSize: 2, insertSpaces: true },
      };
      const method = pick([
        "formatting",
        "codeAction",
        "prepareRename",
        "rename",
        "hover",
        "completion",
        "definition",
        "references",
        "documentSymbol",
      ]);
      if (next() < 0.5) asked.push(editor.ask(`textDocument/${method}`, path, params).catch(() => {}));
    }
    if (count % 500 === 499) {
      // What is answered now was asked after all edits.
      await Promise.all([...asked, editor.ask("textDocument/formatting", "book.yaml", { options: {} })]);
      for (const one of paths) expect(editor.server.textOf(editor.uriOf(one))).toBe(editor.textOf(one));
    }
  }
  for (const path of paths) editor.change(path, `${bookFiles()[path] ?? "# A fresh one\n\nIt is new.\n\n1. Go.\n"}`);
  editor.close("queries.yml");
  await editor.untilFound(DROPS, (found) => found.length === 0);
});

describe("a request that is none", () => {
  test.for<[string, unknown]>([
    ["textDocument/formatting", {}],
    ["textDocument/formatting", null],
    ["textDocument/codeAction", { textDocument: { uri: 7 } }],
    ["textDocument/rename", { textDocument: {} }],
    ["workspace/executeCommand", { command: "fixbook.openPreview", arguments: 3 }],
    ["workspace/willRenameFiles", { files: "all" }],
    ["no/such/method", {}],
  ])("%s %j is refused, and the next is answered", async ([method, params]) => {
    const editor = await startEditor(bookFiles(), { capabilities: able });
    editor.open(DROPS, `${bookFiles()[DROPS]}`);
    await editor.connection.sendRequest(method, params).catch((error) => {
      expect([ErrorCodes.InvalidParams, ErrorCodes.MethodNotFound, ErrorCodes.InternalError]).toContain(error.code);
    });
    expect(await editor.ask("textDocument/formatting", DROPS, { options: {} })).toEqual([]);
  });
  test("notifications that are none change nothing", async () => {
    const editor = await startEditor(bookFiles());
    editor.open(DROPS, `${bookFiles()[DROPS]}`);
    const uri = editor.uriOf(DROPS);
    for (const [method, params] of [
      ["textDocument/didChange", { textDocument: { uri } }],
      ["textDocument/didChange", { textDocument: { uri, version: null }, contentChanges: [{ text: "x" }] }],
      ["textDocument/didOpen", {}],
      ["textDocument/didClose", { textDocument: { uri: "untitled:1" } }],
      ["workspace/didChangeWatchedFiles", { changes: [{ uri: "http://example.com/x", type: 1 }] }],
    ] as const)
      await editor.connection.sendNotification(method, params);
    expect(await editor.ask("textDocument/formatting", DROPS, { options: {} })).toEqual([]);
    expect(editor.server.textOf(uri)).toBe(editor.textOf(DROPS));
  });
});

test("a request that is cancelled is not answered with anything else", async () => {
  const editor = await startEditor(bookFiles(), { capabilities: able });
  editor.open(DROPS, `${bookFiles()[DROPS]}`);
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: editor.uriOf(DROPS) }, options: {} };
  const answer = editor.connection.sendRequest("textDocument/formatting", params, source.token);
  source.cancel();
  await answer.then(
    (edits) => expect(edits).toEqual([]),
    (error) => expect(error.code).toBe(LSPErrorCodes.RequestCancelled),
  );
});

const told = (editor: Editor, paths: readonly string[]) =>
  editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: paths.map((path) => ({ uri: editor.uriOf(path), type: 2 })),
  });

test("files that come and go outside the editor", async () => {
  const editor = await startEditor(bookFiles());
  const found = editor.untilFound(DROPS, (all) => all.some(({ code }) => code === "relations/unknown-id"));
  writeFiles(editor.folder, { [DROPS]: "# The call drops\n\nNo.\n\n1. See [[not-yet]].\n" });
  await told(editor, [DROPS]);
  await found;
  writeFiles(editor.folder, { "entries/voice/not-yet.md": "# Not yet\n\nIt is new.\n\n1. Go.\n" });
  await told(editor, ["entries/voice/not-yet.md"]);
  await editor.untilFound(DROPS, (all) => all.length === 0);
  rmSync(join(editor.folder, "entries/voice/not-yet.md"));
  await told(editor, ["entries/voice/not-yet.md"]);
  await editor.untilFound(DROPS, (all) => all.length === 1);
});

test("a file that is not on the disk yet is an entry", async () => {
  const editor = await startEditor(bookFiles());
  editor.open("entries/voice/not-yet.md", "# Not yet\n\nIt is new.\n\n1. Go.\n");
  editor.open(DROPS, "# The call drops\n\nNo.\n\n1. See [[not-yet]].\n");
  await editor.untilFound(DROPS, (all) => all.length === 0);
  editor.close("entries/voice/not-yet.md");
  await editor.untilFound(DROPS, (all) => all.some(({ code }) => code === "relations/unknown-id"));
});

describe("a file of YAML", () => {
  test.for([
    ["book.yaml", `${bookFiles()["book.yaml"]}oops: 1\n`, "schema/unknown-field"],
    ["brands/acme.yaml", "name: Acme\nvalues: {}\n", "placeholders/missing-value"],
    ["queries.yml", "- query: x\n  entry: nothing-here\n", "search/unknown-entry"],
  ])("%s", async ([path = "", text = "", code]) => {
    const editor = await startEditor(bookFiles());
    editor.open(path, text);
    await editor.untilFound(path, (all) => all.some((one) => one.code === code));
    editor.close(path);
    await editor.untilFound(path, (all) => all.length === 0);
  });
});

describe("where books are", () => {
  const broken = { [DROPS]: "# The call drops\n\nNo.\n\n1. See [[nothing]].\n" };
  test("several folders, and several books below one", async () => {
    const [one, other] = [tempFolder(), bookOnDisk(bookFiles(broken))];
    for (const name of ["a", "b"]) {
      mkdirSync(join(one, name));
      writeFiles(join(one, name), bookFiles(broken));
    }
    const editor = await startEditor(other, { folders: [one, other] });
    await editor.untilFound(DROPS, (all) => all.length === 1);
    await expect.poll(() => editor.diagnostics.size).toBe(3);
  });
  test("a folder of the workspace that lies in a book", async () => {
    const folder = bookOnDisk(bookFiles(broken));
    const editor = await startEditor(folder, { folders: [join(folder, "entries/voice")] });
    await editor.untilFound(DROPS, (all) => all.length === 1);
  });
  test("a document that is opened alone", async () => {
    const folder = bookOnDisk(bookFiles());
    const editor = await startEditor(folder, { folders: [] });
    editor.open(DROPS, `${broken[DROPS]}`);
    await editor.untilFound(DROPS, (all) => all.length === 1);
  });
  test("what is no file of a book is left alone", async () => {
    const editor = await startEditor(bookFiles());
    editor.open("README.md", "See [[nothing]].\n");
    editor.open("entries/voice/notes.txt", "x");
    expect(await editor.ask("textDocument/formatting", "README.md", { options: {} })).toBeNull();
    await new Promise((done) => setTimeout(done, 700));
    expect(editor.diagnostics.get("README.md")).toBeUndefined();
  });
  test("a book that comes", async () => {
    const folder = tempFolder();
    const editor = await startEditor(folder);
    writeFiles(folder, bookFiles(broken));
    await told(editor, ["book.yaml"]);
    await editor.untilFound(DROPS, (all) => all.length === 1);
  });
});
