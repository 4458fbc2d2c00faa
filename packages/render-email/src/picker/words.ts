import type { SnippetVariant } from "@fixbook/schema";

const variants: Readonly<Record<SnippetVariant, { readonly name: string; readonly about: string }>> = {
  fix: { name: "Fix", about: "Causes, steps, how to verify" },
  short: { name: "Short", about: "One paragraph and a link, for chats" },
  ask: { name: "Ask", about: "What the customer should send" },
  full: { name: "Full", about: "Everything that the page says" },
};

/** The words of the snippet picker. */
export const pickerWords = {
  title: "Snippets",
  skip: "Skip to the search",
  brands: "Brands",
  search: "What does the customer see?",
  searchHint: "Words, an error code, a pasted log",
  needsScript: "The picker needs JavaScript. The fix of every entry is also a file beside this page.",
  entries: "Entries",
  reply: "Reply",
  keys: "Keys",

  found: (count: number, closest: number) => {
    const close = closest === 1 ? "1 closest entry" : `${closest} closest entries`;
    if (count === 0) return closest === 0 ? "Nothing found. Try fewer words." : `No exact answer. ${close}.`;
    return `${count === 1 ? "1 entry" : `${count} entries`}${closest === 0 ? "" : `, ${close}`}`;
  },
  notSearched: "The search failed. All entries are listed.",
  closest: "Closest entries",
  reasons: { code: "error code", status: "status", message: "message" },
  synonym: (asked: string) => `you wrote ${asked}:`,
  internal: "Internal",
  notes: "For agents only",
  page: "Open the page",
  notLoaded: "This snippet could not be loaded.",
  variants: "Variant",
  variant: variants,
  fields: "Fill in before you copy",
  copy: "Copy",
  copySubject: "Copy subject",
  add: "Add to reply",
  rich: "With formatting",
  plain: "Plain text",
  empty: "Nothing here yet. Add snippets to answer several questions in one message.",
  up: (name: string) => `Move up: ${name}`,
  down: (name: string) => `Move down: ${name}`,
  remove: (name: string) => `Remove: ${name}`,
  copyReply: "Copy reply",

  copied: (name: string) => `Copied: ${name}.`,
  copiedPlain: (name: string) => `Copied as plain text only: ${name}.`,
  notCopied: "The browser did not let the page copy. Select the text and copy it by hand.",
  unfilled: (names: string) => `Still to fill in: ${names}. Copy again to leave it visible.`,
  added: (name: string, count: number) =>
    `Added: ${name}. The reply has ${count === 1 ? "1 snippet" : `${count} snippets`}.`,
  removed: (name: string) => `Removed: ${name}.`,
  moved: (name: string, place: number) => `${name} is number ${place}.`,

  keyNames: {
    search: "Search",
    choose: "Go through the entries",
    open: "Choose: to the first field",
    variant: "Next variant",
    copy: "Copy",
    add: "Add to reply",
    copyReply: "Copy reply",
  },
} as const;
