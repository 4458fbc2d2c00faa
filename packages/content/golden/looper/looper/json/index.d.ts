import type { Book, Entry, EntryHead, IdRecord, SearchFile } from "./contract.js";

export type * from "./contract.js";

/** The id of an entry. */
export type EntryId =
  | "ts-voice-call-wont-connect"
  | "ts-workflow-paused"
  | "ts-stripe-webhook-missing"
  | "ts-cant-publish-blog-post"
  | "ts-image-gen-fails"
  | "ts-cant-log-in"
  | "ts-permission-denied"
  | "ts-lead-enrichment-shows-old-data"
  | "ts-email-going-to-spam"
  | "ts-sequence-isnt-sending"
  | "ts-client-portal-shows-nothing"
  | "ts-customer-cant-enroll-in-course"
  | "ts-mission-stuck-on-planning"
  | "ts-credential-wont-verify"
  | "ts-funnel-public-id-returns-404"
  | "ts-aeo-scan-returns-nothing"
  | "ts-competitor-screenshot-stale"
  | "ts-cant-see-custom-objects"
  | "ts-lead-discovery-returns-zero"
  | "ts-credit-balance-not-updating"
  | "ts-custom-domain-not-verifying"
  | "ts-webhook-firing-in-a-loop"
  | "ts-snapshot-apply-fails"
  | "ts-site-wont-deploy";

/** The id of an area. */
export type AreaId =
  | "automation-ai"
  | "commerce"
  | "commerce-advanced"
  | "content-seo"
  | "general"
  | "leads-crm"
  | "marketing"
  | "memberships"
  | "missions"
  | "public-credentials"
  | "public-funnels"
  | "reports-analytics"
  | "sales-crm"
  | "settings-billing-byok"
  | "settings-general"
  | "settings-snapshots"
  | "sites";

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
