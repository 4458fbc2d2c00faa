import { expect, test } from "vitest";
import { bookFiles } from "../../engine/test/book-on-disk.js";
import { startEditor } from "../test/editor.js";

const DROPS = "entries/voice/call-drops.md";

test("findings of what is typed come with the version, and go with the mistake", async () => {
  const editor = await startEditor(bookFiles());
  const { ranges } = editor.open(
    DROPS,
    "# The call drops\n\nThe number is not attached.\n\n1. See ‹[[no-such-entry]]›.\n",
  );
  const found = await editor.untilFound(DROPS, (all) => all.some(({ code }) => code === "relations/unknown-id"));
  expect(found.map(({ code, range }) => [code, range])).toEqual([["relations/unknown-id", ranges[0]]]);
  expect(editor.diagnostics.get(DROPS)?.version).toBe(1);
  editor.change(DROPS, "[[no-dial-tone]]", ranges[0]);
  await editor.untilFound(DROPS, (all) => all.length === 0);
});
