import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What the golden tree keeps of a build: every file of each book's default brand, and of the other brands, which say the
 * same in other words, a list of the hashes of their files. By path, as bytes.
 */
export function goldenFiles(
  published: string,
  defaultBrands: ReadonlyMap<string, string>,
): ReadonlyMap<string, Uint8Array> {
  const kept = new Map<string, Uint8Array>();
  const lists = new Map<string, string>();
  for (const path of globSync("**/*.*", { cwd: published }).sort()) {
    const bytes = readFileSync(join(published, path));
    const [book = "", brand = "", ...rest] = path.split("/");
    if (defaultBrands.get(book) === brand) kept.set(path, bytes);
    else {
      const list = `${book}/${brand}.sha256`;
      const hash = createHash("sha256").update(bytes).digest("hex");
      lists.set(list, `${lists.get(list) ?? ""}${hash}  ${rest.join("/")}\n`);
    }
  }
  for (const [path, list] of lists) kept.set(path, Buffer.from(list));
  return kept;
}
