import { fixBooks } from "@fixbook/engine";
import type { Diagnostic } from "@fixbook/schema";
import { offeredFix } from "./offered-fix.js";
import type { PreviewedBook } from "./previewed-book.js";

/** Which finding is to be fixed: as it was shown. */
export interface FindingPlace {
  readonly file: string;
  readonly ruleId: string;
  readonly message: string;
  readonly start: number;
}

/**
 * Applies the fix that one finding offers to the file on the disk: an edit by offsets, checked with the whole book, and taken
 * back where the findings would get worse. Answers why nothing was written, or undefined.
 */
export async function applyFix(
  book: PreviewedBook,
  place: FindingPlace,
  options: { readonly today?: string | undefined; readonly cache?: string | undefined },
): Promise<string | undefined> {
  const { files } = await fixBooks([book.folder], {
    ...options,
    kinds: ["safe", "review"],
    fixable: ({ diagnostics }) => {
      const one = diagnostics.find((diagnostic) => isThere(diagnostic, place));
      const fix = one === undefined ? undefined : offeredFix(one);
      return one === undefined || fix === undefined ? [] : [{ ...one, fixes: [fix] }];
    },
  });
  const file = files.find((one) => one.file === place.file);
  if (file?.isWritten === true) return undefined;
  if (file === undefined) return "The finding is no longer there.";
  return file.problem === undefined
    ? "The fix would have made something else wrong, so it was not applied."
    : `${place.file} was not changed: ${file.problem}.`;
}

function isThere({ file, ruleId, message, range }: Diagnostic, place: FindingPlace): boolean {
  return (
    file === place.file && ruleId === place.ruleId && message === place.message && range.start.offset === place.start
  );
}
