/** The words of snippets for mails and help desks. */
export interface EmailWords {
  /** Stands before the link to the page. */
  readonly more: string;
  readonly firstCheck: string;
  readonly appliesTo: string;
  readonly related: string;
  /** Names a block of code that stands below a list, and refers to it from within. */
  readonly code: (number: number) => string;
  readonly codeBelow: (number: number) => string;
  /** Introduces the list of what a customer should send, in a message of support. */
  readonly pleaseSend: string;
}

/** The words of the page where agents find, fill and copy snippets. */
export interface PickerWords {
  readonly title: string;
  readonly skip: string;
  /** Name places of the page, for screen readers. */
  readonly brands: string;
  readonly entries: string;
  /** The label of the search field, a question, and what stands in the empty field. */
  readonly search: string;
  readonly searchHint: string;
  /** What the page says where scripts do not run. */
  readonly needsScript: string;
  /** The heading above what is put together. It is copied under this name, too. */
  readonly reply: string;
  /** The heading above the keys. */
  readonly keys: string;

  /** How many entries answer, and how many only come close. */
  readonly found: (count: number, closest: number) => string;
  readonly notSearched: string;
  readonly closest: string;
  /** Why an entry is found. What was found follows each. */
  readonly reasons: { readonly code: string; readonly status: string; readonly message: string };
  readonly synonym: (asked: string) => string;
  readonly internal: string;
  /** The heading above notes that go into no message. */
  readonly notes: string;
  readonly page: string;
  readonly notLoaded: string;
  /** The label of the choice between four kinds of snippet, their names, and what each holds. */
  readonly variants: string;
  readonly variant: {
    readonly [Variant in "fix" | "short" | "ask" | "full"]: { readonly name: string; readonly about: string };
  };
  /** The label of the fields. */
  readonly fields: string;
  readonly copy: string;
  readonly copySubject: string;
  readonly add: string;
  /** The headings above the two forms of a snippet. */
  readonly rich: string;
  readonly plain: string;
  /** What a reply says that has nothing yet. */
  readonly empty: string;
  /** Buttons of a snippet in the reply, for screen readers; `name` is its title and kind. */
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly copyReply: string;

  /** What the page tells after something was done. `name` is a snippet's, or {@link reply}. */
  readonly copied: (name: string) => string;
  readonly copiedPlain: (name: string) => string;
  readonly notCopied: string;
  /** Before a snippet is copied with empty fields; `names` are theirs, in square brackets. */
  readonly unfilled: (names: string) => string;
  readonly added: (name: string, count: number) => string;
  readonly removed: (name: string) => string;
  readonly moved: (name: string, place: number) => string;
  readonly cleared: string;

  /** What each key does. `newCustomer` is a button, too: it clears what was typed for one customer. */
  readonly keyNames: {
    readonly [Key in "search" | "choose" | "open" | "variant" | "copy" | "add" | "copyReply" | "newCustomer"]: string;
  };
}
