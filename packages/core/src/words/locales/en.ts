/** English: what all others are translated from. Reviewed by a native speaker: no. */
import { createCounter, createNumber, oneOther } from "../count.js";
import { formatDate } from "../date.js";
import type { EmailWords, PickerWords } from "../email-words.js";
import type { HelpWords } from "../help-words.js";
import type { PageWords } from "../page-words.js";
import type { FilterWords, ScriptWords, SearchWords } from "../script-words.js";
import type { Words } from "../words.js";

const number = /* @__PURE__ */ createNumber(",");
const many = /* @__PURE__ */ createCounter(oneOther, number);

export const page: PageWords = {
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
  moreCauses: (count) => many(count, { one: "# more possible cause", other: "# more possible causes" }),

  guide: "Guide",
  allOf: (count, area) => `All ${number(count)} entries of ${area}`,
  entries: (count) => (count === 0 ? "No entries yet" : many(count, { one: "# entry", other: "# entries" })),
  entriesHeading: "Entries",
  narrow: "Show only entries with",
  letters: "By first letter",
  otherAreas: "Other areas",
  emptyArea: "No entry has been written for this area yet.",
  onThisPage: "On this page",

  firstCheck: "Check this first",
  causesHeading: "Possible causes, most likely first",
  solutionCount: (number, total) => `${number} of ${total}`,
  solution: (number) => `Solution ${number}`,
  appliesTo: "Applies to",
  everything: "Everything",
  anyVersion: (product) => `${product}, any version`,
  platform: "Platform",
  anyPlatform: "Any platform",
  isFor: (texts) => `This page applies to ${texts}.`,
  youChose: "You chose",
  signatures: "Also found by",
  codes: "Error code",
  statuses: "HTTP status",
  messages: "Message",
  related: "Related",
  toSupport: "What to send, and where to write",
  moreIn: (area) => `More in ${area}`,
  previous: "Previous",
  next: "Next",
  reviewed: "Last reviewed",
  date: (day) =>
    formatDate(
      day,
      "{m} {d}, {y}",
      "January February March April May June July August September October November December",
    ),

  page: "Page",
  searched: "Searched for",
  tried: "Tried",
  stillStuck: "Still stuck?",
  writeToSupport: "Write to support",
  editEntry: "Suggest a change to this page",
  stepLink: (number) => `Link to step ${number}`,

  notFound: "This page is not here",
  notFoundLead: "The address may be misspelled, or the page has moved. One of these leads on.",
  moved: "This page has moved",
  movedTo: "It is now here:",
  split: "This page is now several",
  splitInto: "Choose the one that fits:",
  retired: "This page was retired",
  nearest: "The closest pages are:",

  checklist: "Include this",
  contact: "Contact",
};

export const script: ScriptWords = {
  paste: "Paste the whole error",
  pasteBack: "Back to one line",
  pasteHint: "A message, a log, a response: all of it. It stays on this device.",
  searching: "Searching…",
  notLoaded: "The search could not be loaded.",
  retry: "Try again",
  toSymptoms: "Go to the table of symptoms",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `No symptom of this table fits: all ${number(total)} are here.`
        : `${number(count)} of ${number(total)} symptoms fit.`;
    if (more === 0) return fitting;
    return `${fitting} ${number(more)} more ${more === 1 ? "is" : "are"} on the pages of the areas.`;
  },
  shortcutOn: "Turn off the search key /",
  shortcutOff: "Turn on the search key /",
  searchedFor: "What you searched for",
  copy: "Copy",
  copied: "Copied",
  notCopied: "Not copied",
};

