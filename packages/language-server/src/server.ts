import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { BookFindings } from "./book-findings.js";
import type { BookState } from "./book-state.js";
import { type Books, createBooks } from "./books.js";
import { type Client, readClient } from "./client.js";
import { createDiagnostics, type Diagnostics } from "./diagnostics.js";
import type { Feature } from "./feature.js";
import type { Helpers } from "./features/commands/command.js";
import { commands } from "./features/commands/table.js";
import { features } from "./features/table.js";
import { pathOfUri } from "./file-uri.js";
import type { BookOptions, OpenBook } from "./open-book.js";
import { refusal } from "./plans.js";
import { runCommand } from "./run-command.js";

export interface ServerOptions extends BookOptions {
  /** What the server calls itself. */
  readonly version?: string | undefined;
  readonly helpers?: Helpers;
}

/** A server that serves. */
export interface Server {
  /** The text of a document as the server has it; undefined for one that is not open. */
  textOf(uri: string): string | undefined;
}

/** How long a request waits for a document to be parsed before it takes what was known last. */
const MOST_WAIT = 50;

/**
 * Serves a client over a connection that is not listening yet: the findings of every book below its folders, and what
 * the table of features holds, about texts as they are in the editor. Writes no file. What is about no file of a book is
 * answered with nothing.
 */
export function createServer(connection: Connection, options: ServerOptions = {}): Server {
  const documents = new TextDocuments(TextDocument);
  let client: Client = readClient({ capabilities: {} } as InitializeParams);
  let folders: readonly string[] = [];
  let diagnostics: Diagnostics | undefined;
  const books: Books = createBooks({
    ...options,
    onOpen: (book) => {
      for (const document of documents.all()) putIn(book, document);
      diagnostics?.open(book);
    },
    onClose: (book) => diagnostics?.close(book),
  });

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    folders = foldersOf(params);
    diagnostics = createDiagnostics(connection, client, (uri) => books.find(uri));
    return {
      capabilities: capabilitiesFor(client),
      serverInfo: { name: "fixbook", ...(options.version === undefined ? {} : { version: options.version }) },
    };
  });
  connection.onInitialized(() => {
    for (const folder of folders) books.addFolder(folder);
    if (client.watchesFiles)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: "**/*" }] });
    if (client.hasWorkspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        for (const { uri } of removed) await books.removeFolder(uri);
        for (const { uri } of added) books.addFolder(uri);
      });
  });
  documents.onDidChangeContent(({ document }) => {
    const file = books.find(document.uri);
    if (file === undefined) return;
    file.book.put(file.path, document);
    diagnostics?.changed(file.book, file.path);
  });
  documents.onDidSave(({ document }) => {
    const file = books.find(document.uri);
    if (file === undefined) return;
    file.book.touch(file.path);
    diagnostics?.changed(file.book, file.path);
  });
  documents.onDidClose(({ document }) => {
    const file = books.find(document.uri);
    if (file === undefined) return;
    file.book.remove(file.path);
    diagnostics?.changed(file.book, file.path);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    if (changes.some(({ uri }) => pathOfUri(uri)?.endsWith("book.yaml") === true)) await books.refresh();
    for (const { uri } of changes) {
      const file = books.find(uri);
      if (file === undefined) continue;
      file.book.touch(file.book.documents.has(file.path) ? file.path : undefined);
      diagnostics?.changed(file.book, file.path);
    }
  });
  connection.onExecuteCommand((params) =>
    runCommand(params, {
      connection,
      client,
      helpers: options.helpers ?? {},
      find: async (uri) => {
        const file = books.find(uri);
        await file?.book.fresh();
        const state = file?.book.state;
        return file === undefined || state === undefined ? undefined : { state, path: file.path };
      },
    }),
  );
  const serving: Serving = { documents, books, client: () => client, findingsOf: (book) => diagnostics?.of(book) };
  for (const feature of features) register(connection, feature, serving);
  connection.onShutdown(() => books.close());
  documents.listen(connection);
  return { textOf: (uri) => documents.get(uri)?.getText() };
}

function putIn(book: OpenBook, document: TextDocument): void {
  const file = pathOfUri(document.uri);
  const path = file === undefined ? undefined : book.pathOf(file);
  if (path !== undefined) book.put(path, document);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders != null && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  return rootUri == null ? [] : [rootUri];
}

function capabilitiesFor(client: Client): ServerCapabilities {
  const own: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: { filters: [{ scheme: "file", pattern: { glob: "**/{entries,drafts}/**" } }] } },
    },
    // A client pulls from a server only that says so.
    ...(client.hasPullDiagnostics
      ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
    executeCommandProvider: { commands: commands.map(({ name }) => name) },
  };
  const more: readonly Partial<ServerCapabilities>[] = features.map(({ capabilities }) => capabilities(client));
  return Object.assign(own, ...more);
}

interface Serving {
  readonly documents: TextDocuments<TextDocument>;
  readonly books: Books;
  client(): Client;
  findingsOf(book: OpenBook): BookFindings | undefined;
}

function register(connection: Connection, feature: Feature, { documents, books, client, findingsOf }: Serving): void {
  const answer = async (params: unknown, token: CancellationToken): Promise<unknown> => {
    if (feature.scope === "workspace") {
      const states = await Promise.all(books.open.map((book) => current(book)));
      if (token.isCancellationRequested) return cancelled();
      return feature.answer({ states: states.filter((state) => state !== undefined), client: client() }, params);
    }
    const uri = uriOf(params);
    if (uri === undefined) return new ResponseError(ErrorCodes.InvalidParams, "There is no textDocument.uri.");
    const document = documents.get(uri);
    const file = document === undefined ? undefined : books.find(uri);
    if (document === undefined || file === undefined) return null;
    const last = feature.mayLag === true ? file.book.state : undefined;
    const state = last ?? (await current(file.book));
    if (token.isCancellationRequested) return cancelled();
    if (state === undefined) return null;
    const { book, path } = file;
    const findings = () => findingsOf(book);
    return feature.answer(
      {
        state,
        client: client(),
        document,
        path,
        findings: async () => (await findings()?.of(path)) ?? [],
        bookFindings: () => findings()?.all() ?? [],
      },
      params,
    );
  };
  connection.onRequest(feature.request, (params: unknown, token: CancellationToken) =>
    answer(params, token).catch(refusal),
  );
}

/** The state of a book, which may lag behind what is being typed by one that takes long to parse. */
async function current(book: OpenBook): Promise<BookState | undefined> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, MOST_WAIT).unref());
  // A book that is being opened is worth waiting for.
  const fresh = book.fresh().catch(() => {});
  await (book.state === undefined ? fresh : Promise.race([fresh, late]));
  return book.state;
}

function cancelled(): ResponseError<void> {
  return new ResponseError(-32800, "The request was cancelled.");
}

function uriOf(params: unknown): string | undefined {
  const { uri } = (params as { readonly textDocument?: { readonly uri?: unknown } } | undefined)?.textDocument ?? {};
  return typeof uri === "string" ? uri : undefined;
}
