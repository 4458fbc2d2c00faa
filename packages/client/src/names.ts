import type { Book, Entry } from "./contract.gen.js";
import type { Head } from "./head.js";
import type { BookModule } from "./open-book.js";
import type { Resolution } from "./resolve.js";

/** What a build's types say of its ids and names; `string` where they say nothing. */
export interface Names {
  /** The ids of entries. */
  readonly entry: string;
  /** Earlier ids that lead to one entry. */
  readonly moved: string;
  /** All earlier ids. */
  readonly former: string;
  readonly area: string;
  /** The placeholders that the application fills. */
  readonly placeholder: string;
}

/** The names of a build's module. */
export interface NamesOf<Module extends BookModule> extends Names {
  readonly entry: EntryIdOf<Module>;
  readonly moved: IdIn<Extract<RowOf<Module["book"], "records">, { readonly to: EntryIdOf<Module> }>>;
  readonly former: KnownIn<IdIn<RowOf<Module["book"], "records">>>;
  readonly area: IdIn<RowOf<Module["book"], "areas">>;
  readonly placeholder: Module["book"] extends { readonly fields: infer Fields } ? keyof Fields & string : string;
}

/** What `entry(id)` loads. */
export type Loaded<Id extends string, Known extends Names> = string extends Id
  ? Entry | NoEntry
  : Id extends Known["entry"]
    ? Entry & { readonly id: Id }
    : Id extends Known["moved"]
      ? Entry & { readonly id: Known["entry"] }
      : NoEntry<Known["entry"]>;

/** What an id leads to that leads to no one entry. */
export type NoEntry<Id extends string = string> = Exclude<Resolution<Id>, { readonly kind: "entry" }>;

/** An area, with the heads of its entries. */
export interface OpenArea<Id extends string = string> extends Omit<Book["areas"][number], "entries"> {
  readonly entries: readonly Head<Id>[];
}

/** A value for each of some placeholders; for others there is none, or it is undefined. */
export type ValuesOf<Name extends string> = [Name] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [One in Name]?: string | undefined };

/** Where the book does not name its entries, what loads them does. */
type EntryIdOf<Module extends BookModule> = string extends Module["book"]["entries"][number]["id"]
  ? Parameters<Module["entry"]>[0] & string
  : Module["book"]["entries"][number]["id"];

type RowOf<Data, Key extends string> = Data extends { readonly [One in Key]: readonly (infer Row)[] } ? Row : never;

/** Nothing, where any text may be one. */
type KnownIn<Id extends string> = string extends Id ? never : Id;

type IdIn<Row> = Row extends { readonly id: infer Id extends string } ? Id : never;
