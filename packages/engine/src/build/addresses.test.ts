import { join } from "node:path";
import { inflateSync } from "node:zlib";
import type { LinkStyle } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import { bookFiles, bookOnDisk, publishedTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { buildBooks } from "./build.js";

const noUrl = "name: Acme\nvalues: {PRODUCT: Acme}\n";
const files = bookFiles({
  "brands/acme.yaml": noUrl,
  "brands/zeta.yaml": "name: Zeta\nurl: https://zeta.example/help\nvalues: {PRODUCT: Zeta}\n",
  "entries/voice/call-drops.md":
    "---\naliases: [dropped]\nrelated: [no-dial-tone, guide-voice]\n---\n\n# The call drops\n\nNo number.\n\n1. See [[no-dial-tone]] and [the guide](entry:guide-voice).\n2. Write down what you see.\n",
  "ids.yaml":
    "bounces: entry\ncall-drops: entry\ndropped: entry\ngone:\n  retired: Nobody asks any more.\nlost:\n  moved: call-drops\nno-dial-tone: entry\noutside:\n  moved: guide-voice\n",
});

async function build(book: string, cwd: string, links?: LinkStyle, cache?: string) {
  const { published, books } = await buildBooks({ books: [book], out: "out", cwd, links, cache });
  const errors = books.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error"));
  expect(errors).toEqual([]);
  return { published, tree: publishedTree(join(cwd, "out")) };
}

describe("a brand without an address", () => {
  let without: ReadonlyMap<string, string> = new Map();
  let with_: ReadonlyMap<string, string> = new Map();
  const read = (path: string) => without.get(path) ?? expect.fail(`There is no ${path}.`);

  test("is published like others", async () => {
    const { tree } = await build(bookOnDisk(files), tempFolder());
    const of = (brand: string) =>
      new Map(
        Object.entries(tree).flatMap(([path, text]) =>
          path.startsWith(`demo/${brand}/`) ? [[path.slice(`demo/${brand}/`.length), text] as const] : [],
        ),
      );
    [without, with_] = [of("acme"), of("zeta")];
  });

  test("has every file that others have but those about addresses", () => {
    expect([...with_.keys()].filter((path) => !without.has(path))).toEqual([
      "html/_redirects",
      "html/assets/card.png",
      "html/redirects.nginx.conf",
      "html/redirects.tsv",
      "html/sitemap.xml",
    ]);
    expect([...without.keys()].filter((path) => !with_.has(path))).toEqual([]);
  });

  test("says undefined, and an address of its own, nowhere", () => {
    for (const [path, text] of without) {
      if (/\.(?:js|css)$/.test(path) || path.endsWith("objects.inv")) continue;
      expect([
        path,
        /undefined|rel="canonical" href="(?!https:\/\/guides)|og:url" content="(?!https:\/\/guides)/.exec(text),
      ]).toEqual([path, null]);
    }
  });

  // What a file says in place of what it says of a brand with an address.
  test.each<[path: string, says: string, insteadOf: string]>([
    ["html/call-drops/index.html", 'href="../no-dial-tone/index.html"', "/help/no-dial-tone/"],
    ["html/call-drops/index.html", '"@type":"TechArticle","headline"', '"@id":"https://zeta.example/help/call-drops/"'],
    ["html/call-drops/index.html", '"@type":"WebSite"', "BreadcrumbList"],
    ["html/areas/voice/index.html", "<main", "application/ld+json"],
    [
      "html/dropped/index.html",
      '<meta http-equiv="refresh" content="0; url=../call-drops/index.html">',
      'rel="canonical"',
    ],
    ["html/404.html", 'href="/support/index.html"', 'href="/help/support/"'],
    ["html/robots.txt", "Allow: /\n", "Sitemap: "],
    ["html/llms.txt", "(call-drops.md)", "https://zeta.example"],
    ["html/call-drops.md", "- Page: call-drops/index.html\n", "https://zeta.example"],
    ["html/call-drops.md", "[No dial tone](no-dial-tone.md)", "https://zeta.example/help/no-dial-tone.md"],
    ["json/book.json", '"locale": "en",\n  "areas"', '"url": "https://zeta.example'],
    [
      "json/entries/call-drops.json",
      '"id": "no-dial-tone",\n      "title": "No dial tone"\n',
      '"url": "https://zeta.example',
    ],
    ["json/entries/call-drops.json", '"url": "https://guides.example/voice"', '"url": "https://zeta.example'],
    ["json/entries/call-drops.json", "See No dial tone and", "See No dial tone (https://zeta.example"],
    ["json/search.json", '"id": "call-drops",\n      "title"', '"url": "https://zeta.example'],
    ["json/inventory.json", '"url": "call-drops/"', '"url": "https://zeta.example'],
    ["email/call-drops.txt", "More: The call drops\n", "More: The call drops <https://zeta.example"],
    ["email/call-drops.html", "More: The call drops</p>", 'More: <a href="https://zeta.example'],
    ["email/snippets.json", '"subject": "The call drops",\n      "snippets"', '"url": "https://zeta.example'],
    ["email/snippets.jsonl", "More: The call drops", "https://zeta.example"],
    ["email/assets/snippets/1.js", '"id":"call-drops","subject"', '"url":"https://zeta.example'],
  ])("%s says %j", (path, says, insteadOf) => {
    expect(read(path)).toContain(says);
    expect(read(path)).not.toContain(insteadOf);
    expect(with_.get(path)).toContain(insteadOf);
  });

  test("lists its items in the inventory for Sphinx, which are relative", () => {
    const zipped = Buffer.from(read("json/objects.inv").split("zlib.\n")[1] ?? "", "latin1");
    expect(inflateSync(zipped).toString()).toContain("call-drops std:label -1 call-drops/ The call drops\n");
  });

  test("ends a snippet for chats with what helps", () => {
    const short = (text: string | undefined) =>
      JSON.parse(text?.split("\n").find((line) => line.includes('"id":"call-drops"')) ?? "").snippets[1];
    expect(short(read("email/snippets.jsonl"))).toMatchObject({
      variant: "short",
      text: { contents: "No number. See No dial tone and the guide <https://guides.example/voice>.\n" },
    });
    expect(short(with_.get("email/snippets.jsonl")).text.contents).toContain("\n\nMore: The call drops <https://");
  });

  test("keeps links to it from being asked to follow an address, and says what to do", async () => {
    const cwd = tempFolder();
    await expect(build(bookOnDisk(files), cwd, "site")).rejects.toMatchObject({
      message: 'The brand "acme" of the book "demo" has no url that links could follow.',
      action: "Write the address into brands/acme.yaml as url:, or leave out --links site: pages then link by file.",
    });
  });
});

test("the address of a target is told where its links follow it", async () => {
  const { published } = await build(bookOnDisk(files), tempFolder());
  expect(
    published?.targets.flatMap(({ brand, target, address }) => (address ? [[brand, target, address]] : [])),
  ).toEqual([["zeta", "html", "https://zeta.example/help"]]);
});

test("a build with other links gives what a first build gives, whatever is kept", async () => {
  const [cwd, cache] = [tempFolder(), tempFolder()];
  const book = bookOnDisk(bookFiles());
  const fresh = async (links?: LinkStyle) => (await build(book, tempFolder(), links)).tree;
  const [site, file] = [await fresh("site"), await fresh("file")];
  expect(site).not.toEqual(file);
  expect(await fresh()).toEqual(site);
  for (const links of ["site", "file", "file", "site", undefined, "file"] as const) {
    const { tree } = await build(book, cwd, links, cache);
    expect(tree).toEqual(links === "file" ? file : site);
  }
  writeFiles(book, { "entries/voice/echo.md": "# An echo\n\n1. Wait.\n" });
  expect((await build(book, cwd, "site", cache)).tree).toEqual(await fresh("site"));
});

test("an address that comes, and goes, gives what a first build gives, whatever is kept", async () => {
  const [cwd, cache] = [tempFolder(), tempFolder()];
  const book = bookOnDisk(files);
  for (const brand of [noUrl, `url: https://help.acme.example\n${noUrl}`, noUrl]) {
    writeFiles(book, { "brands/acme.yaml": brand });
    expect((await build(book, cwd, undefined, cache)).tree).toEqual((await build(book, tempFolder())).tree);
  }
});
