import { join } from "node:path";
import { lintReport } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { bookFiles, readTree, tempFolder, writeFiles } from "../../../engine/test/book-on-disk.js";
import { failingDisk } from "../../../engine/test/failing-disk.js";
import { run } from "../../test/fake-host.js";
import { ERROR, WARNING, workspace } from "../../test/workspace.js";

describe("build", () => {
  test("says where everything is, and how much of it", async () => {
    const cwd = workspace();
    const { code, out, err } = await run("build --out dist", { cwd });
    expect([code, err]).toEqual([0, ""]);
    expect(out.replace(/in \d+\.\d s/, "in 0.0 s")).toMatchInlineSnapshot(`
      "  dist/demo/acme/  3 entries: 25 site files, 21 JSON files (demo-acme), 3 snippets
        dist/demo/zeta/  3 entries: 25 site files, 21 JSON files (demo-zeta), 3 snippets
      ✔ Published 118 files in 0.0 s.
        Publish dist/demo/acme/html at https://help.acme.example. To open pages from this folder, build with --links file
      "
    `);
    expect(Object.keys(readTree(join(cwd, "dist")))).toContain("demo/acme/html/index.html");
  });

  test("links as it is asked to, and says where the pages can be opened", async () => {
    const cwd = workspace();
    const home = async (flags: string) => {
      const { code, out } = await run(`build --out dist --target html${flags}`, { cwd });
      const [link] = /href="[^"]*support[^"]*"/.exec(readTree(cwd)["dist/demo/acme/html/index.html"] ?? "") ?? [];
      return [code, out.trim().split("\n").at(-1)?.trim(), link];
    };
    const site =
      "Publish dist/demo/acme/html at https://help.acme.example. To open pages from this folder, build with --links file";
    expect(await home(" --links site")).toEqual([0, site, 'href="/support/"']);
    expect(await home(" --links file")).toEqual([
      0,
      "Open dist/demo/acme/html/index.html",
      'href="support/index.html"',
    ]);
    expect(await home("")).toEqual([0, site, 'href="/support/"']);
    const { code, err } = await run("build --out dist --links folder", { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("Allowed choices are site, file")]);
  });

  test("publishes a brand without a url, with links that need none", async () => {
    const cwd = workspace({ demo: { "brands/acme.yaml": "name: Acme\nvalues: {PRODUCT: Acme}\n" } });
    const { code, out } = await run("build --out dist", { cwd });
    expect([code, out]).toEqual([0, expect.stringContaining("\n  Open dist/demo/acme/html/index.html\n")]);
    const before = readTree(cwd);
    const refused = await run("build --out dist --links site", { cwd });
    expect([refused.code, refused.out, refused.err]).toEqual([
      2,
      "",
      'fixbook: The brand "acme" of the book "demo" has no url that links could follow.\n  Write the address into brands/acme.yaml as url:, or leave out --links site: pages then link by file.\n',
    ]);
    expect(readTree(cwd)).toEqual(before);
    expect((await run("build --out dist --links site --brand zeta", { cwd })).code).toBe(0);
  });

  test("says what it left out", async () => {
    const internal = {
      "entries/voice/no-dial-tone.md": "---\naudience: internal\n---\n\n# No dial tone\n\nWhy.\n\n1. Go.\n",
    };
    const cwd = workspace({
      demo: internal,
      other: {
        "book.yaml": String(bookFiles()["book.yaml"])
          .replace("id: demo", "id: other")
          .replace("[acme, zeta]", "[zeta]"),
        "brands/acme.yaml": undefined,
      },
    });
    const { out } = await run("build --out dist --brand acme --target email", { cwd });
    expect(out).toContain("dist/demo/acme/  2 entries: 2 snippets\n");
    expect(out).toContain(
      "  Left out: 1 internal entry (--audience internal publishes all).\n  Left out: other, without any of these brands.\n",
    );
    expect(out).not.toContain("Open");
  });

  test("prints findings as lint does, and publishes nothing with errors or too many warnings", async () => {
    const cwd = workspace({ demo: ERROR });
    const broken = await run("build --out dist", { cwd });
    expect([broken.code, broken.out]).toEqual([
      1,
      `${(await run("lint", { cwd })).out.replace(/ {2}7 files in .*\n/, "")}✖ Nothing was published; the last build stays.\n`,
    ]);
    const strict = await run("build --out dist --max-warnings 0", { cwd: workspace({ demo: WARNING }) });
    expect([strict.code, strict.out]).toEqual([
      1,
      expect.stringMatching(
        /✖ Nothing was published; the last build stays\. 1 warning, and --max-warnings allows 0\.\n$/,
      ),
    ]);
    expect(readTree(cwd)).not.toHaveProperty("dist");
  });

  test("prints warnings and publishes", async () => {
    const { code, out } = await run("build --out dist", { cwd: workspace({ demo: WARNING }) });
    expect([code, out]).toEqual([0, expect.stringMatching(/warning structure\/list-start.*✔ Published/s)]);
  });

  test("prints one JSON document, the same for the same books", async () => {
    const cwd = workspace();
    const first = await run("build --out dist --format json", { cwd });
    const { published, ...report } = JSON.parse(first.out);
    expect(lintReport.parse(report).diagnostics).toEqual([]);
    expect(published).toMatchObject({
      folder: "dist",
      targets: expect.arrayContaining([
        { book: "demo", brand: "zeta", target: "json", entries: 3, files: 21, packageName: "demo-zeta" },
      ]),
    });
    expect((await run("build --out dist --format json", { cwd })).out).toBe(first.out);
    const { out, code } = await run("build --out dist --format json", { cwd: workspace({ demo: ERROR }) });
    expect([code, JSON.parse(out).published]).toEqual([1, null]);
  });
});

