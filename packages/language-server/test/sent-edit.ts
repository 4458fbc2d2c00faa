import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientCapabilities, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Editor } from "./editor.js";

/** What an edit makes of the files of an editor's book: their texts by path, undefined for what is gone. */
export type Outcome = Record<string, string | undefined>;

/** Carries an edit out in memory, as an editor would: operation by operation. */
export function carryOut({ documentChanges, changes }: WorkspaceEdit, editor: Editor): Outcome {
  const files: Outcome = {};
  const read = (path: string): string => {
    if (path in files) return files[path] ?? "";
    try {
      return editor.textOf(path);
    } catch {
      return readFileSync(join(editor.folder, path), "utf8");
    }
  };
  const edit = (uri: string, edits: readonly TextEdit[]): void => {
    const path = editor.pathOf(uri);
    files[path] = TextDocument.applyEdits(TextDocument.create(uri, "", 1, read(path)), [...edits]);
  };
  for (const change of documentChanges ?? []) {
    if (!("kind" in change)) edit(change.textDocument.uri, (change as TextDocumentEdit).edits as TextEdit[]);
    else if (change.kind === "create") files[editor.pathOf(change.uri)] = "";
    else if (change.kind === "delete") files[editor.pathOf(change.uri)] = undefined;
    else {
      const [from, to] = [editor.pathOf(change.oldUri), editor.pathOf(change.newUri)];
      const text = read(from);
      files[from] = undefined;
      files[to] = text;
    }
  }
  for (const [uri, edits] of Object.entries(changes ?? {})) edit(uri, edits);
  return files;
}

/** A client that can do all that the server asks of one. */
export const able = {
  workspace: {
    applyEdit: true,
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create", "rename", "delete"],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  window: { showDocument: { support: true } },
  textDocument: {
    rename: { prepareSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ["markdown" as const] },
  },
} satisfies ClientCapabilities;
