import { type Wording, wordingFor } from "@fixbook/core";

/** The words of the pages that no book holds. Section headings are not here: they are the book's labels. */
const words = {
  skip: "Skip to the content",
  site: "Site",
  footer: "Site, again",
  breadcrumb: "Breadcrumb",
  home: "Home",
  internal: "Internal",
  support: "Support",

  search: "Search",
  searchLabel: "What do you see?",
  searchHint: "Words, or an error code",

  byArea: "By area",
  bySymptom: "By symptom",
  findSymptom: "Find your symptom",
  symptom: "Symptom",
  mostLikelyCause: "Most likely cause",
  firstThing: "First thing to check",
  unknown: "—",
  moreCauses: (count: number) => (count === 1 ? "1 more possible cause" : `${count} more possible causes`),

  guide: "Guide",
  allOf: (count: number, area: string) => `All ${count} entries of ${area}`,
  entries: (count: number) => (count === 0 ? "No entries yet" : count === 1 ? "1 entry" : `${count} entries`),
  entriesHeading: "Entries",
  narrow: "Show only entries with",
  letters: "By first letter",
  otherAreas: "Other areas",
  emptyArea: "No entry has been written for this area yet.",

  onThisPage: "On this page",
  firstCheck: "Check this first",
  causesHeading: "Possible causes, most likely first",
  solutionCount: (number: number, total: number) => `${number} of ${total}`,
  solution: (number: number) => `Solution ${number}`,
  appliesTo: "Applies to",
  everything: "Everything",
  anyVersion: (product: string) => `${product}, any version`,
  platform: "Platform",
  anyPlatform: "Any platform",
  isFor: (texts: string) => `This page applies to ${texts}.`,
  youChose: "You chose",
  signatures: "Also found by",
  codes: "Error code",
  statuses: "HTTP status",
  messages: "Message",
  related: "Related",
  toSupport: "What to send, and where to write",
  moreIn: (area: string) => `More in ${area}`,
  previous: "Previous",
  next: "Next",
  reviewed: "Last reviewed",

  page: "Page",
  searched: "Searched for",
  tried: "Tried",
  stillStuck: "Still stuck?",
  writeToSupport: "Write to support",
  editEntry: "Suggest a change to this page",
  stepLink: (number: number) => `Link to step ${number}`,

  notFound: "This page is not here",
  notFoundLead: "The address may be misspelled, or the page has moved. One of these leads on.",
  moved: "This page has moved",
  movedTo: "It is now here:",
  split: "This page is now several",
  splitInto: "Choose the one that fits:",
  retired: "This page was retired",
  nearest: "These come closest:",

  checklist: "Include this",
  contact: "Contact",
} as const;

export type PageWords = typeof words;

/** The words of the pages in a language. */
export function wordsFor(locale: string): Wording<PageWords> {
  return wordingFor({ en: words }, locale);
}
