import { spawnSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { bookOnDisk, tempFolder } from "../../engine/test/book-on-disk.js";

const cli = join(import.meta.dirname, "..");

/** The built command with what it loads, in a folder where it can be changed. */
function copyOfCommand(): string {
  const top = tempFolder();
  for (const file of ["package.json", ...globSync("dist/*.js", { cwd: cli })]) {
    mkdirSync(dirname(join(top, file)), { recursive: true });
    copyFileSync(join(cli, file), join(top, file));
  }
  mkdirSync(join(top, "node_modules"));
  symlinkSync(realpathSync(join(cli, "node_modules/satteri")), join(top, "node_modules/satteri"));
  return top;
}

test("a command whose renderer has changed keeps no page of the last build", () => {
  const [top, book, work] = [copyOfCommand(), bookOnDisk(), tempFolder()];
  const pages = () => globSync("out/demo/*/html/*/index.html", { cwd: work });
  const build = () => {
    const { status, stderr } = spawnSync(process.execPath, [join(top, "dist/bin.js"), "build", book, "--out", "out"], {
      cwd: work,
      env: { ...process.env, FIXBOOK_CACHE_DIR: join(work, "cache") },
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    return pages().map((page) => readFileSync(join(work, page), "utf8"));
  };
  const before = build();
  const word = "Still stuck?";
  expect(before.some((text) => text.includes(word))).toBe(true);
  for (const file of globSync(join(top, "dist/*.js")))
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(word, "Not yet solved?"));
  expect(build()).toEqual(before.map((text) => text.replaceAll(word, "Not yet solved?")));
});
