import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { bookFiles, bookOnDisk, tempFolder } from "../../../engine/test/book-on-disk.js";

/** Real editors, where they are installed: Debian's Neovim 0.7 and Emacs 28 with Eglot 1.9, or later ones. */
const bin = join(import.meta.dirname, "../../dist/bin.js");
const entry = "# The call drops in <<PRODUCT>>\n\nThe number is not attached.\n\n1. Attach it.\n";
const files = bookFiles({ "entries/voice/call-drops.md": entry });

function isInstalled(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Runs an editor's script over a book; answers what it saw and how to read the book's files. */
function runEditor(program: string, args: readonly string[]) {
  const book = bookOnDisk(files);
  const command = join(tempFolder(), "fixbook");
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(command, 0o755);
  const { stdout, stderr } = spawnSync(program, args, {
    encoding: "utf8",
    timeout: 240_000,
    input: "",
    env: { ...process.env, BOOK: book, FIXBOOK: command, FIXBOOK_CACHE_DIR: tempFolder(), HOME: tempFolder() },
  });
  const line = stdout.split("\n").find((one) => one.startsWith("{"));
  if (line === undefined) throw new Error(`${program} printed ${stdout}\n${stderr}`);
  return { seen: JSON.parse(line), read: (path: string) => readFileSync(join(book, path), "utf8") };
}

test.skipIf(!isInstalled("nvim"))("Neovim: findings, completion, a rename, saved", { timeout: 300_000 }, () => {
  const script = join(import.meta.dirname, "neovim.lua");
  const { seen, read } = runEditor("nvim", ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${script}`]);
  expect(seen).toMatchObject({ finding: { code: "relations/unknown-id", line: 6 }, left: 0 });
  expect(seen.completions ?? 1).toBeGreaterThan(0);
  expect(read("entries/voice/silent-line.md")).toContain("aliases: [no-dial-tone]");
  expect(read("entries/voice/call-drops.md")).toContain("See [[silent-line]].");
});

test.skipIf(!isInstalled("emacs"))(
  "Emacs with Eglot: findings, completion, a rename, saved",
  { timeout: 300_000 },
  () => {
    const { seen, read } = runEditor("emacs", ["--batch", "-l", join(import.meta.dirname, "eglot.el")]);
    expect(seen).toMatchObject({ finding: expect.stringContaining("no-such-entry"), left: 0 });
    expect(seen.completions ?? 1).toBeGreaterThan(0);
    expect(read("entries/voice/call-drops.md")).toContain("# The call drops in <<APP_NAME>>");
    expect(read("book.yaml")).toContain("APP_NAME:");
  },
);
