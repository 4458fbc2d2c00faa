// Made by scripts/generate.ts from packages/schema: the files of a JSON build.

/**
 * What became of an id that was published once.
 */
export type IdRecord =
  | {
      kind: "moved";
      id: string;
      /**
       * The id that took its place.
       */
      to: string;
    }
  | {
      kind: "split";
      id: string;
      /**
       * The ids, two or more.
       */
      into: string[];
    }
  | {
      kind: "retired";
      id: string;
      /**
       * Why nothing took its place, for readers.
       */
      note: string;
      /**
       * Ids of the nearest replacements.
       */
      see: string[];
    };
/**
 * One part of a fix; all of them in order are what it says.
 */
export type Part = TextPart | StepsPart | GroupPart;

export interface Files {
  Book: Book;
  Entry: Entry;
  SearchFile: SearchFile;
  Records: Records;
  Inventory: Inventory;
  Manifest: Manifest;
}
export interface Book {
  /**
   * major.minor. A later minor version only adds.
   */
  contractVersion: `2.${number}`;
  id: string;
  brand: {
    id: string;
    name: string;
  };
  /**
   * Whose entries are here: internal means all.
   */
  audience: "public" | "internal";
  title: string;
  intro?: RichText;
  locale: string;
  /**
   * Absolute address of the home page. Absent where the brand has no address.
   */
  url?: string;
  /**
   * The areas, in order.
   */
  areas: {
    id: string;
    title: string;
    summary?: RichText;
    guide?: {
      title: string;
      summary?: RichText;
      id: string;
      /**
       * Absolute address of the guide. Absent where the brand has no address.
       */
      url?: string;
    };
    /**
     * Why the area has no entries.
     */
    empty?: string;
    /**
     * Ids of the area's entries, in order.
     */
    entries: string[];
  }[];
  /**
   * The products that entries may be about, as the book declares them.
   */
  products: {
    id: string;
    title: string;
    /**
     * The oldest first.
     */
    versions: string[];
    platforms: {
      id: string;
      title: string;
    }[];
  }[];
  /**
   * What the book calls the sections of its entries, by the names of their fields.
   */
  labels: {
    symptom: string;
    prerequisites: string;
    confirm: string;
    cause: string;
    fix: string;
    workaround: string;
    verify: string;
    escalate: string;
    include: string;
    why: string;
    benefits: string;
    moreInformation: string;
    internalNotes?: string;
  };
  /**
   * The sections that the book declares and this build holds, in the book's order.
   */
  sections: {
    id: string;
    title: string;
  }[];
  /**
   * The head of every entry, in the order of areas and ids.
   */
  entries: EntryHead[];
  /**
   * Path of the file with the texts to search in, relative to book.json.
   */
  search: string;
  /**
   * What became of each earlier id, by id in the order of code units.
   */
  records: IdRecord[];
  support: {
    intro?: RichText;
    checklist: RichText[];
    contact?: RichText;
    /**
     * Absolute address of the page about support. Absent where the brand has no address.
     */
    url?: string;
  };
  /**
   * The placeholders that the application has to fill, by name.
   */
  fields: {
    [k: string]: {
      type: "email" | "url" | "phone" | "text";
      description: string;
      /**
       * Who fills it where a brand is published.
       */
      filledBy: "build" | "agent" | "app";
    };
  };
  /**
   * Every placeholder that the application has to fill, by pointer and place. Absent where there is none.
   */
  placeholders?: Placeholder[];
}
/**
 * One piece of rich text in three forms with the same words.
 */
export interface RichText {
  /**
   * Plain text; steps and items on lines of their own.
   */
  text: string;
  /**
   * Safe HTML: a closed set of elements, escaped, no scripts, styles or ids.
   */
  html: string;
  /**
   * CommonMark with GFM tables and strikethrough.
   */
  markdown: string;
}
/**
 * The head of an entry. Its other texts are in its own file.
 */
