import { idOfTitle } from "@fixbook/core/plan";
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { OpenDocument } from "../../feature.js";
import { textOf } from "../../positions.js";
import { renameTargetAt } from "../../rename-target.js";
import { commandNames } from "../commands/names.js";

/** What can be made of an entry where nothing is wrong: an entry of a solution, an id of its title. */
export function refactorings({ state, document, path }: OpenDocument, offset: number): readonly CodeAction[] {
  const target = renameTargetAt({ path, text: textOf(document) }, offset, state);
  const id = idOfTitle(target?.name ?? "");
  if (target === undefined || id === "" || !path.startsWith("entries/")) return [];
  const action = (title: string, kind: string, command: string, ...rest: readonly string[]): readonly CodeAction[] => [
    { title, kind, command: { title, command, arguments: [document.uri, ...rest] } },
  ];
  if (target.kind === "solution")
    return action(
      `Make an entry of the solution ${target.name}`,
      CodeActionKind.RefactorExtract,
      commandNames.split,
      ...[target.name, id, target.name],
    );
  const isOther = target.kind === "title" && id !== path.slice(path.lastIndexOf("/") + 1, -".md".length);
  return isOther
    ? action(`Give the entry the id of its title: ${id}`, CodeActionKind.RefactorRewrite, commandNames.move, id)
    : [];
}
