import { fileSlug, slugProblem } from "@fixbook/schema";
import type { Page, Parent } from "./page.js";

/** Where the areas of a book come from. A map gives the area of a folder, section or label by its name or id. */
export type AreaFrom = "folder" | "section" | "label" | ReadonlyMap<string, string>;

export interface Area {
  readonly id: string;
  readonly title: string;
}

/** The area of pages that lie in none. */
export const GENERAL: Area = { id: "general", title: "General" };

/** The area of each page, by its source id. The same for the same pages, in whatever order they are. */
export function areasOf(pages: readonly Page[], from: AreaFrom): ReadonlyMap<string, Area> {
  const chains = pages.map((page) => ({ page, chain: chainOf(page, from) }));
  const shared = sharedDepth(chains.map(({ chain }) => chain));
  const ends = new Map<string, Set<string>>();
  for (const { chain } of chains) {
    const id = idOf(chain.at(-1));
    ends.set(id, (ends.get(id) ?? new Set()).add(chain.map((one) => one.id).join("/")));
  }
  return new Map(
    chains.map(({ page, chain }) => {
      const end = chain.length > shared ? chain.at(-1) : undefined;
      if (end === undefined) return [page.sourceId, GENERAL] as const;
      const id = idOf(end);
      const before = chain.at(-2);
      const isAmbiguous = (ends.get(id)?.size ?? 0) > 1 && before !== undefined && chain.length - 1 > shared;
      const title = titleOf(end);
      if (!isAmbiguous) return [page.sourceId, { id, title }] as const;
      return [
        page.sourceId,
        { id: checked(fileSlug(`${before.title} ${end.title}`)), title: `${titleOf(before)}: ${title}` },
      ] as const;
    }),
  );
}

function chainOf(page: Page, from: AreaFrom): readonly Parent[] {
  if (from === "label") return page.labels.slice(0, 1).map((label) => ({ id: label, title: label }));
  if (typeof from === "string") return page.parents;
  const named = [...page.parents.toReversed().flatMap(({ id, title }) => [id, title]), ...page.labels];
  const area = named.map((name) => from.get(name.toLowerCase())).find((one) => one !== undefined);
  return area === undefined ? page.parents : [{ id: area, title: area }];
}

/** How many of the outermost parents all pages share: they tell nothing. */
function sharedDepth(chains: readonly (readonly Parent[])[]): number {
  const [first = []] = chains;
  let depth = 0;
  while (depth < first.length && chains.every((chain) => chain[depth]?.id === first[depth]?.id)) depth++;
  // Where all pages lie in one folder, it is the area.
  return chains.every((chain) => chain.length === depth) ? Math.max(0, depth - 1) : depth;
}

function idOf(parent: Parent | undefined): string {
  return parent === undefined ? GENERAL.id : checked(fileSlug(parent.title));
}

function checked(id: string): string {
  if (id === "") return GENERAL.id;
  return slugProblem(id) === undefined ? id : `area-${id}`.slice(0, 80);
}

/** A folder's name as people would write it. */
function titleOf({ id, title }: Parent): string {
  if (title !== id) return title;
  const words = title
    .replace(/^\d+[-_. ]+/, "")
    .replace(/[-_]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
