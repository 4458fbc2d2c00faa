import type { RenderContext } from "@fixbook/core";
import { bookPath, contractPath, entryPath } from "./paths.js";
import { toRecordsJson } from "./redirects-json.js";

/** `index.js`: the book, and each entry when it is asked for. A bundler makes every entry a file of its own. */
export function npmModule({ entries }: RenderContext): string {
  const rows = entries.map(({ id }) => `  "${id}": () => import("./${entryPath(id)}", { with: { type: "json" } }),\n`);
  return `import book from "./${bookPath}" with { type: "json" };

export { book };

const files = {
${rows.join("")}};

export const ids = Object.freeze(Object.keys(files));

export async function entry(id) {
  if (!Object.hasOwn(files, id)) throw new RangeError(\`No entry has the id \${JSON.stringify(id)}.\`);
  return (await files[id]()).default;
}
`;
}

/** `index.d.ts`: the ids as types, so that a link to an entry that is not there does not compile. */
export function npmTypes(context: RenderContext): string {
  const { book, entries } = context;
  return `import type { Book, Entry } from "./${contractPath.replace(/\.d\.ts$/, ".js")}";

export type * from "./${contractPath.replace(/\.d\.ts$/, ".js")}";

/** The id of an entry. */
export type EntryId =${union(entries.map(({ id }) => id))};

/** The id of an area. */
export type AreaId =${union(book.areas.map(({ id }) => id))};

/** An id that was published once; \`resolve\` of @fixbook/client tells what became of it. */
export type FormerId =${union(toRecordsJson(context).map(({ id }) => id))};

/** The book: areas, support, and every entry with its symptom and first check. */
export declare const book: Book;

/** Ids of all entries, in the order of the book. */
export declare const ids: readonly EntryId[];

/** Loads an entry in full. Rejects with a RangeError where a caller without types gives an id that no entry has. */
export declare function entry<Id extends EntryId>(id: Id): Promise<Entry & { readonly id: Id }>;
`;
}

function union(ids: readonly string[]): string {
  return ids.length === 0 ? " never" : ids.map((id) => `\n  | "${id}"`).join("");
}
