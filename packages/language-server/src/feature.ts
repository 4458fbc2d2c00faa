import type { Diagnostic } from "@fixbook/schema";
import type { ProtocolRequestType, ServerCapabilities, TextDocumentIdentifier } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { BookState } from "./book-state.js";
import type { Client } from "./client.js";

/** A document of a book, as a request meets it. */
export interface OpenDocument {
  readonly state: BookState;
  readonly client: Client;
  readonly document: TextDocument;
  /** Relative to the book's folder, with forward slashes. */
  readonly path: string;
  /** What is found in the document as it is. */
  findings(): Promise<readonly Diagnostic[]>;
  /** What the whole book was last found to have, in whichever file. */
  bookFindings(): readonly Diagnostic[];
}

/** All open books, as a request about the whole workspace meets them. */
export interface Workspace {
  readonly states: readonly BookState[];
  readonly client: Client;
}

// biome-ignore lint/suspicious/noExplicitAny: partial results and registrations, which are not used, differ from row to row.
type Request<Params, Result> = ProtocolRequestType<Params, Result | null, any, void, any>;

interface Named {
  /** What the server says of itself, where the client can use it. */
  capabilities(client: Client): ServerCapabilities;
}

/** Answers a request about one document; no document that is not a book's is asked for. */
export interface DocumentFeature<Params, Result> extends Named {
  readonly scope: "document";
  readonly request: Request<Params, Result>;
  /** Whether it answers from the document and the last state of its book, whatever has changed in that. Nobody waits for it. */
  readonly mayLag?: true;
  answer(at: OpenDocument, params: Params): Result | null | Promise<Result | null>;
}

/** Answers a request about the whole workspace. */
export interface WorkspaceFeature<Params, Result> extends Named {
  readonly scope: "workspace";
  readonly request: Request<Params, Result>;
  answer(workspace: Workspace, params: Params): Result | null | Promise<Result | null>;
}

/** A feature of any request, as the table of them holds it. */
export type Feature =
  // biome-ignore lint/suspicious/noExplicitAny: each row has its own types, which `documentFeature` has checked.
  DocumentFeature<any, any> | WorkspaceFeature<any, any>;

/** Identity with types: a feature about one document. */
export function documentFeature<Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
  feature: Omit<DocumentFeature<Params, Result>, "scope">,
): Feature {
  return { scope: "document", ...feature };
}

/** Identity with types: a feature about the whole workspace. */
export function workspaceFeature<Params, Result>(feature: Omit<WorkspaceFeature<Params, Result>, "scope">): Feature {
  return { scope: "workspace", ...feature };
}
