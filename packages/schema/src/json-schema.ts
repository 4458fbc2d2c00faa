import { z } from "zod";
import { bookFile, brandFile, inventoryFile } from "./book.js";
import { deskManifestJson } from "./desk-contract.js";
import { lintReport } from "./diagnostic.js";
import { diffReport } from "./diff-report.js";
import { snippetsJson, snippetsLineJson } from "./email-contract.js";
import { evalReport } from "./eval-report.js";
import { evalsFile } from "./evals.js";
import { formatReport } from "./format-report.js";
import { frontmatter } from "./frontmatter.js";
import { importReport } from "./import-report.js";
import { inboundReport } from "./inbound-report.js";
import {
  bookJson,
  contractMajor,
  entryJson,
  inventoryJson,
  manifestJson,
  recordsJson,
  searchJson,
} from "./json-contract.js";
import { ledgerFile } from "./ledger.js";
import { planReport } from "./plan-report.js";
import { queriesFile } from "./queries.js";
import { replayReport } from "./replay-report.js";

/** What a JSON Schema describes: a file that a person writes (`input`) or that Fixbook makes (`output`). */
const documents = {
  "entry-frontmatter": { schema: frontmatter, io: "input", title: "Frontmatter of a Fixbook entry" },
  book: { schema: bookFile, io: "input", title: "Fixbook book.yaml" },
  brand: { schema: brandFile, io: "input", title: "Fixbook brand file" },
  inventory: { schema: inventoryFile, io: "input", title: "Fixbook inventory file" },
  ledger: { schema: ledgerFile, io: "input", title: "Fixbook ids.yaml" },
  queries: { schema: queriesFile, io: "input", title: "Fixbook queries.yml" },
  evals: { schema: evalsFile, io: "input", title: "Fixbook evals.yml" },
  "json-book": { schema: bookJson, io: "output", title: "book.json of a Fixbook JSON build" },
  "json-entry": { schema: entryJson, io: "output", title: "entries/<id>.json of a Fixbook JSON build" },
  "json-search": { schema: searchJson, io: "output", title: "search.json of a Fixbook JSON build" },
  "json-records": { schema: recordsJson, io: "output", title: "records.json of a Fixbook JSON build" },
  "json-inventory": { schema: inventoryJson, io: "output", title: "inventory.json of a Fixbook JSON build" },
  "json-manifest": { schema: manifestJson, io: "output", title: "manifest.json of a Fixbook JSON build" },
  "email-snippets": { schema: snippetsJson, io: "output", title: "snippets.json of a Fixbook email build" },
  "email-snippets-line": {
    schema: snippetsLineJson,
    io: "output",
    title: "A line of snippets.jsonl of a Fixbook email build",
  },
  "email-desk-manifest": {
    schema: deskManifestJson,
    io: "output",
    title: "desks/<desk>/manifest.json of a Fixbook email build",
  },
  "lint-report": { schema: lintReport, io: "output", title: "Report of fixbook lint --format json" },
  "diff-report": { schema: diffReport, io: "output", title: "Report of fixbook diff --format json" },
  "inbound-report": { schema: inboundReport, io: "output", title: "Report of fixbook inbound --format json" },
  "replay-report": { schema: replayReport, io: "output", title: "Report of fixbook replay --format json" },
  "eval-report": { schema: evalReport, io: "output", title: "Report of fixbook eval --retrieval --format json" },
  "import-report": { schema: importReport, io: "output", title: "Report of fixbook import --format json" },
  "format-report": { schema: formatReport, io: "output", title: "Report of fixbook fmt --format json" },
  "plan-report": {
    schema: planReport,
    io: "output",
    title: "Report of fixbook mv, rm and other commands that change several files, with --format json",
  },
} as const;

export type JsonSchemaName = keyof typeof documents;

type JsonSchemas = ReadonlyMap<JsonSchemaName, Readonly<Record<string, unknown>>>;

let made: JsonSchemas | undefined;

/**
 * The JSON Schema (draft 2020-12) of every kind of file, by name. Schemas of built files allow unknown fields, since
 * additions are no breaking change; schemas of written files do not. Made on the first call, which takes some 50 ms.
 */
export function jsonSchemas(): JsonSchemas {
  made ??= makeSchemas();
  return made;
}

function makeSchemas(): JsonSchemas {
  return new Map(
    (Object.keys(documents) as JsonSchemaName[]).map((name) => {
      const { schema, io, title } = documents[name];
      const { $schema, ...body }: Record<string, unknown> = z.toJSONSchema(schema, {
        io,
        unrepresentable: "any",
        override: openObjects,
      });
      return [name, { $schema, $id: `https://fixbook.dev/schema/v${versionOf(name)}/${name}.json`, title, ...body }];
    }),
  );
}

/** The major version in a schema's address: files of a build follow the contract, others are at their first. */
function versionOf(name: JsonSchemaName): string {
  return /^(?:json|email)-/.test(name) ? contractMajor : "1";
}

/** Closes strict objects only: a reader of built files must not stumble over a field that a later version adds. */
function openObjects({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  const { def } = zodSchema._zod;
  if (def.type === "object" && def.catchall === undefined) delete jsonSchema.additionalProperties;
}
