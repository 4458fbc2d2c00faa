import { join } from "node:path";
import { bookFiles, type Files, tempFolder, writeFiles } from "../../engine/test/book-on-disk.js";

export const WARNING: Files = { "entries/voice/call-drops.md": "# The call drops\n\nWhy.\n\n2. Go.\n" };
export const ERROR: Files = {
  "entries/voice/call-drops.md": "# The call drops\n\n## Sympton\n\nIt drops.\n\n## Fix\n\n1. Go.\n",
};

/** A folder with books in it, by their names. */
export function workspace(books: Readonly<Record<string, Files>> = { demo: {} }): string {
  const cwd = tempFolder();
  for (const [name, change] of Object.entries(books)) {
    const files = bookFiles(change);
    writeFiles(join(cwd, "books", name), {
      ...files,
      "book.yaml": String(files["book.yaml"]).replace("id: demo", `id: ${name}`),
      ...("book.yaml" in change ? change : {}),
    });
  }
  return cwd;
}
