import { parseBookFile, parseBrandFile, parseEntry, parseLedgerFile, parseQueriesFile } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import type { BookRule, DatedFiles } from "./book-rule.js";
import { entrySettings } from "./entry-settings.js";
import { type BookExample, type EntryExample, readExample } from "./example.js";
import { lintSource } from "./lint.js";
import { lintBook } from "./lint-book.js";
import type { Rule } from "./rule.js";

/** A file of an example, and what its author has marked in it. */
export interface RunFile {
  /** The name in the example. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** What a rule says of an example. */
export interface ExampleRun {
  readonly files: readonly RunFile[];
  /** Findings of this rule, or that it crashed. */
  readonly found: readonly Diagnostic[];
}

/** Runs a rule over one of its examples, in a small book of the brand Acme, on 2026-11-21. */
export function runExample(rule: Rule | BookRule, example: EntryExample | BookExample): ExampleRun {
  const { files: written, options = {}, locale = "en" } = readExample(example);
  const files = Object.entries({ "book.yaml": SETTINGS, "brands/acme.yaml": BRAND, ...written }).map(unmark);
  const ledger = files.find(({ name }) => name === "ids.yaml");
  const earlier = files.find(({ name }) => name === "before/ids.yaml");
  const queries = files.find(({ name }) => name === "queries.yml");
  const parsed = {
    queries: queries === undefined ? undefined : parseQueriesFile(queries),
    ledger: ledger === undefined ? undefined : parseLedgerFile(ledger),
    earlier: earlier === undefined ? undefined : parseLedgerFile(earlier),
    settings: parseBookFile(fileNamed(files, "book.yaml")),
    brands: [parseBrandFile(fileNamed(files, "brands/acme.yaml"))],
    entries: files.filter(({ name }) => name.endsWith(".md")).map((file) => parseEntry(file)),
  };
  const found =
    "book" in rule
      ? lintBook({ ...parsed, inventories: [], files: datedFiles(files), today: "2026-11-21" }, () => options, [rule])
      : parsed.entries.flatMap(({ facts: { file, text }, tree }) =>
          lintSource(
            {
              file,
              text,
              ...(tree === undefined ? {} : { root: tree.root, fields: tree.fields, unmask: tree.unmask }),
              strings: tree?.strings ?? [],
            },
            { ...entrySettings(parsed.settings), options: { [rule.ruleId]: options }, locale },
            [rule],
          ),
        );
  return { files: files.filter(({ name }) => Object.hasOwn(written, name)), found };
}

function datedFiles(files: readonly RunFile[]): DatedFiles {
  const pictures = new Map(files.flatMap(({ path, text }) => (path.endsWith(".png") ? [[path, text]] : [])));
  return { paths: [...pictures.keys()], dayOf: (path) => /\d{4}-\d\d-\d\d/.exec(pictures.get(path) ?? "")?.[0] };
}

const SETTINGS = `id: book
title: Book
areas: [{id: area, title: Area}]
placeholders:
  PRODUCT: {type: text, description: The product.}
  CONTACT_EMAIL: {type: email, description: Where to write.}
  HELP_URL: {type: url, description: Where help is.}
brands: [acme]
`;

const BRAND = `name: Acme
url: https://acme.test
values: {PRODUCT: Acme Desk, CONTACT_EMAIL: support@acme.test, HELP_URL: https://help.acme.test}
`;

function unmark([name, marked]: readonly [string, string]): RunFile {
  const marks = [...marked.matchAll(/‹([^›]*)›/g)].map(({ 1: inner = "", index }) => {
    const start = marked.slice(0, index).replace(/[‹›]/g, "").length;
    return { start, end: start + inner.length };
  });
  const path = name.endsWith(".md") ? `entries/area/${name}` : name;
  return { name, path, text: marked.replace(/[‹›]/g, ""), marks };
}

function fileNamed(files: readonly RunFile[], wanted: string): RunFile {
  const file = files.find(({ name }) => name === wanted);
  if (file === undefined) throw new Error(`Every example has a ${wanted}.`);
  return file;
}
