import { compile } from "json-schema-to-typescript";
import { z } from "zod";
import {
  bookJson,
  contractMajor,
  deskManifestJson,
  diffReport,
  entryJson,
  evalReport,
  inboundReport,
  inventoryJson,
  lintReport,
  manifestJson,
  recordsJson,
  replayReport,
  searchJson,
  snippetsJson,
  snippetsLineJson,
  versionField,
} from "../packages/schema/dist/index.js";

/** The files of a JSON build. */
const jsonBuild = {
  Book: bookJson,
  Entry: entryJson,
  SearchFile: searchJson,
  Records: recordsJson,
  Inventory: inventoryJson,
  Manifest: manifestJson,
};

/** What else the command writes as JSON. */
const others = {
  Snippets: snippetsJson,
  SnippetsLine: snippetsLineJson,
  DeskManifest: deskManifestJson,
  LintReport: lintReport,
  DiffReport: diffReport,
  InboundReport: inboundReport,
  ReplayReport: replayReport,
  EvalReport: evalReport,
};

/** The JSON contract as TypeScript, for those who have no zod: an application that installs a build, and the client. */
export function contractTypes(): Promise<string> {
  return typesOf(jsonBuild, "the files of a JSON build");
}

/** All that the command writes as JSON, builds and reports, as TypeScript: the types of the package `fixbook`. */
export function packageTypes(): Promise<string> {
  return typesOf({ ...jsonBuild, ...others }, "what the command writes as JSON");
}

/** Types made from schemas by json-schema-to-typescript, which keeps their descriptions as comments. */
async function typesOf(schemas: Readonly<Record<string, z.ZodType>>, what: string): Promise<string> {
  const listed = Object.entries(schemas).map(([name, schema]) => [name, schema.meta({ id: name })]);
  const all = z.toJSONSchema(z.object(Object.fromEntries(listed)), {
    io: "output",
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === versionField) jsonSchema.tsType = `\`${contractMajor}.\${number}\``;
      if (zodSchema._zod.def.type === "object") jsonSchema.additionalProperties = false;
      const { patternProperties } = jsonSchema;
      if (patternProperties === undefined) return;
      // The generator would let a pattern stand for any name at all.
      delete jsonSchema.patternProperties;
      jsonSchema.properties = {
        ...jsonSchema.properties,
        [OWN_FIELD]: { ...(Object.values(patternProperties)[0] as object), tsType: "unknown" },
      };
    },
  });
  const types = await compile(all as never, "Files", { bannerComment: "", ignoreMinAndMaxItems: true });
  const named = withoutRepeats(types.trim()).replaceAll(`"${OWN_FIELD}"?:`, `[name: \`x-\${string}\`]:`);
  return `// Made by scripts/generate.ts from packages/schema: ${what}.\n\n${named}\n`;
}

/** One name for each type: the generator numbers a type that it meets again, as `RichText1`. */
function withoutRepeats(types: string): string {
  const declarations = types.matchAll(/^export interface (\w+) (\{\n[\s\S]*?^\})/gm);
  const bodyOf = new Map([...declarations].map(([, name = "", body]) => [name, body]));
  return [...bodyOf].reduce((text, [name, body]) => {
    const first = name.replace(/\d+$/, "");
    if (first === name || bodyOf.get(first) !== body) return text;
    const declared = new RegExp(
      `(?:^/\\*\\*\\n(?: \\*.*\\n)+)?^export interface ${name} \\{\\n[\\s\\S]*?^\\}\\n?`,
      "m",
    );
    return text.replace(declared, "").replace(new RegExp(`\\b${name}\\b`, "g"), first);
  }, types);
}

/** Stands for the names of a team's own fields. */
const OWN_FIELD = "x-…";
