import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buildBooks } from "@fixbook/engine";
import { expect, onTestFinished, test } from "vitest";
import { generateBook } from "../bench/generate-book.js";
import { writeFiles } from "../packages/engine/test/book-on-disk.js";
import { splitBook } from "./split-book.js";

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "fixbook-split-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Splits a book and builds each part, the first brand only; answers the links of its pages that lead to another part. */
async function linksBetween(book: string, brand: string): Promise<{ readonly parts: number; readonly links: number }> {
  const cwd = tempFolder();
  const parts = splitBook(book, join(cwd, "books"));
  const { books, published } = await buildBooks({ books: parts, out: "out", cwd, brands: [brand], targets: ["html"] });
  expect(books.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === "error")).toEqual([]);
  expect(published?.targets).toHaveLength(parts.length);
  const [base = ""] = /https:\/\/[^\s}]+/.exec(readFileSync(join(book, "brands", `${brand}.yaml`), "utf8")) ?? [];
  const areas = new Set(parts.map((part) => basename(part).replace(/^[a-z]+-/, "")));
  const links = new Set<string>();
  for (const page of globSync(`out/*/${brand}/html/**/index.html`, { cwd })) {
    for (const [, path = ""] of readFileSync(join(cwd, page), "utf8").matchAll(
      new RegExp(`<a [^>]*href="${base}/([^"#]+)"`, "g"),
    ))
      if (areas.has(path.split("/")[0] ?? "")) links.add(path);
  }
  for (const path of links) {
    const [area = "", ...rest] = path.split("/");
    const part = parts.find((one) => basename(one).endsWith(`-${area}`));
    const page = join(cwd, "out", basename(part ?? ""), brand, "html", rest.join("/"), "index.html");
    expect(existsSync(page), `${path} leads to a page`).toBe(true);
  }
  return { parts: parts.length, links: links.size };
}

test("a generated book of ten areas is ten books, and every reference between them leads to a page", async () => {
  const book = join(tempFolder(), "book");
  mkdirSync(book);
  generateBook(book, 40);
  expect(await linksBetween(book, "acme")).toEqual({ parts: 10, links: 40 });
});

test("a real book too, with its ledger and questions", async () => {
  const book = join(import.meta.dirname, "../packages/content/books/looper");
  expect(await linksBetween(book, "looper")).toEqual({ parts: 16, links: 1 });
});

test("drafts go with their area, questions with their entry, and those that nothing answers everywhere", () => {
  const [folder, out] = [tempFolder(), tempFolder()];
  const entry = (title: string) => `# ${title}\n\nWhy.\n\n1. Do it.\n`;
  writeFiles(folder, {
    "book.yaml":
      "id: help\ntitle: Help\nareas:\n  - {id: one, title: One}\n  - {id: two, title: Two}\nbrands: [acme]\n",
    "brands/acme.yaml": "name: Acme\n",
    "entries/one/a.md": entry("A stops"),
    "entries/two/b.md": `---\naliases: [earlier]\n---\n\n${entry("B stops")}`,
    "drafts/two/c.md": entry("C stops"),
    "queries.yml":
      "# Asked.\n- {query: a stops, entry: a, held: true}\n- {query: bread, none: true}\n- {query: b, entry: earlier}\n",
    "evals.yml": "- ask: a stops\n  mustCite: a\n  mustSay: [Do it]\n- {ask: bread, none: true}\n",
  });
  const [one = "", two = ""] = splitBook(folder, out);
  const read = (part: string, name: string) => readFileSync(join(part, name), "utf8");
  expect(read(one, "queries.yml")).toBe(
    "# Asked.\n- {query: a stops, entry: a, held: true}\n- {query: bread, none: true}\n",
  );
  expect(read(two, "queries.yml")).toBe("- {query: bread, none: true}\n- {query: b, entry: earlier}\n");
  expect(read(one, "evals.yml")).toBe(
    "- ask: a stops\n  mustCite: a\n  mustSay: [Do it]\n- {ask: bread, none: true}\n",
  );
  expect(read(two, "evals.yml")).toBe("- {ask: bread, none: true}\n");
  expect([one, two].map((part) => existsSync(join(part, "drafts/two/c.md")))).toEqual([false, true]);
});

test("the script runs as the manual calls it", () => {
  const out = tempFolder();
  const book = join(import.meta.dirname, "../packages/content/books/peptideclients");
  const said = execFileSync(process.execPath, [join(import.meta.dirname, "split-book.ts"), book, out], {
    encoding: "utf8",
  });
  expect(
    said
      .trim()
      .split("\n")
      .map((part) => existsSync(join(part, "book.yaml"))),
  ).not.toContain(false);
});
