import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../test/fake-host.js";
import { workspace } from "../../test/workspace.js";

const PAGE = "demo/acme/html/404.html";
const MANIFEST = "demo/acme/html/.fixbook-manifest.json";

test.each<[string, (site: string) => void, number, readonly string[]]>([
  ["nothing", () => {}, 0, ["✔ 59 files of 3 targets in site are as they were built."]],
  [
    "a file that is gone",
    (site) => rmSync(join(site, PAGE)),
    1,
    [`${PAGE} is missing.`, "✖ site is not as it was built. The next build puts it right."],
  ],
  [
    "a file that was changed",
    (site) => writeFileSync(join(site, PAGE), "mine"),
    1,
    [
      `${PAGE} was changed since it was built.`,
      "✖ site is not as it was built. The next build puts it right with --clean.",
    ],
  ],
  [
    "a file of others",
    (site) => writeFileSync(join(site, "demo/acme/html/\u001b[2Jmine"), ""),
    1,
    [
      "demo/acme/html/\\u001b[2Jmine is in no manifest.",
      "✖ site is not as it was built. The next build puts it right with --clean.",
    ],
  ],
  [
    "a build that was interrupted",
    (site) => {
      const manifest = JSON.parse(readFileSync(join(site, MANIFEST), "utf8"));
      manifest.files.push(["404.html", 1, "00".repeat(32)]);
      writeFileSync(join(site, MANIFEST), JSON.stringify(manifest));
    },
    1,
    [
      "demo/acme/html is of two builds: one is being moved in, or was interrupted.",
      "✖ site is not as it was built. The next build puts it right.",
    ],
  ],
])("verify says %s, and what the next build does", async (_, change, expectedCode, lines) => {
  const cwd = workspace();
  await run("build --out site --brand acme", { cwd });
  change(join(cwd, "site"));
  const { code, out, err } = await run("verify site", { cwd });
  expect([code, out, err]).toEqual([expectedCode, `${lines.join("\n")}\n`, ""]);
  expect(JSON.parse((await run("verify site --format json", { cwd })).out).ok).toBe(expectedCode === 0);
  if (expectedCode === 0) return;
  const isForeign = lines.at(-1)?.endsWith("--clean.") === true;
  expect((await run("build --out site --brand acme", { cwd })).code).toBe(isForeign ? 2 : 0);
  expect((await run("build --out site --brand acme --clean", { cwd })).code).toBe(0);
  expect((await run("verify site", { cwd })).code).toBe(0);
});
