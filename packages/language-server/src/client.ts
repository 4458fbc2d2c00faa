import type { InitializeParams } from "vscode-languageserver";

/** What the client can do, as far as answers depend on it. */
export interface Client {
  readonly hasSnippets: boolean;
  readonly hasPullDiagnostics: boolean;
  readonly hasDiagnosticRefresh: boolean;
  readonly hasDocumentChanges: boolean;
  /** Edits may say why, and ask before they are made. */
  readonly hasAnnotations: boolean;
  /** The kinds of changes to files that an edit may hold. */
  readonly resourceOperations: readonly string[];
  readonly watchesFiles: boolean;
  readonly hasWorkspaceFolders: boolean;
  readonly hasShowDocument: boolean;
  readonly hasPreparedRename: boolean;
  readonly hasMarkdown: boolean;
  /** Whether it asks for titles behind bare ids: `initializationOptions: {titles: true}`. */
  readonly wantsTitles: boolean;
}

/** Reads what a client says of itself. What it leaves out it cannot do. */
export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities ?? {};
  const edit = workspace?.workspaceEdit;
  return {
    hasSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    hasPullDiagnostics: textDocument?.diagnostic !== undefined,
    hasDiagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    // Who renames files takes the only form in which that can be said; Neovim 0.7 does not say so.
    hasDocumentChanges: edit?.documentChanges === true || (edit?.resourceOperations ?? []).length > 0,
    hasAnnotations: edit?.changeAnnotationSupport !== undefined,
    resourceOperations: edit?.resourceOperations ?? [],
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasShowDocument: window?.showDocument?.support === true,
    hasPreparedRename: textDocument?.rename?.prepareSupport === true,
    hasMarkdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    wantsTitles: (initializationOptions as { readonly titles?: unknown } | null | undefined)?.titles === true,
  };
}