describe("progress", () => {
  test("is shown on a terminal for what takes longer than a second, and removed", async () => {
    const { progress } = await run("lint", { cwd: workspace(), isTerminal: true, pace: 600 });
    expect(progress).toEqual(["Checking 2 of 3 entries", "Checking 3 of 3 entries", ""]);
    expect((await run("build --out dist", { cwd: workspace(), isTerminal: true, pace: 600 })).progress).toContain(
      "Rendering: 100 %",
    );
  });

  test("is not shown for what is fast, and nowhere else", async () => {
    expect((await run("lint", { cwd: workspace(), isTerminal: true })).progress).toEqual([]);
    expect((await run("lint", { cwd: workspace(), pace: 600 })).progress).toEqual([]);
  });

  test("is removed before an error is printed", async () => {
    const cwd = workspace();
    const { progress, err } = await run("build --out dist --brand nobody", { cwd, isTerminal: true, pace: 600 });
    expect(progress.at(-1)).toBe("");
    expect(err).toContain("There is no brand");
  });
});

test("a disk that fails at any call: a clear message, no stack trace, and the last build stays", async () => {
  const cwd = tempFolder();
  const small = bookFiles({
    "book.yaml": "id: demo\ntitle: Demo\nareas: [{id: voice, title: Voice}]\nbrands: [acme]\n",
    "brands/acme.yaml": "name: Acme\nurl: https://a.example\n",
    "brands/zeta.yaml": undefined,
    "inventories/guides.yaml": undefined,
    "entries/email/bounces.md": undefined,
    "entries/voice/no-dial-tone.md": undefined,
    "entries/voice/call-drops.md": "# The call drops\n\nWhy.\n\n1. Go.\n",
  });
  writeFiles(join(cwd, "demo"), small);
  expect((await run("build --out dist --target json", { cwd })).code).toBe(0);
  const before = readTree(join(cwd, "dist"));
  const codes = ["ENOSPC", "EACCES", "EROFS", "EIO", "EMFILE"] as const;
  // Every seventh call: the engine's own tests let each one fail.
  for (let failAt = 1; ; failAt += 7) {
    const disk = failingDisk(failAt, codes[failAt % codes.length] ?? "EIO");
    const { code, out, err } = await run("build --out dist --target json", { cwd, disk });
    expect([failAt, readTree(join(cwd, "dist"))]).toEqual([failAt, before]);
    expect(out + err).not.toMatch(/\n {4}at |made up|fault of Fixbook/);
    expect([failAt, code === 0 ? out : out + err]).toEqual([
      failAt,
      expect.stringMatching(
        code === 0 ? /✔ Published/ : /permission denied|disk is full|read-only|reports an error|too many files/,
      ),
    ]);
    if (disk.calls() < failAt) break;
  }
}, 120_000);
