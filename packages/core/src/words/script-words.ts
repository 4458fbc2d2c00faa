/** What the script of every page says. It is loaded with each page: keep it short. */
export interface ScriptWords {
  /** The button that opens a field of many lines below the search, and the one that closes it. */
  readonly paste: string;
  readonly pasteBack: string;
  /** What stands below that field. What is pasted is not sent anywhere. */
  readonly pasteHint: string;

  readonly searching: string;
  readonly notLoaded: string;
  readonly retry: string;
  readonly toSymptoms: string;

  /**
   * Above the table of symptoms while one searches: `count` of its `total` rows fit, and `more` entries that the table leaves
   * out fit as well. Where none fits, all rows stay.
   */
  readonly filtered: (count: number, total: number, more: number) => string;

  /** The button at the end of a page for the key `/` that goes to the search. */
  readonly shortcutOn: string;
  readonly shortcutOff: string;

  /** The heading above what was searched for, on the support page. */
  readonly searchedFor: string;

  /** The button that copies a code, and what it says afterwards. */
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}

/** What the search of a page says of what it has found. */
export interface SearchWords {
  /** How many entries answer, and how many only come close. */
  readonly found: (answers: number, closest: number) => string;
  /** {@link found}, and that `count` more are for something else than the reader chose. */
  readonly outside: (found: string, count: number, chosen: string) => string;
  /** The button that lists them. */
  readonly showOutside: (count: number) => string;
  /** The label above them. */
  readonly notFor: (chosen: string) => string;
  /** Stands before what such an entry is for, in its row. */
  readonly appliesTo: string;
  /** Where nothing is found. */
  readonly nothingHint: string;
  /** The label above entries that only come close. */
  readonly closest: string;
  /** The button that lists all of many answers. */
  readonly showAll: (count: number) => string;
  /** The mark of entries that customers do not see. */
  readonly internal: string;

  /** Why an entry is found. What was found follows each. */
  readonly reasons: {
    readonly code: string;
    readonly status: string;
    readonly message: string;
    readonly words: string;
  };
  /** Stands before a word that is found in place of one that the reader wrote. */
  readonly synonym: (asked: string) => string;
  /** Where in a pasted text it stands. */
  readonly line: (number: number) => string;
  /** Between the items of a list. */
  readonly comma: string;

  /** The label above the lines of a pasted text. */
  readonly pasted: string;
  /** How many lines are left out between two, from 1. */
  readonly skipped: (count: number) => string;

  /** Where nothing answers: the label above the areas, the button to support, and what stands beside it. */
  readonly areas: string;
  readonly support: string;
  readonly supportHint: string;
}

/** What the filter by product says. `chosen` is what the reader chose: `Voice 2.1, iOS`. */
export interface FilterWords {
  /** Above a list: some of its entries are hidden, listed for now, or all hidden. */
  readonly hidden: (count: number, chosen: string) => string;
  readonly listed: (count: number, chosen: string) => string;
  readonly none: (count: number, chosen: string) => string;
  /** The button that lists them, and the one that hides them again. */
  readonly show: (count: number) => string;
  readonly hide: (count: number) => string;
  /** On the card of an area, behind the number of its entries. */
  readonly ofCard: (count: number) => string;

  /** On the page of an entry for something else: the button that ends the choice. */
  readonly showAll: string;
  /** What it says when the choice has changed. */
  readonly yours: (chosen: string) => string;
  readonly everything: string;
}
