import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type PlanBook,
  type Planned,
  planMove,
  planRenameArea,
  planRenamePlaceholder,
  planRenameSolution,
  planRetitle,
} from "@fixbook/core/plan";
import { applyPlan, readPlanBook } from "@fixbook/engine";
import { describe, expect, test } from "vitest";
import type { FileRename, Range, WorkspaceEdit } from "vscode-languageserver";
import { bookFiles, readTree, tempFolder } from "../../../engine/test/book-on-disk.js";
import { type Editor, startEditor } from "../../test/editor.js";
import { able, carryOut } from "../../test/sent-edit.js";

const DROPS = "entries/voice/call-drops.md";
const TONE = "entries/voice/no-dial-tone.md";

const files = bookFiles({
  [DROPS]: `---
related: [no-dial-tone]
aliases: [line-lost]
---

# The call drops in <<PRODUCT>>

## Cause: The line

No line.

## Fix: The line

1. See [the other one](entry:no-dial-tone) or [[bounces]].

## Cause: The switch

Off.

## Fix: The switch

1. Press it. Not \`no-dial-tone\`.
`,
  "ids.yaml": "bounces: entry\ncall-drops: entry\nline-lost: {moved: call-drops}\nno-dial-tone: entry\n",
  "queries.yml": "- query: nothing to hear\n  entry: no-dial-tone\n",
});

/** The files of a folder as a plan leaves them, carried out as the command does. */
async function byCommand(folder: string, plan: (book: PlanBook) => Planned): Promise<Record<string, string>> {
  const copy = join(tempFolder(), "copy");
  cpSync(folder, copy, { recursive: true });
  const book = await readPlanBook(copy);
  const planned = plan(book);
  if ("refusal" in planned) throw new Error(planned.refusal.problem);
  applyPlan(copy, book, planned.plan);
  return readTree(copy);
}

