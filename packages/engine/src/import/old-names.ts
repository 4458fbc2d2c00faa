import { type ParsedFile, parseLedgerFile } from "@fixbook/core";
import type { ImportedEntry } from "@fixbook/import";
import { bookLayout, compareText, type Ledger } from "@fixbook/schema";
import type { OwnFile } from "./own-files.js";

/** The aliases in the frontmatter of an entry. */
export function aliasesIn(text: string): readonly string[] {
  const head = /^---\r?\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "";
  const [, list = ""] = /^aliases:[ \t]*(\[[^\]]*\]|(?:\r?\n[ \t]*-[ \t].*)+)/m.exec(head) ?? [];
  return list.replace(/[ \t]#.*$/gm, "").match(/[a-z0-9][a-z0-9-]*/g) ?? [];
}

/** What of a book no alias may be called, so that each id leads to one place. */
export interface NamesInUse {
  readonly files: ReadonlyMap<string, OwnFile>;
  readonly ledger: Ledger | undefined;
  /** Entries that this source has today: their aliases are written anew. */
  readonly present: ReadonlySet<string>;
}

/** The ids of entries and drafts, the aliases of those that stay as they are, and ids whose record says where they went. */
export function aliasesInUse({ files, ledger, present }: NamesInUse): ReadonlySet<string> {
  return new Set([
    ...files.keys(),
    ...[...files].flatMap(([id, { text }]) => (present.has(id) ? [] : aliasesIn(text))),
    ...(ledger ?? []).flatMap(({ id, kind }) => (kind === "alive" ? [] : [id])),
  ]);
}

/**
 * The ledger with records for old names that lead to published entries and that nothing answers to any more: pages that
 * became one, where the entry of the page that is gone was removed. Ids that were never published need no record.
 */
export function recordMoves(
  text: string,
  entries: readonly Pick<ImportedEntry, "id" | "aliases" | "oldNames">[],
  answered: ReadonlySet<string>,
): string {
  let result = text;
  const recorded = new Set<string>();
  const moves = entries
    .flatMap(({ id, aliases, oldNames }) => [...aliases, ...oldNames].map((from) => ({ from, to: id })))
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
  for (const { from, to } of moves) {
    if (answered.has(from) || recorded.has(from)) continue;
    const file: ParsedFile<Ledger> = parseLedgerFile({ path: bookLayout.ledger, text: result });
    if (file.value?.find(({ id }) => id === from)?.kind !== "alive") continue;
    const { start, end } = file.locate([from]);
    result = `${result.slice(0, start)}{moved: ${to}}${result.slice(end)}`;
    recorded.add(from);
  }
  return result;
}
