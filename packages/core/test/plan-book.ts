import {
  parseBookFile,
  parseBrandFile,
  parseEvalsFile,
  parseInventoryFile,
  parseLedgerFile,
  parseQueriesFile,
} from "../src/book/parse-files.js";
import { type ParsedEntry, parseEntry } from "../src/entry/parse-entry.js";
import { applied, type Plan, type PlanBook, type Planned } from "../src/plan/index.js";
import type { SourceFile } from "../src/source.js";

/** The files of a book by path. */
export type Files = Readonly<Record<string, string>>;

/** A book in memory, as plans read it. */
export function planBook(files: Files): PlanBook {
  const below = (folder: string, suffix: string): SourceFile[] =>
    Object.entries(files)
      .filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith(suffix))
      .map(([path, text]) => ({ path, text }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  const file = (path: string): SourceFile | undefined =>
    files[path] === undefined ? undefined : { path, text: files[path] };
  const settings = parseBookFile(file("book.yaml") ?? { path: "book.yaml", text: "" });
  const ledger = file("ids.yaml");
  const queries = file("queries.yml");
  const evals = file("evals.yml");
  const parsed = new Map<SourceFile, ParsedEntry>();
  return {
    settings,
    brands: below("brands", ".yaml").map(parseBrandFile),
    inventories: below("inventories", ".yaml").map(parseInventoryFile),
    ledger: ledger && parseLedgerFile(ledger),
    queries: queries && parseQueriesFile(queries),
    evals: evals && parseEvalsFile(evals),
    entries: below("entries", ".md"),
    drafts: below("drafts", ".md"),
    files: Object.keys(files).filter((path) => /^(?!drafts\/).+\.(?:png|zip)$/.test(path)),
    draftFiles: Object.keys(files).filter((path) => /^drafts\/.+\.(?:png|zip)$/.test(path)),
    baseline: file("baseline.txt"),
    imports: file("imports.lock.yaml"),
    others: below("brands/acme.site", "_redirects"),
    unread: [],
    parse: (source) => {
      const known = parsed.get(source) ?? parseEntry(source, settings.value ?? {});
      parsed.set(source, known);
      return known;
    },
  };
}

export function planOf(planned: Planned): Plan {
  if ("plan" in planned) return planned.plan;
  throw new Error(`${planned.refusal.problem} ${planned.refusal.action}`);
}

/** The files of a book after a plan. */
export function filesAfter(files: Files, plan: Plan): Files {
  const edited = Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const edits = plan.edits.filter((edit) => edit.file === path);
      const spans = edits.map(({ range, text: put }) => ({
        span: { start: range.start.offset, end: range.end.offset },
        text: put,
      }));
      return [path, applied(text, spans)];
    }),
  );
  for (const { file, text } of plan.creates) edited[file] = text;
  for (const { from, to } of plan.copies) edited[to] = edited[from] ?? "";
  for (const { from, to } of plan.renames) {
    edited[to] = edited[from] ?? "";
    delete edited[from];
  }
  for (const path of plan.deletes) delete edited[path];
  return edited;
}

/** What differs between two states of a book; undefined for a file that is gone. */
export function changesBetween(before: Files, after: Files): Record<string, string | undefined> {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...paths].filter((path) => before[path] !== after[path]).map((path) => [path, after[path]]),
  );
}

export const bookYaml = `id: demo
title: Demo
areas:
  - id: voice
    title: Voice
  - id: email
    title: Email
  - id: fax
    title: Fax
    empty: Nobody has asked yet.
placeholders:
  PRODUCT: {type: text, description: The product.}
brands: [acme]
`;

export const entry = (title: string, { head = "", body = "Go." }: { head?: string; body?: string } = {}): string =>
  `${head === "" ? "" : `---\n${head}\n---\n\n`}# ${title}\n\n1. ${body}\n`;

/** A book of three entries with a ledger, with changes. */
export function demo(change: Readonly<Record<string, string | undefined>> = {}): Files {
  const files = {
    "book.yaml": bookYaml,
    "brands/acme.yaml": "name: Acme\nvalues: {PRODUCT: Acme}\n",
    "entries/voice/drops.md": entry("Call drops"),
    "entries/voice/echo.md": entry("Echo"),
    "entries/email/bounces.md": entry("Mail bounces"),
    "ids.yaml": "bounces: entry\ndrops: entry\necho: entry\n",
    ...change,
  };
  return Object.fromEntries(Object.entries(files).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
