import type { Diagnostic } from "@fixbook/schema";
import {
  type Diagnostic as ClientDiagnostic,
  type Connection,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
} from "vscode-languageserver";
import { type BookFindings, createBookFindings } from "./book-findings.js";
import type { FileOfBook } from "./books.js";
import type { Client } from "./client.js";
import { toClientDiagnostic } from "./features/diagnostics.js";
import type { OpenBook } from "./open-book.js";

/** Tells a client what is found in its books. */
export interface Diagnostics {
  open(book: OpenBook): void;
  close(book: OpenBook): void;
  /** A file is another one, on the disk or in the editor. */
  changed(book: OpenBook, path: string): void;
  /** The findings of an open book. */
  of(book: OpenBook): BookFindings | undefined;
}

/**
 * Pushes findings to a client, each time with the version of the document that they are about. A client that pulls asks
 * for those of open documents itself; it is told when to ask again, and those of all other files are pushed.
 */
export function createDiagnostics(
  connection: Connection,
  client: Client,
  find: (uri: string) => FileOfBook | undefined,
): Diagnostics {
  const findings = new Map<OpenBook, BookFindings>();
  const tell = (book: OpenBook, path: string, found: readonly Diagnostic[]): void => {
    const document = book.documents.get(path);
    if (document !== undefined && client.hasPullDiagnostics) {
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
      return;
    }
    const version = document === undefined ? {} : { version: document.version };
    const uri = book.uriOf(path);
    void connection.sendDiagnostics({ uri, ...version, diagnostics: shown(book, found) });
  };
  if (client.hasPullDiagnostics)
    connection.languages.diagnostics.on(async ({ textDocument }): Promise<FullDocumentDiagnosticReport> => {
      const file = find(textDocument?.uri);
      const found = file === undefined ? [] : await findings.get(file.book)?.pull(file.path);
      const items = file === undefined || found === undefined ? [] : shown(file.book, found);
      return { kind: DocumentDiagnosticReportKind.Full, items };
    });
  return {
    open: (book) => {
      findings.set(
        book,
        createBookFindings(book, {
          isPulled: client.hasPullDiagnostics,
          onFound: (path, found) => tell(book, path, found),
          onPullAgain: () => {
            if (client.hasDiagnosticRefresh) connection.languages.diagnostics.refresh();
          },
          onProblem: (problem) => connection.console.error(problem),
        }),
      );
    },
    close: (book) => {
      findings.get(book)?.close();
      findings.delete(book);
    },
    changed: (book, path) => findings.get(book)?.changed(path),
    of: (book) => findings.get(book),
  };
}

function shown(book: OpenBook, found: readonly Diagnostic[]): ClientDiagnostic[] {
  const places = { uriOf: book.uriOf, openText: (path: string) => book.documents.get(path)?.getText() };
  return found.map((one) => toClientDiagnostic(one, places));
}
