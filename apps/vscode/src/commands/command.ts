import type { Uri } from "vscode";
import type { Serving } from "../serving.js";
import type { VsCode } from "../vscode-api.js";

/** A command of the editor that has the language server do something about a book. */
export interface BookCommand {
  readonly name: string;
  /** Which file it is about: an entry or a draft, or any file of a book. */
  readonly about: "entry" | "book";
  run(at: CommandPlace): Promise<void>;
}

export interface CommandPlace {
  readonly editor: VsCode;
  readonly uri: Uri;
  /** Has the server run one of its commands with the address of the file and what else it takes. */
  execute(command: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Shows Markdown as a page of the editor. */
  showPage(title: string, markdown: string): Promise<void>;
}

export interface CommandOptions {
  readonly editor: VsCode;
  readonly serving: Pick<Serving, "execute">;
  readonly showPage: CommandPlace["showPage"];
}
