import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buildBooks } from "@fixbook/engine";
import { expect, onTestFinished, test } from "vitest";
import { generateBook } from "../bench/generate-book.js";
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
