import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  Position,
  ProtocolConnection,
  Range,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver";
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { bookOnDisk, type Files } from "../../engine/test/book-on-disk.js";
import { createServer, type Server, type ServerOptions } from "../src/index.js";

/** A client of the server in this process, which speaks the protocol over streams and keeps its own texts. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly answer: InitializeResult;
  /** The server itself. */
  readonly server: Server;
  /** The folder of the book. */
  readonly folder: string;
  uriOf(path: string): string;
  /** The path in the book of an address. */
  pathOf(uri: string): string;
  /** Opens a document, with its text on the disk or another one; answers its text without the caret and its place. */
  open(path: string, text: string): Marked;
  /** Replaces a range of an open document, or all of it. */
  change(path: string, text: string, range?: Range): void;
  close(path: string): void;
  textOf(path: string): string;
  /** Asks for something about an open document. */
  ask<Result>(method: string, path: string, params?: object): Promise<Result>;
  /** The findings pushed last for each file that has some, by its path. */
  readonly diagnostics: ReadonlyMap<
    string,
    { readonly version: number | undefined; readonly found: readonly Diagnostic[] }
  >;
  /** Waits for the findings of a file to be as wanted. */
  untilFound(path: string, isWanted: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
}

export interface EditorOptions extends ServerOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The folders of the workspace; the book's when left out. */
  readonly folders?: readonly string[];
}

/** Starts a server and a client of it, over a book of these files or in a folder, until the test ends. */
export async function startEditor(book: Files | string, options: EditorOptions = {}): Promise<Editor> {
  const { capabilities = {}, folders, initializationOptions, ...serverOptions } = options;
  const folder = typeof book === "string" ? book : bookOnDisk(book);
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const serverConnection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  const server = createServer(serverConnection, { today: "2026-10-01", ...serverOptions });
  serverConnection.listen();
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const documents = new Map<string, TextDocument>();
  const diagnostics = new Map<string, { version: number | undefined; found: readonly Diagnostic[] }>();
  const listeners = new Set<() => void>();
  const root = `${pathToFileURL(folder).href}/`;
  const uriOf = (path: string) => `${root}${path.split("/").map(encodeURIComponent).join("/")}`;
  const pathOf = (uri: string) => (uri.startsWith(root) ? decodeURIComponent(uri.slice(root.length)) : uri);
  const documentAt = (path: string): TextDocument => {
    const document = documents.get(path);
    if (document === undefined) throw new Error(`${path} is not open.`);
    return document;
  };
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, version, diagnostics: found }) => {
    if (found.length === 0 && version === undefined) diagnostics.delete(pathOf(uri));
    else diagnostics.set(pathOf(uri), { version, found });
    for (const listener of listeners) listener();
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  onTestFinished(async () => {
    await connection.sendRequest("shutdown");
    connection.dispose();
    serverConnection.dispose();
  });
  const answer: InitializeResult = await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions,
    workspaceFolders: (folders ?? [folder]).map((path) => ({ uri: pathToFileURL(path).href, name: "book" })),
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    answer,
    server,
    folder,
    uriOf,
    pathOf,
    diagnostics,
    open: (path, marked) => {
      const text = marked.replaceAll(MARKS, "");
      const document = TextDocument.create(uriOf(path), "markdown", 1, text);
      documents.set(path, document);
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: document.uri, languageId: "markdown", version: 1, text },
      });
      return readMarks(marked, document);
    },
    change: (path, text, range) => {
      const document = documentAt(path);
      const change: TextDocumentContentChangeEvent = range === undefined ? { text } : { range, text };
      const version = document.version + 1;
      TextDocument.update(document, [change], version);
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: document.uri, version },
        contentChanges: [change],
      });
    },
    close: (path) => {
      const { uri } = documentAt(path);
      documents.delete(path);
      void connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    },
    textOf: (path) => documentAt(path).getText(),
    ask: (method, path, params = {}) =>
      connection.sendRequest(method, { textDocument: { uri: uriOf(path) }, ...params }),
    untilFound: (path, isWanted) =>
      new Promise((resolve, reject) => {
        const last = () => diagnostics.get(path)?.found ?? [];
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`The findings of ${path} are ${JSON.stringify(last(), null, 2)}`));
        }, 15_000);
        const look = (): void => {
          if (!isWanted(last())) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(last());
        };
        listeners.add(look);
        look();
      }),
  };
}

/** A text with marks: `‸` is the caret, and `‹` and `›` are the ends of ranges. */
interface Marked {
  readonly text: string;
  readonly caret: Position;
  readonly ranges: readonly Range[];
}

const MARKS = /[‸‹›]/g;

/** Reads the marks of a text. Without a caret it is at the start. */
function readMarks(marked: string, document: TextDocument): Marked {
  let caret = 0;
  const starts: number[] = [];
  const spans: [number, number][] = [];
  for (const [count, { 0: mark, index }] of [...marked.matchAll(MARKS)].entries()) {
    const offset = index - count;
    if (mark === "‸") caret = offset;
    else if (mark === "‹") starts.push(offset);
    else spans.push([starts.pop() ?? 0, offset]);
  }
  const ranges = spans
    .toSorted(([a], [b]) => a - b)
    .map(([start, end]) => ({ start: document.positionAt(start), end: document.positionAt(end) }));
  return { text: document.getText(), caret: document.positionAt(caret), ranges };
}
