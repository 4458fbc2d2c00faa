import { bookLayout } from "@fixbook/schema";
import type { Disposable, Uri } from "vscode";
import { entryAt } from "../book-documents.js";
import type { VsCode } from "../vscode-api.js";
import type { BookCommand, CommandOptions } from "./command.js";
import { bookCommands } from "./table.js";

/** Registers the commands about books. One that is not called on a file is about the one in front, or about the only book. */
export function addCommands({ editor, serving, showPage }: CommandOptions): readonly Disposable[] {
  return bookCommands.map((command) =>
    editor.commands.registerCommand(command.name, async (given?: Uri) => {
      const uri = await fileFor(command, given, editor);
      if (uri === undefined) return;
      const execute = (name: string, ...args: readonly unknown[]) => serving.execute(name, [uri.toString(), ...args]);
      await command.run({ editor, uri, execute, showPage });
    }),
  );
}

async function fileFor({ about }: BookCommand, given: Uri | undefined, editor: VsCode): Promise<Uri | undefined> {
  const { window, workspace } = editor;
  const uri = given ?? window.activeTextEditor?.document.uri;
  if (uri !== undefined && entryAt(uri.path) !== undefined) return uri;
  if (about === "entry") {
    void window.showInformationMessage("Open the entry that this is about.");
    return undefined;
  }
  const books = await workspace.findFiles(`**/${bookLayout.settings}`, "**/node_modules/**");
  const folderOf = ({ path }: Uri) => path.slice(0, -bookLayout.settings.length);
  // The innermost book around the file in front.
  const around = books
    .filter((book) => uri?.path.startsWith(folderOf(book)) === true)
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  if (around !== undefined || books.length < 2) {
    if (books.length === 0) void window.showInformationMessage("This workspace has no book: no folder with book.yaml.");
    return around ?? books[0];
  }
  const picked = await window.showQuickPick(
    books
      .map((book) => ({ label: workspace.asRelativePath(folderOf(book).replace(/\/$/, "")), book }))
      .toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    { placeHolder: "The book that this is about" },
  );
  return picked?.book;
}
