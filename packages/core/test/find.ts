import { formatOfName } from "@fixbook/schema";
import { createBook } from "../src/book/create-book.js";
import {
  parseBookFile,
  parseBrandFile,
  parseEvalsFile,
  parseInventoryFile,
  parseLedgerFile,
  parseQueriesFile,
} from "../src/book/parse-files.js";
import { parseEntry } from "../src/entry/parse-entry.js";
import type { BookFiles } from "../src/files/file-description.js";

/** What is found in an entry, as `rule-id: the text of its range`, in the order of places. */
export function find(text: string, path = "entries/area/id.md"): readonly string[] {
  return parseEntry({ path, text }).diagnostics.map(
    ({ ruleId, range }) => `${ruleId}: ${text.slice(range.start.offset, range.end.offset)}`,
  );
}

/** The source of an entry with frontmatter. */
export function withFrontmatter(yaml: string): string {
  return `---\n${yaml}\n---\n\n# Title\n\n1. Go.\n`;
}

const BOOK = `id: shop
title: Shop
areas:
  - {id: area, title: Area}
placeholders:
  PRODUCT: {type: text, description: The product}
  HELP_URL: {type: url, description: The help pages}
  EMAIL: {type: email, description: Support}
  PHONE: {type: phone, description: The hotline}
  ORDER: {type: text, description: The order, filledBy: agent}
  SESSION: {type: text, description: The session, filledBy: app}
brands: [acme]
inventories: [help]
`;

const BRAND = `name: Acme
url: https://help.example.com
values:
  PRODUCT: Acme Shop
  HELP_URL: https://docs.example.com
  EMAIL: help@example.com
  PHONE: +1 555 0100
`;

const INVENTORY = `title: Help
url: <<HELP_URL>>/
items:
  - {id: help-voice, title: Voice, url: voice}
`;

/** A book that is whole: file names and texts, to be replaced or completed by a test. An undefined text removes a file. */
export function bookFiles(changes: Readonly<Record<string, string | undefined>> = {}): ReadonlyMap<string, string> {
  const files = {
    "book.yaml": BOOK,
    "brands/acme.yaml": BRAND,
    "inventories/help.yaml": INVENTORY,
    "entries/area/first.md": "# First\n\n1. Go.\n",
    ...changes,
  };
  return new Map(Object.entries(files).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));
}

/** A file of {@link bookFiles} with one text in it replaced. */
export function edited(file: string, from: string, to: string): Record<string, string> {
  const text = bookFiles().get(file) ?? "";
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { [file]: text.replace(from, to) };
}

/** Parses and checks a book in memory. What stands for a picture or attachment is its description, as JSON. */
export function checkFiles(files: ReadonlyMap<string, string>) {
  const sources = [...files].map(([path, text]) => ({ path, text }));
  const of = (folder: string) => sources.filter(({ path }) => path.startsWith(folder));
  const settings = parseBookFile({ path: "book.yaml", text: files.get("book.yaml") ?? "" });
  const brands = of("brands/").map(parseBrandFile);
  const inventories = of("inventories/").map(parseInventoryFile);
  const entries = of("entries/")
    .filter(({ path }) => path.endsWith(".md"))
    .map((source) => parseEntry(source));
  const described: BookFiles = {
    paths: [...files.keys()].filter((path) => formatOfName(path) !== undefined),
    describe: (path) => JSON.parse(files.get(path) ?? ""),
  };
  const [queries] = of("queries.yml").map(parseQueriesFile);
  const [evals] = of("evals.yml").map(parseEvalsFile);
  const [ledger] = of("ids.yaml").map(parseLedgerFile);
  const single = [queries, evals, ledger].filter((file) => file !== undefined);
  const own = [settings, ...brands, ...inventories, ...single, ...entries].flatMap(({ diagnostics }) => [
    ...diagnostics,
  ]);
  const { book, diagnostics } = createBook({
    settings,
    brands,
    inventories,
    ledger,
    queries,
    evals,
    entries,
    files: described,
  });
  return { book, diagnostics: [...own, ...diagnostics] };
}

/** What is found in a book, as `file rule-id: the text of its range`. */
export function findInBook(changes: Readonly<Record<string, string | undefined>>): readonly string[] {
  const files = bookFiles(changes);
  return checkFiles(files).diagnostics.map(
    ({ file, ruleId, range }) => `${file} ${ruleId}: ${files.get(file)?.slice(range.start.offset, range.end.offset)}`,
  );
}
