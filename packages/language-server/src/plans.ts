import {
  type PlanBook,
  type Planned,
  type PlanRefusal,
  planMove,
  planRenameArea,
  planRenamePlaceholder,
  planRenameSolution,
  planRetitle,
} from "@fixbook/core/plan";
import { EngineError, knownFindingRows, readPlanBook } from "@fixbook/engine";
import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import type { BookState } from "./book-state.js";
import type { Client } from "./client.js";
import type { RenameTarget } from "./rename-target.js";
import { canMake, fromPlan, type PlannedChanges } from "./workspace-edit.js";

/** A change that is not made, in words for the person at the editor. */
export class Refused extends EngineError {}

/** Reads the book of a state for plans. */
export function planBookOf({ folder, disk }: BookState): Promise<PlanBook> {
  return readPlanBook(folder, disk);
}

/** Plans another name for something in the file at `path`, as the command of the same change does. */
export function planRename(
  { kind, name }: RenameTarget,
  to: string,
  path: string,
  book: PlanBook,
  state: BookState,
): Promise<Planned> | Planned {
  switch (kind) {
    case "entry":
      return planMoveWithRows(book, name, to, state);
    case "area":
      return planRenameArea(book, name, to);
    case "placeholder":
      return planRenamePlaceholder(book, name, to);
    case "title":
      return planRetitle(book, path, to);
    case "solution":
      return planRenameSolution(book, path, name, to);
  }
}

/** Plans a move as `fixbook mv` does: with the rows of the baseline, where the entry has some. */
export async function planMoveWithRows(
  book: PlanBook,
  from: string,
  to: string,
  { folder, disk }: BookState,
): Promise<Planned> {
  const planned = planMove(book, from, to);
  const rows = await knownFindingRows(folder, book, planned, disk);
  return rows === undefined ? planned : planMove(book, from, to, { rows });
}

/** The edit that does a plan. Throws {@link Refused} where there is none, or the client cannot make it. */
export function editOfPlan(planned: Planned, state: BookState, client: Client): WorkspaceEdit {
  return fromPlan(makeable(planned, client), state, client);
}

/** What a plan changes, in a way that the client can make. Throws {@link Refused} otherwise. */
function makeable(planned: Planned, client: Client): PlannedChanges {
  if ("refusal" in planned) throw refused(planned.refusal);
  const { plan } = planned;
  if (plan.copies.length > 0)
    throw new Refused(
      "A picture is needed in two places, and editors copy none for a server.",
      "Run the command of fixbook.",
    );
  if (!canMake(plan, client))
    throw new Refused("This editor renames no files for a server.", "Run the command of fixbook.");
  return plan;
}

function refused({ problem, action, at }: PlanRefusal): Refused {
  const places = at.slice(0, MOST_PLACES).map(({ file, range }) => `${file}:${range.start.line}`);
  const more = at.length > MOST_PLACES ? ` and ${at.length - MOST_PLACES} more` : "";
  return new Refused(problem, places.length === 0 ? action : `${action} (${places.join(", ")}${more})`);
}

/** An editor shows the message on a few lines. */
const MOST_PLACES = 5;

/** What a request answers where a change is refused. */
export function refusal(error: unknown): ResponseError<void> {
  if (error instanceof EngineError)
    return new ResponseError(LSPErrorCodes.RequestFailed, `${error.message} ${error.action}`);
  throw error;
}
