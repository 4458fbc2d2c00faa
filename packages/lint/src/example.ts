/** Sources of files by name. */
export type ExampleFiles = Readonly<Record<string, string>>;

interface ExampleExtra<Source> {
  /** What the fixes of the findings make of it. */
  readonly fixed?: Source;
  /** Options that the rule runs with. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** The language of its book; English when left out. */
  readonly locale?: string;
}

/** An example of a rule about entries: the source of one. */
export type EntryExample = string | (ExampleExtra<string> & { readonly text: string });

/**
 * An example of a rule about books: entries by path below `entries/area/`, and other files of the book that matter,
 * `book.yaml`, `ids.yaml`, `queries.yml`, `brands/acme.yaml`, and `before/ids.yaml`, which is the ledger of the commit that is compared with, and
 * `pictures/page.png`, whose text says the day since which it is as it is.
 */
export type BookExample = ExampleFiles | (ExampleExtra<ExampleFiles> & { readonly files: ExampleFiles });

/** An example of any rule, in one form. */
export interface Example extends ExampleExtra<ExampleFiles> {
  readonly files: ExampleFiles;
}

/** The one file of an example that is an entry and no book. */
const LONE_ENTRY = "entry.md";

/** An example as its author writes it, in one form. */
export function readExample(written: EntryExample | BookExample): Example {
  if (typeof written === "string") return { files: { [LONE_ENTRY]: written } };
  if (isBook(written)) return written;
  if (!isLone(written)) return { files: written };
  const { text, fixed, options, locale } = written;
  return {
    files: { [LONE_ENTRY]: text },
    ...(fixed === undefined ? {} : { fixed: { [LONE_ENTRY]: fixed } }),
    ...(options === undefined ? {} : { options }),
    ...(locale === undefined ? {} : { locale }),
  };
}

type Written = Exclude<EntryExample | BookExample, string>;

function isBook(written: Written): written is Exclude<BookExample, ExampleFiles> {
  return "files" in written && typeof written.files === "object";
}

function isLone(written: Written): written is Exclude<EntryExample, string> {
  return "text" in written && typeof written.text === "string";
}
