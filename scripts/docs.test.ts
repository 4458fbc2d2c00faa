import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
/** What people have written. The pages of rules are made, and quote links that are wrong. */
const pages = globSync(["*.md", "docs/{,decisions/}*.md", "{packages,apps}/*/README.md"], { cwd: root }).sort();
const read = (page: string) => readFileSync(join(root, page), "utf8");

/** A page without its code, in which nothing is a link or a heading. */
const proseOf = (page: string) =>
  read(page)
    .replaceAll(/^( *)(`{3,}).*?^\1\2 *$/gms, "")
    .replaceAll(/``.+?``|`[^`]*`/g, (code) => code.replaceAll(/[[\]()#]/g, ""));

/** The fragments that a page answers to: its headings, as GitHub makes anchors of them. */
const anchorsOf = (page: string) =>
  new Set(
    [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );

/** The links of a page that lead to no file, or to no heading of one. */
function brokenLinks(page: string): string[] {
  const targets = [...proseOf(page).matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => {
    const [path = "", fragment] = target.split("#");
    const file = path === "" ? page : join(dirname(page), path);
    if (!existsSync(join(root, file))) return true;
    return fragment !== undefined && !anchorsOf(file).has(fragment);
  });
}

test("every relative link of the documentation leads to a file and a heading", () => {
  const broken = pages.flatMap((page) => brokenLinks(page).map((target) => `${page}: ${target}`));
  expect(broken).toEqual([]);
});

test("the index lists every page of docs/", () => {
  const index = read("docs/README.md");
  const manual = globSync("docs/*.md", { cwd: root }).map((page) => page.slice("docs/".length));
  expect(manual.filter((page) => page !== "README.md" && !index.includes(`](${page})`))).toEqual([]);
});

test("the README is short enough to be read to its end", () => {
  expect(read("README.md").split(/\s+/).length).toBeLessThanOrEqual(700);
});
