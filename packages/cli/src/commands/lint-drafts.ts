import { type BookFindings, findInDrafts, withDraftFindings } from "@fixbook/engine";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";
import type { LintFlags } from "./lint.js";

/** The findings of books with those of their drafts. */
export async function withDrafts(
  books: readonly BookFindings[],
  { today, stage }: LintFlags,
  host: Host,
): Promise<readonly BookFindings[]> {
  return withProgress(host, async (update) => {
    const found: BookFindings[] = [];
    for (const book of books) {
      update("Checking drafts");
      found.push(withDraftFindings(book, await findInDrafts(book.folder, { disk: host.disk, today, stage })));
    }
    return found;
  });
}
