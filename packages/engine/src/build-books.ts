import { basename, dirname, join, relative, resolve } from "node:path";
import { defineFinding, quote, type Renderer, renderTarget, toDiagnostic } from "@fixbook/core";
import { type Audience, type Book, type Brand, compareText, type Diagnostic, startOfFile } from "@fixbook/schema";
import { type CheckedBook, checkBook } from "./check-book.js";
import { type Disk, disk } from "./disk.js";
import { EngineError } from "./errors.js";
import { openOutputFolder } from "./output-folder.js";
import { beginPublication, type Publication, type PublicationCounts } from "./publish.js";
import { targets } from "./targets.js";

export interface BuildOptions {
  /** Folders of books, absolute. */
  readonly books: readonly string[];
  readonly out: string;
  readonly cwd: string;
  /** Names of targets; all when left out. */
  readonly targets?: readonly string[] | undefined;
  /** Ids of brands; all when left out. */
  readonly brands?: readonly string[] | undefined;
  /** Whose entries are published: `public` leaves out internal ones, `internal` publishes all. */
  readonly audience?: Audience;
  /** How many warnings are allowed; any number when left out. */
  readonly maxWarnings?: number | undefined;
  onProgress?(progress: { readonly phase: "check" | "render"; readonly done: number; readonly total: number }): void;
  readonly disk?: Disk;
}

/** What was published of one book under one brand for one target. */
export interface BuiltTarget {
  readonly book: string;
  readonly brand: string;
  readonly target: string;
  readonly folder: string;
  readonly entries: number;
  readonly files: number;
}

export interface BuildResult {
  readonly books: readonly CheckedBook[];
  /** Findings that only the artifacts show; files are relative to the book's folder. */
  readonly leaks: readonly { readonly folder: string; readonly diagnostic: Diagnostic }[];
  /** Undefined when findings stood in the way: nothing was written. */
  readonly published: { readonly folder: string; readonly targets: readonly BuiltTarget[]; readonly counts: PublicationCounts; readonly leftOut: number } | undefined;
}

export const leak = defineFinding<{ text: string; artifact: string }>({
  ruleId: "placeholders/leak",
  severity: "error",
  why: "Customers would read it as it stands, so nothing was published.",
  message: ({ text, artifact }) => `${quote(text)} would stand in ${artifact}.`,
  action: () => "Please report it with the entry: it is a fault of the renderer, not of the text.",
});

/**
 * Checks the books, renders every target for every brand, and publishes all of it by one rename. With any error, or
 * more warnings than allowed, nothing is written and the last build stays.
 */
export async function buildBooks(options: BuildOptions): Promise<BuildResult> {
  const { audience = "public", cwd, out } = options;
  const renderers = chooseTargets(options.targets);
  const output = openOutputFolder(out, options.books, cwd, options.disk);
  const books: CheckedBook[] = [];
  for (const folder of options.books) {
    books.push(await checkBook(folder, { onProgress: (done, total) => options.onProgress?.({ phase: "check", done, total }) }));
  }
  checkBookIds(books);
  const warnings = books.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === "warning").length;
  const ready = books.flatMap(({ folder, book }) => (book === undefined ? [] : [{ folder, book }]));
  if (ready.length < books.length || warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY)) return { books, leaks: [], published: undefined };

  const jobs = ready.flatMap(({ folder, book }) => {
    const entries = book.entries.filter((entry) => audience === "internal" || entry.audience === "public");
    return chooseBrands(book, options.brands, ready.map((one) => one.book)).flatMap((brand) =>
      renderers.map((renderer): Job => ({ folder, book: { ...book, entries }, brand, renderer })),
    );
  });
  const publication = beginPublication(output, options.disk ?? disk);
  try {
    const built: BuiltTarget[] = [];
    const leaks: { folder: string; diagnostic: Diagnostic }[] = [];
    for (const [index, job] of jobs.entries()) {
      const checked = books.find(({ folder }) => folder === job.folder);
      built.push({ ...writeTarget(job, publication, leaks, checked), folder: join(resolve(cwd, out), job.book.id, job.brand.id, job.renderer.name) });
      options.onProgress?.({ phase: "render", done: index + 1, total: jobs.length });
    }
    if (leaks.length > 0) {
      publication.abandon();
      return { books, leaks, published: undefined };
    }
    const counts = publication.publish();
    const leftOut = ready.reduce((sum, { book }) => sum + book.entries.length, 0) - new Set(jobs.flatMap(({ book }) => book.entries)).size;
    return { books, leaks, published: { folder: relative(cwd, output.link) || output.link, targets: built, counts, leftOut } };
  } catch (error) {
    publication.abandon();
    throw error;
  }
}

interface Job {
  readonly folder: string;
  readonly book: Book;
  readonly brand: Brand;
  readonly renderer: Renderer;
}

/** Renders one target and checks that every entry is in it. */
function writeTarget(
  { folder, book, brand, renderer }: Job,
  publication: Publication,
  leaks: { folder: string; diagnostic: Diagnostic }[],
  checked: CheckedBook | undefined,
): Omit<BuiltTarget, "folder"> {
  const known = (text: string) => [...(checked?.texts() ?? [])].some((source) => source.includes(text));
  const rendered = new Set<string>();
  let files = 0;
  for (const artifact of renderTarget(renderer, book, brand, known)) {
    files++;
    if (artifact.entryId !== undefined) rendered.add(artifact.entryId);
    const path = `${book.id}/${brand.id}/${renderer.name}/${artifact.path}`;
    const area = book.entries.find(({ id }) => id === artifact.entryId)?.area;
    const file = artifact.entryId === undefined ? "book.yaml" : `entries/${area}/${artifact.entryId}.md`;
    for (const { text } of artifact.leaks) leaks.push({ folder, diagnostic: toDiagnostic(leak, { text, artifact: path }, { file, range: startOfFile }) });
    publication.write(path, artifact.contents);
  }
  const lost = book.entries.filter(({ id }) => !rendered.has(id));
  if (lost.length > 0) throw new Error(`The ${renderer.name} renderer made nothing of entries/${lost[0]?.area}/${lost[0]?.id}.md.`);
  return { book: book.id, brand: brand.id, target: renderer.name, entries: rendered.size, files };
}

function chooseTargets(names: readonly string[] | undefined): readonly Renderer[] {
  const known = targets.map(({ name }) => name).join(", ");
  for (const name of names ?? []) {
    if (!targets.some((target) => target.name === name)) throw new EngineError(`There is no target "${name}".`, `Use one or more of: ${known}.`);
  }
  return names === undefined ? targets : targets.filter(({ name }) => names.includes(name));
}

function chooseBrands(book: Book, ids: readonly string[] | undefined, all: readonly Book[]): readonly Brand[] {
  if (ids === undefined) return book.brands;
  const known = [...new Set(all.flatMap(({ brands }) => brands.map(({ id }) => id)))].sort(compareText);
  for (const id of ids) {
    if (!known.includes(id)) throw new EngineError(`There is no brand "${id}".`, `Use one or more of: ${known.join(", ")}.`);
  }
  return book.brands.filter(({ id }) => ids.includes(id));
}

function checkBookIds(books: readonly CheckedBook[]): void {
  const first = new Map<string, string>();
  for (const { book, folder } of books) {
    if (book === undefined) continue;
    const other = first.get(book.id);
    if (other !== undefined) {
      throw new EngineError(`Two books have the id "${book.id}": ${basename(dirname(other))}/${basename(other)} and ${basename(dirname(folder))}/${basename(folder)}.`, "Rename one of them in its book.yaml.");
    }
    first.set(book.id, folder);
  }
}
