import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch } from "diff";
import { describe, expect, test } from "vitest";
import { pictureSample } from "../../../core/test/picture-samples.js";
import { bookFiles, type Files, readTree } from "../../../engine/test/book-on-disk.js";
import { run as runCommand } from "../../test/fake-host.js";
import { workspace } from "../../test/workspace.js";
import type { Host } from "../host.js";
import { type FixFlags, fixAndReport } from "./lint-fix.js";

const DROPS = "books/demo/entries/voice/call-drops.md";
const BROKEN = "# The call drops\n\nThe tenant''s\u00a0number.\n\n1. Go.\n";

async function run(change: Files, flags: FixFlags = {}, isTerminal = false) {
  const cwd = workspace({ demo: { "entries/voice/call-drops.md": BROKEN, ...change } });
  let [out, err] = ["", ""];
  const host: Host = {
    cwd,
    env: {},
    isTerminal,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    style: (style, text) => (isTerminal ? `<${style}>${text}</${style}>` : text),
    progress: undefined,
    now: () => 0,
  };
  const before = readTree(cwd);
  const books = await fixAndReport([join(cwd, "books/demo")], flags, host);
  return { cwd, out, err, before, findings: books.flatMap(({ diagnostics }) => diagnostics).length };
}

test("fixes, and says how much", async () => {
  const { cwd, out, err, findings } = await run({});
  expect([out, err, findings]).toEqual(["", "Fixed 2 findings in 1 file.\n", 0]);
  expect(readFileSync(join(cwd, DROPS), "utf8")).toBe("# The call drops\n\nThe tenant's number.\n\n1. Go.\n");
});

test("says when there is nothing to fix", async () => {
  expect(await run({ "entries/voice/call-drops.md": bookFiles()["entries/voice/call-drops.md"] })).toMatchObject({
    out: "",
    err: "Nothing to fix.\n",
  });
});

test("a dry run prints a diff that can be applied, and writes nothing", async () => {
  const { cwd, out, err, before, findings } = await run({}, { dryRun: true });
  expect(readTree(cwd)).toEqual(before);
  expect([err, findings]).toEqual(["Would fix 2 findings in 1 file. Nothing was written.\n", 2]);
  expect(out).toBe(`--- a/${DROPS}
+++ b/${DROPS}
@@ -1,5 +1,5 @@
 # The call drops
 
-The tenant''s\u00a0number.
+The tenant's number.
 
 1. Go.
`);
  expect(applyPatch(BROKEN, out)).toBe("# The call drops\n\nThe tenant's number.\n\n1. Go.\n");
});

test.each([
  ["CRLF", BROKEN.replaceAll("\n", "\r\n")],
  ["no last newline", BROKEN.slice(0, -1)],
  ["no last newline, far from the change", `${BROKEN}${"\nMore.\n".repeat(9)}End`],
])("the diff says every byte: %s", async (_, text) => {
  const { out } = await run({ "entries/voice/call-drops.md": text }, { dryRun: true });
  expect(applyPatch(text, out, { autoConvertLineEndings: false })).toBe(text.replace("''s\u00a0", "'s "));
});

test("on a terminal the diff has colours and shows invisible characters", async () => {
  const { out } = await run({ "entries/voice/call-drops.md": `\u200b${BROKEN}` }, { dryRun: true }, true);
  expect(out).toContain(`<bold>--- a/${DROPS}</bold>`);
  expect(out).toContain("<red>-\\u200b# The call drops</red>");
  expect(out).toContain("<green>+# The call drops</green>");
});

test("a line that a CI system would run as a command is escaped", async () => {
  const { out } = await run(
    { "entries/voice/call-drops.md": BROKEN.replace("\n1.", "::error::x\n\n1.") },
    { dryRun: true },
  );
  expect(out).toMatch(/^ \\u003a:error::x$/m);
});

const SECRET = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc4eC39HqL"].join("_");

test.each([
  ["HTML", "<br>", true],
  ["an address in the network", "http://10.0.0.7/", true],
  ["a secret", SECRET, false],
])("a dry run with %s says whether the diff is shown", async (_, text, isShown) => {
  const { out, err } = await run(
    { "entries/voice/call-drops.md": BROKEN.replace("1. Go.", `1. Go to ${text} now.`) },
    { dryRun: true },
  );
  expect([out !== "", err.includes("not shown, since it contains a secret")]).toEqual([isShown, !isShown]);
});

test("says why a file stays as it is", async () => {
  const bad = "# The sen\u200bder is cut off\n\nWhy.\n\n1. Go.\n";
  const { err } = await run({ "entries/email/a.md": bad.replace("\u200b", ""), "entries/email/bounces.md": bad });
  expect(err).toMatch(
    /^books\/demo\/entries\/email\/bounces\.md stays as it is: the fix would make it like another entry \([a-z/-]+\)\. Fix it by hand\.\nFixed 2 findings in 1 file\.\n$/,
  );
});

describe("a picture with metadata", () => {
  const PHOTO = "entries/voice/call-drops/photo.jpg";
  const shown: Files = {
    "entries/voice/call-drops.md": `${BROKEN}\n   ![The phone](photo.jpg)\n`,
    [PHOTO]: pictureSample("jpg-gps"),
  };

  test("is freed of it, which is said apart from the text", async () => {
    const { cwd, out, err, findings } = await run(shown);
    expect([out, findings]).toEqual(["", 0]);
    expect(err).toBe(
      `books/demo/${PHOTO} no longer contains metadata.\nFixed 2 findings in 1 file.\nRemoved the metadata of 1 picture.\n`,
    );
    expect(readFileSync(join(cwd, "books/demo", PHOTO)).includes("Example")).toBe(false);
  });

  test("is named in a dry run, which prints a diff of texts alone", async () => {
    const { cwd, out, err, before } = await run(shown, { dryRun: true });
    expect(readTree(cwd)).toEqual(before);
    expect(out).not.toContain("photo");
    expect(err).toBe(
      `books/demo/${PHOTO} would no longer contain metadata.\nWould fix 2 findings in 1 file, and remove the metadata of 1 picture. Nothing was written.\n`,
    );
  });

  test("that is read-only is named with the reason", async () => {
    const cwd = workspace({ demo: shown });
    chmodSync(join(cwd, "books/demo", PHOTO), 0o444);
    const { code, out, err } = await runCommand("lint --fix --format json", { cwd });
    expect(err).toContain(`books/demo/${PHOTO} was not written: it is read-only.\nFixed 2 findings in 1 file.\n`);
    const { summary, diagnostics } = JSON.parse(out);
    expect([code, summary.fixable]).toEqual([0, 1]);
    expect(diagnostics).toMatchObject([
      { ruleId: "files/metadata", related: [{ file: `books/demo/${PHOTO}` }], file: DROPS },
    ]);
  });
});
