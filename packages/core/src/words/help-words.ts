/** The words of `<fixbook-help>`, which applications show. */
export interface HelpWords {
  /** Headings of the parts of an entry. */
  readonly firstCheck: string;
  readonly prerequisites: string;
  readonly cause: string;
  readonly fix: string;
  readonly workaround: string;
  readonly verify: string;
  readonly escalate: string;
  readonly include: string;
  readonly moreInformation: string;
  readonly related: string;
  /** The heading above other entries. */
  readonly others: string;
  /** The link to the page of an entry, and the one to support. */
  readonly page: string;
  readonly support: string;
  readonly nothing: string;
  /** What stands before entries that may fit. */
  readonly unsure: string;
  /** The label of the search field, and its button. */
  readonly searchFor: string;
  readonly search: string;
  /** The button that copies code, and what it says afterwards. */
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  /** What a screen reader says when an entry is shown. */
  readonly found: (title: string) => string;
}
