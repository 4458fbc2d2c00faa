import { startFixing } from "@fixbook/lint";
import { bookPartOf, type Diagnostic } from "@fixbook/schema";
import type { CodeAction } from "vscode-languageserver";
import type { OpenDocument } from "../../feature.js";
import { textOf } from "../../positions.js";
import { minimalEdits } from "../../text-edits.js";

/** All safe fixes of a file: what editors can be told to do on each save. */
export const FIX_ALL = "source.fixAll.fixbook";

/** Applies the safe fixes of a file until there are none left, as `fixbook lint --fix` does. */
export async function fixAllActions(
  { state, client, document, path }: OpenDocument,
  found: readonly Diagnostic[],
): Promise<readonly CodeAction[]> {
  const fixing = startFixing(textOf(document), ["safe"]);
  const isEntry = bookPartOf(path) === "entries";
  // A file of YAML means what it means with all others; its fixes are applied once.
  for (let now = found; fixing.next(now); )
    now = isEntry ? await state.live.ownFindings({ path, text: fixing.text }) : [];
  const { text } = fixing.result();
  if (text === textOf(document)) return [];
  const mark = document.getText().startsWith("\ufeff") ? "\ufeff" : "";
  const textDocument = { uri: document.uri, version: document.version };
  const edits = minimalEdits(document, mark + text);
  const edit = client.hasDocumentChanges
    ? { documentChanges: [{ textDocument, edits }] }
    : { changes: { [document.uri]: edits } };
  return [{ title: "Apply all safe fixes", kind: FIX_ALL, edit }];
}