export interface EntryHead {
  kind: "entry";
  id: string;
  /**
   * Id of the area.
   */
  area: string;
  title: string;
  summary?: RichText;
  signatures: Signatures;
  /**
   * Words that the entry is sorted by.
   */
  tags: string[];
  /**
   * What it applies to, as it is written.
   */
  appliesTo: string[];
  /**
   * What that comes to: products in order, each stretch of versions once, then platforms. Empty for everything.
   */
  applicability: Applicability[];
  /**
   * For whom the entry is. In internal builds only.
   */
  audience?: "public" | "internal";
  /**
   * Absolute address of the entry's page. Absent where the brand has no address.
   */
  url?: string;
  /**
   * Another one whenever the source of the entry says something else to the audience of the build.
   */
  revision: string;
  /**
   * Path of the entry's own file, relative to book.json.
   */
  path: string;
}
/**
 * What a person or a program can paste to find the entry.
 */
export interface Signatures {
  codes: string[];
  statuses: number[];
  /**
   * %name% stands for any text.
   */
  messages: string[];
}
/**
 * A product with a stretch of its versions, or a platform; text alone where the book declares no products. Products and stretches are alternatives, and so are platforms, which narrow the products.
 */
export interface Applicability {
  /**
   * Id of a product of the book.
   */
  product?: string;
  /**
   * Id of a platform of one or more of its products.
   */
  platform?: string;
  /**
   * The first version. Absent where there is no limit.
   */
  from?: string;
  /**
   * The last version. Absent where there is no limit.
   */
  to?: string;
  /**
   * The same in words, as pages show it.
   */
  text: string;
}
/**
 * A placeholder that is left for the application, where it stands.
 */
export interface Placeholder {
  name: string;
  /**
   * JSON pointer to the string that holds it, from the top of the file (RFC 6901).
   */
  at: string;
  /**
   * Where it stands in that string, in UTF-16 units.
   */
  start: number;
  /**
   * Where it ends: the first unit after it.
   */
  end: number;
  type: "email" | "url" | "phone" | "text";
  /**
   * How its value is escaped there: as text, HTML text, Markdown text or Markdown code; percent-encoded as a part of a URL; or as what a URL begins with.
   */
  form: "text" | "html" | "markdown" | "code" | "url" | "base";
}
export interface Entry {
  /**
   * major.minor. A later minor version only adds.
   */
  contractVersion: `2.${number}`;
  kind: "entry";
  id: string;
  /**
   * Id of the area.
   */
  area: string;
  title: string;
  summary?: RichText;
  signatures: Signatures;
  /**
   * Further wordings of the symptom, for searching; readers are not shown them.
   */
  also: string[];
  /**
   * Words that the entry is sorted by.
   */
  tags: string[];
  /**
   * What it applies to, as it is written.
   */
  appliesTo: string[];
  /**
   * What that comes to: products in order, each stretch of versions once, then platforms. Empty for everything.
   */
  applicability: Applicability[];
  firstCheck?: RichText;
  symptom: RichText;
  prerequisites?: RichText;
  /**
   * Read-only checks, in order.
   */
  confirm: Step[];
  verify?: RichText;
  escalate?: RichText;
  /**
   * What to send along to support.
   */
  include: RichText[];
  why?: RichText;
  benefits: RichText[];
  moreInformation?: RichText;
  internalNotes?: RichText;
  /**
   * The checks, whole: its texts, lists and groups in order.
   */
  confirmParts?: Part[];
  /**
   * How to verify, whole: its texts, lists and groups in order.
   */
  verifyParts?: Part[];
  /**
   * In order of likelihood.
   */
  solutions: Solution[];
  /**
   * Sections that the book declares, in its order.
   */
  sections: OwnSection[];
  /**
   * The book's pictures in it, in order. Absent where there is none.
   */
  pictures?: Picture[];
  /**
   * The book's files that it offers, likewise.
   */
  attachments?: Attachment[];
  related: Reference[];
  aliases: string[];
  audience: "public" | "internal";
  owners: string[];
  /**
   * A day, as 2026-10-01.
   */
  reviewed?: string;
  locale: string;
  /**
   * Absolute address of the entry's page. Absent where the brand has no address.
   */
  url?: string;
  /**
   * Another one whenever the source of the entry says something else to the audience of the build.
   */
  revision: string;
  /**
   * Every placeholder that the application has to fill, by pointer and place. Absent where there is none.
   */
  placeholders?: Placeholder[];
  /**
   * A field of the team's own: any value, passed through to the JSON build.
   */
  [name: `x-${string}`]: unknown;
}
/**
 * One thing to do.
 */
