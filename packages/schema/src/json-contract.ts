import { z } from "zod";
import { audiences } from "./frontmatter.js";
import { ownFieldsSchema, type WithOwnFields } from "./own-fields.js";
import { placeholderFillers, placeholderTypes } from "./placeholder.js";
import { type SectionId, type SectionIdsOf, sections } from "./section.js";

/** Version of the JSON contract, `major.minor`. Readers refuse another major and ignore fields that they do not know. */
export const contractVersion = "2.1" satisfies ContractVersion;
/** Any version that a reader of this contract takes: this one, or a later minor. */
export type ContractVersion = `${typeof contractMajor}.${number}`;
export const contractMajor = "2";

/** The field of every file of a build that says its version. */
export const versionField = z
  .string()
  .regex(new RegExp(`^${contractMajor}\\.(0|[1-9][0-9]*)$`))
  .describe("major.minor. A later minor version only adds.") as z.ZodType<string> as z.ZodType<ContractVersion>;

const richTextJson = z
  .object({
    text: z.string().describe("Plain text; steps and items on lines of their own."),
    html: z.string().describe("Safe HTML: a closed set of elements, escaped, no scripts, styles or ids."),
    markdown: z.string().describe("CommonMark with GFM tables and strikethrough."),
  })
  .describe("One piece of rich text in three forms with the same words.")
  .meta({ id: "RichText" });
export type RichTextJson = z.infer<typeof richTextJson>;

/** What the place of a placeholder needs of its value. */
export const placeholderForms = ["text", "html", "markdown", "code", "url", "base"] as const;

const placeholderJson = z
  .object({
    name: z.string(),
    at: z.string().describe("JSON pointer to the string that holds it, from the top of the file (RFC 6901)."),
    start: z.int().describe("Where it stands in that string, in UTF-16 units."),
    end: z.int().describe("Where it ends: the first unit after it."),
    type: z.enum(placeholderTypes),
    form: z
      .enum(placeholderForms)
      .describe(
        "How its value is escaped there: as text, HTML text, Markdown text or Markdown code; percent-encoded as a part of a URL; or as what a URL begins with.",
      ),
  })
  .describe("A placeholder that is left for the application, where it stands.")
  .meta({ id: "Placeholder" });
export type PlaceholderJson = z.infer<typeof placeholderJson>;
const placeholders = z
  .array(placeholderJson)
  .optional()
  .describe("Every placeholder that the application has to fill, by pointer and place. Absent where there is none.");

/** The address of something on a brand's pages. */
const address = (what: string) =>
  z.string().optional().describe(`Absolute address of ${what}. Absent where the brand has no address.`);

const reference = z
  .object({
    id: z.string(),
    title: z.string(),
    url: address("the page"),
  })
  .describe("A related entry, or a page of another site.")
  .meta({ id: "Reference" });

const signatures = z
  .object({
    codes: z.array(z.string()),
    statuses: z.array(z.int()),
    messages: z.array(z.string()).describe("%name% stands for any text."),
  })
  .describe("What a person or a program can paste to find the entry.")
  .meta({ id: "Signatures" });

const stepJson = richTextJson
  .extend({
    group: z
      .string()
      .optional()
      .describe(
        "Title of the group that the step stands in, such as a platform; below a heading in it “group › heading”. Steps of several groups are alternatives.",
      ),
  })
  .describe("One thing to do.")
  .meta({ id: "Step" });
export type StepJson = z.infer<typeof stepJson>;

const textPartJson = richTextJson
  .extend({ kind: z.literal("text") })
  .describe("Text that is no step.")
  .meta({ id: "TextPart" });
const stepsPartJson = z
  .object({
    kind: z.literal("steps"),
    ordered: z.boolean().describe("Whether the list is numbered."),
    start: z
      .int()
      .describe(
        "The number of its first step. Numbers go on through a fix, and begin anew in a group and below a heading.",
      ),
    items: z.array(richTextJson),
  })
  .describe("A list of steps.")
  .meta({ id: "StepsPart" });
const applicability = z
  .object({
    product: z.string().optional().describe("Id of a product of the book."),
    platform: z.string().optional().describe("Id of a platform of one or more of its products."),
    from: z.string().optional().describe("The first version. Absent where there is no limit."),
    to: z.string().optional().describe("The last version. Absent where there is no limit."),
    text: z.string().describe("The same in words, as pages show it."),
  })
  .describe(
    "A product with a stretch of its versions, or a platform; text alone where the book declares no products. Products and stretches are alternatives, and so are platforms, which narrow the products.",
  )
  .meta({ id: "Applicability" });

