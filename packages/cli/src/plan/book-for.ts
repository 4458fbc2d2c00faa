import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { EngineError, findBooks } from "@fixbook/engine";
import { bookLayout } from "@fixbook/schema";

/** The book that is named, the one that a folder lies in, or the only one below it. */
export function bookFor(name: string | undefined, cwd: string): string {
  if (name !== undefined) return findBooks([name], cwd)[0] ?? "";
  for (let at = cwd; ; at = dirname(at)) {
    if (existsSync(join(at, bookLayout.settings))) return findBooks([at], cwd)[0] ?? "";
    if (dirname(at) === at) break;
  }
  const [first = "", ...others] = findBooks([], cwd);
  if (others.length > 0)
    throw new EngineError(
      "There are several books below this folder.",
      `Name one: --book ${[first, ...others]
        .slice(0, 3)
        .map((path) => relative(cwd, path))
        .join(", or --book ")}.`,
    );
  return first;
}

/** A name as a plan takes it: an id as it is, and a path from the current folder as one from the book's. */
export function nameIn(folder: string, name: string, cwd: string): string {
  if (!/[\\/]/.test(name)) return name;
  const inside = relative(folder, resolve(cwd, name)).split(sep).join("/");
  const isInside = [bookLayout.entries, bookLayout.drafts].some((own) => `${inside}/`.startsWith(`${own}/`));
  // `area/` and `area/id` are no paths from here.
  return isInside ? inside + (/[\\/]$/.test(name) ? "/" : "") : name.split("\\").join("/");
}
