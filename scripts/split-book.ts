/**
 * Splits a book by area into books that can be built on machines of their own, joined by inventories: what an entry
 * refers to in another area becomes an item of an inventory. One file is held at a time.
 *
 *     npx -y pnpm@12 split BOOK OUT
 */
import { copyFileSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type EntryFacts, parseBookFile, parseEntry, parseLedgerFile } from "@fixbook/core";
import { isMap, isSeq, parseDocument, stringify, type YAMLMap } from "yaml";
import { bookLayout, formatOfName } from "../packages/schema/dist/index.js";

/** Where one id leads: the entry that has it, by its name or an alias. */
interface Target {
  readonly area: string;
  readonly entry: string;
  readonly title: string;
}

type Facts = Pick<EntryFacts, "id" | "area" | "file"> & {
  readonly references: readonly string[];
};

/** The lists of questions, and the key of a row that names its entry; a row without it is for nothing to answer, in any part. */
const QUESTIONS = [
  { name: bookLayout.queries, key: "entry" },
  { name: bookLayout.evals, key: "mustCite" },
] as const;

/** Placeholder of the address below which the brand publishes all of the books. */
const BASE = "SPLIT_BASE";

/** Writes a book for each area that has entries, `OUT/<book>-<area>`, and answers their folders. Throws on what cannot be read. */
export function splitBook(folder: string, out: string): readonly string[] {
  const settings = parseBookFile({ path: "book.yaml", text: readFileSync(join(folder, "book.yaml"), "utf8") });
  if (settings.value === undefined) throw new Error(`book.yaml: ${settings.diagnostics[0]?.message}`);
  const { id, areas, brandIds, inventoryIds } = settings.value;
  const targets = new Map<string, Target>();
  const facts = entryFiles(folder).map((path) => readFacts(folder, path, targets));
  const filled = areas.filter((area) => facts.some((entry) => entry.area === area.id)).map((area) => area.id);
  const [first = ""] = filled;
  const homeOf = (area: string) => (filled.includes(area) ? area : first);
  return filled.map((area) => {
    const book = join(out, `${id}-${area}`);
    const own = facts.filter((entry) => entry.area === area);
    const references = [
      ...own.flatMap((entry) => entry.references),
      ...settings.uses.flatMap((use) => (use.kind === "reference" ? [use.id] : [])),
    ];
    const foreign = new Map(
      references.flatMap((reference) => {
        const target = targets.get(reference);
        return target === undefined || target.area === area ? [] : [[reference, target] as const];
      }),
    );
    const others = [...new Set([...foreign.values()].map((target) => target.area))].sort();
    for (const entry of own) copy(folder, book, entry.file);
    for (const file of filesOf(folder, area)) copy(folder, book, file);
    for (const file of globSync([`drafts/${area}/**/*.*`, "vendor/**/*.*"], { cwd: folder })) copy(folder, book, file);
    for (const inventory of inventoryIds) copy(folder, book, `inventories/${inventory}.yaml`);
    for (const other of others) {
      const items = [...foreign].filter(([, target]) => target.area === other);
      write(book, `inventories/area-${other}.yaml`, inventoryOf(other, items));
    }
    for (const brand of brandIds) write(book, `brands/${brand}.yaml`, brandOf(folder, brand, area, others.length > 0));
    write(
      book,
      "book.yaml",
      bookOf(
        folder,
        `${id}-${area}`,
        (other) => homeOf(other) === area,
        others.map((other) => `area-${other}`),
      ),
    );
    const ledger = ledgerOf(folder, (one) => homeOf(targets.get(one)?.area ?? first) === area);
    if (ledger !== undefined) write(book, "ids.yaml", ledger);
    for (const { name, key } of QUESTIONS) {
      const rows = questionsOf(folder, name, (row) => {
        const entry = row.get(key);
        return entry === undefined || targets.get(String(entry))?.area === area;
      });
      if (rows !== undefined) write(book, name, rows);
    }
    return book;
  });
}

function entryFiles(folder: string): readonly string[] {
  return globSync("entries/*/*.md", { cwd: folder }).sort();
}

/** The pictures and attachments that entries of an area may name. */
function filesOf(folder: string, area: string): readonly string[] {
  return globSync([`entries/${area}/**/*.*`, "{pictures,files}/**/*.*"], { cwd: folder })
    .filter((path) => formatOfName(path) !== undefined)
    .sort();
}