const close = (count: number) => many(count, { one: "# closest entry", other: "# closest entries" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0) return closest === 0 ? "Nothing found." : `No exact answer. ${close(closest)}.`;
    return many(answers, { one: "# answer", other: "# answers" }) + (closest > 0 ? `, ${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/\.$/, "")}. ${many(count, { one: "# entry does", other: "# entries do" })} not apply to ${chosen}.`,
  showOutside: (count) => (count === 1 ? "Show it" : "Show them"),
  notFor: (chosen) => `Do not apply to ${chosen}`,
  appliesTo: "applies to",
  nothingHint: "Try fewer words, an error code or a status.",
  closest: "Closest entries",
  showAll: (count) => `Show all ${number(count)}`,
  internal: "Internal",
  reasons: { code: "error code", status: "status", message: "message", words: "in the entry:" },
  synonym: (asked) => `you wrote ${asked}:`,
  line: (number) => `line ${number}`,
  comma: ", ",
  pasted: "In your text",
  skipped: (count) => many(count, { one: "# line", other: "# lines" }),
  areas: "Look by area",
  support: "Write to support",
  supportHint: "What you wrote goes along.",
};

const doNotApply = (count: number, chosen: string) =>
  many(count, { one: "# entry does not apply to %", other: "# entries do not apply to %" }, chosen);

export const filter: FilterWords = {
  hidden: (count, chosen) => `${doNotApply(count, chosen)} and ${count === 1 ? "is" : "are"} hidden.`,
  listed: (count, chosen) => `${doNotApply(count, chosen)}.`,
  none: (count, chosen) =>
    count === 1
      ? `The only entry here does not apply to ${chosen} and is hidden.`
      : `Nothing here applies to ${chosen}: all ${number(count)} entries are hidden.`,
  show: (count) => (count === 1 ? "Show it" : "Show them"),
  hide: (count) => (count === 1 ? "Hide it" : "Hide them"),
  ofCard: (count) => `${number(count)} hidden`,
  showAll: "Show everything",
  yours: (chosen) => `This page applies to ${chosen}.`,
  everything: "Everything is shown.",
};

export const email: EmailWords = {
  more: "More",
  firstCheck: "Check this first",
  appliesTo: "Applies to",
  related: "Related",
  code: (number) => `Code ${number}`,
  codeBelow: (number) => `(code ${number} below)`,
  pleaseSend: "Please send us",
};

export const picker: PickerWords = {
  title: "Snippets",
  skip: "Skip to the search",
  brands: "Brands",
  entries: "Entries",
  search: "What does the customer see?",
  searchHint: "Words, an error code, a pasted log",
  needsScript: "The picker needs JavaScript. The fix of every entry is also a file beside this page.",
  reply: "Reply",
  keys: "Keys",

  found: (count, closest) => {
    if (count === 0) return closest === 0 ? "Nothing found. Try fewer words." : `No exact answer. ${close(closest)}.`;
    return many(count, { one: "# entry", other: "# entries" }) + (closest === 0 ? "" : `, ${close(closest)}`);
  },
  notSearched: "The search failed. All entries are listed.",
  closest: "Closest entries",
  reasons: { code: "error code", status: "status", message: "message" },
  synonym: (asked) => `you wrote ${asked}:`,
  internal: "Internal",
  notes: "For agents only",
  page: "Open the page",
  notLoaded: "This snippet could not be loaded.",
  variants: "Variant",
  variant: {
    fix: { name: "Fix", about: "Causes, steps, how to verify" },
    short: { name: "Short", about: "One paragraph and a link, for chats" },
    ask: { name: "Ask", about: "What the customer should send" },
    full: { name: "Full", about: "Everything for the customer: symptom, fix, what to send" },
  },
  fields: "Fill in before you copy",
  copy: "Copy",
  copySubject: "Copy subject",
  add: "Add to reply",
  rich: "With formatting",
  plain: "Plain text",
  empty: "Nothing here yet. Add snippets to answer several questions in one message.",
  up: (name) => `Move up: ${name}`,
  down: (name) => `Move down: ${name}`,
  remove: (name) => `Remove: ${name}`,
  copyReply: "Copy reply",

  copied: (name) => `Copied: ${name}.`,
  copiedPlain: (name) => `Copied as plain text only: ${name}.`,
  notCopied: "The browser did not let the page copy. Select the text and copy it by hand.",
  unfilled: (names) => `Still to fill in: ${names}. Copy again to leave it visible.`,
  added: (name, count) =>
    `Added: ${name}. ${many(count, { one: "The reply has # snippet.", other: "The reply has # snippets." })}`,
  removed: (name) => `Removed: ${name}.`,
  moved: (name, place) => `${name} is number ${place}.`,
  cleared: "Fields and reply are cleared.",

  keyNames: {
    search: "Search",
    choose: "Go through the entries",
    open: "Choose: to the first field",
    variant: "Next variant",
    copy: "Copy",
    add: "Add to reply",
    copyReply: "Copy reply",
    newCustomer: "New customer",
  },
};

export const help: HelpWords = {
  firstCheck: "First check",
  prerequisites: "Before you begin",
  cause: "Cause",
  fix: "Fix",
  workaround: "Workaround",
  verify: "Check that it works",
  escalate: "When it does not help",
  include: "Send along",
  moreInformation: "More information",
  related: "Related",
  others: "Is it something else?",
  page: "Open in the help center",
  support: "Get support",
  nothing: "No help was found for this problem.",
  unsure: "One of these may help:",
  searchFor: "Search the help",
  search: "Search",
  copy: "Copy",
  copied: "Copied",
  notCopied: "Not copied",
  found: (title) => `Help: ${title}`,
};

export const alerts: Words["alerts"] = {
  note: "Note",
  tip: "Tip",
  important: "Important",
  warning: "Warning",
  caution: "Caution",
};

export const versions: Words["versions"] = {
  between: (from, to) => `${from} to ${to}`,
  later: (from) => `${from} and later`,
  earlier: (to) => `${to} and earlier`,
};

export const signs: Words["signs"] = { colon: ": ", comma: ", ", semicolon: "; " };