/** The files of an editor's book with an edit. */
function byEditor(edit: WorkspaceEdit, editor: Editor): Record<string, string> {
  const tree: Record<string, string | undefined> = { ...readTree(editor.folder), ...carryOut(edit, editor) };
  return Object.fromEntries(
    Object.entries(tree)
      .flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const whole = (path: string, mark: (text: string) => string) => [path, mark(`${files[path]}`)] as const;

describe("an edit makes the bytes of the command", () => {
  const mv = (from: string, to: string) => (book: PlanBook) => planMove(book, from, to);
  const rows: readonly [string, readonly [string, string], string, string, (book: PlanBook) => Planned][] = [
    [
      "an id in related",
      whole(DROPS, (t) => t.replace("[no-dial-tone]", "[‹no-‸dial-tone›]")),
      "no-dial-tone",
      "silent-line",
      mv("no-dial-tone", "silent-line"),
    ],
    [
      "an id in a link",
      whole(DROPS, (t) => t.replace("entry:no-dial-tone", "entry:‹no-dial-tone‸›")),
      "no-dial-tone",
      "silent-line",
      mv("no-dial-tone", "silent-line"),
    ],
    [
      "an id in brackets",
      whole(DROPS, (t) => t.replace("[[bounces]]", "[[‹‸bounces›]]")),
      "bounces",
      "mail-bounces",
      mv("bounces", "mail-bounces"),
    ],
    [
      "an earlier id",
      whole(DROPS, (t) => t.replace("[line-lost]", "[‹line‸-lost›]")),
      "line-lost",
      "call-lost",
      mv("line-lost", "call-lost"),
    ],
    [
      "a row of the ledger",
      whole("ids.yaml", (t) => t.replace("call-drops:", "‹call-‸drops›:")),
      "call-drops",
      "call-lost",
      mv("call-drops", "call-lost"),
    ],
    [
      "a target of the ledger",
      whole("ids.yaml", (t) => t.replace("moved: call-drops", "moved: ‹call‸-drops›")),
      "call-drops",
      "call-lost",
      mv("call-drops", "call-lost"),
    ],
    [
      "a question",
      whole("queries.yml", (t) => t.replace("entry: no-dial-tone", "entry: ‹no-dial‸-tone›")),
      "no-dial-tone",
      "silent-line",
      mv("no-dial-tone", "silent-line"),
    ],
    [
      "a title",
      whole(DROPS, (t) => t.replace("# The call drops in <<PRODUCT>>", "# ‹The call ‸drops in <<PRODUCT>>›")),
      "The call drops in <<PRODUCT>>",
      "The call is cut",
      (book) => planRetitle(book, DROPS, "The call is cut"),
    ],
    [
      "a placeholder in a title",
      whole(DROPS, (t) => t.replace("<<PRODUCT>>", "<<‹PRO‸DUCT›>>")),
      "PRODUCT",
      "APP_NAME",
      (book) => planRenamePlaceholder(book, "PRODUCT", "APP_NAME"),
    ],
    [
      "the declaration of a placeholder",
      whole("book.yaml", (t) => t.replace("  PRODUCT:", "  ‹PRO‸DUCT›:")),
      "PRODUCT",
      "APP_NAME",
      (book) => planRenamePlaceholder(book, "PRODUCT", "APP_NAME"),
    ],
    [
      "the value of a placeholder",
      whole("brands/acme.yaml", (t) => t.replace("{PRODUCT:", "{‹PRO‸DUCT›:")),
      "PRODUCT",
      "APP_NAME",
      (book) => planRenamePlaceholder(book, "PRODUCT", "APP_NAME"),
    ],
    [
      "a solution",
      whole(DROPS, (t) => t.replace("## Fix: The line", "## Fix: ‹The ‸line›")),
      "The line",
      "The cable",
      (book) => planRenameSolution(book, "call-drops", "The line", "The cable"),
    ],
    [
      "an area",
      whole("book.yaml", (t) => t.replace("{id: voice", "{id: ‹voi‸ce›")),
      "voice",
      "calls",
      (book) => planRenameArea(book, "voice", "calls"),
    ],
  ];
  test.for(rows)("%s", async ([, [path, marked], name, to, plan]) => {
    const editor = await startEditor(files, { capabilities: able });
    const { caret, ranges } = editor.open(path, marked);
    const prepared = await editor.ask<{ range: Range; placeholder: string }>("textDocument/prepareRename", path, {
      position: caret,
    });
    expect(prepared).toEqual({ range: ranges[0], placeholder: name });
    const edit = await editor.ask<WorkspaceEdit>("textDocument/rename", path, { position: caret, newName: to });
    expect(byEditor(edit, editor)).toEqual(await byCommand(editor.folder, plan));
    const annotations = Object.entries(edit.changeAnnotations ?? {});
    for (const [, { needsConfirmation }] of annotations) expect(needsConfirmation).toBeUndefined();
    const edited = (edit.documentChanges ?? []).flatMap((one) =>
      "edits" in one ? editor.pathOf(one.textDocument.uri) : [],
    );
    if (annotations.some(([id]) => id === "ledger")) expect(edited[0]).toBe("ids.yaml");
  });
});

test.for([
  ["a word", `${files[DROPS]}`.replace("Press it", "Pre‸ss it")],
  ["code", `${files[DROPS]}`.replace("`no-dial-tone`", "`no-‸dial-tone`")],
  ["a heading that names no solution", `${files[DROPS]}`.replace("## Cause", "## Con‸firm\n\nX.\n\n## Cause")],
])("nothing is renamed at %s", async ([, text = ""]) => {
  const editor = await startEditor(files, { capabilities: able });
  const { caret } = editor.open(DROPS, text);
  expect(await editor.ask("textDocument/prepareRename", DROPS, { position: caret })).toBeNull();
  await expect(editor.ask("textDocument/rename", DROPS, { position: caret, newName: "x" })).rejects.toThrow(
    "Nothing here",
  );
});

test("what the plan refuses the editor is told, with what to do", async () => {
  const editor = await startEditor(files, { capabilities: able });
  const { caret } = editor.open(DROPS, `${files[DROPS]}`.replace("[[bounces]]", "[[boun‸ces]]"));
  const rename = (newName: string) => editor.ask("textDocument/rename", DROPS, { position: caret, newName });
  await expect(rename("no-dial-tone")).rejects.toThrow(/no-dial-tone/);
  await expect(rename("Not An Id")).rejects.toThrow(/Not An Id/);
});

test("an editor that renames no files is told to use the command", async () => {
  const editor = await startEditor(files);
  const { caret } = editor.open(DROPS, `${files[DROPS]}`.replace("[[bounces]]", "[[boun‸ces]]"));
  await expect(editor.ask("textDocument/rename", DROPS, { position: caret, newName: "other" })).rejects.toThrow(
    "renames no files",
  );
});

test("unsaved texts are renamed as they are", async () => {
  const editor = await startEditor(files, { capabilities: able });
  editor.open(TONE, `${files[TONE]}\nSee [[call-drops]] again.\n`);
  const { caret } = editor.open(DROPS, `${files[DROPS]}`.replace("[line-lost]", "[line‸-lost]"));
  const edit = await editor.ask<WorkspaceEdit>("textDocument/rename", DROPS, { position: caret, newName: "call-lost" });
  expect(carryOut(edit, editor)[TONE]).toContain("See [[call-lost]] again.");
});

describe("files that are renamed in the editor", () => {
  const rename = async (editor: Editor, names: readonly (readonly [string, string])[]) => {
    const list: FileRename[] = names.map(([from, to]) => ({ oldUri: editor.uriOf(from), newUri: editor.uriOf(to) }));
    const edit = await editor.connection.sendRequest<WorkspaceEdit | null>("workspace/willRenameFiles", {
      files: list,
    });
    const tree = edit === null ? readTree(editor.folder) : byEditor(edit, editor);
    // The editor renames the files itself.
    return Object.fromEntries(
      Object.entries(tree)
        .map(([path, text]) => {
          const name = names.find(([from]) => path === from || path.startsWith(`${from}/`));
          return [name === undefined ? path : name[1] + path.slice(name[0].length), text] as const;
        })
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  };
  test("one", async () => {
    const editor = await startEditor(files, { capabilities: able });
    expect(await rename(editor, [[TONE, "entries/voice/silent-line.md"]])).toEqual(
      await byCommand(editor.folder, (book) => planMove(book, TONE, "entries/voice/silent-line.md")),
    );
  });
  test("as the last step of an edit that the server has given", async () => {
    const editor = await startEditor(files, { capabilities: able });
    editor.open(TONE, `---\naliases: [no-dial-tone]\n---\n\n${files[TONE]}`);
    const renames = [{ oldUri: editor.uriOf(TONE), newUri: editor.uriOf("entries/voice/silent-line.md") }];
    expect(await editor.connection.sendRequest("workspace/willRenameFiles", { files: renames })).toBeNull();
  });
  test("to another area", async () => {
    const editor = await startEditor(files, { capabilities: able });
    expect(await rename(editor, [[TONE, "entries/email/no-dial-tone.md"]])).toEqual(
      await byCommand(editor.folder, (book) => planMove(book, TONE, "entries/email/no-dial-tone.md")),
    );
  });
  test("several at once, which name each other", async () => {
    const editor = await startEditor(files, { capabilities: able });
    const tree = await rename(editor, [
      [TONE, "entries/voice/silent-line.md"],
      [DROPS, "entries/voice/call-lost.md"],
    ]);
    expect(tree["entries/voice/call-lost.md"]).toContain("related: [silent-line]");
    expect(tree["entries/voice/silent-line.md"]).toContain("[[call-lost]]");
    expect(tree["queries.yml"]).toContain("entry: silent-line");
  });
  test("a folder", async () => {
    const editor = await startEditor(files, { capabilities: able });
    expect(await rename(editor, [["entries/voice", "entries/calls"]])).toEqual(
      await byCommand(editor.folder, (book) => planRenameArea(book, "voice", "calls")),
    );
  });
  test("to what is no id is left to the editor and the gate", async () => {
    const editor = await startEditor(files, { capabilities: able });
    expect(await rename(editor, [[TONE, "entries/voice/Not An Id.md"]])).toMatchObject({
      "entries/voice/Not An Id.md": readFileSync(join(editor.folder, TONE), "utf8"),
    });
  });
});
