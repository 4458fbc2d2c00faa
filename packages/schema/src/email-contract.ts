import { z } from "zod";
import { audiences } from "./frontmatter.js";
import { versionField } from "./json-contract.js";
import { placeholderTypes } from "./placeholder.js";

/** The snippets that an email build makes of an entry, the default first. */
export const snippetVariants = ["fix", "short", "ask", "full"] as const;
export type SnippetVariant = (typeof snippetVariants)[number];

/** How the value of a field is escaped where it stands in a snippet. */
export const snippetForms = ["text", "html", "url", "base"] as const;
export type SnippetForm = (typeof snippetForms)[number];

const place = z
  .object({
    field: z.string().describe("Name of the field."),
    start: z.int().describe("Where it stands in the text, in UTF-16 units."),
    end: z.int().describe("Where it ends: the first unit after it."),
    form: z
      .enum(snippetForms)
      .describe(
        "How its value is escaped there: as plain text or HTML text; percent-encoded as a part of a URL; or as what a URL begins with, unescaped.",
      ),
  })
  .describe("A place in a text that the agent fills.")
  .meta({ id: "Place" });
export type SnippetPlace = z.infer<typeof place>;
const places = z
  .array(place)
  .optional()
  .describe("Where the agent's fields stand in it, in order. Absent where there are none.");

const form = {
  bytes: z.int().describe("How many bytes the text has, in UTF-8."),
  sha256: z.string().describe("SHA-256 of these bytes, in lower-case hexadecimal."),
  places,
};

const file = z
  .object({
    path: z
      .string()
      .optional()
      .describe("The file with the text, relative to snippets.json. Without one, the text is in snippets.jsonl only."),
    ...form,
  })
  .describe("A snippet in one form.")
  .meta({ id: "SnippetFile" });

const text = z
  .object({ contents: z.string(), ...form })
  .describe("A snippet in one form, with its text.")
  .meta({ id: "SnippetText" });

const variant = z
  .enum(snippetVariants)
  .describe("The fix; one paragraph and a link; what to include when writing; or everything.");
const html = "An HTML fragment on one line.";
const plain = "The same as plain text.";
const fields = z.array(z.string()).describe("Names of the fields in it, in the order in which they are met.");

const snippet = z
  .object({ variant, html: file.describe(html), text: file.describe(plain), fields })
  .meta({ id: "SnippetVariant" });

const wholeSnippet = z
  .object({ variant, html: text.describe(html), text: text.describe(plain), fields })
  .meta({ id: "WholeSnippet" });

const entry = {
  id: z.string(),
  area: z.string(),
  revision: z
    .string()
    .describe("Another one whenever the source of the entry says something else to the audience of the build."),
  locale: z.string(),
  subject: z.string(),
  subjectPlaces: places,
  url: z.string().optional().describe("Absolute address of the entry's page. Absent where the brand has no address."),
};
const snippets =
  "Its snippets, the default first. `ask` is absent where the entry asks for nothing of its own: that of the book in snippets.json is for all of those. `short` is absent where it says neither a cause nor what to check first.";

const field = z
  .object({
    name: z.string(),
    label: z.string().describe("How it stands in a snippet until it is filled."),
    type: z.enum(placeholderTypes),
    description: z.string().describe("What it stands for."),
  })
  .describe("What a support agent fills in.")
  .meta({ id: "SnippetField" });
export type SnippetField = z.infer<typeof field>;

/** `snippets.json`: every snippet of an email build. */
export const snippetsJson = z.object({
  contractVersion: versionField,
  book: z.string(),
  brand: z.object({ id: z.string(), name: z.string() }),
  audience: z.enum(audiences),
  locale: z.string(),
  fields: z.array(field).describe("Every field that an agent fills, in the order of the book's declarations."),
  ask: wholeSnippet
    .optional()
    .describe(
      "What the book asks every customer for: the `ask` of entries that have none of their own. Absent where the book asks for nothing.",
    ),
  entries: z
    .array(z.object({ ...entry, snippets: z.array(snippet).describe(snippets) }))
    .describe("Every entry, in the order of the book."),
});
export type SnippetsJson = z.infer<typeof snippetsJson>;

/** A line of `snippets.jsonl`: an entry with its snippets in full. */
export const snippetsLineJson = z.object({
  contractVersion: versionField,
  ...entry,
  snippets: z.array(wholeSnippet).describe(snippets),
});
export type SnippetsLineJson = z.infer<typeof snippetsLineJson>;
