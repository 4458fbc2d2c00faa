import type { Diagnostic } from "@fixbook/schema";
import type { Diagnostic as ClientDiagnostic, CodeAction } from "vscode-languageserver";
import type { OpenDocument } from "../../feature.js";
import { type FileEdit, workspaceEdit } from "../../workspace-edit.js";
import { toClientDiagnostic } from "../diagnostics.js";

/** The findings of a document that an editor asks about. */
export interface FindingsAt extends OpenDocument {
  readonly found: readonly Diagnostic[];
}

/** A finding as the client was told it, so that it can tell which one an action is about. */
export function asTold(finding: Diagnostic, { state }: OpenDocument): ClientDiagnostic {
  return toClientDiagnostic(finding, {
    uriOf: state.uriOf,
    openText: (path) => state.documents.get(path)?.getText(),
  });
}

/** An action that is one edit of texts. */
export function editAction(
  action: Omit<CodeAction, "edit">,
  edits: readonly FileEdit[],
  { state, client }: OpenDocument,
): CodeAction {
  return { ...action, edit: workspaceEdit(edits, state, client) };
}
