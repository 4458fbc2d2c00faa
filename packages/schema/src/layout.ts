/** A file or folder that belongs to a book, right in the book's folder. */
interface PartRow {
  readonly name: string;
  readonly kind: "file" | "folder";
  /** What it holds, for people. */
  readonly holds: string;
  /** Whether a book is read from it. What is not read is the writers' own all the same. */
  readonly isRead: boolean;
}

/** The layout of a book on a disk: everything below its folder that is the writers', and nothing else is. */
const parts = {
  settings: { name: "book.yaml", kind: "file", holds: "what the book is", isRead: true },
  brands: { name: "brands", kind: "folder", holds: "who publishes it, and what a brand's site adds", isRead: true },
  inventories: { name: "inventories", kind: "folder", holds: "what other sites publish", isRead: true },
  vendor: { name: "vendor", kind: "folder", holds: "files that other sites publish", isRead: true },
  entries: { name: "entries", kind: "folder", holds: "the entries, and the pictures beside them", isRead: true },
  ledger: { name: "ids.yaml", kind: "file", holds: "every id that was ever published", isRead: true },
  queries: { name: "queries.yml", kind: "file", holds: "what readers ask", isRead: true },
  evals: { name: "evals.yml", kind: "file", holds: "what an assistant must answer", isRead: true },
  baseline: { name: "baseline.txt", kind: "file", holds: "findings from before the gate was adopted", isRead: true },
  imports: { name: "imports.lock.yaml", kind: "file", holds: "what was imported, and from where", isRead: false },
  drafts: { name: "drafts", kind: "folder", holds: "entries that are not published", isRead: false },
  pictures: { name: "pictures", kind: "folder", holds: "pictures that entries share", isRead: true },
  files: { name: "files", kind: "folder", holds: "files that entries offer for download", isRead: true },
} as const satisfies Record<string, PartRow>;

export type BookPartId = keyof typeof parts;

/** The names of a book's files and folders, by what they are. */
export const bookLayout: { readonly [Id in BookPartId]: (typeof parts)[Id]["name"] } = mapNames();

/** The names of all that a book is read from, in its folder. */
export const bookPaths: readonly string[] = Object.values(parts)
  .filter(({ isRead }) => isRead)
  .map(({ name }) => name);

/**
 * Which part of a book a path is, lies in, or would make; undefined where it is none of its files. The path is relative
 * to the book's folder, with forward slashes, and free of `..` and symbolic links. Names are compared as the most
 * tolerant file system does: without case, compatibility forms, and what Windows drops from their ends.
 */
export function bookPartOf(path: string): BookPartId | undefined {
  const [first = ""] = path.split("/");
  return byName.get(folded(first));
}

/** Whether a file at this path, absolute or not, would be the settings of a book, and its folder so a book. */
export function makesBook(path: string): boolean {
  return path.split(/[\\/]/).some((name) => folded(name) === bookLayout.settings);
}

/**
 * Whether a path, relative to a folder that is searched for books, is the settings of one. What packages have
 * installed, what is hidden, and what lies among entries is none.
 */
export function isBookFile(path: string): boolean {
  const folders = path.split(/[\\/]/);
  return (
    folders.pop() === bookLayout.settings &&
    !folders.some((name) => name === "node_modules" || name === bookLayout.entries || name.startsWith("."))
  );
}

/** The file in the folder of a published target that lists all others: what a build may replace and remove. */
export const outputManifest = ".fixbook-manifest.json";

/** The file of an entry in its book's folder. */
export function entryPath({ area, id }: { readonly area: string; readonly id: string }): string {
  return `${bookLayout.entries}/${area}/${id}.md`;
}

/** The file of an inventory in its book's folder. */
export function inventoryPath(id: string): string {
  return `${bookLayout.inventories}/${id}.yaml`;
}

function mapNames(): typeof bookLayout {
  return Object.fromEntries(Object.entries(parts).map(([id, { name }]) => [id, name])) as typeof bookLayout;
}

const byName = new Map(Object.entries(parts).map(([id, { name }]) => [name as string, id as BookPartId]));

/** A name as a file system may read it: `BOOK.YAML`, `book.yaml.` and `book.yaml:stream` are all one file on some. */
function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/:.*$/, "")
    .replace(/[. ]+$/, "");
}
