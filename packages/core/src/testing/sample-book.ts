import { type Book, deskNames, type Entry, type Inline, type RichText } from "@fixbook/schema";

/** Text that breaks naive output in every place: markup, scripts, entities, template languages, line separators. */
export const hostileText = `</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>--> "quoted" 'single' & &amp; ]]> {{7*7}} \${x} %0d%0aBcc: \u2028 back\\slash`;

const text = (value: string): Inline => ({ type: "text", value });
const paragraph = (...children: readonly Inline[]): RichText => [{ type: "paragraph", children }];

/** Rich text that holds every node kind, each with `words` in it. */
export function everyNode(words: string): RichText {
  const inlines: readonly Inline[] = [
    text(words),
    { type: "emphasis", children: [text(words)] },
    { type: "strong", children: [text(words)] },
    { type: "delete", children: [text(words)] },
    { type: "inlineCode", value: words },
    { type: "break" },
    { type: "link", url: "https://example.com/<<PRODUCT>>?q=a&b", title: words, children: [text(words)] },
    {
      type: "link",
      url: "mailto:<<CONTACT_EMAIL>>",
      title: null,
      children: [{ type: "placeholder", name: "CONTACT_EMAIL" }],
    },
    { type: "image", url: "https://example.com/shot.png", title: null, alt: words },
    { type: "placeholder", name: "PRODUCT" },
    { type: "placeholder", name: "ORDER_NUMBER" },
    { type: "placeholder", name: "SESSION" },
    { type: "entryReference", id: "second", children: [] },
    { type: "entryReference", id: "guide", children: [text(words)] },
  ];
  return [
    { type: "paragraph", children: inlines },
    {
      type: "list",
      ordered: true,
      children: [
        { type: "listItem", children: [{ type: "paragraph", children: inlines }] },
        {
          type: "listItem",
          children: [
            { type: "paragraph", children: [text(words)] },
            { type: "list", ordered: false, children: [{ type: "listItem", children: paragraph(text(words)) }] },
          ],
        },
      ],
    },
    { type: "blockquote", children: paragraph(text(words)) },
    { type: "alert", kind: "warning", children: paragraph(text(words)) },
    { type: "code", lang: "sh", value: `${words}\n<<PRODUCT>> \\<<LITERAL>>` },
    { type: "code", lang: null, value: words },
    {
      type: "table",
      align: ["left", "right"],
      children: [
        {
          type: "tableRow",
          children: [
            { type: "tableCell", children: [text(words)] },
            { type: "tableCell", children: inlines },
          ],
        },
        {
          type: "tableRow",
          children: [
            { type: "tableCell", children: [] },
            { type: "tableCell", children: [text(words)] },
          ],
        },
      ],
    },
  ];
}

/** An entry in which every field is filled, each with `words` in it. */
export function fullEntry(id: string, words: string): Entry {
  const rich = everyNode(words);
  return {
    id,
    area: "first-area",
    title: `${words} <<PRODUCT>> ${id}`,
    summary: paragraph(text(words)),
    symptom: rich,
    signatures: { codes: ["E-1"], statuses: [404], messages: [`${words} %any%`] },
    appliesTo: [words],
    confirm: [rich, paragraph(text(words))],
    firstCheck: rich,
    solutions: [
      { id: "one", name: words, cause: rich, fix: [rich, paragraph(text(words))], workaround: rich },
      { id: "two", name: `${words} 2`, fix: [paragraph(text(words))] },
    ],
    verify: rich,
    escalate: rich,
    include: [rich],
    why: rich,
    benefits: [rich, paragraph(text(words))],
    related: ["guide", ...(id === "second" ? ["first"] : ["second"])],
    aliases: [`old-${id}`],
    audience: "public",
    owners: ["team"],
    reviewed: "2026-10-01",
    locale: "en",
  };
}

/** The smallest entry: a title and one step. */
export function smallEntry(id: string): Entry {
  const step = paragraph(text("Do it."));
  return {
    id,
    area: "first-area",
    title: "Small",
    symptom: paragraph(text("Small")),
    signatures: { codes: [], statuses: [], messages: [] },
    appliesTo: [],
    confirm: [],
    firstCheck: step,
    solutions: [{ id: "fix", fix: [step] }],
    include: [],
    benefits: [],
    related: [],
    aliases: [],
    audience: "public",
    owners: [],
    locale: "en",
  };
}

/** A book with two full entries, a small one and an empty area; every text holds `words`, values of brands included. */
export function sampleBook(words: string): Book {
  return {
    id: "sample",
    title: `${words} <<PRODUCT>>`,
    intro: everyNode(words),
    locale: "en",
    areas: [
      {
        id: "first-area",
        title: words,
        summary: paragraph(text(words)),
        guide: { title: words, summary: paragraph(text(words)), ref: "guide" },
      },
      { id: "empty-area", title: words, empty: words },
    ],
    placeholders: new Map([
      ["PRODUCT", { type: "text", description: "The product", filledBy: "build" }],
      ["CONTACT_EMAIL", { type: "email", description: "Support", filledBy: "build" }],
      ["ORDER_NUMBER", { type: "text", description: "The order", filledBy: "agent" }],
      ["SESSION", { type: "text", description: "The session", filledBy: "app" }],
    ]),
    support: {
      intro: everyNode(words),
      checklist: [paragraph(text(words))],
      contact: everyNode(words),
      address: "mailto:<<CONTACT_EMAIL>>",
    },
    editUrl: "https://example.com/edit/{path}",
    labels: {
      symptom: "Symptom",
      confirm: "Confirm the cause",
      cause: "Cause",
      fix: "Fix",
      workaround: "Workaround",
      verify: "Verify",
      escalate: "Escalate",
      include: "Before you write to support",
      why: words,
      benefits: "Benefits",
    },
    desks: deskNames,
    brands: [
      {
        id: "acme",
        name: words,
        url: "https://help.example.com",
        values: new Map([
          ["PRODUCT", `Acme ${words}`],
          ["CONTACT_EMAIL", "support+a&b@example.com"],
        ]),
        look: {
          accent: "#1f5fd0",
          tone: "cool",
          font: "system",
          corners: "soft",
          logo: "https://example.com/logo.svg",
        },
      },
    ],
    inventories: [
      { id: "guides", title: words, items: [{ id: "guide", title: words, url: "https://example.com/guide" }] },
    ],
    entries: [fullEntry("first", words), fullEntry("second", words), smallEntry("third")],
    records: [
      { id: "gone", kind: "retired", note: words, see: ["third"] },
      { id: "old", kind: "moved", to: "first" },
    ],
  };
}
