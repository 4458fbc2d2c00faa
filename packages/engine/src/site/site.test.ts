import { mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bookFiles, bookOnDisk, type Files, publishedTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { buildBooks } from "../build/index.js";
import { checkBook } from "../check/index.js";

/** What is found in a book with these files for the site of acme, one line each. */
async function findings(site: Files, change: Files = {}, prepare?: (folder: string) => void) {
  const files = Object.entries(site).map(([name, contents]) => [`brands/acme.site/${name}`, contents]);
  const folder = bookOnDisk(bookFiles({ ...Object.fromEntries(files), ...change }));
  prepare?.(join(folder, "brands"));
  const { diagnostics } = await checkBook(folder);
  return diagnostics.map(({ file, ruleId, message }) => `${file} ${ruleId} ${message}`);
}

async function build(book: string, cwd: string, cache?: string) {
  const { published } = await buildBooks({ books: [book], out: "out", cwd, cache });
  return published;
}

const site = {
  "brands/acme.site/CNAME": "help.acme.example\n",
  "brands/acme.site/.nojekyll": "",
  "brands/acme.site/_headers": "/*\r\n  X-Frame-Options: DENY\r\n",
  "brands/acme.site/.well-known/security.txt": "Contact: mailto:security@acme.example\n",
  "brands/acme.site/favicon.ico": new Uint8Array([0, 0, 1, 0, 255, 128, 0]),
} as const;

test("the files of a brand are published in its pages and nowhere else, with the same bytes", async () => {
  const cwd = tempFolder();
  await build(bookOnDisk(), cwd);
  const without = publishedTree(join(cwd, "out"));
  const published = await build(bookOnDisk(bookFiles(site)), cwd);
  const { ...tree } = publishedTree(join(cwd, "out"));
  for (const [path, contents] of Object.entries(site)) {
    const target = path.replace("brands/acme.site", "demo/acme/html");
    expect(readFileSync(join(cwd, "out", target))).toEqual(Buffer.from(contents as string));
    delete tree[target];
  }
  expect(tree).toEqual(without);
  const counts = published?.targets.map(({ brand, target, files }) => [brand, target, files] as const) ?? [];
  const filesOf = (brand: string) => counts.find(([one, target]) => one === brand && target === "html")?.[2] ?? 0;
  expect(filesOf("acme") - filesOf("zeta")).toBe(Object.keys(site).length);
});

test.each<[string, Files]>([
  ["changed", { "brands/acme.site/CNAME": "docs.acme.example\n" }],
  ["a changed picture", { "brands/acme.site/favicon.ico": new Uint8Array([0, 0, 1, 0, 255, 128, 1]) }],
  ["removed", { "brands/acme.site/CNAME": undefined }],
  ["added", { "brands/acme.site/humans.txt": "Zoe\n" }],
  ["added in a folder below", { "brands/acme.site/.well-known/a/b": "x" }],
  ["removed from a folder below", { "brands/acme.site/.well-known/security.txt": undefined }],
  ["the first of another brand", { "brands/zeta.site/CNAME": "help.zeta.example\n" }],
])("%s: a build with a cache gives what a first build gives, also after one that changed nothing", async (_, files) => {
  const [book, cwd, cache] = [bookOnDisk(bookFiles(site)), tempFolder(), tempFolder()];
  // Stat fingerprints are not taken of what has changed a moment before.
  const later = () => new Promise((done) => setTimeout(done, 120));
  mkdirSync(join(book, "brands/acme.site/.well-known/a"));
  await later();
  await build(book, cwd, cache);
  await later();
  const same = await build(book, cwd, cache);
  expect(same?.counts.unchanged).toBe(same?.counts.files);
  for (const [path, contents] of Object.entries(files)) if (contents === undefined) rmSync(join(book, path));
  writeFiles(book, files);
  await build(book, cwd, cache);
  const clean = tempFolder();
  await build(book, clean);
  expect(publishedTree(join(cwd, "out"))).toEqual(publishedTree(join(clean, "out")));
});

test("a file that no site may hold stops the build", async () => {
  const cwd = tempFolder();
  expect(await build(bookOnDisk(bookFiles({ "brands/acme.site/a.js": "alert(1)" })), cwd)).toBeUndefined();
});

test("says what a site may not hold, one finding each", async () => {
  expect(
    await findings({
      "a\u001b[2Jb.html": "x",
      ".htaccess": "x",
      "humans.txt": "<script>",
      "fonts/a.woff": "x",
      "fonts/b.woff": "x",
      ".well-known/a/b/c/d": "x",
    }),
  ).toEqual([
    'brands/acme.site/.htaccess site/unknown-file ".htaccess" is not a file that a site may have.',
    'brands/acme.site/.well-known/a/b/c site/unknown-file ".well-known/a/b/c" is not a file that a site may have.',
    'brands/acme.site/a\u001b[2Jb.html site/unknown-file "a\\u001b[2Jb.html" is not a file that a site may have.',
    'brands/acme.site/fonts site/unknown-file "fonts" is not a file that a site may have.',
    'brands/acme.site/humans.txt site/unsafe-file "humans.txt" contains the sign "<", and a browser could take it for a page.',
  ]);
});

test("what the build makes itself is told", async () => {
  const cwd = tempFolder();
  await build(bookOnDisk(), cwd);
  const made = Object.keys(publishedTree(join(cwd, "out", "demo/acme/html")));
  const roots = [...new Set(made.map((path) => path.split("/")[0] ?? ""))];
  const found = await findings(Object.fromEntries(made.map((path) => [path, "x"])));
  expect(found.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(
    roots.sort().map((root) => {
      const isOfEntry = /^(?:bounces|call-drops|no-dial-tone)/.test(root);
      return `brands/acme.site/${root} site/${isOfEntry ? "unknown-file" : "taken-path"}`;
    }),
  );
  expect(found.find((line) => line.includes("robots"))).toContain('The build makes "robots.txt" itself.');
});

test("names that differ by case only are told", async () => {
  const entry = "# No name\n\nIt is missing.\n\n1. Add it. See [[call-drops]].\n";
  const cname = await findings({ CNAME: "help.acme.example" }, { "entries/voice/cname.md": entry });
  expect(cname).toEqual([expect.stringMatching(/^brands\/acme\.site\/CNAME site\/taken-path "CNAME" and "cname\//)]);
  const twice = await findings({ ".well-known/A": "x", ".well-known/a": "x" });
  expect(twice).toEqual([expect.stringMatching(/^brands\/acme\.site\/\.well-known\/a site\/taken-path /)]);
});

test("no symbolic link is followed", async () => {
  const outside = tempFolder();
  writeFiles(outside, { CNAME: "secret.example", "well/x": "secret" });
  const link = (brands: string) => {
    symlinkSync(join(outside, "CNAME"), join(brands, "acme.site/CNAME"));
    symlinkSync(join(outside, "well"), join(brands, "acme.site/.well-known"));
    symlinkSync(outside, join(brands, "zeta.site"));
  };
  expect(await findings({ "humans.txt": "Zoe" }, {}, link)).toEqual([
    "brands/acme.site/.well-known source/not-a-file This is a symbolic link, not a file or folder of the book.",
    "brands/acme.site/CNAME source/not-a-file This is a symbolic link, not a file or folder of the book.",
    "brands/zeta.site source/not-a-file This is a symbolic link, not a file or folder of the book.",
  ]);
});

test("a site has 50 files of at most 1 MiB", async () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`.well-known/x${at}`, "x"]));
  expect(await findings(many(50))).toEqual([]);
  expect(await findings(many(51))).toEqual([
    'brands/acme.site site/too-much "brands/acme.site" contains more than 50 files or folders.',
  ]);
  expect(await findings({ "ads.txt": "#".repeat(1024 * 1024) })).toEqual([]);
  expect(await findings({ "ads.txt": "#".repeat(1024 * 1024 + 1) })).toEqual([
    'brands/acme.site/ads.txt site/too-much "ads.txt" has 1048577 bytes, and 1048576 are allowed.',
  ]);
});

test("a folder for the site of no brand is one finding, whatever it holds", async () => {
  const said = 'site/unknown-brand The book has no brand "acne". Did you mean "acme"?';
  const refused = { "brands/acne.site/a.js": "x", "brands/acne.site/CNAME": "<b>" };
  expect(await findings({}, refused)).toEqual([`brands/acne.site ${said}`]);
  expect(await findings({}, { ...refused, "brands/acne.site/humans.txt": "Zoe" })).toEqual([
    `brands/acne.site/humans.txt ${said}`,
  ]);
});

test("a secret in a file of a site is found, and not shown", async () => {
  const key = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc9Xv2"].join("_");
  const [found = "", ...more] = await findings({ "humans.txt": `Zoe\n${key}\n` });
  expect([found.split(" ").slice(0, 2), more, found.includes(key)]).toEqual([
    ["brands/acme.site/humans.txt", "security/live-secret"],
    [],
    false,
  ]);
});