function readFacts(folder: string, path: string, targets: Map<string, Target>): Facts {
  const { facts } = parseEntry({ path, text: readFileSync(join(folder, path), "utf8") });
  if (facts.title === undefined) throw new Error(`${path} has no title.`);
  const target: Target = { area: facts.area, entry: facts.id, title: facts.title };
  for (const id of [facts.id, ...(facts.aliases ?? []).map(({ text }) => text)]) targets.set(id, target);
  const inText = facts.uses.flatMap((use) => (use.kind === "reference" ? [use.id] : []));
  return {
    id: facts.id,
    area: facts.area,
    file: path,
    references: [...facts.related.map(({ text }) => text), ...inText],
  };
}

function bookOf(folder: string, id: string, isOwn: (area: string) => boolean, inventories: readonly string[]): string {
  const document = parseDocument(readFileSync(join(folder, "book.yaml"), "utf8"));
  document.set("id", id);
  const areas = document.get("areas");
  if (isSeq(areas)) areas.items = areas.items.filter((item) => isMap(item) && isOwn(String(item.get("id"))));
  if (inventories.length > 0)
    document.setIn(
      ["placeholders", BASE],
      document.createNode({ type: "url", description: "Where the books of all areas are published." }),
    );
  if (!document.has("inventories")) document.set("inventories", document.createNode([]));
  for (const inventory of inventories) document.addIn(["inventories"], inventory);
  return String(document);
}

function brandOf(folder: string, brand: string, area: string, isJoined: boolean): string {
  const document = parseDocument(readFileSync(join(folder, "brands", `${brand}.yaml`), "utf8"));
  const url = document.get("url");
  if (url === undefined && !isJoined) return String(document);
  if (url === undefined)
    throw new Error(`The brand ${brand} has no url, and books that are apart refer to each other by address.`);
  const base = String(url).replace(/\/$/, "");
  document.set("url", `${base}/${area}`);
  if (isJoined) document.setIn(["values", BASE], base);
  return String(document);
}

function inventoryOf(area: string, items: readonly (readonly [string, Target])[]): string {
  return stringify({
    title: area,
    url: `<<${BASE}>>/${area}/`,
    items: items.map(([id, { entry, title }]) => ({ id, title, url: `${entry}/` })),
  });
}

function ledgerOf(folder: string, isOwn: (id: string) => boolean): string | undefined {
  const text = readIfThere(folder, "ids.yaml");
  if (text === undefined) return undefined;
  const rows = parseLedgerFile({ path: "ids.yaml", text }).value ?? [];
  const leadsTo = (row: (typeof rows)[number]) =>
    row.kind === "moved" ? row.to : row.kind === "split" ? (row.into[0] ?? row.id) : row.id;
  const gone = new Set(rows.filter((row) => !isOwn(leadsTo(row))).map((row) => row.id));
  const document = parseDocument(text);
  for (const id of gone) document.delete(id);
  return String(document);
}

/** Those rows of a list of questions that a part takes, with their comments. */
function questionsOf(folder: string, name: string, isOwn: (row: YAMLMap) => boolean): string | undefined {
  const text = readIfThere(folder, name);
  if (text === undefined) return undefined;
  const document = parseDocument(text);
  const rows = document.contents;
  if (!isSeq(rows)) throw new Error(`${name} is not a list.`);
  rows.items = rows.items.filter((row) => isMap(row) && isOwn(row));
  return rows.items.length === 0 ? undefined : document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function readIfThere(folder: string, name: string): string | undefined {
  return readdirSync(folder).includes(name) ? readFileSync(join(folder, name), "utf8") : undefined;
}

function copy(from: string, to: string, path: string): void {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  copyFileSync(join(from, path), join(to, path));
}

function write(book: string, path: string, text: string): void {
  mkdirSync(dirname(join(book, path)), { recursive: true });
  writeFileSync(join(book, path), text);
}

if (basename(process.argv[1] ?? "") === "split-book.ts") {
  const [folder, out] = process.argv.slice(2);
  if (folder === undefined || out === undefined) {
    console.error(
      "Usage: npx -y pnpm@12 split BOOK OUT\n  Writes a book for each area that has entries, OUT/<book>-<area>.",
    );
    process.exit(2);
  }
  for (const book of splitBook(folder, out)) console.log(book);
}
