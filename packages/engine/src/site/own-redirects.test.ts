import { join } from "node:path";
import { expect, test } from "vitest";
import { bookFiles, bookOnDisk, publishedTree, tempFolder } from "../../test/book-on-disk.js";
import { buildBooks } from "../build/index.js";
import { withOwnRedirects } from "./own-redirects.js";

const made = "/a/ /b/ 301\n/c/ /b/ 301\n/a /b/ 301\n/c /b/ 301\n";

test.each([
  ["", made],
  ["# ours\n\n", `# ours\n\n${made}`],
  ["/x /y 302", `/x /y 302\n${made}`],
  ["/x /y\r\n", `/x /y\r\n${made}`],
  ["/a /own 301\n", "/a /own 301\n/c/ /b/ 301\n/c /b/ 301\n"],
  ["  /a/\t/own\n", "  /a/\t/own\n/c/ /b/ 301\n/c /b/ 301\n"],
  ["/a /own\n/c /own\n", "/a /own\n/c /own\n"],
  ["#/a /own\n/ab /own\n/ /own\n", `#/a /own\n/ab /own\n/ /own\n${made}`],
])("the rows %j stand before those of the build, and win", (own, all) => {
  expect(withOwnRedirects(own, made)).toBe(all);
});

test("the file of a brand is published before the rows of the build, also with a cache", async () => {
  const own = "/dropped /elsewhere/ 302\n";
  const book = bookOnDisk(
    bookFiles({
      "brands/acme.site/_redirects": own,
      "brands/acme.site/CNAME": "help.acme.example\n",
      "entries/email/bounces.md": "---\naliases: [dropped, rebound]\n---\n\n# Email bounces\n\n1. Wait.\n",
    }),
  );
  const [cwd, cache] = [tempFolder(), tempFolder()];
  for (let count = 0; count < 2; count++) {
    const { published } = await buildBooks({ books: [book], out: "out", cwd, cache });
    const tree = publishedTree(join(cwd, "out"));
    expect(tree["demo/acme/html/_redirects"]).toBe(`${own}/rebound/ /bounces/ 301\n/rebound /bounces/ 301\n`);
    expect(tree["demo/zeta/html/_redirects"]).toMatch(/^\/dropped\/ \/bounces\/ 301\n/);
    const [html] = published?.targets ?? [];
    expect(html?.files).toBe(Object.keys(tree).filter((path) => path.startsWith("demo/acme/html/")).length);
  }
});
