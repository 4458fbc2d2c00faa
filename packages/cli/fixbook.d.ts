// Made by scripts/generate.ts from packages/schema: what the command writes as JSON.

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
  Snippets: Snippets;
  SnippetsLine: SnippetsLine;
  DeskManifest: DeskManifest;
  LintReport: LintReport;
  DiffReport: DiffReport;
  InboundReport: InboundReport;
  ReplayReport: ReplayReport;
  EvalReport: EvalReport;
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
export interface Snippets {
  /**
   * major.minor. A later minor version only adds.
   */
  contractVersion: `2.${number}`;
  book: string;
  brand: {
    id: string;
    name: string;
  };
  audience: "public" | "internal";
  locale: string;
  /**
   * Every field that an agent fills, in the order of the book's declarations.
   */
  fields: SnippetField[];
  ask?: WholeSnippet;
  /**
   * Every entry, in the order of the book.
   */
  entries: {
    id: string;
    area: string;
    /**
     * Another one whenever the source of the entry says something else to the audience of the build.
     */
    revision: string;
    locale: string;
    subject: string;
    /**
     * Where the agent's fields stand in it, in order. Absent where there are none.
     */
    subjectPlaces?: Place[];
    /**
     * Absolute address of the entry's page. Absent where the brand has no address.
     */
    url?: string;
    /**
     * Its snippets, the default first. `ask` is absent where the entry asks for nothing of its own: that of the book in snippets.json is for all of those. `short` is absent where it says neither a cause nor what to check first.
     */
    snippets: SnippetVariant[];
  }[];
}
/**
 * What a support agent fills in.
 */
export interface SnippetField {
  name: string;
  /**
   * How it stands in a snippet until it is filled.
   */
  label: string;
  type: "email" | "url" | "phone" | "text";
  /**
   * What it stands for.
   */
  description: string;
}
/**
 * What the book asks every customer for: the `ask` of entries that have none of their own. Absent where the book asks for nothing.
 */
export interface WholeSnippet {
  /**
   * The fix; one paragraph and a link; what to include when writing; or everything.
   */
  variant: "fix" | "short" | "ask" | "full";
  html: SnippetText;
  text: SnippetText;
  /**
   * Names of the fields in it, in the order in which they are met.
   */
  fields: string[];
}
/**
 * An HTML fragment on one line.
 */
export interface SnippetText {
  contents: string;
  /**
   * How many bytes the text has, in UTF-8.
   */
  bytes: number;
  /**
   * SHA-256 of these bytes, in lower-case hexadecimal.
   */
  sha256: string;
  /**
   * Where the agent's fields stand in it, in order. Absent where there are none.
   */
  places?: Place[];
}
/**
 * A place in a text that the agent fills.
 */
export interface Place {
  /**
   * Name of the field.
   */
  field: string;
  /**
   * Where it stands in the text, in UTF-16 units.
   */
  start: number;
  /**
   * Where it ends: the first unit after it.
   */
  end: number;
  /**
   * How its value is escaped there: as plain text or HTML text; percent-encoded as a part of a URL; or as what a URL begins with, unescaped.
   */
  form: "text" | "html" | "url" | "base";
}
export interface SnippetVariant {
  /**
   * The fix; one paragraph and a link; what to include when writing; or everything.
   */
  variant: "fix" | "short" | "ask" | "full";
  html: SnippetFile;
  text: SnippetFile;
  /**
   * Names of the fields in it, in the order in which they are met.
   */
  fields: string[];
}
/**
 * An HTML fragment on one line.
 */
