import { bookLayout, type LedgerRow, slugProblem } from "@fixbook/schema";
import type { SourceFile } from "../source.js";
import type { PlanBook } from "./plan-book.js";

/** What has an id in a book. */
type Holder =
  | { readonly kind: "entry" | "draft"; readonly source: SourceFile }
  /** The entry that the id is an alias of. */
  | { readonly kind: "alias"; readonly source: SourceFile }
  /** An item of an inventory. */
  | { readonly kind: "item"; readonly file: string };

/** The ids of a book. */
export interface Names {
  /** What answers to an id, or would as a draft. */
  holderOf(id: string): Holder | undefined;
  /** The entry or draft that an id, an earlier id or a path leads to. */
  find(name: string): Found | undefined;
  rowOf(id: string): LedgerRow | undefined;
  /** Whether readers may know an id: the ledger lists it, or there is no ledger. */
  isPublished(id: string): boolean;
}

export interface Found {
  readonly source: SourceFile;
  readonly id: string;
  readonly area: string;
  readonly isDraft: boolean;
  /** Whether the name is an earlier one of the entry. */
  readonly isEarlier: boolean;
}

export function namesOf(book: PlanBook): Names {
  const all = [...book.entries, ...book.drafts];
  const byPath = new Map(all.map((source) => [source.path, source]));
  const byId = new Map(all.toReversed().map((source) => [partsOf(source.path).id, source]));
  const rows = new Map((book.ledger?.value ?? []).map((row) => [row.id, row]));
  const withAliases = book.entries.filter(({ text }) => text.includes("aliases"));
  const holderOf = (id: string): Holder | undefined => {
    const source = byId.get(id);
    if (source !== undefined) return { kind: isDraft(source) ? "draft" : "entry", source };
    const alias = withAliases.find(
      (one) => one.text.includes(id) && (book.parse(one).facts.aliases ?? []).some(({ text }) => text === id),
    );
    if (alias !== undefined) return { kind: "alias", source: alias };
    const item = book.inventories.find(({ value }) => value?.items.some((one) => one.id === id) === true);
    return item === undefined ? undefined : { kind: "item", file: item.file };
  };
  const follow = (id: string): SourceFile | undefined => {
    const seen = new Set<string>();
    for (let at = id; !seen.has(at); ) {
      seen.add(at);
      const holder = holderOf(at);
      if (holder !== undefined) return holder.kind === "item" ? undefined : holder.source;
      const row = rows.get(at);
      if (row?.kind !== "moved") return undefined;
      at = row.to;
    }
    return undefined;
  };
  return {
    holderOf,
    rowOf: (id) => rows.get(id),
    isPublished: (id) => book.ledger === undefined || rows.has(id),
    find: (name) => {
      // A file that is gone is named by the id that it had.
      const own = /\/[^/]+\.md$/.test(name) ? partsOf(name).id : name;
      const source = byPath.get(name) ?? (own.includes("/") ? undefined : follow(own));
      if (source === undefined) return undefined;
      const { id, area } = partsOf(source.path);
      return { source, id, area, isDraft: isDraft(source), isEarlier: own !== id };
    },
  };
}

/** The area and the id in the path of an entry or a draft. */
export function partsOf(path: string): { readonly area: string; readonly id: string } {
  const [area = "", file = ""] = path.split("/").slice(-2);
  return { area, id: file.replace(/\.md$/, "") };
}

/** Whether a file lies in `drafts/`. */
export function isDraft({ path }: SourceFile): boolean {
  return path.startsWith(`${bookLayout.drafts}/`);
}

/** Why an id cannot be that of an entry; undefined where it can. `own` is the entry that is to have it. */
export function whyTaken(id: string, own: SourceFile | undefined, book: PlanBook, names: Names): string | undefined {
  const problem = slugProblem(id);
  if (problem !== undefined) return `${id} cannot be an id: ${problem}.`;
  const holder = names.holderOf(id);
  const isOwn = holder !== undefined && holder.kind !== "item" && holder.source === own;
  if (holder !== undefined && !isOwn) {
    if (holder.kind === "item") return `${id} is an item of ${holder.file}.`;
    return holder.kind === "alias"
      ? `${id} is an earlier id of ${partsOf(holder.source.path).id}, which answers to it.`
      : `${id} is taken by ${holder.source.path}.`;
  }
  const row = names.rowOf(id);
  if (row === undefined || isOwn) return undefined;
  if (row.kind === "moved" && names.find(id)?.source === own && own !== undefined) return undefined;
  return whyGone(row, book);
}

/** What the ledger says of an id that nothing answers to. */
export function whyGone({ id, kind }: LedgerRow, { ledger }: PlanBook): string {
  const became = {
    alive: "nothing answers to it any more",
    moved: "it has moved",
    split: "it was split",
    retired: "it was retired",
  };
  return `${id} was published before, and ${became[kind]}: ${ledger?.file ?? bookLayout.ledger} says so.`;
}
