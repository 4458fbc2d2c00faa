import { withoutEchoes } from "@fixbook/lint";
import { bookPartOf, type Diagnostic } from "@fixbook/schema";
import { moveFindings } from "./move-findings.js";
import type { OpenBook } from "./open-book.js";
import { textOf } from "./positions.js";

export interface FindingsOptions {
  /** Whether the client asks for the findings of open documents itself. */
  readonly isPulled: boolean;
  /** The findings of a file, when they are other ones or about another version of it. */
  onFound(path: string, found: readonly Diagnostic[]): void;
  /** What would be pulled is another thing than before. */
  onPullAgain(): void;
  onProblem(problem: string): void;
}

/** The findings of an open book, followed while it is written. */
export interface BookFindings {
  changed(path: string): void;
  /** The findings of an open document as it is. */
  of(path: string): Promise<readonly Diagnostic[]>;
  /** Those of an open document, for a client that asks for them: what it was told. */
  pull(path: string): Promise<readonly Diagnostic[]>;
  /** What was found last, in whichever file. */
  all(): readonly Diagnostic[];
  close(): void;
}

/** After the last key, in milliseconds: what an entry says by itself, and what the whole book does. */
const [ENTRY_QUIET, BOOK_QUIET] = [60, 400];

/** What the whole book gave about one file, and the text that it was about. */
interface Known {
  readonly text: string | undefined;
  readonly found: readonly Diagnostic[];
  /** Those of the findings that the file does not have by itself; undefined until somebody asks. */
  ofBook?: readonly Diagnostic[];
}

/**
 * Finds what the gate finds in a book, at once and after each change: an entry by itself shortly after the last key, with
 * what the whole book said of it before, moved along with the text; the whole book when nothing more comes. The newest
 * version wins.
 */
export function createBookFindings(book: OpenBook, options: FindingsOptions): BookFindings {
  const known = new Map<string, Known>();
  const told = new Map<string, { readonly found: readonly Diagnostic[]; readonly json: string }>();
  const timers = new Map<string, NodeJS.Timeout>();
  let bookTimer: NodeJS.Timeout | undefined;
  let checking: Promise<void> | undefined;
  let isClosed = false;

  const tell = (path: string, found: readonly Diagnostic[]): boolean => {
    const document = book.documents.get(path);
    const json = `${document?.version} ${JSON.stringify(found)}`;
    const last = told.get(path);
    if (isClosed || last?.json === json) return false;
    told.set(path, { found, json });
    if (found.length > 0 || last !== undefined || document !== undefined) options.onFound(path, found);
    return true;
  };
  const alone = async (path: string): Promise<readonly Diagnostic[] | undefined> => {
    const document = book.documents.get(path);
    if (document === undefined || !isEntry(path)) return undefined;
    const text = textOf(document);
    const last = known.get(path);
    if (last?.text === text) return last.found;
    const live = await book.live;
    const own = await live.ownFindings({ path, text });
    if (last?.text !== undefined && last.ofBook === undefined)
      last.ofBook = without(last.found, await live.ownFindings({ path, text: last.text }));
    const moved = last?.text === undefined ? [] : moveFindings(last.ofBook ?? [], last.text, text);
    return withoutEchoes([...own, ...without(moved, own)]);
  };
  const checkEntry = async (path: string): Promise<void> => {
    const version = book.documents.get(path)?.version;
    const found = await alone(path);
    if (found !== undefined && book.documents.get(path)?.version === version) tell(path, found);
  };
  const checkBook = async (): Promise<void> => {
    const versions = new Map(Array.from(book.documents, ([path, { version }]) => [path, version]));
    await book.fresh();
    const live = await book.live;
    const byFile = Map.groupBy(await live.findings(), ({ file }) => file);
    let isOther = false;
    for (const path of new Set([...told.keys(), ...byFile.keys(), ...versions.keys()])) {
      const document = book.documents.get(path);
      // What is about an older text is not news any more; another look follows.
      if (document?.version !== versions.get(path)) continue;
      const found = byFile.get(path) ?? [];
      known.set(path, { text: document === undefined ? undefined : textOf(document), found });
      if (tell(path, found) && document !== undefined) isOther = true;
      if (document === undefined && found.length === 0) {
        known.delete(path);
        told.delete(path);
      }
    }
    if (isOther && options.isPulled) options.onPullAgain();
  };
  const guarded = (work: () => Promise<void>) => (): Promise<void> =>
    work().catch((error: unknown) => {
      if (!isClosed) options.onProblem(`The check of ${book.folder} failed: ${String(error)}`);
    });
  const check = (): Promise<void> => {
    checking = (checking ?? Promise.resolve()).then(guarded(checkBook));
    return checking;
  };
  const of = async (path: string): Promise<readonly Diagnostic[]> => {
    if (!known.has(path)) await checking;
    return (await alone(path)) ?? known.get(path)?.found ?? [];
  };
  void check();
  return {
    changed: (path) => {
      clearTimeout(bookTimer);
      bookTimer = setTimeout(check, BOOK_QUIET);
      if (options.isPulled || !book.documents.has(path)) return;
      clearTimeout(timers.get(path));
      timers.set(
        path,
        setTimeout(
          guarded(() => checkEntry(path)),
          ENTRY_QUIET,
        ),
      );
    },
    of,
    pull: async (path) => {
      const found = await of(path);
      tell(path, found);
      return found;
    },
    all: () => [...known.values()].flatMap(({ found }) => found),
    close: () => {
      isClosed = true;
      clearTimeout(bookTimer);
      for (const timer of timers.values()) clearTimeout(timer);
      for (const [path, { found }] of told) if (found.length > 0) options.onFound(path, []);
    },
  };
}

function isEntry(path: string): boolean {
  return bookPartOf(path) === "entries" && path.endsWith(".md") && path.split("/").length === 3;
}

/** Findings but for those that others are. */
function without(found: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ ruleId, message, range }: Diagnostic) => `${ruleId} ${range.start.offset} ${message}`;
  const keys = new Set(others.map(keyOf));
  return found.filter((one) => !keys.has(keyOf(one)));
}
