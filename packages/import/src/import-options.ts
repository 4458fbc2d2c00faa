import { type MarkdownParser, parseWithRemark } from "@fixbook/core";
import type { SectionId } from "@fixbook/schema";
import type { AreaFrom } from "./areas.js";
import type { DeclaredSection } from "./cut/declare.js";
import type { Dialect } from "./dialects/dialect.js";
import { plain } from "./dialects/plain.js";
import type { BrandAddress } from "./variables/brand-addresses.js";

export interface ImportOptions {
  readonly dialect?: Dialect;
  readonly locale?: string;
  /** Sections that the book declares already. */
  readonly declared?: readonly DeclaredSection[];
  /** Further headings of the sections, folded, by section. */
  readonly headings?: ReadonlyMap<string, SectionId>;
  readonly areaFrom?: AreaFrom;
  /** Whether pages that describe no problem are brought as drafts. */
  readonly all?: boolean;
  /** Where the pages stand today, for paths that the input does not hold. */
  readonly site?: string | undefined;
  /** Whether the pages are sent to people by a desk, which fills the variables in them. */
  readonly isForDesk?: boolean;
  readonly parser?: MarkdownParser | undefined;
  /** Addresses that the brands of the book have for its placeholders. */
  readonly brandAddresses?: readonly BrandAddress[];
  /** Ids that the book has already, and that none of these pages is. */
  readonly taken?: ReadonlySet<string>;
  /** Names that no alias may have, besides the ids of these entries; those that are taken when left out. */
  readonly aliasesTaken?: ReadonlySet<string>;
  /** The ids that the entries of a source have from an earlier import, in their order. */
  readonly known?: ReadonlyMap<string, readonly string[]>;
  /** The encoding that the text at a path was decoded from, where it is no UTF-8. */
  decodedAs?(path: string): string | undefined;
  /** A text of the input that is no page of its own, such as a part that pages share. */
  textAt?(path: string): string | undefined;
  /** A file of the input by its path in any case, as it is written there. */
  fileAt?(path: string): string | undefined;
  /**
   * The format in which a file of the input, or a picture in a data URL, can be published: what its bytes are. One without
   * is left behind: its words stay, and it is told of. None comes along when left out.
   */
  formatOf?(from: string): string | undefined;
}

/** The options with what holds where one is left out. */
export type ImportSettings = Required<ImportOptions> & { readonly parser: MarkdownParser };

export function settingsOf(options: ImportOptions): ImportSettings {
  const taken = options.taken ?? new Set();
  const none = () => undefined;
  return {
    dialect: plain,
    locale: "en",
    declared: [],
    headings: new Map(),
    areaFrom: "folder",
    all: false,
    site: undefined,
    isForDesk: false,
    brandAddresses: [],
    taken,
    aliasesTaken: taken,
    known: new Map(),
    decodedAs: none,
    textAt: none,
    fileAt: none,
    formatOf: none,
    ...options,
    parser: options.parser ?? parseWithRemark,
  };
}
