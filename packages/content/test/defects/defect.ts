/** A mistake to put into a real book. Texts hold what is found in them between ‹ and ›. */
export interface Defect {
  readonly name: string;
  /** What finds it. */
  readonly rule: string;
  /** Files to add, by path. A mark that other rules find begins with them: ‹group/name|text›, ‹group/name+group/name|text›. */
  readonly files?: Readonly<Record<string, string>>;
  /** Changes of files that are there. */
  readonly edits?: readonly Edit[];
  /** Rows of `ids.yaml`, added at their places. */
  readonly rows?: readonly string[];
  /** What is added at the end of `ids.yaml`, whatever the order. */
  readonly end?: string;
  /** Whether the book's ledger does not list the entries that are added; else it does. */
  readonly isUnlisted?: boolean;
  /** Whether it keeps other mistakes from being found, or they keep it. */
  readonly isAlone?: boolean;
}

interface Edit {
  readonly file: string;
  readonly from: RegExp;
  /** May hold $1 and so on. */
  readonly to: string;
}

/** What defects need to know of the book that they are put into. */
export interface Host {
  readonly name: string;
  /** An area with entries. */
  readonly area: string;
  /** An area whose name comes later. */
  readonly laterArea: string;
  /** An area without a guide. */
  readonly unguidedArea: string;
  /** An entry that nothing leads to once its area has another. */
  readonly lonely?: string;
  /** The area without entries. */
  readonly emptyArea: string;
  /** An entry that nothing refers to. */
  readonly entry: string;
  /** An item of an inventory. */
  readonly item: string;
  readonly brands: readonly [first: string, second: string];
}

/** The books as they are, but for the names in them. */
export const hosts: readonly Host[] = [
  {
    name: "looper",
    area: "general",
    laterArea: "sites",
    unguidedArea: "general",
    emptyArea: "commerce-advanced",
    entry: "ts-workflow-paused",
    item: "help-voice",
    brands: ["looper", "northwind"],
  },
  {
    name: "peptideclients",
    area: "integration-api",
    laterArea: "woocommerce",
    unguidedArea: "app",
    lonely: "entries/app/blank-page-after-deploy.md",
    emptyArea: "sms",
    entry: "no-permissions",
    item: "guide-inbound-writes",
    brands: ["peptideclients", "harbor-clinic"],
  },
];
