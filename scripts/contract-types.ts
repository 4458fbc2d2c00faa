import { compile } from "json-schema-to-typescript";
import { z } from "zod";
import {
  areaJson,
  bookJson,
  chunkJson,
  entryJson,
  inventoryJson,
  manifestJson,
  redirectsJson,
  searchJson,
  signaturesJson,
} from "../packages/schema/dist/index.js";

const files = {
  Book: bookJson,
  Entry: entryJson,
  Area: areaJson,
  Redirects: redirectsJson,
  SignatureIndex: signaturesJson,
  SearchDocuments: searchJson,
  Inventory: inventoryJson,
  Chunk: chunkJson,
  Manifest: manifestJson,
};

/**
 * The JSON contract as TypeScript, for those who have no zod: an application that installs a build, and the client. Made
 * from the schemas by json-schema-to-typescript, which keeps their descriptions as comments.
 */
export async function contractTypes(): Promise<string> {
  const named = Object.entries(files).map(([name, schema]) => [name, schema.meta({ id: name })]);
  const all = z.toJSONSchema(z.object(Object.fromEntries(named)), {
    io: "output",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === "object") jsonSchema.additionalProperties = false;
    },
  });
  const types = await compile(all as never, "Files", { bannerComment: "", ignoreMinAndMaxItems: true });
  return `// Made by scripts/generate.ts from packages/schema: the files of a JSON build.\n\n${types.trim()}\n`;
}
