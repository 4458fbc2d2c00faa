import type { Piece, RenderContext } from "@fixbook/core";
import { fieldsOf } from "./book-json.js";
import { bookPath, contractPath, entryPath, searchPath } from "./paths.js";
import { toRecordsJson } from "./records-json.js";

/** `index.js`: the book, and each entry and the search file when asked for. A bundler makes each a file of its own. */
export function* npmModule(context: RenderContext): Generator<Piece> {
  yield `import book from "./${bookPath}" with { type: "json" };

export { book };

const files = {
`;
  for (const { id } of context.entries)
    yield `  "${id}": () => import("./${entryPath(id)}", { with: { type: "json" } }),\n`;
  yield `};

const moved = {
`;
  for (const { id, to } of movesOf(context)) yield `  "${id}": "${to}",\n`;
  yield `};

export const ids = Object.freeze(Object.keys(files));

export async function entry(id) {
  const present = Object.hasOwn(moved, id) ? moved[id] : id;
  if (Object.hasOwn(files, present)) return (await files[present]()).default;
  const { records } = (await import("./${bookPath}", { with: { type: "json" } })).default;
  const record = records.find((one) => one.id === id);
  if (record) return record;
  throw new RangeError(\`No entry has the id \${JSON.stringify(id)}.\`);
}

export async function search() {
  return (await import("./${searchPath}", { with: { type: "json" } })).default;
}
`;
}

/** `index.d.ts`: the ids as types, so that a link to an entry that is not there does not compile. */
export function* npmTypes(context: RenderContext): Generator<Piece> {
  const { book, entries } = context;
  const contract = contractPath.replace(/\.d\.ts$/, ".js");
  const records = toRecordsJson(context);
  const moved = movesOf(context);
  const isMoved = new Set(moved.map(({ id }) => id));
  yield `import type { Book, Entry, EntryHead, IdRecord, SearchFile } from "./${contract}";

export type * from "./${contract}";

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
const entryOfFormer = `/** @deprecated No entry may have this id any more: then its record says what became of it. See \`kind\`. */
export declare function entry(id: EntryId | FormerId): Promise<(Entry & { readonly id: EntryId }) | Other>;
`;

/** `entry.d.ts`: what each file of an entry holds, for an import of one by its path. */
export const entryTypes = `import type { Entry } from "./${contractPath.replace(/\.d\.ts$/, ".js")}";

declare const entry: Entry;
export default entry;
`;

/** The earlier ids that lead to one entry, and to which. */
export function movesOf(context: RenderContext): readonly { readonly id: string; readonly to: string }[] {
  const present = new Set(context.entries.map(({ id }) => id));
  const records = new Map(toRecordsJson(context).map((record) => [record.id, record]));
  const follow = (id: string, seen: ReadonlySet<string>): string | undefined => {
    const record = records.get(id);
    if (record?.kind !== "moved" || seen.has(id)) return undefined;
    return present.has(record.to) ? record.to : follow(record.to, new Set([...seen, id]));
  };
  return [...records.keys()].flatMap((id) => {
    const to = follow(id, new Set());
    return to === undefined ? [] : { id, to };
  });
}

function* union(named: readonly { readonly id: string }[]): Generator<Piece> {
  if (named.length === 0) yield " never";
  for (const { id } of named) yield `\n  | "${id}"`;
}