const ofName = applicability.optional().describe("The product or platform whose title it has.");

const groupPartJson = z
  .object({
    kind: z.literal("group"),
    id: z.string().describe("Unique in its fix; part of the group's anchor."),
    title: z.string(),
    applicability: ofName,
    parts: z.array(z.discriminatedUnion("kind", [textPartJson, stepsPartJson])),
  })
  .describe("What stands below a heading of a fix: one platform, or one way among others.")
  .meta({ id: "GroupPart" });
const partJson = z
  .discriminatedUnion("kind", [textPartJson, stepsPartJson, groupPartJson])
  .describe("One part of a fix; all of them in order are what it says.")
  .meta({ id: "Part" });
export type PartJson = z.infer<typeof partJson>;
const parts = (what: string) => z.array(partJson).describe(`${what}, whole: its texts, lists and groups in order.`);

/** The sections of a solution, likewise. */
const solutionSections = {
  cause: richTextJson.optional(),
  fix: z
    .array(stepJson)
    .describe("Every step in order. Text between steps is in `parts`; a fix of text alone is one step."),
  workaround: richTextJson.optional(),
} satisfies Record<SectionIdsOf<"solution">, z.ZodType>;

const solutionJson = z
  .object({
    id: z.string().describe("Unique in the entry; part of its anchors."),
    name: z.string().optional(),
    applicability: ofName,
    ...solutionSections,
    parts: parts("The fix"),
    workaroundParts: parts("The workaround").optional(),
  })
  .describe("A cause with its fix.")
  .meta({ id: "Solution" });

const fileJson = {
  path: z.string().describe("In the folder of the build, and in the npm package. It changes whenever the file does."),
  type: z.string().describe("Media type."),
  bytes: z.int(),
  sha256: z.string().describe("In lower-case hexadecimal."),
  url: address("the file"),
};
const pictureHalf = z.object({
  ...fileJson,
  width: z.int().describe("In pixels."),
  height: z.int().describe("In pixels."),
});
const pictureJson = pictureHalf
  .extend({ alt: z.string(), dark: pictureHalf.optional().describe("What is shown on a dark page in its place.") })
  .describe("A picture that the entry shows.")
  .meta({ id: "Picture" });
const attachmentJson = z
  .object({ ...fileJson, name: z.string().describe("As the book calls it: what a download is saved as.") })
  .describe("A file that the entry offers for download.")
  .meta({ id: "Attachment" });
export type PictureJson = z.infer<typeof pictureJson>;
export type AttachmentJson = z.infer<typeof attachmentJson>;

const revision = z
  .string()
  .describe("Another one whenever the source of the entry says something else to the audience of the build.");

const ownSectionJson = richTextJson
  .extend({ id: z.string(), title: z.string() })
  .describe("A section that the book declares, with its text.")
  .meta({ id: "OwnSection" });

/** The sections of an entry. A row of the section table that is missing here does not compile. */
const entrySections = {
  symptom: richTextJson,
  prerequisites: richTextJson.optional().describe("What the reader needs before the first step."),
  confirm: z.array(stepJson).describe("Read-only checks, in order."),
  verify: richTextJson.optional(),
  escalate: richTextJson.optional(),
  include: z.array(richTextJson).describe("What to send along to support."),
  why: richTextJson.optional(),
  benefits: z.array(richTextJson),
  moreInformation: richTextJson.optional(),
  internalNotes: richTextJson.optional().describe("A note for support agents; in internal builds only."),
} satisfies Record<SectionIdsOf<"entry">, z.ZodType>;

const area = z.string().describe("Id of the area.");
const tags = z.array(z.string()).describe("Words that the entry is sorted by.");
const appliesTo = z.array(z.string()).describe("What it applies to, as it is written.");
const applicabilities = z
  .array(applicability)
  .describe(
    "What that comes to: products in order, each stretch of versions once, then platforms. Empty for everything.",
  );

