import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { A, publish, T } from "../../test/publishing.js";
import { MANIFEST } from "./manifest.js";
import { verifyTree } from "./verify.js";

const right = { folder: T, files: 3, bytes: 13, missing: [], changed: [], unlisted: [], isUnfinished: false };

test("a published tree is as its manifests say, and so are its copies and parts", async () => {
  const cwd = tempFolder();
  await publish(cwd, { ...A, "demo/acme/email/a.txt": "a" });
  const email = { ...right, folder: "demo/acme/email", files: 1, bytes: 1 };
  expect(verifyTree(join(cwd, "out"))).toEqual({ targets: [email, right] });
  cpSync(join(cwd, "out"), join(cwd, "copy"), { recursive: true });
  expect(verifyTree(join(cwd, "copy"))).toEqual({ targets: [email, right] });
  renameSync(join(cwd, "copy", T), join(cwd, "www"));
  expect(verifyTree(join(cwd, "www"))).toEqual({ targets: [{ ...right, folder: "." }] });
});

test("says what is missing, changed and not listed", async () => {
  const cwd = tempFolder();
  await publish(cwd, A);
  const out = join(cwd, "out");
  rmSync(join(out, T, "x"));
  writeFileSync(join(out, T, "index.html"), "Z");
  rmSync(join(out, T, "a/index.html"));
  symlinkSync("../index.html", join(out, T, "a/index.html"));
  writeFiles(out, { [`${T}/b/c`]: "", [`${T}/.DS_Store`]: "", CNAME: "mine" });
  expect(verifyTree(out).targets).toEqual([
    {
      ...right,
      bytes: 1,
      missing: [`${T}/x`],
      changed: [`${T}/a/index.html`, `${T}/index.html`],
      unlisted: [`${T}/b/c`],
    },
  ]);
});

test("a tree without a manifest says nothing", async () => {
  const cwd = tempFolder();
  await publish(cwd, A);
  rmSync(join(cwd, "out", T, MANIFEST));
  expect(() => verifyTree(join(cwd, "out"))).toThrow("nothing says what should be there");
  expect(() => verifyTree(join(cwd, "nowhere"))).toThrow("is not a folder");
});

test("says that a build is being moved in, or was interrupted", async () => {
  const cwd = tempFolder();
  await publish(cwd, A);
  const path = join(cwd, "out", T, MANIFEST);
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...manifest, files: [...manifest.files, ["index.html", 2, "00".repeat(32)]] }));
  expect(verifyTree(join(cwd, "out"))).toEqual({ targets: [{ ...right, isUnfinished: true }] });
});
