import { join, relative, sep } from "node:path";
import { type BookFindings, findInDrafts } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { bookLayout, compareText } from "@fixbook/schema";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";
import type { LintFlags } from "./lint.js";

/**
 * What keeps the drafts of books from being published, in place of what is found in the books. Drafts that nothing keeps
 * are named on standard error.
 */
export async function draftsOf(
  books: readonly BookFindings[],
  { today, stage }: LintFlags,
  host: Host,
): Promise<readonly BookFindings[]> {
  const ready: string[] = [];
  const found = await withProgress(host, async (update) => {
    const held: BookFindings[] = [];
    for (const { search: _, ...book } of books) {
      update("Checking drafts");
      const { diagnostics, texts } = await findInDrafts(book.folder, { disk: host.disk, today, stage });
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      const paths = new Set(errors.map(({ file }) => file));
      for (const path of texts.keys()) if (!paths.has(path)) ready.push(join(book.folder, path));
      held.push({
        ...book,
        // Without its settings, nothing is known of a draft.
        diagnostics: book.isReadable ? errors : book.diagnostics,
        files: texts.size,
        entries: texts.size,
        suppressed: 0,
        sourceOf: (path) => texts.get(path) ?? book.sourceOf(path),
      });
    }
    return held;
  });
  for (const path of ready.sort(compareText)) {
    const name = plain(relative(host.cwd, path).split(sep).join("/"));
    host.err(`Nothing keeps ${name} back. To publish it: fixbook mv ${name} ${bookLayout.entries}/\n`);
  }
  return found;
}