export interface SnippetFile {
  /**
   * The file with the text, relative to snippets.json. Without one, the text is in snippets.jsonl only.
   */
  path?: string;
  /**
   * How many bytes the text has, in UTF-8.
   */
  bytes: number;
  /**
   * SHA-256 of these bytes, in lower-case hexadecimal.
   */
  sha256: string;
  /**
   * Where the agent's fields stand in it, in order. Absent where there are none.
   */
  places?: Place[];
}
export interface SnippetsLine {
  /**
   * major.minor. A later minor version only adds.
   */
  contractVersion: `2.${number}`;
  id: string;
  area: string;
  /**
   * Another one whenever the source of the entry says something else to the audience of the build.
   */
  revision: string;
  locale: string;
  subject: string;
  /**
   * Where the agent's fields stand in it, in order. Absent where there are none.
   */
  subjectPlaces?: Place[];
  /**
   * Absolute address of the entry's page. Absent where the brand has no address.
   */
  url?: string;
  /**
   * Its snippets, the default first. `ask` is absent where the entry asks for nothing of its own: that of the book in snippets.json is for all of those. `short` is absent where it says neither a cause nor what to check first.
   */
  snippets: WholeSnippet[];
}
export interface DeskManifest {
  /**
   * major.minor. A later minor version only adds.
   */
  contractVersion: `2.${number}`;
  desk:
    | "zendesk"
    | "zendesk-dynamic-content"
    | "zammad"
    | "chatwoot"
    | "front"
    | "freshdesk"
    | "gorgias"
    | "helpscout"
    | "eml";
  book: string;
  brand: {
    id: string;
    name: string;
  };
  audience: "public" | "internal";
  locale: string;
  /**
   * The form of the bodies.
   */
  body: "html" | "markdown" | "text";
  /**
   * Where a record holds its key: a path, a column or a header.
   */
  keyField: string;
  /**
   * Every field that an agent fills, and what stands for it in the files.
   */
  fields: {
    name: string;
    /**
     * The desk's variable, or a label in brackets that the agent replaces.
     */
    shown: string;
    /**
     * The book has a fallback, and the desk cannot show one: check sentences with this field.
     */
    losesFallback?: true;
  }[];
  /**
   * The files that hold the records, in order, relative to the manifest; none where each record is a file.
   */
  files: string[];
  /**
   * Every record, in the order of its files.
   */
  records: {
    /**
     * What the desk's record is found by; what its keyField holds.
     */
    key: string;
    /**
     * Id of the entry. Absent for what the book asks every customer for.
     */
    entry?: string;
    variant: "fix" | "short" | "ask" | "full";
    /**
     * Another one whenever the source of the entry says something else to the audience of the build.
     */
    revision?: string;
    /**
     * Its file, relative to the manifest, where each record is a file.
     */
    path?: string;
    /**
     * Of the record as it stands in its file, without the line end and a comma after it. The same: nothing to write.
     */
    sha256: string;
    /**
     * The pictures and attachments that the snippet names, in its order; absent where it names none.
     */
    files?: {
      /**
       * Where the HTML and the JSON target of the brand have it.
       */
      path: string;
      /**
       * What the snippet links to; absent where the brand has no address.
       */
      url?: string;
      /**
       * Its media type.
       */
      type: string;
      bytes: number;
      /**
       * Of its bytes.
       */
      sha256: string;
      /**
       * What its file is called in the book.
       */
      name: string;
    }[];
  }[];
  /**
   * Snippets that are longer than the desk takes.
   */
  leftOut: {
    /**
     * What the desk's record is found by; what its keyField holds.
     */
    key: string;
    /**
     * Id of the entry. Absent for what the book asks every customer for.
     */
    entry?: string;
    variant: "fix" | "short" | "ask" | "full";
    characters: number;
    limit: number;
  }[];
}
export interface LintReport {
  version: 1;
  /**
   * When the check ran: `writing`, where some rules count less, or `ci`.
   */
  stage: "writing" | "ci";
  /**
   * What the books were compared with, where only findings about what has changed are reported.
   */
  since?: {
    /**
     * The commit as it was named.
     */
    ref: string;
    /**
     * Files of the books that have changed since, those that are gone included.
     */
    changed: number;
    /**
     * Files of the books, those that are gone included.
     */
    files: number;
  };
  summary: {
    books: number;
    files: number;
    entries: number;
    /**
     * Findings of this severity, those counted in `more` included.
     */
    errors: number;
    /**
     * Likewise.
     */
    warnings: number;
    /**
     * Likewise.
     */
    infos: number;
    /**
     * Findings with a safe fix.
     */
    fixable: number;
    /**
     * Findings that a directive with a reason took out.
     */
    suppressed: number;
  };
  /**
   * The books that have questions, and nothing that stands in the way of asking them. Absent where none has.
   *
   * Items: How many questions are answered. One with `none: true` counts as answered first where no result claims to be an answer.
   */
  search?: {
    /**
     * Id of the book.
     */
    book: string;
    tuned: {
      questions: number;
      /**
       * How many have their entry as the first result.
       */
      first: number;
      /**
       * How many have it among the first three.
       */
      firstThree: number;
    };
    /**
     * Those with `held: true`, which nobody tunes with.
     */
    held: {
      questions: number;
      /**
       * How many have their entry as the first result.
       */
      first: number;
      /**
       * How many have it among the first three.
       */
      firstThree: number;
    };
    /**
     * The questions whose entry is not the first result, those without it among the first three before the others. Held ones are not listed, or somebody would tune with them. Absent where there is none.
     */
    missed?: {
      /**
       * The question.
       */
      query: string;
      /**
       * Path of its file, with forward slashes.
       */
      file: string;
      /**
       * The place of the question.
       */
      range: {
        start: {
          /**
           * Line, from 1.
           */
          line: number;
          /**
           * Column in UTF-16 units, from 1.
           */
          column: number;
          /**
           * Offset in UTF-16 units from the start of the file, after a byte order mark.
           */
          offset: number;
        };
        end: {
          /**
           * Line, from 1.
           */
          line: number;
          /**
           * Column in UTF-16 units, from 1.
           */
          column: number;
          /**
           * Offset in UTF-16 units from the start of the file, after a byte order mark.
           */
          offset: number;
        };
      };
      /**
       * The id of the entry that it should lead to; absent for one with `none: true`.
       */
      entry?: string;
      /**
       * What the search finds instead, the best first: the ids of the first three results, or of all that claim to answer it where nothing should.
       */
      found: string[];
    }[];
  }[];
  diagnostics: {
    /**
     * Stable name of the kind of finding, `group/bad-thing`.
     */
    ruleId: string;
    severity: "error" | "warning" | "info";
    /**
     * What is wrong: one sentence that quotes the thing.
     */
    message: string;
    /**
     * What a reader, an application or an agent would meet.
     */
    why: string;
    /**
     * What to do next.
     */
    action: string;
    /**
     * Path of the file, with forward slashes.
     */
    file: string;
    range: {
      start: {
        /**
         * Line, from 1.
         */
        line: number;
        /**
         * Column in UTF-16 units, from 1.
         */
        column: number;
        /**
         * Offset in UTF-16 units from the start of the file, after a byte order mark.
         */
        offset: number;
      };
      end: {
        /**
         * Line, from 1.
         */
        line: number;
        /**
         * Column in UTF-16 units, from 1.
         */
        column: number;
        /**
         * Offset in UTF-16 units from the start of the file, after a byte order mark.
         */
        offset: number;
      };
    };
    /**
     * The other ends of a finding that has several.
     */
    related?: {
      file: string;
      range: {
        start: {
          /**
           * Line, from 1.
           */
          line: number;
          /**
           * Column in UTF-16 units, from 1.
           */
          column: number;
          /**
           * Offset in UTF-16 units from the start of the file, after a byte order mark.
           */
          offset: number;
        };
        end: {
          /**
           * Line, from 1.
           */
          line: number;
          /**
           * Column in UTF-16 units, from 1.
           */
          column: number;
          /**
           * Offset in UTF-16 units from the start of the file, after a byte order mark.
           */
          offset: number;
        };
      };
      message: string;
    }[];
    /**
     * Changes that would mend it, the best first.
     */
    fixes?: {
      /**
       * `safe` keeps what the text says and may be applied unseen; `review` is a suggestion.
       */
      kind: "safe" | "review";
      /**
       * What it does, in a few words.
       */
      title: string;
      /**
       * @minItems 1
       */
      edits: {
        file: string;
        range: {
          start: {
            /**
             * Line, from 1.
             */
            line: number;
            /**
             * Column in UTF-16 units, from 1.
             */
            column: number;
            /**
             * Offset in UTF-16 units from the start of the file, after a byte order mark.
             */
            offset: number;
          };
          end: {
            /**
             * Line, from 1.
             */
            line: number;
            /**
             * Column in UTF-16 units, from 1.
             */
            column: number;
            /**
             * Offset in UTF-16 units from the start of the file, after a byte order mark.
             */
            offset: number;
          };
        };
        /**
         * Replaces the range.
         */
        text: string;
      }[];
    }[];
    /**
     * How many findings of its rule in its file it stands for, itself included: those after the hundredth, which are not listed one by one.
     */
    more?: number;
    /**
     * How many entries it is about, where one finding is about a group.
     */
    members?: number;
  }[];
}
export interface DiffReport {
  version: 1;
  /**
   * What was compared: a folder or a commit, as it was named.
   */
  old: string;
  /**
   * What it was compared with; `working tree` where it was the files as they are.
   */
  new: string;
  /**
   * The level of version that the changes need.
   */
  demanded: "none" | "patch" | "minor" | "major";
  /**
   * Whether every version that is declared rises by as much as the changes need; null if none is declared.
   */
  isEnough: boolean | null;
  /**
   * The builds that were compared, by name in the order of code units.
   */
  builds: {
    /**
     * <book>/<brand>.
     */
    name: string;
    demanded: "none" | "patch" | "minor" | "major";
    /**
     * What its version rises by, as far as anything says so.
     */
    declared: ("none" | "patch" | "minor" | "major") | null;
  }[];
  /**
   * How many changes there are.
   */
  summary: {
    major: number;
    minor: number;
    patch: number;
  };
  /**
   * The largest first, then by kind and subject.
   */
  changes: {
    /**
     * Stable name of the kind of change.
     */
    kind: string;
    level: "patch" | "minor" | "major";
    /**
     * The builds that have changed so.
     *
     * @minItems 1
     */
    builds: string[];
    /**
     * The id or path that it is about; empty for a book as a whole.
     */
    subject: string;
    /**
     * The fields of the subject that it is about.
     */
    fields: string[];
    /**
     * What has changed: one sentence.
     */
    message: string;
    /**
     * Why it counts as much as it does.
     */
    reason: string;
  }[];
}
export interface InboundReport {
  version: 1;
  /**
   * Whether anything that a consumer uses is gone; with `--strict`, whether anything is not one entry or page.
   */
  isBroken: boolean;
  /**
   * Every reference, in the order of consumers and of places in them.
   */
  uses: {
    /**
     * The file or book that refers, as it was named.
     */
    consumer: string;
    /**
     * Where in it: a line, a file or a field; empty where that is not known.
     */
    place: string;
    /**
     * The id or address that it refers to.
     */
    target: string;
    /**
     * What became of it: `moved-out` to a page that is not in the books; `no-anchor`, the page no longer has the place; `elsewhere`, the address is not one of the books'.
     */
    state: "there" | "no-anchor" | "moved" | "moved-out" | "split" | "retired" | "gone" | "elsewhere";
  }[];
}
export interface ReplayReport {
  version: 1;
  /**
   * Whether so much is covered as was asked for, and no more is claimed than may be.
   */
  isEnough: boolean;
  /**
   * The ids of the books that claim.
   */
  books: string[];
  /**
   * The logs, in the order in which they were read.
   */
  logs: {
    log: string;
    lines: number;
    records: number;
  }[];
  lines: {
    read: number;
    /**
     * Those of the records that are claimed as exact or likely.
     */
    covered: number;
  };
  /**
   * A record is a line and those that go on with it, such as a stack trace.
   */
  records: {
    read: number;
    /**
     * Those that something claims, or that look like troubles: the sum of the following.
     */
    troubles: number;
    /**
     * Each record that something claims counts where its surest claim is.
     */
    exact: number;
    likely: number;
    unsure: number;
    /**
     * Those that look like troubles, and nothing claims.
     */
    unmatched: number;
  };
  /**
   * The surest first, then by how many records are claimed.
   */
  claims: {
    confidence: "exact" | "likely" | "unsure";
    /**
     * The id of the book.
     */
    book: string;
    /**
     * The id of the entry.
     */
    entry: string;
    /**
     * The title of the entry.
     */
    title: string;
    /**
     * How many records it claims with this confidence.
     */
    records: number;
    /**
     * What of the entry the records have, the commonest first; a record may have several.
     */
    signatures: {
      /**
       * `text` is a title or a symptom.
       */
      kind: "code" | "status" | "message" | "text";
      /**
       * As the entry has it.
       */
      text: string;
      records: number;
    }[];
    /**
     * The first line of the kind, where it stands.
     */
    example: {
      /**
       * The log, as it was named; `standard-input` for `-`.
       */
      log: string;
      /**
       * The number of the line, from 1.
       */
      line: number;
      /**
       * Its beginning, with bullets in the place of secrets.
       */
      text: string;
    };
  }[];
  unmatched: {
    /**
     * The commonest kinds of troubles that nothing claims, at most 20.
     */
    kinds: {
      records: number;
      /**
       * The line, with what differs from one of its kind to the next masked.
       */
      line: string;
      /**
       * The first line of the kind, where it stands.
       */
      example: {
        /**
         * The log, as it was named; `standard-input` for `-`.
         */
        log: string;
        /**
         * The number of the line, from 1.
         */
        line: number;
        /**
         * Its beginning, with bullets in the place of secrets.
         */
        text: string;
      };
    }[];
    /**
     * Whether every kind was counted to the end: else the counts are the least that there may be.
     */
    isComplete: boolean;
  };
}
export interface EvalReport {
  version: 1;
  /**
   * Whether nothing was missed.
   */
  passed: boolean;
  /**
   * Items: The counts for a book and a brand.
   */
  books: {
    /**
     * The id of the book.
     */
    book: string;
    /**
     * The id of the brand.
     */
    brand: string;
    /**
     * How many questions were asked.
     */
    asked: number;
    /**
     * Those that must cite an entry; the others have no answer.
     */
    expected: number;
    /**
     * Those whose entry was an answer, and the first one.
     */
    citedFirst: number;
    /**
     * Those whose entry was an answer among the first three results.
     */
    citedInThree: number;
    /**
     * Texts of mustSay that an entry does not hold.
     */
    textsMissing: number;
  }[];
  misses: {
    /**
     * not-cited: the entry is not among the first three; guess: it is, and the assistant is told that it is no answer; false-exact: another entry is exact; false-answer: something answers, and nothing may; text-missing, text-forbidden: of the entry's text.
     */
    kind: "not-cited" | "guess" | "false-exact" | "false-answer" | "text-missing" | "text-forbidden";
    book: string;
    brand: string;
    /**
     * The line of the question in evals.yml.
     */
    line: number;
    ask: string;
    /**
     * The tool that was asked.
     */
    tool: "match_error" | "search_entries";
    mustCite?: string;
    /**
     * The text that is missing, or stands there and must not.
     */
    text?: string;
    /**
     * The first three results, the best first.
     */
    found: {
      /**
       * The id of the entry.
       */
      entry: string;
      confidence: "exact" | "likely" | "unsure";
      /**
       * Whether the tool gives it as an answer rather than as a guess.
       */
      isAnswer: boolean;
    }[];
    /**
     * What to do about it.
     */
    action: string;
  }[];
}
