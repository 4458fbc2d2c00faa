import { z } from "zod";
import { deskNames } from "./desk.js";
import { snippetVariants } from "./email-contract.js";
import { audiences } from "./frontmatter.js";
import { versionField } from "./json-contract.js";

const snippet = {
  key: z.string().describe("What the desk's record is found by; what its keyField holds."),
  entry: z.string().optional().describe("Id of the entry. Absent for what the book asks every customer for."),
  variant: z.enum(snippetVariants),
};

/** `desks/<desk>/manifest.json`: what the files of a help desk hold, so that a loader writes only what has changed. */
export const deskManifestJson = z.object({
  contractVersion: versionField,
  desk: z.enum(deskNames),
  book: z.string(),
  brand: z.object({ id: z.string(), name: z.string() }),
  audience: z.enum(audiences),
  locale: z.string(),
  body: z.enum(["html", "markdown", "text"]).describe("The form of the bodies."),
  keyField: z.string().describe("Where a record holds its key: a path, a column or a header."),
  fields: z
    .array(
      z.object({
        name: z.string(),
        shown: z.string().describe("The desk's variable, or a label in brackets that the agent replaces."),
        losesFallback: z
          .literal(true)
          .optional()
          .describe("The book has a fallback, and the desk cannot show one: check sentences with this field."),
      }),
    )
    .describe("Every field that an agent fills, and what stands for it in the files."),
  files: z
    .array(z.string())
    .describe("The files that hold the records, in order, relative to the manifest; none where each record is a file."),
  records: z
    .array(
      z.object({
        ...snippet,
        revision: z
          .string()
          .optional()
          .describe("Another one whenever the source of the entry says something else to the audience of the build."),
        path: z.string().optional().describe("Its file, relative to the manifest, where each record is a file."),
        sha256: z
          .string()
          .describe(
            "Of the record as it stands in its file, without the line end and a comma after it. The same: nothing to write.",
          ),
        files: z
          .array(
            z.object({
              path: z.string().describe("Where the HTML and the JSON target of the brand have it."),
              url: z.string().optional().describe("What the snippet links to; absent where the brand has no address."),
              type: z.string().describe("Its media type."),
              bytes: z.int(),
              sha256: z.string().describe("Of its bytes."),
              name: z.string().describe("What its file is called in the book."),
            }),
          )
          .optional()
          .describe("The pictures and attachments that the snippet names, in its order; absent where it names none."),
      }),
    )
    .describe("Every record, in the order of its files."),
  leftOut: z
    .array(z.object({ ...snippet, characters: z.int(), limit: z.int() }))
    .describe("Snippets that are longer than the desk takes."),
});
export type DeskManifestJson = z.infer<typeof deskManifestJson>;
