import { join } from "node:path";
import type { InventoryJson } from "@fixbook/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { bookFiles, bookOnDisk, publishedTree, tempFolder } from "../../test/book-on-disk.js";
import { buildBooks } from "./build.js";

/** Names that come to the same letters, to none, or to what pages call their own things. */
const NAMES = [
  ...["1", "2", "1-1", "step-fix-1", "a", "Ä", "a-b", "b", "b-1", "修复", "🛠️", "👩‍💻", "?!", "main", "search-field"],
  ...["found", "group", "check", "check-1", "workaround-fix", "section-impact", "Windows", "Windows 1", "windows--1"],
  ...["On Windows 11", "x".repeat(90), `${"x".repeat(90)}y`],
];
/** Those that are sections, and so no title of a group. */
const OF_SOLUTIONS = [...NAMES, "Fix", "FIX!", "fix 2", "Cause", "Confirm", "Verify", "Workaround", "Solution"];

const groups = fc.array(fc.constantFrom(...NAMES), { maxLength: 3 });
const solution = fc.record({ name: fc.constantFrom(...OF_SOLUTIONS), fix: groups, workaround: groups });
const entry = fc
  .record({
    confirm: groups,
    solutions: fc.uniqueArray(solution, { selector: ({ name }) => name.toLowerCase(), minLength: 1, maxLength: 4 }),
    verify: groups,
  })
  .map(({ confirm, solutions, verify }) =>
    [
      "It is broken.",
      ...section("Confirm the cause", confirm),
      ...solutions.flatMap(({ name, fix, workaround }) => [
        ...section(`Fix: ${name}`, fix),
        ...section("Workaround", workaround),
      ]),
      ...section("Verify", verify),
      "## Impact\n\nNobody can call.",
    ].join("\n\n"),
  );

/** A section with a step of its own, and groups with two each. */
function section(heading: string, groups: readonly string[]): readonly string[] {
  return [`## ${heading}`, "1. Do it.", ...groups.flatMap((title) => [`### ${title}`, "1. Do it.\n2. Do more."])];
}

test("no page has an id twice, and each anchor and each link to one leads somewhere, whatever things are called", async () => {
  const bodies = fc.sample(entry, { numRuns: lawRuns(25), seed: 20261130 });
  const ids = bodies.map((_, index) => `it-fails-${index}`);
  const files = bookFiles({
    "entries/voice/call-drops.md": "# It drops\n\nNo number.\n\n1. Call again.\n",
    "ids.yaml": ["bounces", "call-drops", "no-dial-tone", ...ids]
      .sort()
      .map((id) => `${id}: entry\n`)
      .join(""),
    ...Object.fromEntries(
      bodies.map((body, index) => [`entries/voice/${ids[index]}.md`, `# It fails ${index}\n\n${body}\n`]),
    ),
  });
  const yaml = `${files["book.yaml"]}sections: [{id: impact, title: Impact, after: verify}]\n`;
  const cwd = tempFolder();
  const { books } = await buildBooks({
    books: [bookOnDisk({ ...files, "book.yaml": yaml })],
    out: "out",
    cwd,
    links: "file",
  });
  const errors = books.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error"));
  expect(errors.map(({ message }) => message)).toEqual([]);
  const tree = publishedTree(join(cwd, "out"));

  const pages = Object.entries(tree).filter(([path]) => path.endsWith(".html"));
  const idsOf = new Map(pages.map(([path, contents]) => [path, valuesOf(contents, "id")]));
  for (const [path, contents] of pages) {
    const ids = idsOf.get(path) ?? [];
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(twice, path).toEqual([]);
    for (const href of valuesOf(contents, "href").filter((href) => /^[^/].*#|^#/.test(href))) {
      const { pathname, hash } = new URL(href, `https://own.example/${path}`);
      expect(idsOf.get(pathname.slice(1)), `${path}: ${href}`).toContain(hash.slice(1));
    }
  }
  for (const path of Object.keys(tree).filter((path) => path.endsWith("json/inventory.json"))) {
    const { items } = JSON.parse(tree[path] ?? "") as InventoryJson;
    const listed = items.flatMap(({ anchors }) => anchors);
    expect(listed.length).toBeGreaterThan(2 * bodies.length);
    expect(listed.filter((anchor) => anchor === "section-impact")).toHaveLength(bodies.length);
    for (const { url, anchors } of items) {
      const page = path.replace("json/inventory.json", `html/${url}index.html`);
      expect(idsOf.get(page), page).toEqual(expect.arrayContaining(anchors));
    }
  }
});

/** What the tags of a page say for an attribute. */
function valuesOf(contents: string, attribute: string): string[] {
  return [...contents.matchAll(new RegExp(`<[^>]* ${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
}
