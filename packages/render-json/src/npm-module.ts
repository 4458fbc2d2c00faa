import type { ListArtifact, Piece, RenderContext } from "@fixbook/core";
import { compareText } from "@fixbook/schema";
import { fieldsOf } from "./book-json.js";
import { bookPath, contractPath, entryPath, recordsPath, searchPath, shelfPath } from "./paths.js";
import { type Move, movesOf, toRecordsJson } from "./records-json.js";

/** So many ids load their entries from `index.js`; of more, each shelf has a part. */
const MOST_IN_MODULE = 128;
const MOST_ON_SHELF = 64;

/**
 * `index.js`: the book, and each entry and the search file when asked for. A bundler makes each a file of its own. Where a
 * book has many entries, how to load one is on a shelf, so that an application that shows one does not load a row for each.
 */
export function* npmModule(context: RenderContext): Generator<Piece> {
  const shelves = shelvesOf(context);
  yield `import book from "./${bookPath}" with { type: "json" };

export { book };

export const ids = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ book.entries.map(({ id }) => id));

`;
  if (shelves.length === 0) {
    yield "const files = ";
    yield* loaders(loadablesOf(context), ".");
    yield "const shelfOf = () => files;\n";
  } else {
    yield "const shelves = [\n";
    for (const [number, [first]] of shelves.entries())
      yield `  ["${first?.id}", () => import("./${shelfPath(number)}")],\n`;
    yield `];
const shelfOf = async (id) => (await shelves.findLast(([first], at) => at === 0 || first <= id)[1]()).default;
`;
  }
  yield `
export async function entry(id) {
  const files = await shelfOf(id);
  if (Object.hasOwn(files, id)) return (await files[id]()).default;
  const { records } = (await import("./${recordsPath}", { with: { type: "json" } })).default;
  const record = records.find((one) => one.id === id);
  if (record) return record;
  throw new RangeError(\`No entry has the id \${JSON.stringify(id)}.\`);
}

export async function search() {
  return (await import("./${searchPath}", { with: { type: "json" } })).default;
}
`;
}

/** The shelves of a book with many entries. */
export function* npmShelves(context: RenderContext): Generator<ListArtifact> {
  for (const [number, shelf] of shelvesOf(context).entries())
    yield { path: shelfPath(number), pieces: shelfPieces(shelf) };
}

function* shelfPieces(shelf: readonly Move[]): Generator<Piece> {
  yield "export default ";
  yield* loaders(shelf, "..");
}

function* loaders(loadables: readonly Move[], base: string): Generator<Piece> {
  yield "{\n";
  for (const { id, to } of loadables)
    yield `  "${id}": () => import("${base}/${entryPath(to)}", { with: { type: "json" } }),\n`;
  yield "};\n";
}

/** By code unit of their ids, as `index.js` looks for one; none where it can hold them itself. */
function shelvesOf(context: RenderContext): readonly (readonly Move[])[] {
  const all = loadablesOf(context).toSorted((a, b) => compareText(a.id, b.id));
  if (all.length <= MOST_IN_MODULE) return [];
  return Array.from({ length: Math.ceil(all.length / MOST_ON_SHELF) }, (_, number) =>
    all.slice(number * MOST_ON_SHELF, (number + 1) * MOST_ON_SHELF),
  );
}

function loadablesOf(context: RenderContext): readonly Move[] {
  return [...context.entries.map(({ id }) => ({ id, to: id })), ...movesOf(context)];
}

/** `index.d.ts`: the ids as types, so that a link to an entry that is not there does not compile. */
export function* npmTypes(context: RenderContext): Generator<Piece> {
  const { book, entries } = context;
  const records = toRecordsJson(context);
  const moved = movesOf(context);
  const isMoved = new Set(moved.map(({ id }) => id));
  yield `import type { Book, Entry, EntryHead, IdRecord, SearchFile } from "./${contractModule}";

export type * from "./${contractModule}";

/** The id of an entry. */
export type EntryId =`;
  yield* union(entries);
  yield `;

/** The id of an area. */
export type AreaId =`;
  yield* union(book.areas);
  yield `;

/** An id that was published once; \`resolve\` of @fixbook/client tells what became of it. */
export type FormerId =`;
  yield* union(records);
  yield `;

/** An earlier id of an entry: it goes on compiling where an entry is loaded. */
export type MovedId =`;
  yield* union(moved);
  yield `;

/** A placeholder that the application fills. */
export type PlaceholderName =`;
  yield* union(Object.keys(fieldsOf(context)).map((id) => ({ id })));
  yield `;

type Area = Omit<Book["areas"][number], "entries"> & { id: AreaId; entries: EntryId[] };
type Moved = Extract<IdRecord, { kind: "moved" }> & { id: MovedId; to: EntryId };
/** What became of an id that leads to no one entry. */
type Other = IdRecord & { id: Exclude<FormerId, MovedId> };

/** The book: areas, support, records, and the head of every entry. */
export declare const book: Omit<Book, "areas" | "entries" | "fields" | "records"> & {
  areas: Area[];
  entries: (EntryHead & { id: EntryId; area: AreaId })[];
  fields: Record<PlaceholderName, Book["fields"][string]>;
  records: (Moved | Other)[];
};

/** Ids of all entries, in the order of the book. */
export declare const ids: readonly EntryId[];

/** Loads an entry in full. Rejects with a RangeError where a caller without types gives an id that was never published. */
export declare function entry<Id extends EntryId>(id: Id): Promise<Entry & { readonly id: Id }>;
${moved.length === 0 ? "" : entryOfMoved}${records.every(({ id }) => isMoved.has(id)) ? "" : entryOfFormer}
/** Loads what a search reads of every entry. */
export declare function search(): Promise<SearchFile>;
`;
}

/** Only where ids have moved: what compilers say of a wrong id is plainer where there is one way to call a function. */
const entryOfMoved = `/** @deprecated An entry may have another id by now: see the one that it answers with. */
export declare function entry(id: EntryId | MovedId): Promise<Entry & { readonly id: EntryId }>;
`;

/** Only where ids were split, retired or have moved out of the book. */
const entryOfFormer = `/** @deprecated There may no longer be an entry with this id: then its record says what became of it. See \`kind\`. */
export declare function entry(id: EntryId | FormerId): Promise<(Entry & { readonly id: EntryId }) | Other>;
`;

const contractModule = contractPath.replace(/\.d\.ts$/, ".js");

/** What each file of an entry holds, for an import of one by its path, and for a module of CommonJS that requires it. */
export const entryTypes = {
  import: `import type { Entry } from "./${contractModule}";

declare const entry: Entry;
export default entry;
`,
  require: `import type { Entry } from "./${contractModule}" with { "resolution-mode": "import" };

declare const entry: Entry;
export = entry;
`,
};

function* union(named: readonly { readonly id: string }[]): Generator<Piece> {
  if (named.length === 0) yield " never";
  for (const { id } of named) yield `\n  | "${id}"`;
}
