import type { PickerWords } from "@fixbook/core/client";

/** The words of the picker, which stand before its script. The page is in their language. */
export const { fixbookWords: words } = globalThis as unknown as { readonly fixbookWords: PickerWords };
