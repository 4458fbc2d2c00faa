/**
 * Writes `packages/content/golden`, the published form of the example books that a test compares every build with. Run
 * it when the output changes on purpose, and review the difference.
 *
 *     npx -y pnpm@12 golden
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { goldenFiles } from "../packages/content/test/golden.ts";
import { buildBooks, findBooks } from "../packages/engine/dist/index.js";

const content = join(import.meta.dirname, "../packages/content");
const folder = mkdtempSync(join(tmpdir(), "fixbook-golden-"));
try {
  const out = join(folder, "out");
  const { published, books } = await buildBooks({
    books: findBooks(["books/looper", "books/peptideclients"], content),
    out,
    cwd: folder,
  });
  if (published === undefined)
    throw new Error(
      `The books have ${books.flatMap(({ diagnostics }) => diagnostics).length} findings; run: npx -y pnpm@12 lint`,
    );
  rmSync(join(content, "golden"), { recursive: true, force: true });
  const brands = new Map(published.targets.toReversed().map(({ book, brand }) => [book, brand]));
  const files = goldenFiles(out, brands);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(content, "golden", path)), { recursive: true });
    writeFileSync(join(content, "golden", path), bytes);
  }
  console.log(`Wrote ${files.size} files to packages/content/golden.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
