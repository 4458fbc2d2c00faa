import { followBook, type LiveBook, openLiveBook } from "@fixbook/engine";
import type { Diagnostic } from "@fixbook/schema";

/** A book that is previewed, with what is known of it besides its pages. */
export interface PreviewedBook {
  /** Its name in addresses. */
  readonly key: string;
  readonly folder: string;
  readonly live: LiveBook;
  /** Its findings as they were when nothing had changed for a while; undefined until then. */
  readonly findings: readonly Diagnostic[] | undefined;
  /** What the same book was at another commit, where someone compares. */
  past: LiveBook | undefined;
  /** Settles its findings at once. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** What a browser is told as it happens. `changed`: files are other ones; `settled`: the findings are known. */
export interface PreviewEvent {
  readonly kind: "changed" | "settled" | "problem";
  readonly book: string;
  readonly revision: number;
  readonly stale: readonly string[];
  readonly message?: string;
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
  const event = (kind: PreviewEvent["kind"], message?: string): PreviewEvent => ({
    kind,
    book: key,
    revision: live.revision,
    stale: [...live.stale],
    ...(message === undefined ? {} : { message }),
  });
  let findings: readonly Diagnostic[] | undefined;
  const settle = async () => {
    try {
      findings = await live.findings();
      tell(event("settled"));
    } catch (error) {
      tell(event("problem", `The findings are those of before: ${String(error)}`));
    }
  };
  const follower = await followBook(live, {
    onChange: () => tell(event("changed")),
    onQuiet: () => void settle(),
    onProblem: (message) => tell(event("problem", message)),
  });
  const book: PreviewedBook = {
    key,
    folder,
    live,
    get findings() {
      return findings;
    },
    past: undefined,
    settle,
    close: async () => {
      await follower.close();
      await book.past?.close();
      await live.close();
    },
  };
  void settle();
  return book;
}
