import { readFileSync } from "node:fs";
import { join } from "node:path";
import { helpTexts } from "../packages/cli/dist/index.js";
import { changeKinds } from "../packages/render-json/dist/diff/index.js";
import { type JsonSchemaName, jsonSchemas, sections } from "../packages/schema/dist/index.js";
import { headingsPage } from "./generate-headings-page.ts";
import { helpBookEntries } from "./generate-help-book.ts";
import { rulePages } from "./generate-rule-pages.ts";
import { fence, MADE } from "./markdown.ts";

/** Every generated file that is made from built packages: path and text. */
export function generatedDocs(root: string): ReadonlyMap<string, string> {
  const schemas = jsonSchemas();
  return new Map([
    ...[...schemas].map(
      ([name, schema]) => [`packages/schema/json-schema/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`] as const,
    ),
    ...rulePages(),
    ...helpBookEntries(),
    ["docs/fields.md", fieldsPage(schemas)],
    ["docs/headings.md", headingsPage()],
    ["docs/commands.md", commandsPage()],
    withBlock(root, "docs/contract.md", "changes", changesTable()),
  ]);
}

/** Every kind of change between two builds, the largest first. */
function changesTable(): string {
  const rows = Object.entries(changeKinds).map(
    ([kind, { level, what, reason }]) => [level, `| ${level} | ${what} | ${reason} | \`${kind}\` |`] as const,
  );
  const sorted = ["major", "minor", "patch"].flatMap((level) => rows.filter(([of]) => of === level));
  return ["| level | what has changed | why | name |", "|---|---|---|---|", ...sorted.map(([, row]) => row)].join("\n");
}

function commandsPage(): string {
  const parts = [...helpTexts()].map(([name, text]) => `## ${name}\n\n${fence("text", text)}\n`);
  return `${MADE}\n# Commands\n\n${parts.join("\n")}`;
}

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly const?: string;
}

const CONTENT: Readonly<Record<(typeof sections)[number]["holds"], string>> = {
  blocks: "any text, with headings of its own (`###`, `####`)",
  parts: "text, lists of steps, and groups of them (`###`), in any order",
  items: "one bullet list",
};
/** The row about what `patternProperties` allow. */
const OWN_FIELDS =
  "| `x-…` | A field of your own, with any value, which goes into [the JSON build](json.md#fields-of-your-own) as it is. After `x-`, its name has letters, digits and `_ . -`. |  |";

/** The fields of every file that people write, and the sections of an entry. */
function fieldsPage(schemas: ReadonlyMap<JsonSchemaName, unknown>): string {
  const files: readonly [JsonSchemaName, string][] = [
    ["entry-frontmatter", "Frontmatter of an entry (`entries/<area>/<id>.md`)"],
    ["book", "`book.yaml`"],
    ["brand", "`brands/<id>.yaml`"],
    ["inventory", "`inventories/<id>.yaml`"],
    ["ledger", "`ids.yaml`"],
    ["queries", "`queries.yml`"],
    ["evals", "`evals.yml`"],
  ];
  const tables = files.map(([name, title]) => {
    const rows = [...fieldRows(schemas.get(name) as Schema, "")];
    if (name === "entry-frontmatter") rows.push(OWN_FIELDS);
    return `## ${title}\n\nJSON Schema for editors: [\`${name}.json\`](../packages/schema/json-schema/${name}.json)\n\n| field | what | |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  const rows = sections.map(({ heading, named, holds, purpose }) => {
    const content = CONTENT[holds];
    return `| \`## ${heading}\`${named ? `<br>\`## ${heading}: name\`` : ""} | ${content} | ${purpose} |`;
  });
  return `${MADE}
# Fields and sections

## Sections of an entry, in order

| heading | holds | what |
|---|---|---|
${rows.join("\n")}

Cause, Fix and Workaround can be repeated: each further \`## Cause: name\` begins another solution, the likeliest first.
Headings in other languages, and other headings that are accepted, are in [headings.md](headings.md).

${tables.join("\n")}`;
}

function* fieldRows(schema: Schema, prefix: string): Generator<string> {
  if (prefix === "" && schema.items) yield* fieldRows(schema.items, "[].");
  if (schema.properties === undefined && typeof schema.additionalProperties === "object") {
    for (const form of schema.additionalProperties.anyOf ?? []) {
      if (form.const !== undefined) yield `| \`${prefix}ID: ${form.const}\` | ${form.description ?? ""} | |`;
      yield* fieldRows({ ...form, properties: form.properties ?? {} }, `${prefix}ID.`);
    }
  }
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const path = `${prefix}${name}`;
    const need = schema.required?.includes(name)
      ? "required"
      : field.default === undefined || typeof field.default === "object"
        ? ""
        : `default: ${field.default}`;
    yield `| \`${path}\` | ${field.description ?? ""} | ${need} |`;
    if (field.properties) yield* fieldRows(field, `${path}.`);
    if (field.items?.properties) yield* fieldRows(field.items, `${path}[].`);
    if (typeof field.additionalProperties === "object") yield* fieldRows(field.additionalProperties, `${path}.NAME.`);
  }
}

/** A page with a generated block between its markers, by its path. */
function withBlock(root: string, path: string, name: string, block: string): readonly [string, string] {
  const text = readFileSync(join(root, path), "utf8");
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to === -1) throw new Error(`${path} has no block ${name}.`);
  return [path, `${text.slice(0, from + start.length)}\n\n${block}\n\n${text.slice(to)}`];
}
