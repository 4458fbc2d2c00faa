import type { Book, Entry, EntryHead, IdRecord, SearchFile } from "./contract.js";

export type * from "./contract.js";

/** The id of an entry. */
export type EntryId =
  | "idempotency-conflict"
  | "invalid-api-key"
  | "rate-limited"
  | "outbound-webhook-dropped"
  | "woocommerce-endpoint-unreachable"
  | "woocommerce-line-items-wrong"
  | "approval-link-expired"
  | "proposal-email-not-received"
  | "no-permissions"
  | "blank-page-after-deploy";

/** The id of an area. */
export type AreaId =
  | "integration-api"
  | "outbound-webhooks"
  | "woocommerce"
  | "email"
  | "sms"
  | "auth"
  | "app";

/** An id that was published once; `resolve` of @fixbook/client tells what became of it. */
export type FormerId = never;

/** An earlier id of an entry: it goes on compiling where an entry is loaded. */
export type MovedId = never;

/** A placeholder that the application fills. */
export type PlaceholderName = never;

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

/** Loads what a search reads of every entry. */
export declare function search(): Promise<SearchFile>;
