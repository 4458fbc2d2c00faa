import type { Plan } from "@fixbook/core/plan";
import { bookLayout, type Range } from "@fixbook/schema";
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CreateFile,
  DeleteFile,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { BookState } from "./book-state.js";
import type { Client } from "./client.js";
import { toClientRange } from "./positions.js";

/** A replacement in a file of a book. */
export interface FileEdit {
  readonly file: string;
  readonly range: Range;
  readonly text: string;
  /** What it does, for clients that show that. */
  readonly why?: string;
}

type Operation = TextDocumentEdit | CreateFile | RenameFile | DeleteFile;

/** The edits of texts as the client takes them, each about the version that it was made for. */
export function workspaceEdit(edits: readonly FileEdit[], state: BookState, client: Client): WorkspaceEdit {
  return fromPlan({ ...NOTHING, edits: edits.map((edit) => ({ why: "", ...edit })) }, state, client);
}

/** What a plan does to files. */
export type PlannedChanges = Pick<Plan, "creates" | "renames" | "edits" | "deletes">;

const NOTHING: PlannedChanges = { creates: [], renames: [], edits: [], deletes: [] };

/** Whether a client can make the changes of a plan. */
export function canMake({ creates, renames, deletes }: PlannedChanges, client: Client): boolean {
  const kinds = [
    ...(creates.length > 0 ? ["create"] : []),
    ...(renames.length > 0 ? ["rename"] : []),
    ...(deletes.length > 0 ? ["delete"] : []),
  ];
  return kinds.every((kind) => client.hasDocumentChanges && client.resourceOperations.includes(kind));
}

/**
 * A plan as the edit that does it: texts first, by the names that files have, then their names. The editor asks before
 * it changes the ledger, where it can.
 */
export function fromPlan(
  { creates, renames, edits, deletes }: PlannedChanges,
  state: BookState,
  client: Client,
): WorkspaceEdit {
  // The ledger first: what ids answer from now on must not lie below a long list.
  const isLedger = ({ file }: FileEdit) => file === bookLayout.ledger;
  const ordered = [...edits.filter(isLedger), ...edits.filter((edit) => !isLedger(edit))];
  const byFile = Map.groupBy(ordered, ({ file }) => file);
  const annotations: Record<string, ChangeAnnotation> = {};
  const plainEdit = ({ file, range, text }: FileEdit): TextEdit => ({
    range: toClientRange(range, state.documents.get(file)?.getText()),
    newText: text,
  });
  const edited = (edit: FileEdit): TextEdit | AnnotatedTextEdit => {
    if (!client.hasAnnotations || edit.why === undefined || edit.why === "") return plainEdit(edit);
    const id = isLedger(edit) ? "ledger" : edit.why;
    // Nothing asks for a confirmation: editors leave such edits out unless they are ticked, and a plan is whole or wrong.
    annotations[id] ??= {
      label: isLedger(edit) ? `What published ids answer with (${bookLayout.ledger})` : capitalised(edit.why),
    };
    return { ...plainEdit(edit), annotationId: id };
  };
  if (!client.hasDocumentChanges) {
    return {
      changes: Object.fromEntries(Array.from(byFile, ([file, list]) => [state.uriOf(file), list.map(plainEdit)])),
    };
  }
  const documentChanges: Operation[] = [
    ...creates.flatMap(({ file, text }): Operation[] => {
      const uri = state.uriOf(file);
      const start = { line: 0, character: 0 };
      return [
        { kind: "create", uri },
        { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
      ];
    }),
    ...Array.from(byFile, ([file, list]): Operation => {
      const textDocument = { uri: state.uriOf(file), version: state.documents.get(file)?.version ?? null };
      return { textDocument, edits: list.map(edited) };
    }),
    ...renames.map(
      ({ from, to }): Operation => ({ kind: "rename", oldUri: state.uriOf(from), newUri: state.uriOf(to) }),
    ),
    ...deletes.map((file): Operation => ({ kind: "delete", uri: state.uriOf(file) })),
  ];
  return { documentChanges, ...(Object.keys(annotations).length === 0 ? {} : { changeAnnotations: annotations }) };
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
