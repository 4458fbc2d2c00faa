import type { CommandPlace } from "./command.js";

/** What a book has, as far as questions offer it. */
export interface DescribedBook {
  readonly areas: readonly { readonly id: string; readonly title: string }[];
  readonly entries: readonly { readonly id: string; readonly title: string; readonly area: string }[];
}

/** Asks the server what the book of a file has. Undefined where it cannot say, which it has then told the reader. */
export async function describeBook({ execute }: CommandPlace): Promise<DescribedBook | undefined> {
  return ((await execute("fixbook.describeBook")) as DescribedBook | null | undefined) ?? undefined;
}
