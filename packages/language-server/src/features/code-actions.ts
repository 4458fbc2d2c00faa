import { type CodeAction, CodeActionKind, CodeActionRequest, type Range } from "vscode-languageserver";
import { documentFeature } from "../feature.js";
import { offsetAt } from "../positions.js";
import { bookActions } from "./code-actions/book-actions.js";
import { directiveActions } from "./code-actions/directive-actions.js";
import type { FindingsAt } from "./code-actions/findings-at.js";
import { fixActions } from "./code-actions/fix-actions.js";
import { FIX_ALL, fixAllActions } from "./code-actions/fix-all.js";
import { refactorings } from "./code-actions/refactorings.js";

/** What can be done about findings at a place, about all of a file, and with an entry. */
export const codeActions = documentFeature({
  request: CodeActionRequest.type,
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL],
    },
  }),
  answer: async (at, { range, context }): Promise<CodeAction[]> => {
    const isWanted = (kind: string) =>
      context?.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const found = await at.findings();
    const here: FindingsAt = { ...at, found: found.filter((one) => touches(one.range, range, at)) };
    return [
      ...(isWanted(CodeActionKind.QuickFix)
        ? [...fixActions(here), ...bookActions(here), ...(await directiveActions(here))]
        : []),
      ...(isWanted(CodeActionKind.RefactorExtract) || isWanted(CodeActionKind.RefactorRewrite)
        ? refactorings(at, offsetAt(at.document, range.start))
        : []),
      ...(isWanted(FIX_ALL) && context?.only !== undefined ? await fixAllActions(at, found) : []),
    ];
  },
});

function touches(
  { start, end }: FindingsAt["found"][number]["range"],
  range: Range,
  { document }: Pick<FindingsAt, "document">,
): boolean {
  return start.offset <= offsetAt(document, range.end) && offsetAt(document, range.start) <= end.offset;
}