const entryFieldsJson = z.object({
  kind: z.literal("entry"),
  id: z.string(),
  area,
  title: z.string(),
  summary: richTextJson.optional(),
  signatures,
  also: z.array(z.string()).describe("Further wordings of the symptom, for searching; readers are not shown them."),
  tags,
  appliesTo,
  applicability: applicabilities,
  firstCheck: richTextJson
    .optional()
    .describe("The first thing to try, where there is one that is right for all readers."),
  ...entrySections,
  confirmParts: parts("The checks").optional(),
  verifyParts: parts("How to verify").optional(),
  solutions: z.array(solutionJson).describe("In order of likelihood."),
  sections: z.array(ownSectionJson).describe("Sections that the book declares, in its order."),
  pictures: z
    .array(pictureJson)
    .optional()
    .describe("The book's pictures in it, in order. Absent where there is none."),
  attachments: z.array(attachmentJson).optional().describe("The book's files that it offers, likewise."),
  related: z.array(reference),
  aliases: z.array(z.string()),
  audience: z.enum(audiences),
  owners: z.array(z.string()),
  reviewed: z.string().optional().describe("A day, as 2026-10-01."),
  locale: z.string(),
  url: address("the entry's page"),
  revision,
});

/** What the frontmatter says under names that begin with `x-` stands there as it is. */
const own = { patternProperties: ownFieldsSchema };

/** `entries/<id>.json`. */
export const entryJson = z.object({ contractVersion: versionField, ...entryFieldsJson.shape, placeholders }).meta(own);
export type EntryJson = z.infer<typeof entryJson> & WithOwnFields;

const recordJson = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("moved"), id: z.string(), to: z.string().describe("The id that took its place.") }),
    z.object({ kind: z.literal("split"), id: z.string(), into: z.array(z.string()).describe("The ids, two or more.") }),
    z.object({
      kind: z.literal("retired"),
      id: z.string(),
      note: z.string().describe("Why nothing took its place, for readers."),
      see: z.array(z.string()).describe("Ids of the nearest replacements."),
    }),
  ])
  .describe("What became of an id that was published once.")
  .meta({ id: "IdRecord" });
export type RecordJson = z.infer<typeof recordJson>;

/** What lists say of an entry: enough to show them, and to find the entry of a code, a product or a tag. */
const entryHeadJson = z
  .object({
    kind: z.literal("entry"),
    id: z.string(),
    area,
    title: z.string(),
    summary: richTextJson.optional(),
    signatures,
    tags,
    appliesTo,
    applicability: applicabilities,
    audience: z.enum(audiences).optional().describe("For whom the entry is. In internal builds only."),
    url: address("the entry's page"),
    revision,
    path: z.string().describe("Path of the entry's own file, relative to book.json."),
  })
  .describe("The head of an entry. Its other texts are in its own file.")
  .meta({ id: "EntryHead" });
export type EntryHeadJson = z.infer<typeof entryHeadJson>;

/** What a book calls each section of the section table. Notes for agents are in internal builds only. */
const labels = z
  .object(
    Object.fromEntries(sections.map(({ id, internal }) => [id, internal ? z.string().optional() : z.string()])) as {
      [Id in SectionId]: Id extends "internalNotes" ? z.ZodOptional<z.ZodString> : z.ZodString;
    },
  )
  .describe("What the book calls the sections of its entries, by the names of their fields.");

const named = z.object({ id: z.string(), title: z.string() });

const products = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    versions: z.array(z.string()).describe("The oldest first."),
    platforms: z.array(named),
  }),
);

/** `book.json`: all that is not of one entry, and the head of every entry. */
export const bookJson = z.object({
  contractVersion: versionField,
  id: z.string(),
  brand: z.object({ id: z.string(), name: z.string() }),
  audience: z.enum(audiences).describe("Whose entries are here: internal means all."),
  title: z.string(),
  intro: richTextJson.optional(),
  locale: z.string(),
  url: address("the home page"),
  areas: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        summary: richTextJson.optional(),
        guide: z
          .object({ title: z.string(), summary: richTextJson.optional(), id: z.string(), url: address("the guide") })
          .optional(),
        empty: z.string().optional().describe("Why the area has no entries."),
        entries: z.array(z.string()).describe("Ids of the area's entries, in order."),
      }),
    )
    .describe("The areas, in order."),
  products: products.describe("The products that entries may be about, as the book declares them."),
  labels,
  sections: z.array(named).describe("The sections that the book declares and this build holds, in the book's order."),
  entries: z.array(entryHeadJson).describe("The head of every entry, in the order of areas and ids."),
  search: z.string().describe("Path of the file with the texts to search in, relative to book.json."),
  records: z.array(recordJson).describe("What became of each earlier id, by id in the order of code units."),
  support: z.object({
    intro: richTextJson.optional(),
    checklist: z.array(richTextJson),
    contact: richTextJson.optional(),
    url: address("the page about support"),
  }),
  fields: z
    .record(
      z.string(),
      z.object({
        type: z.enum(placeholderTypes),
        description: z.string(),
        filledBy: z.enum(placeholderFillers).describe("Who fills it where a brand is published."),
      }),
    )
    .describe("The placeholders that the application has to fill, by name."),
  placeholders,
});
export type BookJson = z.infer<typeof bookJson>;

