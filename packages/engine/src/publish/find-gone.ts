import { join } from "node:path";
import { compareText } from "@fixbook/schema";
import { type Disk, lookAt } from "../disk/index.js";
import { MANIFEST } from "./manifest.js";
import type { OutputFolder } from "./output-folder.js";

/**
 * The folders of targets that are published for brands which their book no longer has, as `book/brand/target`. `brands`
 * are those that each of the books has now; other books are left alone.
 */
export function findGone(
  { folder: root, earlier }: OutputFolder,
  brands: ReadonlyMap<string, readonly string[]>,
  io: Disk,
): readonly string[] {
  if (earlier !== undefined) return [];
  const foldersIn = (path: string): readonly string[] =>
    lookAt(join(root, path), io)?.isDirectory() === true
      ? io
          .readdirSync(join(root, path), { withFileTypes: true })
          .filter((item) => item.isDirectory())
          .map(({ name }) => `${path}/${name}`)
      : [];
  const hasManifest = (path: string) => lookAt(join(root, path, MANIFEST), io)?.isFile() === true;
  return Array.from(brands, ([book, ids]) => {
    const kept = new Set([...ids, UNFILLED].map((id) => `${book}/${id}`));
    return foldersIn(book).filter((path) => !kept.has(path));
  })
    .flat()
    .flatMap(foldersIn)
    .filter(hasManifest)
    .sort(compareText);
}

/** What stands in the place of a brand where every placeholder is left to fill. */
const UNFILLED = "unfilled";
