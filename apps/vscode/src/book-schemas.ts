import { dirname, join } from "node:path";
import { bookLayout } from "@fixbook/schema";
import type { VsCode } from "./vscode-api.js";

/** The extension whose completion and hovers in YAML know schemas. */
const YAML = "redhat.vscode-yaml";

/** The scheme of the schemas' addresses. */
const SCHEME = "fixbook";

/** What the YAML extension lets others add. https://github.com/redhat-developer/vscode-yaml/wiki/Extension-API */
interface YamlApi {
  registerContributor(
    scheme: string,
    requestSchema: (resource: string) => string | undefined,
    requestSchemaContent: (uri: string) => string,
  ): boolean;
}

/** The files of a book that have a schema, by their paths in it. `book.yaml` has its in the manifest. */
const SCHEMAS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${bookLayout.brands}/[^/]+\\.ya?ml$`), "brand"],
  [new RegExp(`^${bookLayout.inventories}/[^/]+\\.ya?ml$`), "inventory"],
  [new RegExp(`^${bookLayout.ledger}$`), "ledger"],
  [new RegExp(`^${bookLayout.queries}$`), "queries"],
  [new RegExp(`^${bookLayout.evals}$`), "evals"],
];

export interface SchemaFiles {
  /** The folder of the schemas. */
  readonly folder: string;
  /** The text of a file; undefined where it cannot be read. */
  readText(file: string): string | undefined;
}

/**
 * Tells the YAML extension, where there is one, the schemas of a book's files. Others also keep `inventories/`, so a file
 * has a schema only where it lies in a folder with `book.yaml`, which no pattern of a manifest can say.
 */
export async function addBookSchemas({ extensions, Uri }: VsCode, files: SchemaFiles): Promise<void> {
  const api: unknown = await extensions.getExtension(YAML)?.activate();
  if (!isYamlApi(api)) return;
  api.registerContributor(
    SCHEME,
    (resource) => {
      const uri = Uri.parse(resource);
      const name = uri.scheme === "file" ? schemaFor(uri.fsPath, files) : undefined;
      return name === undefined ? undefined : `${SCHEME}://schemas/${name}`;
    },
    (uri) => {
      const known = SCHEMAS.find(([, name]) => uri === `${SCHEME}://schemas/${name}`);
      return (known && files.readText(join(files.folder, `${known[1]}.json`))) ?? "{}";
    },
  );
}

function schemaFor(file: string, { readText }: SchemaFiles): string | undefined {
  const parts = file.split(/[\\/]/);
  for (const depth of [1, 2]) {
    const path = parts.slice(-depth).join("/");
    const schema = SCHEMAS.find(([pattern]) => pattern.test(path))?.[1];
    const folder = depth === 1 ? dirname(file) : dirname(dirname(file));
    if (schema !== undefined && readText(join(folder, bookLayout.settings)) !== undefined) return schema;
  }
  return undefined;
}

function isYamlApi(api: unknown): api is YamlApi {
  return typeof (api as Partial<YamlApi> | null | undefined)?.registerContributor === "function";
}
