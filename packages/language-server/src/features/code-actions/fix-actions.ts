import type { Diagnostic } from "@fixbook/schema";
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { asTold, editAction, type FindingsAt } from "./findings-at.js";

/**
 * The fixes that findings offer: one that keeps what the text says is preferred, the others are suggestions. Fixes of
 * findings that stand elsewhere and are about this file, such as that the ledger lacks its id, are offered all over it.
 */
export function fixActions(at: FindingsAt): readonly CodeAction[] {
  const isAboutThis = ({ file, related = [] }: Diagnostic) =>
    file !== at.path && related.some((other) => other.file === at.path);
  const elsewhere = at.bookFindings().filter((one) => one.fixes !== undefined && isAboutThis(one));
  return [...at.found, ...elsewhere].flatMap((one) =>
    (one.fixes ?? []).map(({ kind, title, edits }) =>
      editAction(
        {
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [asTold(one, at)],
          ...(kind === "safe" ? { isPreferred: true } : {}),
        },
        edits,
        at,
      ),
    ),
  );
}
