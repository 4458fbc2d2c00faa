import { sampleBook, smallEntry } from "@fixbook/core/testing";
import type { Book, Entry, RichText } from "@fixbook/schema";

/** A paragraph. */
export function says(value: string): RichText {
  return [{ type: "paragraph", children: [{ type: "text", value }] }];
}

/** The sample book with these entries in its first area, and brief texts around them. */
export function bookOf(entries: readonly Partial<Entry>[], change: Partial<Book> = {}): Book {
  const { intro, ...sample } = sampleBook("Plain");
  return {
    ...sample,
    title: "Acme troubleshooting",
    areas: [
      { id: "first-area", title: "First area", summary: says("What comes first.") },
      {
        id: "empty-area",
        title: "Empty area",
        empty: "Nothing has broken here yet.",
        guide: { title: "The guide", ref: "guide", summary: says("All of it.") },
      },
    ],
    support: {
      intro: says("Write to us."),
      checklist: [says("The URL."), says("The time.")],
      contact: says("Call us."),
    },
    labels: { ...sample.labels, why: "Why use this" },
    brands: [
      {
        id: "acme",
        name: "Acme",
        url: "https://help.example.com/acme",
        values: new Map([
          ["PRODUCT", "Acme"],
          ["CONTACT_EMAIL", "support@example.com"],
        ]),
        look: { tone: "cool", font: "system", corners: "soft" },
      },
    ],
    inventories: [
      {
        id: "guides",
        title: "Acme guides",
        items: [{ id: "guide", title: "The whole guide", url: "https://example.com/guide" }],
      },
    ],
    entries: entries.map((entry, index) => ({ ...smallEntry(`entry-${index}`), ...entry })),
    ...change,
  };
}
