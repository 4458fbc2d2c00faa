/**
 * Writes `packages/content/golden`, the published form of the example books that a test compares every build with. Run
 * it when the output changes on purpose, and review the difference.
 *
 *     npx -y pnpm@12 golden
 */
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  cpSync(realpathSync(out), join(content, "golden"), { recursive: true });
  console.log(`Wrote ${published.counts.files} files to packages/content/golden.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
