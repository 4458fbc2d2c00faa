import { join } from "node:path";
import { countFixable, type FixedSource, type Fixing, type Rollback, startFixing } from "@fixbook/lint";
import { compareText, type Diagnostic, type Fix } from "@fixbook/schema";
import { type Disk, disk, overlayDisk, type Replacement, replaceFile } from "../disk/index.js";
import type { CheckedBook } from "./check-book.js";
import { type CheckOptions, checkBooks } from "./check-books.js";
import { type StrippedFile, stripPictures } from "./strip-pictures.js";

export interface FixOptions extends CheckOptions {
  /** Which fixes may be applied. */
  readonly kinds: readonly Fix["kind"][];
  /** Whether nothing is written. */
  readonly dryRun?: boolean | undefined;
  /** The findings of a book that may be fixed, of those it has: all of them when left out. */
  fixable?(book: CheckedBook): readonly Diagnostic[];
}

/** A file that fixes were applied to, or would have been. `after` equals `before` where they were rolled back. */
export interface FixedFile extends Replacement, Omit<FixedSource, "text"> {
  readonly isWritten: boolean;
  /** Why a file that has changed was not written. */
  readonly problem?: string;
}

/** What fixing books gave. */
export interface FixedBooks {
  /** The books as they are on the disk afterwards, checked as a whole. */
  readonly books: readonly CheckedBook[];
  /** Those with fixes, book by book, by path. */
  readonly files: readonly FixedFile[];
  /** The pictures whose metadata was removed, or would have been. */
  readonly pictures: readonly StrippedFile[];
}

/**
 * Checks books and applies the fixes of their findings, in memory, until there are none left; each pass checks the books
 * as a whole. Then writes the files that have changed, each in one step, and checks the books on the disk. Files whose
 * findings would get worse stay as they are, and so does everything with `dryRun`. Fixes that change several files at
 * once are not applied. Pictures of which that is found are freed of their metadata.
 */
export async function fixBooks(folders: readonly string[], options: FixOptions): Promise<FixedBooks> {
  const { disk: io = disk, dryRun = false } = options;
  const texts = new Map<string, string>();
  const check = () => checkBooks(folders, { ...options, disk: overlayDisk(io, texts) });
  const found = await checkBooks(folders, { ...options, asksQuestions: true, disk: io });
  let books = found;
  const work: FileWork[] = [];
  // What the settings say decides what is found in the entries, so the YAML files come first, and are done with.
  for (const isTurn of [isYaml, isEntry]) {
    const files = begin(books, isTurn, options);
    work.push(...files);
    for (let open = files; open.length > 0; ) {
      open = open.filter((file) => advance(file, books, options));
      const wasPut = files.map((file) => put(file, texts));
      if (wasPut.includes(true)) books = await check();
    }
    for (const { folder, diagnostics } of found) {
      const changed = files.filter((file) => file.folder === folder && file.fixing.text !== file.before);
      books = await rollBackAlike(changed, alikeIn(diagnostics), books, { texts, check });
    }
  }
  const files = work
    .map((file) => finish(file, dryRun ? undefined : (replacement) => replaceFile(replacement, io)))
    .filter(({ fixed, rolledBack }) => fixed.size > 0 || rolledBack !== undefined)
    .sort((a, b) => folders.indexOf(a.folder) - folders.indexOf(b.folder) || compareText(a.file, b.file));
  const look = () => checkBooks(folders, { ...options, asksQuestions: true, disk: io });
  let done = files.some((file) => file.isWritten) ? await look() : found;
  const pictures: StrippedFile[] = [];
  // An entry lists a hundred findings of a kind, so there may be more after these.
  for (;;) {
    const stripped = options.kinds.includes("safe") ? stripIn(done, pictures, options, io) : [];
    pictures.push(...stripped);
    if (!stripped.some(({ isWritten }) => isWritten)) return { books: done, files, pictures };
    done = await look();
  }
}

/** Strips the pictures of which that is found, without those that were tried. */
function stripIn(
  books: readonly CheckedBook[],
  tried: readonly StrippedFile[],
  options: FixOptions,
  io: Disk,
): readonly StrippedFile[] {
  return books.flatMap((book) => {
    const isTried = (file: string) => tried.some((one) => one.folder === book.folder && one.file === file);
    return stripPictures(book.folder, fixableOf(book, options), isTried, { dryRun: options.dryRun, io });
  });
}

