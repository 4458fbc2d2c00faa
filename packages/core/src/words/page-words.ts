/** The words of pages that no book holds. Section headings are not here: they are the book's labels. */
export interface PageWords {
  /** The link that the keyboard meets first. */
  readonly skip: string;
  /** Names the links of the header, for screen readers. */
  readonly site: string;
  /** Names the links at the end of a page, for screen readers. */
  readonly footer: string;
  /** Names the way down to a page, for screen readers. */
  readonly breadcrumb: string;
  /** The link to the home page, in the way down to a page. */
  readonly home: string;
  /** The mark of entries and sections that customers do not see. */
  readonly internal: string;
  /** The link to the support page, in the header. */
  readonly support: string;

  /** The button of the search. */
  readonly search: string;
  /** The label of the search field, a question. */
  readonly searchLabel: string;
  /** What stands in the empty search field. */
  readonly searchHint: string;

  /** The heading above the areas, and the link to it. */
  readonly byArea: string;
  /** The heading above the table of symptoms, and the link to it. */
  readonly bySymptom: string;
  /** The button that leads to the table of symptoms. */
  readonly findSymptom: string;
  /** Columns of the table of symptoms. */
  readonly symptom: string;
  readonly mostLikelyCause: string;
  readonly firstThing: string;
  /** A cell of the table that has nothing to say. */
  readonly unknown: string;
  /** The link to causes beyond the first, in the table. `count` is how many there are, from 1. */
  readonly moreCauses: (count: number) => string;

  /** Stands before the title of the guide to an area. */
  readonly guide: string;
  /** The link to a whole area below the first rows of a large one. `count` is of all its entries, from 4. */
  readonly allOf: (count: number, area: string) => string;
  /** How many entries an area has, from 0, on its card. */
  readonly entries: (count: number) => string;
  /** The heading above the entries of an area. */
  readonly entriesHeading: string;
  /** The label of the field that narrows down the entries of an area; what is typed stands behind it. */
  readonly narrow: string;
  /** Names the links to first letters above many entries, for screen readers. */
  readonly letters: string;
  /** The heading above links to the other areas. */
  readonly otherAreas: string;
  /** What an area without entries says. */
  readonly emptyArea: string;
  /** The heading above links to what stands on a page. */
  readonly onThisPage: string;

  /** The heading of the first check, on the page of an entry. */
  readonly firstCheck: string;
  /** The heading above the names of several causes. */
  readonly causesHeading: string;
  /** Stands above the name of one of several causes: the second of three. */
  readonly solutionCount: (number: number, total: number) => string;
  /** What one of several solutions is called that has no name. */
  readonly solution: (number: number) => string;
  /** The heading above products and platforms, and what stands before them in a line. */
  readonly appliesTo: string;
  /** The choice of no product. */
  readonly everything: string;
  /** The choice of a product without a version. */
  readonly anyVersion: (product: string) => string;
  /** Names the choice of a platform, for screen readers. */
  readonly platform: string;
  readonly anyPlatform: string;
  /** Tells a reader who chose another product what a page is for. `texts` are products and platforms in a list. */
  readonly isFor: (texts: string) => string;
  /** The label of the choice in that note. */
  readonly youChose: string;
  /** The heading above codes, statuses and messages. */
  readonly signatures: string;
  readonly codes: string;
  readonly statuses: string;
  readonly messages: string;
  /** The heading above links to other entries and pages. */
  readonly related: string;
  /** The button that leads to the support page. */
  readonly toSupport: string;
  /** Names the links to the entries before and after, for screen readers. */
  readonly moreIn: (area: string) => string;
  readonly previous: string;
  readonly next: string;
  /** Stands before the date of the last review. */
  readonly reviewed: string;
  /** A date as people write it, from one as `2026-01-31`. */
  readonly date: (day: string) => string;

  /** Stands before the address of the page, in an entry's Markdown. */
  readonly page: string;
  /** Stands before what a reader searched for, in a message to support. */
  readonly searched: string;
  /** Stands before the entry that did not help, in a message to support. */
  readonly tried: string;
  /** The heading above the way to support, a question. */
  readonly stillStuck: string;
  /** The button that begins a message to support. */
  readonly writeToSupport: string;
  /** The link to where a change can be proposed. */
  readonly editEntry: string;
  /** The link to a step, for screen readers. */
  readonly stepLink: (number: number) => string;

  /** The title of the page for addresses that lead nowhere, and what it says. */
  readonly notFound: string;
  readonly notFoundLead: string;
  /** The title of the page of an earlier address; the page's new place stands below {@link movedTo}. */
  readonly moved: string;
  readonly movedTo: string;
  /** The title of the page of an entry that was parted; the new ones stand below {@link splitInto}. */
  readonly split: string;
  readonly splitInto: string;
  /** The title of the page of an entry that is gone; others stand below {@link nearest}. */
  readonly retired: string;
  readonly nearest: string;

  /** The headings of the support page. */
  readonly checklist: string;
  readonly contact: string;
}
