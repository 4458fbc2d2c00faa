import { hashOf } from "./entry-ids.js";
import type { Imbalance, Loss } from "./law/account.js";
import type { WordCounts } from "./law/balance.js";
import type { CarriedFile } from "./markdown/clean.js";
import type { Page } from "./page.js";

export interface ImportedEntry {
  readonly id: string;
  readonly area: string;
  readonly title: string;
  /** The source of the entry. */
  readonly text: string;
  readonly files: readonly CarriedFile[];
  /** Earlier names, which lead to it. */
  readonly aliases: readonly string[];
  /** Further ones, which are taken. */
  readonly oldNames: readonly string[];
  /** Entries of this import that it links to. */
  readonly linksTo: readonly string[];
  /** Quoted messages that may be signatures. */
  readonly proposals: readonly string[];
  /** Why it may not be published as it is, apart from what the gate says. */
  readonly isDraft: boolean;
}

export interface ImportedPage {
  readonly sourceId: string;
  readonly path: string;
  readonly url?: string | undefined;
  readonly title: string;
  /** `imported`, `skipped` as it describes no problem, `refused` as it cannot be read, or `broken`: words are unaccounted for. */
  readonly outcome: "imported" | "skipped" | "refused" | "broken";
  /** Why it is not imported, a sentence. */
  readonly reason?: string;
  readonly entries: readonly ImportedEntry[];
  readonly losses: readonly Loss[];
  readonly words?: WordCounts;
  readonly imbalance?: Imbalance;
  /** A hash of what the source says. */
  readonly hash: string;
}

/** What became of a page: one without entries and losses, but for what `result` says. */
export function pageResult(page: Page, result: Pick<ImportedPage, "outcome"> & Partial<ImportedPage>): ImportedPage {
  return {
    sourceId: page.sourceId,
    path: page.path,
    ...(page.url === undefined ? {} : { url: page.url }),
    title: page.title ?? page.path,
    entries: [],
    losses: [],
    hash: hashOfPage(page),
    ...result,
  };
}

/** The hash of what a page says, whatever it is called in the input. */
function hashOfPage({ title, body, labels, parents, isDraft, isInternal }: Page): string {
  return hashOf(JSON.stringify([title, body.text, labels, parents.map(({ id }) => id), isDraft, isInternal]));
}
