import { expect, test } from "vitest";
import { bookFiles, type Files } from "../../../../engine/test/book-on-disk.js";
import { startEditor } from "../../../test/editor.js";
import { able, carryOut, type Outcome } from "../../../test/sent-edit.js";

const IDS = { "ids.yaml": "bounces: entry\ncall-drops: entry\nno-dial-tone: entry\n" };
const DROPS = "entries/voice/call-drops.md";

/** Has the server run a command about a file; answers what the editor is asked to make of the files, and what it shows. */
async function execute(path: string, command: string, args: readonly unknown[], change: Files = IDS) {
  const editor = await startEditor(bookFiles(change), { capabilities: able });
  const told: string[] = [];
  const outcome: Outcome = {};
  editor.connection.onNotification("window/showMessage", ({ message }) => void told.push(message));
  editor.connection.onRequest("window/showDocument", () => ({ success: true }));
  editor.connection.onRequest("workspace/applyEdit", ({ edit }) => {
    Object.assign(outcome, carryOut(edit, editor));
    return { applied: true };
  });
  await editor.connection.sendRequest("workspace/executeCommand", {
    command,
    arguments: [editor.uriOf(path), ...args],
  });
  return { outcome, told };
}

test.for<readonly [string, string, readonly unknown[], string]>([
  ["a move", "fixbook.moveEntry", ["email/call-lost"], "a minor one."],
  ["a merge", "fixbook.mergeEntry", ["no-dial-tone"], "a minor one."],
  ["a removal", "fixbook.removeEntry", ["no-dial-tone", "", false], "a minor one."],
  ["a retirement", "fixbook.removeEntry", ["", "Nobody calls.", true], "a major one."],
])("%s tells which version it asks for", async ([, command, args, level]) => {
  const { outcome, told } = await execute(DROPS, command, args);
  expect(Object.keys(outcome)).not.toEqual([]);
  expect(told).toEqual([expect.stringContaining(`the next version is ${level}`)]);
});

test("what somebody should look at is told with its place", async () => {
  const fax = (id: string) => `# ${id}\n\nNo line.\n\n1. See \`call-drops\`.\n`;
  const known = {
    ...IDS,
    "baseline.txt": "text/repeated-word call-drops 1\n",
    "entries/voice/fax.md": fax("Fax fails"),
  };
  const { told } = await execute(DROPS, "fixbook.mergeEntry", ["fax"], known);
  expect(told[0]).toContain(" Look at entries/voice/call-drops.md:");
});

test("a refusal names the places that stand in the way", async () => {
  const { outcome, told } = await execute(DROPS, "fixbook.removeEntry", ["", "Nobody calls.", false]);
  expect(outcome).toEqual({});
  expect(told).toEqual([expect.stringMatching(/\(entries\/voice\/no-dial-tone\.md:\d+\)$/)]);
});

test("of many places a refusal names the first ones", async () => {
  const others = Object.fromEntries(
    Array.from({ length: 7 }, (_, n) => [
      `entries/voice/other-${n}.md`,
      `# Other ${n}\n\nNo line ${n}.\n\n1. See [[call-drops]].\n`,
    ]),
  );
  const { told } = await execute(DROPS, "fixbook.removeEntry", ["", "Nobody calls.", false], { ...IDS, ...others });
  expect(told).toEqual([expect.stringMatching(/^8 places refer .*\((?:\S+:\d+, ){4}\S+:\d+ and 3 more\)$/)]);
});

test("what a new entry leaves to do by hand is told", async () => {
  const spread = "bounces: entry\ncall-drops:\n  moved: no-dial-tone\nno-dial-tone: entry\n";
  const { outcome, told } = await execute("book.yaml", "fixbook.createEntry", ["voice", "It hums"], {
    "ids.yaml": spread,
  });
  expect(outcome["entries/voice/it-hums.md"]).toContain("# It hums");
  expect(told).toEqual(["Add it-hums: entry to ids.yaml."]);
});
