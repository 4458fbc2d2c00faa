import type { SectionId } from "../section.js";

/** The sections that have headings of other names. */
export type HeadingSectionId = SectionId;

/** Where the headings of other people come from. */
export const headingSources = {
  corpora:
    "Second-level headings of 673 pages of Adobe Commerce, Prometheus Operator, KubeVirt, Service Fabric and Microsoft Teams, with how many there are.",
  adobe: "The translations that Adobe publishes of its Commerce knowledge base.",
  dita: "The strings of the DITA Open Toolkit for the parts of a task, and its note “Trouble”.",
  microsoft: "The headings of Microsoft's support articles in that language.",
  common: "Common in published help centers and runbooks of that language; not counted.",
} as const;

export type HeadingSource = keyof typeof headingSources;

/** The headings of a section in one language. */
export interface HeadingRow {
  /** The heading that pages show and that the formatter writes. */
  readonly heading: string;
  /** Further headings that plainly mean the section, by where they come from; those that were counted with their number. */
  readonly also?: {
    readonly [Source in HeadingSource]?: Source extends "corpora"
      ? Readonly<Record<string, number>>
      : readonly string[];
  };
}

/** What a language calls the sections. Case, marks of letters, numbers and closing signs do not count. */
export interface LanguageHeadings {
  readonly rows: Readonly<Record<HeadingSectionId, HeadingRow>>;
  /** Articles before or in a heading, as a pattern for text in capitals. */
  readonly articles?: RegExp;
  /** Those among the accepted headings that are parts of a section where they have three signs or more. */
  readonly withinSections?: readonly string[];
  /** Headings that mean Fix, and Workaround on a page that has another fix. */
  readonly fixOrWorkaround?: readonly string[];
  /** Headings that mean Fix where they have a number: Method 2. */
  readonly numberedFix?: readonly string[];
  /** Headings that mean More information where nothing but links stands below. */
  readonly ofLinks?: readonly string[];
  /** Headings that mean one of several sections, which only a person can tell. */
  readonly either?: Readonly<Record<string, readonly HeadingSectionId[]>>;
}
