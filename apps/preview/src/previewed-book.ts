import {
  disk,
  draftsAmongEntries,
  type FollowProblem,
  followBook,
  type LiveBook,
  ofDrafts,
  openLiveBook,
  readDrafts,
} from "@fixbook/engine";
import type { Diagnostic } from "@fixbook/schema";

/** A book that is previewed, with what is known of it besides its pages. */
export interface PreviewedBook {
  /** Its name in addresses. */
  readonly key: string;
  readonly folder: string;
  readonly live: LiveBook;
  /** The book with its drafts among the entries; undefined where it had none when it was opened. */
  readonly drafts: LiveBook | undefined;
  /** Its findings as they were when nothing had changed for a while; undefined until then. */
  readonly findings: readonly Diagnostic[] | undefined;
  /** What stands in the way of following the files, in words to show. */
  readonly problems: readonly string[];
  /** What the same book was at another commit, where someone compares. */
  past: LiveBook | undefined;
  /** Looks at its files at once, tells of what has changed, and settles its findings. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What a browser is told as it happens. `changed`: files are other ones; `settled`: what is known besides the pages is
 * another one.
 */
export interface PreviewEvent {
  readonly kind: "changed" | "settled";
  readonly book: string;
  readonly revision: number;
  readonly stale: readonly string[];
}

export interface OpenOptions {
  readonly today?: string | undefined;
  readonly cache?: string | undefined;
}

/** Opens a book, follows its files, and tells of what happens. */
export async function openPreviewed(
  key: string,
  folder: string,
  options: OpenOptions,
  tell: (event: PreviewEvent) => void,
): Promise<PreviewedBook> {
  const live = await openLiveBook(folder, options);
  const hasDrafts = readDrafts(folder, disk).length > 0;
  const drafts = hasDrafts
    ? await openLiveBook(folder, { ...options, disk: draftsAmongEntries(folder, disk) })
    : undefined;
  const revision = () => live.revision + (drafts?.revision ?? 0);
  const event = (kind: PreviewEvent["kind"]) => tell({ kind, book: key, revision: revision(), stale: [...live.stale] });
  let findings: readonly Diagnostic[] | undefined;
  const problems = new Map<FollowProblem | "unchecked", string>();
  const settle = async () => {
    try {
      const own = await live.findings();
      findings = drafts === undefined ? own : [...own, ...ofDrafts(await drafts.findings(), readDrafts(folder, disk))];
      problems.delete("unchecked");
    } catch (error) {
      problems.set("unchecked", `The findings are those of before: ${String(error)}`);
    }
    event("settled");
  };
  const follower = await followBook(live, {
    onChange: () => {
      problems.delete("unread");
      event("changed");
    },
    onQuiet: settle,
    onProblem: (kind, message) => {
      problems.set(kind, message);
      event("settled");
    },
  });
  const draftFollower =
    drafts === undefined ? undefined : await followBook(drafts, { onChange: () => event("changed"), onQuiet: settle });
  const book: PreviewedBook = {
    key,
    folder,
    live,
    drafts,
    get findings() {
      return findings;
    },
    get problems() {
      return [...problems.values()];
    },
    past: undefined,
    refresh: async () => {
      const isChanged = [await live.update(), await drafts?.update()].some((change) => change !== undefined);
      if (isChanged) event("changed");
      await settle();
    },
    close: async () => {
      await follower.close();
      await draftFollower?.close();
      await book.past?.close();
      await drafts?.close();
      await live.close();
    },
  };
  void settle();
  return book;
}