/** A file that is being fixed. */
interface FileWork {
  readonly folder: string;
  readonly file: string;
  readonly before: string;
  readonly fixing: Fixing;
}

function isYaml(file: string): boolean {
  return file.endsWith(".yaml");
}

function isEntry(file: string): boolean {
  return !isYaml(file);
}

/** The files of a turn that have something to fix. */
function begin(books: readonly CheckedBook[], isTurn: (file: string) => boolean, options: FixOptions): FileWork[] {
  return books.flatMap((book) => {
    const fixable = fixableOf(book, options).filter((one) => countFixable(one, options.kinds) > 0);
    return [...new Set(fixable.map(({ file }) => file))].filter(isTurn).flatMap((file) => {
      const before = book.sourceOf(file);
      return before === undefined
        ? []
        : { folder: book.folder, file, before, fixing: startFixing(before, options.kinds) };
    });
  });
}

/** Shows a file its findings; answers whether it has a new text to check. */
function advance({ folder, file, fixing }: FileWork, books: readonly CheckedBook[], options: FixOptions): boolean {
  const book = books.find((one) => one.folder === folder);
  if (book === undefined) throw new Error("A book that was checked is checked again.");
  const ofFile = (diagnostics: readonly Diagnostic[]) => diagnostics.filter((one) => one.file === file);
  return fixing.next(ofFile(book.diagnostics), ofFile(fixableOf(book, options)));
}

/** What rolling back files of a book works with: texts that lie over the disk, and the check of what is seen then. */
interface Bench {
  readonly texts: Map<string, string>;
  check(): Promise<readonly CheckedBook[]>;
}

/**
 * Rolls back the files of a book by whose fixes entries have become alike, one after the other, and answers with the books
 * as they are then. Likeness has one finding, at the first of those that are alike, so the file is looked for: by halves.
 */
async function rollBackAlike(
  changed: readonly FileWork[],
  before: ReadonlyMap<string, number>,
  books: readonly CheckedBook[],
  { texts, check }: Bench,
): Promise<readonly CheckedBook[]> {
  const [first] = changed;
  const more = (found: readonly CheckedBook[]) => {
    const book = found.find(({ folder }) => folder === first?.folder);
    return moreAlike(before, alikeIn(book?.diagnostics ?? []));
  };
  let now = books;
  for (let open = changed, worse = more(now); worse !== undefined; worse = more(now)) {
    const asBefore = async (count: number) => {
      for (const [at, { folder, file, before: source, fixing }] of open.entries())
        texts.set(join(folder, file), at < count ? source : fixing.text);
      return check();
    };
    // With `low` of the files as they were it is worse, with `high` of them it is not.
    let [low, high] = [0, open.length];
    if (more(await asBefore(high)) !== undefined) return asBefore(0);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (more(await asBefore(middle)) === undefined) high = middle;
      else low = middle;
    }
    const culprit = open[low];
    culprit?.fixing.rollBack(worse);
    now = await asBefore(0);
    open = open.filter((file) => file !== culprit);
  }
  return now;
}

/** How many entries each rule finds to be alike. */
function alikeIn(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId, members } of diagnostics)
    if (members !== undefined) counts.set(ruleId, (counts.get(ruleId) ?? 0) + members);
  return counts;
}

function moreAlike(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Rollback | undefined {
  for (const [ruleId, count] of after) {
    const had = before.get(ruleId) ?? 0;
    if (count > had) return { kind: "alike", ruleId, before: had, after: count };
  }
  return undefined;
}

function fixableOf(book: CheckedBook, { fixable }: FixOptions): readonly Diagnostic[] {
  return fixable === undefined ? book.diagnostics : fixable(book);
}

/** Puts the text of a file over the one on the disk; answers whether that made a difference. */
function put({ folder, file, before, fixing }: FileWork, texts: Map<string, string>): boolean {
  const path = join(folder, file);
  if ((texts.get(path) ?? before) === fixing.text) return false;
  texts.set(path, fixing.text);
  return true;
}

function finish(
  { folder, file, before, fixing }: FileWork,
  replace: ((replacement: Replacement) => string | undefined) | undefined,
): FixedFile {
  const { text: after, ...result } = fixing.result();
  const replacement = { folder, file, before, after };
  const isWanted = after !== before && replace !== undefined;
  const problem = isWanted ? replace(replacement) : undefined;
  return {
    ...replacement,
    ...result,
    isWritten: isWanted && problem === undefined,
    ...(problem === undefined ? {} : { problem }),
  };
}
