import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bookFiles, bookOnDisk, type Files, tempFolder } from "../../test/book-on-disk.js";
import { edit, git } from "../../test/git-repository.js";
import { png } from "../../test/png.js";
import { buildBooks } from "../build/index.js";
import { checkBooks } from "./check-books.js";
import { findInBooks } from "./find-in-books.js";

const ENTRY = "entries/voice/call-drops.md";
const text = (front = "---\nreviewed: 2026-10-01\n---\n\n", more = "") =>
  `${front}# The call drops\n\nThe number is not attached.\n\n1. Attach it.\n\n${more}   ![The page](page.png)\n`;

/** Commits all files, on a day. */
function commitOn(top: string, day: string, ...more: readonly string[]): void {
  git(top, "add", "--all", "--force");
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` };
  const who = ["user.name=Test", "user.email=test@example.com", "commit.gpgsign=false"];
  const settings = who.flatMap((one) => ["-c", one]);
  execFileSync("git", [...settings, "commit", "--quiet", "--allow-empty", "--message", "Change", ...more], {
    cwd: top,
    env,
  });
}

/** A book whose picture was committed on a day. */
function repository(day = "2024-02-01", files: Files = {}) {
  const top = tempFolder();
  const folder = join(top, "books/demo");
  mkdirSync(folder, { recursive: true });
  git(top, "init", "--quiet");
  edit(folder, bookFiles({ [ENTRY]: text(), "pictures/page.png": png(90, 40), ...files }));
  commitOn(top, day);
  return { top, folder };
}

async function stale(folder: string, cache?: string): Promise<readonly string[]> {
  const books = await findInBooks([folder], { today: "2026-11-01", readsHistory: true, cache });
  return books
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ ruleId }) => ruleId === "files/stale" || ruleId.startsWith("lint/"))
    .map(
      ({ file, range, ruleId, severity, message }) => `${file}:${range.start.line} ${severity} ${ruleId}: ${message}`,
    );
}

const FOUND = [
  `${ENTRY}:11 info files/stale: "page.png" was last changed on 2024-02-01, more than 12 months before the review of 2026-10-01.`,
];

test("a picture that is much older than the review is found, by the commit since which it is as it is", async () => {
  const { top, folder } = repository();
  expect(await stale(folder)).toEqual(FOUND);
  edit(folder, { "pictures/page.png": png(90, 40, 1) });
  // Nobody has committed it yet.
  expect(await stale(folder)).toEqual([]);
  commitOn(top, "2026-01-05");
  expect(await stale(folder)).toEqual([]);
  edit(folder, { "pictures/page.png": png(90, 40) });
  commitOn(top, "2026-02-05");
  expect(await stale(folder)).toEqual([]);
});

test.each<[string, string, Files]>([
  ["a year before", "2025-10-01", {}],
  ["after the review", "2026-10-20", {}],
  ["in an entry that nobody has reviewed", "2019-01-01", { [ENTRY]: text("") }],
])("none that was changed %s", async (_, day, files) => {
  expect(await stale(repository(day, files).folder)).toEqual([]);
});

test("a book without a repository, without commits, or with a broken one has no such findings", async () => {
  const plain = bookOnDisk(bookFiles({ [ENTRY]: text(), "pictures/page.png": png(90, 40) }));
  expect(await stale(plain)).toEqual([]);
  git(plain, "init", "--quiet");
  expect(await stale(plain)).toEqual([]);
  const { top, folder } = repository();
  writeFileSync(join(top, ".git/HEAD"), "nonsense");
  expect(await stale(folder)).toEqual([]);
});

test("a build finds the same with a repository and without", async () => {
  const { top, folder } = repository();
  const build = async () => {
    const { books, published } = await buildBooks({ books: [folder], out: "out", cwd: tempFolder() });
    return [books.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId)), published !== undefined];
  };
  const before = await build();
  renameSync(join(top, ".git"), join(top, "git"));
  expect(await build()).toEqual(before);
  expect(before[0]).not.toContain("files/stale");
});

test("what is kept is found anew when the history is another", async () => {
  const { top, folder } = repository();
  const cache = tempFolder();
  for (let run = 0; run < 3; run++) expect(await stale(folder, cache)).toEqual(FOUND);
  commitOn(top, "2026-09-01", "--amend");
  for (let run = 0; run < 2; run++) expect(await stale(folder, cache)).toEqual([]);
  commitOn(top, "2024-02-01", "--amend");
  expect(await stale(folder, cache)).toEqual(FOUND);
  rmSync(join(top, ".git"), { recursive: true });
  expect(await stale(folder, cache)).toEqual([]);
  // A run that reads no history keeps another result.
  const [book] = await findInBooks([folder], { today: "2026-11-01", cache });
  expect(book?.history).toBeUndefined();
});

test("git is not called where no reviewed entry shows a picture", async () => {
  const { folder } = repository("2019-01-01", { [ENTRY]: text("") });
  const [book] = await checkBooks([folder], { readsHistory: true });
  expect(book?.history).toBeUndefined();
});

test("a writer can answer for a picture, also where the history is not read", async () => {
  const answer = "   <!-- fixbook-disable-next-line files/stale -- The page is as it was. -->\n\n";
  const { folder } = repository("2024-02-01", { [ENTRY]: text(undefined, answer) });
  expect(await stale(folder)).toEqual([]);
  const [book] = await checkBooks([folder], { today: "2026-11-01" });
  expect(book?.diagnostics.filter(({ ruleId }) => ruleId.startsWith("lint/"))).toEqual([]);
});

test("a repository runs no program that its settings name", async () => {
  const { top, folder } = repository();
  const mark = join(tempFolder(), "ran");
  const program = join(top, "program.sh");
  writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\n`);
  chmodSync(program, 0o755);
  for (const [name, value] of [
    ["log.showSignature", "true"],
    ["gpg.program", program],
    ["diff.external", program],
    ["diff.orderFile", join(top, "nowhere")],
    ["core.pager", program],
    ["core.fsmonitor", program],
    ["core.sshCommand", program],
    ["log.follow", "true"],
    ["format.pretty", "oneline"],
    ["color.ui", "always"],
    ["diff.renames", "copies"],
    ["diff.png.textconv", program],
    ["diff.png.command", program],
  ] as const)
    git(top, "config", name, value);
  writeFileSync(join(top, ".git/info/attributes"), "*.png diff=png\n");
  sign(top);
  expect(await stale(folder)).toEqual(FOUND);
  expect(existsSync(mark)).toBe(false);
});

/** Gives the last commit a signature, which git would have a program check. */
function sign(top: string): void {
  const signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n";
  const commit = git(top, "cat-file", "commit", "HEAD").replace(/(?=\n\n)/, `\n${signature.trimEnd()}`);
  writeFileSync(join(top, ".git/commit"), commit);
  git(top, "update-ref", "HEAD", git(top, "hash-object", "-t", "commit", "-w", ".git/commit").trim());
}
