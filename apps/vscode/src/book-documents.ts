import { bookLayout } from "@fixbook/schema";

const { settings, ledger, queries, evals, baseline, entries, drafts, brands, inventories } = bookLayout;

/** The files that a book is written in. Which of them are a book's the server knows: it is silent about all others. */
export const bookDocuments: readonly { readonly scheme: string; readonly pattern: string }[] = [
  `**/{${settings},${ledger},${queries},${evals},${baseline}}`,
  `**/{${entries},${drafts}}/**/*.md`,
  `**/{${brands},${inventories}}/*.{yaml,yml}`,
].map((pattern) => ({ scheme: "file", pattern }));

/** The path of an entry or a draft: its area, if it has a folder for one, and its id. */
export function entryAt(path: string): { readonly area: string | undefined; readonly id: string } | undefined {
  const { area, id } = ENTRY.exec(path)?.groups ?? {};
  return id === undefined ? undefined : { area, id };
}

const ENTRY = new RegExp(String.raw`[\\/](?:${entries}|${drafts})[\\/](?:(?<area>[^\\/]+)[\\/])?(?<id>[^\\/]+)\.md$`);