export interface Step {
  /**
   * Plain text; steps and items on lines of their own.
   */
  text: string;
  /**
   * Safe HTML: a closed set of elements, escaped, no scripts, styles or ids.
   */
  html: string;
  /**
   * CommonMark with GFM tables and strikethrough.
   */
  markdown: string;
  /**
   * Title of the group that the step stands in, such as a platform; below a heading in it “group › heading”. Steps of several groups are alternatives.
   */
  group?: string;
}
/**
 * Text that is no step.
 */
export interface TextPart {
  /**
   * Plain text; steps and items on lines of their own.
   */
  text: string;
  /**
   * Safe HTML: a closed set of elements, escaped, no scripts, styles or ids.
   */
  html: string;
  /**
   * CommonMark with GFM tables and strikethrough.
   */
  markdown: string;
  kind: "text";
}
/**
 * A list of steps.
 */
export interface StepsPart {
  kind: "steps";
  /**
   * Whether the list is numbered.
   */
  ordered: boolean;
  /**
   * The number of its first step. Numbers go on through a fix, and begin anew in a group and below a heading.
   */
  start: number;
  items: RichText[];
}
/**
 * What stands below a heading of a fix: one platform, or one way among others.
 */
export interface GroupPart {
  kind: "group";
  /**
   * Unique in its fix; part of the group's anchor.
   */
  id: string;
  title: string;
  applicability?: Applicability;
  parts: (TextPart | StepsPart)[];
}
/**
 * A cause with its fix.
 */
export interface Solution {
  /**
   * Unique in the entry; part of its anchors.
   */
  id: string;
  name?: string;
  applicability?: Applicability;
  cause?: RichText;
  /**
   * Every step in order. Text between steps is in `parts`; a fix of text alone is one step.
   */
  fix: Step[];
  workaround?: RichText;
  /**
   * The fix, whole: its texts, lists and groups in order.
   */
  parts: Part[];
  /**
   * The workaround, whole: its texts, lists and groups in order.
   */
  workaroundParts?: Part[];
}
/**
 * A section that the book declares, with its text.
 */
export interface OwnSection {
  /**
   * Plain text; steps and items on lines of their own.
   */
  text: string;
  /**
   * Safe HTML: a closed set of elements, escaped, no scripts, styles or ids.
   */
  html: string;
  /**
   * CommonMark with GFM tables and strikethrough.
   */
  markdown: string;
  id: string;
  title: string;
}
/**
 * A picture that the entry shows.
 */
export interface Picture {
  /**
   * In the folder of the build, and in the npm package. It changes whenever the file does.
   */
  path: string;
  /**
   * Media type.
   */
  type: string;
  bytes: number;
  /**
   * In lower-case hexadecimal.
   */
  sha256: string;
  /**
   * Absolute address of the file. Absent where the brand has no address.
   */
  url?: string;
  /**
   * In pixels.
   */
  width: number;
  /**
   * In pixels.
   */
  height: number;
  alt: string;
  /**
   * What is shown on a dark page in its place.
   */
  dark?: {
    /**
     * In the folder of the build, and in the npm package. It changes whenever the file does.
     */
    path: string;
    /**
     * Media type.
     */
    type: string;
    bytes: number;
    /**
     * In lower-case hexadecimal.
     */
    sha256: string;
    /**
     * Absolute address of the file. Absent where the brand has no address.
     */
    url?: string;
    /**
     * In pixels.
     */
    width: number;
    /**
     * In pixels.
     */
    height: number;
  };
}
/**
 * A file that the entry offers for download.
 */
export interface Attachment {
  /**
   * In the folder of the build, and in the npm package. It changes whenever the file does.
   */
  path: string;
  /**
   * Media type.
   */
  type: string;
  bytes: number;
  /**
   * In lower-case hexadecimal.
   */
  sha256: string;
  /**
   * Absolute address of the file. Absent where the brand has no address.
   */
  url?: string;
  /**
   * As the book calls it: what a download is saved as.
   */
  name: string;
}
/**
 * A related entry, or a page of another site.
 */
