import { basename, dirname } from "node:path";
import { type LinkStyle, nearest, quote, type Renderer } from "@fixbook/core";
import { type Book, type Brand, compareText } from "@fixbook/schema";
import type { CheckedBook } from "../check/index.js";
import { EngineError } from "../disk/index.js";

/** The renderers with the names that a user gave, each once and in their own order; all where there are none. */
export function chooseTargets(names: readonly string[] | undefined, all: readonly Renderer[]): readonly Renderer[] {
  const known = all.map(({ name }) => name);
  for (const name of names ?? []) if (!known.includes(name)) throw unknownName("target", name, known);
  return names === undefined ? all : all.filter(({ name }) => names.includes(name));
}

/** Those of the renderers that are of use with every placeholder left to fill. Throws where there are none. */
export function unfilledTargets(renderers: readonly Renderer[]): readonly Renderer[] {
  const able = renderers.filter(({ canBeUnfilled }) => canBeUnfilled === true);
  if (able.length > 0) return able;
  throw new EngineError(
    "None of the targets can be published unfilled.",
    "Add the target json, or leave out --unfilled.",
  );
}

/** The brands of a book with the ids that a user gave; all where there are none. Each id must be a brand of some book. */
export function chooseBrands(book: Book, ids: readonly string[] | undefined, all: readonly Book[]): readonly Brand[] {
  if (ids === undefined) return book.brands;
  const known = [...new Set(all.flatMap(({ brands }) => brands.map(({ id }) => id)))].sort(compareText);
  for (const id of ids) if (!known.includes(id)) throw unknownName("brand", id, known);
  return book.brands.filter(({ id }) => ids.includes(id));
}

/** Throws where links are to follow the address of a brand that has none. */
export function checkLinks(links: LinkStyle | undefined, { id }: Book, brands: readonly Brand[]): void {
  const without = brands.find(({ url }) => url === undefined);
  if (links !== "site" || without === undefined) return;
  throw new EngineError(
    `The brand ${quote(without.id)} of the book ${quote(id)} has no url that links could follow.`,
    `Write the address into brands/${without.id}.yaml as url:, or leave out --links site: pages then link by file.`,
  );
}

/** Throws when two books would be published to one folder. */
export function checkBookIds(books: readonly CheckedBook[]): void {
  const first = new Map<string, string>();
  for (const { book, folder } of books) {
    if (book === undefined) continue;
    const other = first.get(book.id);
    if (other !== undefined) {
      throw new EngineError(
        `Two books have the id ${quote(book.id)}: ${lastNames(other)} and ${lastNames(folder)}.`,
        "Change id: in one of the two book.yaml files.",
      );
    }
    first.set(book.id, folder);
  }
}

function unknownName(what: string, name: string, known: readonly string[]): EngineError {
  const [near] = nearest(name, known);
  return new EngineError(
    `There is no ${what} ${quote(name)}.`,
    near === undefined ? `Use one or more of: ${known.join(", ")}.` : `Did you mean ${quote(near)}?`,
  );
}

function lastNames(folder: string): string {
  return `${basename(dirname(folder))}/${basename(folder)}`;
}
