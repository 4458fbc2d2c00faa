import { parseEntry } from "@fixbook/core";
import type { Plan, PlanBook } from "@fixbook/core/plan";
import { planRenameArea, sourcesOf } from "@fixbook/core/plan";
import { EngineError } from "@fixbook/engine";
import { bookLayout, bookPartOf } from "@fixbook/schema";
import { type FileRename, WillRenameFilesRequest, type WorkspaceEdit } from "vscode-languageserver";
import { bookAfter } from "../book-after.js";
import type { BookState } from "../book-state.js";
import { type Workspace, workspaceFeature } from "../feature.js";
import { planBookOf, planMoveWithRows } from "../plans.js";
import { fromPlan, type PlannedChanges } from "../workspace-edit.js";
import { replaced } from "./commands/file-changes.js";

/**
 * What else changes when files or folders of a book are renamed in the editor: references, aliases, the ledger. A rename
 * for which there is no plan, such as to a name that is no id, is left to the editor: the gate says what is wrong with it.
 */
export const renameFiles = workspaceFeature({
  request: WillRenameFilesRequest.type,
  capabilities: () => ({}),
  answer: async (workspace: Workspace, { files }): Promise<WorkspaceEdit | null> => {
    const edits: WorkspaceEdit[] = [];
    for (const state of workspace.states) {
      const renames = files.flatMap((file) => renameIn(state, file) ?? []);
      if (renames.length > 0) edits.push(fromPlan(await plannedEdits(renames, state), state, workspace.client));
    }
    if (edits.length === 0) return null;
    return {
      documentChanges: edits.flatMap(({ documentChanges = [] }) => documentChanges),
      changes: Object.assign({}, ...edits.map(({ changes = {} }) => changes)),
      changeAnnotations: Object.assign({}, ...edits.map(({ changeAnnotations = {} }) => changeAnnotations)),
    };
  },
});

interface Rename {
  readonly from: string;
  readonly to: string;
}

function renameIn({ pathOf, documents }: BookState, { oldUri, newUri }: FileRename): Rename | undefined {
  const [from, to] = [pathOf(oldUri), pathOf(newUri)];
  const parts = [from, to].map((path) => (path === undefined ? undefined : bookPartOf(path)));
  const isEntry = parts.every((part) => part === "entries" || part === "drafts");
  if (from === undefined || to === undefined || !isEntry || parts[0] !== parts[1]) return undefined;
  return hasMoved(from, documents.get(from)?.getText()) ? undefined : { from, to };
}

/**
 * Whether the texts of a move have been changed already, and the file's name is what is left: its own id is among its
 * aliases. Editors also announce the renames of edits that they were given.
 */
function hasMoved(path: string, text: string | undefined): boolean {
  const id = path.slice(path.lastIndexOf("/") + 1, -".md".length);
  return (
    text?.includes(id) === true && parseEntry({ path, text }).facts.aliases?.some((alias) => alias.text === id) === true
  );
}

/** The edits of texts that go with some renames, which the editor makes itself. They name files as they are called now. */
async function plannedEdits(renames: readonly Rename[], state: BookState): Promise<PlannedChanges> {
  const before = await planBookOf(state);
  let book: PlanBook = before;
  /** What files are called in the book so far, by what they were called. */
  const now = new Map(sourcesOf(before).map(({ path }) => [path, path]));
  const plans: Plan[] = [];
  for (const { from, to } of renames) {
    const planned = await planOf({ from, to }, book, state);
    if (planned === undefined) continue;
    plans.push(planned);
    if (renames.length === 1) break;
    const names = new Map(planned.renames.map((one) => [one.from, one.to]));
    for (const [path, current] of now) now.set(path, names.get(current) ?? current);
    book = bookAfter(book, planned);
  }
  const [only] = plans;
  if (only === undefined) return { creates: [], renames: [], edits: [], deletes: [] };
  if (renames.length === 1) return { creates: only.creates, renames: [], edits: only.edits, deletes: [] };
  const texts = new Map(sourcesOf(book).map(({ path, text }) => [path, text]));
  const changes = sourcesOf(before).flatMap(({ path, text: old }) => {
    const after = texts.get(now.get(path) ?? path) ?? old;
    return after === old ? [] : [{ folder: state.folder, file: path, before: old, after }];
  });
  return replaced(changes);
}

async function planOf({ from, to }: Rename, book: PlanBook, state: BookState): Promise<Plan | undefined> {
  try {
    const area = new RegExp(`^${bookLayout.entries}/([^/]+)$`);
    const [oldArea, newArea] = [area.exec(from)?.[1], area.exec(to)?.[1]];
    const isFolder = oldArea !== undefined && newArea !== undefined && !from.endsWith(".md");
    const planned = isFolder ? planRenameArea(book, oldArea, newArea) : await planMoveWithRows(book, from, to, state);
    return "plan" in planned ? planned.plan : undefined;
  } catch (error) {
    if (error instanceof EngineError) return undefined;
    throw error;
  }
}