export interface Reference {
  id: string;
  title: string;
  /**
   * Absolute address of the page. Absent where the brand has no address.
   */
  url?: string;
}
export interface SearchFile {
  /**
   * major.minor. A later minor version only adds.
   */
  contractVersion: `2.${number}`;
  locale: string;
  /**
   * Words and phrases of readers and what the book says for them. Absent where there are none.
   */
  synonyms?: Synonyms[];
  /**
   * The products that entries may be about. Absent where there are none.
   */
  products?: {
    id: string;
    title: string;
    /**
     * The oldest first.
     */
    versions: string[];
    platforms: {
      id: string;
      title: string;
    }[];
  }[];
  /**
   * Every entry, in the order of the book.
   */
  entries: SearchEntry[];
  /**
   * Every placeholder that the application has to fill, by pointer and place. Absent where there is none.
   */
  placeholders?: Placeholder[];
}
/**
 * A question with one of `from` also finds what stands under any of `to`. The same lists where each does.
 */
export interface Synonyms {
  from: string[];
  to: string[];
}
/**
 * What is searched of an entry, in plain words. What an entry does not have is left out.
 */
export interface SearchEntry {
  id: string;
  /**
   * Absolute address of the entry's page. Absent where the brand has no address.
   */
  url?: string;
  title: string;
  /**
   * Title of the area.
   */
  area: string;
  /**
   * Whether the entry is for support agents only.
   */
  internal?: true;
  /**
   * Its first words.
   */
  symptom?: string;
  /**
   * Its first words.
   */
  summary?: string;
  /**
   * A single one only where it has a name or a cause.
   */
  solutions?: {
    id: string;
    name?: string;
    /**
     * The first words of the cause.
     */
    cause?: string;
  }[];
  /**
   * When to read it: the first words.
   */
  why?: string;
  /**
   * Further wordings of the symptom.
   */
  also?: string[];
  /**
   * What it applies to, its tags, and earlier ids.
   */
  other?: string[];
  codes?: string[];
  statuses?: number[];
  /**
   * %name% stands for any text.
   */
  messages?: string[];
  /**
   * Those of the messages that programs of all kinds print, so that one alone tells little.
   */
  common?: string[];
  /**
   * Which products, versions and platforms it is for. Absent where it is for all.
   */
  applies?: SearchApplies[];
  /**
   * The words of all sections that stand in none of the above, each once.
   */
  rest?: string;
}
export interface SearchApplies {
  /**
   * Id of a product of the book.
   */
  product?: string;
  /**
   * Id of a platform of one or more of its products.
   */
  platform?: string;
  /**
   * The first version. Absent where there is no limit.
   */
  from?: string;
  /**
   * The last version. Absent where there is no limit.
   */
  to?: string;
}
export interface Records {
  /**
   * major.minor. A later minor version only adds.
   */
  contractVersion: `2.${number}`;
  /**
   * Those of `book.json` that lead to no one entry, in its order.
   */
  records: IdRecord[];
  /**
   * Every placeholder that the application has to fill, by pointer and place. Absent where there is none.
   */
  placeholders?: Placeholder[];
}
export interface Inventory {
  /**
   * major.minor. A later minor version only adds.
   */
  contractVersion: `2.${number}`;
  /**
   * Id of the book.
   */
  id: string;
  title: string;
  /**
   * Absolute address of the pages, which the items' addresses start with. Absent where the brand has no address.
   */
  url?: string;
  /**
   * By id, in the order of code units.
   */
  items: {
    id: string;
    kind: "entry" | "area" | "page";
    title: string;
    /**
     * Relative to the inventory's address.
     */
    url: string;
    /**
     * Fragments of the page that links may name: of solutions, of groups and of sections that the book declares. They come from names and ids, and stay.
     */
    anchors: string[];
    /**
     * Earlier ids, which still lead there.
     */
    aliases: string[];
  }[];
  /**
   * Every placeholder that the application has to fill, by pointer and place. Absent where there is none.
   */
  placeholders?: Placeholder[];
}
export interface Manifest {
  /**
   * major.minor. A later minor version only adds.
   */
  contractVersion: `2.${number}`;
  book: string;
  brand: string;
  audience: "public" | "internal";
  locale: string;
  /**
   * SHA-256 over the path and SHA-256 of every file; the same content, the same hash.
   */
  contentHash: string;
  counts: {
    areas: number;
    entries: number;
    solutions: number;
    records: number;
    files: number;
  };
  /**
   * Every other file, by path in the order of code units.
   */
  files: {
    path: string;
    bytes: number;
    sha256: string;
  }[];
}
