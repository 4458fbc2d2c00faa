import { type BumpLevel, bookLayout, entryPath } from "@fixbook/schema";
import { areaIndex, fillArea } from "./area-edits.js";
import type { EntryParts } from "./entry-parts.js";
import { type Found, type Names, whyTaken } from "./names.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { type PlanBuilder, refuse } from "./plan-builder.js";

export interface SplitOptions {
  /** The name of a solution, its id, or its anchor. */
  readonly solution: string;
  /** Where it comes to: `id`, or `area/id`. */
  readonly to: string;
  /** The title of the new entry. */
  readonly title: string;
  /** The ids that take the place of the entry, which ceases; its last solution leaves it then. */
  readonly retireInto?: readonly string[] | undefined;
  /** The one of `retireInto` that references to the entry lead to. Only lists of related entries name all. */
  readonly referencesTo?: string | undefined;
  /** Why the area that the entry leaves has no entries, in one line for readers; only where it ceases as the last one. */
  readonly empty?: string | undefined;
}

/** Where a new entry lies. */
export interface Target {
  readonly area: string;
  readonly id: string;
  readonly path: string;
}

/** A split, as far as it is known. */
export interface Split {
  readonly found: Found;
  readonly from: EntryParts;
  readonly target: Target;
  readonly names: Names;
  readonly builder: PlanBuilder;
  readonly options: SplitOptions;
}

/** Where the new entry is to lie, or why it cannot lie there. */
export function splitTarget(book: PlanBook, found: Found, { to }: SplitOptions): Target | Planned {
  const [first = "", second, ...more] = to.replace(/\.md$/, "").split("/");
  if (more.length > 0) return refuse(`${to} is not a place for an entry.`, "Write id, or area/id.");
  const [area, id] = second === undefined ? [found.area, first] : [first, second];
  if (areaIndex(book, area) === -1 && area !== found.area) {
    const areas = book.settings.value?.areas.map((one) => one.id) ?? [];
    return refuse(
      `The book has no area ${area}.`,
      `Its areas are ${areas.join(", ")}. A new one is declared in ${bookLayout.settings}.`,
    );
  }
  const path = found.isDraft ? `${bookLayout.drafts}/${area}/${id}.md` : entryPath({ area, id });
  return { area, id, path };
}

/** Why the new entry cannot be; undefined where it can, and where a run that was killed has made it. */
export function whyNotThere(book: PlanBook, { target, names }: Split, text: string): Planned | undefined {
  const there = [...book.entries, ...book.drafts].find(({ path }) => path === target.path);
  if (there?.text === text) return undefined;
  const taken = whyTaken(target.id, undefined, book, names);
  return taken === undefined ? undefined : refuse(taken, "Choose another id.");
}

/** What else the book has to know of a new entry. */
export function finishSplit(
  book: PlanBook,
  { from, found, target, builder }: Split,
  level: BumpLevel = "minor",
): Planned {
  if (!found.isDraft) {
    if (book.ledger !== undefined) builder.setRow(target.id, "entry", `${target.id} is published from now on`);
    fillArea(book, target.area, builder);
  }
  return builder.done(found.isDraft || from.entry.audience === "internal" ? "none" : level);
}