const searchSolution = z.object({
  id: z.string(),
  name: z.string().optional(),
  cause: z.string().optional().describe("The first words of the cause."),
});

const searchEntryJson = z
  .object({
    id: z.string(),
    url: address("the entry's page"),
    title: z.string(),
    area: z.string().describe("Title of the area."),
    internal: z.literal(true).optional().describe("Whether the entry is for support agents only."),
    symptom: z.string().optional().describe("Its first words."),
    summary: z.string().optional().describe("Its first words."),
    solutions: z.array(searchSolution).optional().describe("A single one only where it has a name or a cause."),
    why: z.string().optional().describe("When to read it: the first words."),
    also: z.array(z.string()).optional().describe("Further wordings of the symptom."),
    other: z.array(z.string()).optional().describe("What it applies to, its tags, and earlier ids."),
    codes: z.array(z.string()).optional(),
    statuses: z.array(z.int()).optional(),
    messages: z.array(z.string()).optional().describe("%name% stands for any text."),
    common: z
      .array(z.string())
      .optional()
      .describe("Those of the messages that programs of all kinds print, so that one alone tells little."),
    applies: z
      .array(applicability.omit({ text: true }).meta({ id: "SearchApplies" }))
      .optional()
      .describe("Which products, versions and platforms it is for. Absent where it is for all."),
    rest: z.string().optional().describe("The words of all sections that stand in none of the above, each once."),
  })
  .describe("What is searched of an entry, in plain words. What an entry does not have is left out.")
  .meta({ id: "SearchEntry" });

const synonymsJson = z
  .object({ from: z.array(z.string()), to: z.array(z.string()) })
  .describe("A question with one of `from` also finds what stands under any of `to`. The same lists where each does.")
  .meta({ id: "Synonyms" });

/** `search.json`: what a search reads of every entry, each text once. */
export const searchJson = z.object({
  contractVersion: versionField,
  locale: z.string(),
  synonyms: z
    .array(synonymsJson)
    .optional()
    .describe("Words and phrases of readers and what the book says for them. Absent where there are none."),
  products: products.optional().describe("The products that entries may be about. Absent where there are none."),
  entries: z.array(searchEntryJson).describe("Every entry, in the order of the book."),
  placeholders,
});
export type SearchJson = z.infer<typeof searchJson>;

/** `records.json`: what `entry()` of a build's module answers with where an id leads to no one entry of the book. */
export const recordsJson = z.object({
  contractVersion: versionField,
  records: z.array(recordJson).describe("Those of `book.json` that lead to no one entry, in its order."),
  placeholders,
});
export type RecordsJson = z.infer<typeof recordsJson>;

/** `inventory.json`: what other books may refer to. */
export const inventoryJson = z.object({
  contractVersion: versionField,
  id: z.string().describe("Id of the book."),
  title: z.string(),
  url: address("the pages, which the items' addresses start with"),
  items: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(["entry", "area", "page"]),
        title: z.string(),
        url: z.string().describe("Relative to the inventory's address."),
        anchors: z
          .array(z.string())
          .describe(
            "Fragments of the page that links may name: of solutions, of groups and of sections that the book declares. They come from names and ids, and stay.",
          ),
        aliases: z.array(z.string()).describe("Earlier ids, which still lead there."),
      }),
    )
    .describe("By id, in the order of code units."),
  placeholders,
});
export type InventoryJson = z.infer<typeof inventoryJson>;

/** `manifest.json`: what the build holds. */
export const manifestJson = z.object({
  contractVersion: versionField,
  book: z.string(),
  brand: z.string(),
  audience: z.enum(audiences),
  locale: z.string(),
  contentHash: z.string().describe("SHA-256 over the path and SHA-256 of every file; the same content, the same hash."),
  counts: z.object({ areas: z.int(), entries: z.int(), solutions: z.int(), records: z.int(), files: z.int() }),
  files: z
    .array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() }))
    .describe("Every other file, by path in the order of code units."),
});
export type ManifestJson = z.infer<typeof manifestJson>;
