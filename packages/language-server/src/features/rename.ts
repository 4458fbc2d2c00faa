import { PrepareRenameRequest, RenameRequest, type WorkspaceEdit } from "vscode-languageserver";
import { documentFeature, type OpenDocument } from "../feature.js";
import { editOfPlan, planBookOf, planRename, Refused } from "../plans.js";
import { offsetAt, rangeOfSpan, textOf } from "../positions.js";
import { type RenameTarget, renameTargetAt } from "../rename-target.js";

/** Gives an id, a title, a solution, a placeholder or an area another name, wherever it stands. */
export const rename = documentFeature({
  request: RenameRequest.type,
  capabilities: ({ hasPreparedRename }) => ({
    renameProvider: hasPreparedRename ? { prepareProvider: true } : true,
  }),
  answer: async (at, { position, newName }): Promise<WorkspaceEdit> => {
    const target = targetAt(at, position);
    if (target === undefined) throw new Refused("Nothing here has a name that could be another one.", "");
    const book = await planBookOf(at.state);
    const planned = await planRename(target, newName.trim(), at.path, book, at.state);
    return editOfPlan(planned, at.state, at.client);
  },
});

/** What would be renamed, and what it is called. */
export const prepareRename = documentFeature({
  request: PrepareRenameRequest.type,
  capabilities: () => ({}),
  answer: (at, { position }) => {
    const target = targetAt(at, position);
    return target === undefined ? null : { range: rangeOfSpan(at.document, target.span), placeholder: target.name };
  },
});

function targetAt(
  { document, path, state }: OpenDocument,
  position: Parameters<typeof offsetAt>[1],
): RenameTarget | undefined {
  return renameTargetAt({ path, text: textOf(document) }, offsetAt(document, position), state);
}
