import {
  type Book,
  deskNames,
  type Entry,
  type EntryFile,
  type FixPart,
  type Inline,
  type RichText,
  type SectionId,
  type StepsPart,
  sections,
  sectionTargets,
} from "@fixbook/schema";
import { stepsPart } from "../entry/steps.js";

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
    { type: "picture", url: "https://example.com/shot.png", title: null, alt: words },
    { type: "picture", url: "settings.png", title: words, alt: words },
    { type: "link", url: "trace.log", title: null, children: [text(words)] },
    { type: "placeholder", name: "PRODUCT" },
    { type: "placeholder", name: "ORDER_NUMBER" },
    { type: "placeholder", name: "SESSION" },
    { type: "entryReference", id: "second", children: [] },
    { type: "entryReference", id: "guide", children: [text(words)] },
  ];
  return [
    { type: "paragraph", children: inlines },
    { type: "paragraph", children: [{ type: "picture", url: "settings.png", title: words, alt: words }] },
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
    { type: "heading", depth: 3, children: inlines },
    { type: "blockquote", children: paragraph(text(words)) },
    { type: "heading", depth: 4, children: [text(words)] },
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

/** Rich text that may stand in a list item: {@link everyNode} without headings. */
function everyNodeInside(words: string): RichText {
  return everyNode(words).filter(({ type }) => type !== "heading");
}

/** A fix that holds every kind of part, each with `words` in it. */
function everyPart(words: string): FixPart[] {
  const rich = everyNodeInside(words);
  const steps = (start: number, ordered = true): StepsPart => ({
    kind: "steps",
    ordered,
    start,
    items: [rich, paragraph(text(words))],
  });
  return [
    { kind: "text", blocks: paragraph(text(words)) },
    steps(1),
    { kind: "text", blocks: rich },
    steps(1, false),
    steps(3),
    { kind: "group", id: "first", title: [text(words)], parts: [{ kind: "text", blocks: rich }, steps(1)] },
    { kind: "group", id: "second", title: [text(words), text(" 2")], parts: [steps(1)] },
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
    also: [`${words} also`],
    tags: ["tag"],
    appliesTo: [words],
    confirm: everyPart(words),
    prerequisites: rich,
    firstCheck: everyNodeInside(words),
    solutions: [
      { id: "one", name: words, cause: rich, fix: everyPart(words), workaround: everyPart(words) },
      { id: "two", name: `${words} 2`, fix: stepsPart([paragraph(text(words))]), workaround: [] },
    ],
    verify: everyPart(words),
    escalate: rich,
    include: [everyNodeInside(words)],
    why: rich,
    benefits: [everyNodeInside(words), paragraph(text(words))],
    moreInformation: rich,
    internalNotes: rich,
    sections: [{ id: "impact", blocks: rich }],
    related: ["guide", ...(id === "second" ? ["first"] : ["second"])],
    aliases: [`old-${id}`],
    audience: "public",
    owners: ["team"],
    reviewed: "2026-10-01",
    locale: "en",
    files: ["settings.png", "trace.log"],
    extra: { "x-note": { text: words, list: [words, 1.5, null, true] } },
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
    also: [],
    tags: [],
    appliesTo: [],
    confirm: [],
    firstCheck: step,
    solutions: [{ id: "fix", fix: stepsPart([step]), workaround: [] }],
    verify: [],
    include: [],
    benefits: [],
    sections: [],
    related: [],
    aliases: [],
    audience: "public",
    owners: [],
    locale: "en",
    extra: {},
  };
}

/** A picture for both schemes, and an attachment: what {@link everyNode} names. */
const sampleFiles: readonly EntryFile[] = [
  { path: "files/trace.log", kind: "attachment", format: "log", bytes: 9, sha256: "c".repeat(64) },
  ...["settings", "settings.dark"].map(
    (name, at): EntryFile => ({
      path: `pictures/${name}.png`,
      kind: "picture",
      format: "png",
      bytes: 100,
      sha256: `${at}`.repeat(64),
      width: 900,
      height: 400,
    }),
  ),
];

/** Bytes that stand for those of a file of {@link sampleBook}. */
export function sampleBytes({ bytes, sha256 }: EntryFile): Uint8Array {
  return new Uint8Array(bytes).fill(sha256.charCodeAt(0));
}

/** A book with two full entries, a small one and an empty area; every text holds `words`, values of brands included. */
export function sampleBook(words: string): Book {
  return {
    id: "sample",
    title: `${words} <<PRODUCT>>`,
    intro: everyNodeInside(words),
    locale: "en",
    products: [],
    files: sampleFiles,
    synonyms: [
      { from: [words, "small"], to: [words, "small"] },
      { from: ["tiny"], to: [words] },
    ],
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
      intro: everyNodeInside(words),
      checklist: [paragraph(text(words))],
      contact: everyNodeInside(words),
      address: "mailto:<<CONTACT_EMAIL>>",
    },
    editUrl: "https://example.com/edit/{path}",
    labels: {
      ...(Object.fromEntries(sections.map(({ id, heading }) => [id, heading])) as Record<SectionId, string>),
      why: words,
    },
    sections: [{ id: "impact", title: words, headings: [], after: "symptom", targets: sectionTargets }],
    desks: deskNames,
    embedsPictures: true,
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
