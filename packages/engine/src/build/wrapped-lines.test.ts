import { expect, test } from "vitest";
import { bookFiles, bookOnDisk, readTree, tempFolder } from "../../test/book-on-disk.js";
import { buildBooks } from "./build.js";

/** An entry whose lines end elsewhere; `gap` is a space or a line break, with the indent of a list item behind it. */
function entry(isWrapped: boolean): string {
  const gap = (indent = "") => (isWrapped ? `\n${indent}` : " ");
  return `# Messages bounce

## Symptom

The page is${gap()}blank, **the${gap()}button**${gap()}is grey, and [account${gap()}settings](https://example.com/)${gap()}leads nowhere.

## Cause

The account${gap()}is \`locked\`${gap()}now.

> [!NOTE]
> It needs${gap("> ")}rights.

## Fix

1. Open the${gap("   ")}settings.

   \`\`\`text
   one
   two
   \`\`\`
2. Wait${gap("   ")}a minute.
`;
}

test("where the lines of a paragraph end changes no file of any target", async () => {
  const build = async (isWrapped: boolean) => {
    const book = bookOnDisk(bookFiles({ "entries/email/bounces.md": entry(isWrapped) }));
    const out = tempFolder();
    await buildBooks({ books: [book], out, cwd: "/" });
    return readTree(out);
  };
  const [wrapped, whole] = [await build(true), await build(false)];
  const files = Object.keys(whole);
  for (const target of ["html", "json", "email"]) {
    const published = files.filter((path) => path.includes(`/${target}/`) && whole[path]?.includes("needs rights"));
    expect(published, target).not.toEqual([]);
  }
  expect(Object.keys(wrapped)).toEqual(files);
  expect(files.filter((path) => wrapped[path] !== whole[path])).toEqual([]);
});
