import type { WorkspaceEdit } from "vscode-languageserver";
import type { BookState } from "../../book-state.js";
import type { Client } from "../../client.js";

/** What the command that starts the server can do for it; the server itself opens no port and reads no history. */
export interface Helpers {
  /** Starts the preview of a book, or answers the one that runs: its address. */
  openPreview?(folder: string): Promise<string>;
  /** What the saved changes of a book publish, as Markdown. */
  describeChange?(folder: string): Promise<string>;
}

/** A command as it runs: the book that it is about, and what it may do. */
export interface CommandRun {
  readonly state: BookState;
  readonly client: Client;
  readonly helpers: Helpers;
  /** The path in the book of the document that it is about. */
  readonly path: string;
  /** What the client sent behind the address; not checked. */
  readonly args: readonly unknown[];
  /** Has the editor make an edit. Throws where it does not. */
  apply(label: string, edit: WorkspaceEdit): Promise<void>;
  /** Tells the person at the editor something. */
  tell(message: string): void;
  /** Shows a file or a page, at a line from 0. */
  show(uri: string, line?: number): Promise<void>;
}

/** A thing that clients can ask the server to do. Its first argument is the address of a document of the book. */
export interface ServerCommand {
  readonly name: string;
  /** Throws an `EngineError` where it cannot be done. What it answers goes to the client. */
  run(run: CommandRun): Promise<unknown>;
}

/** An argument that must be a text. */
export function textArgument({ args }: CommandRun, index: number): string | undefined {
  const value = args[index];
  return typeof value === "string" && value !== "" ? value : undefined;
}
