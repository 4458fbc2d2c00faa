import type { RenderContext } from "@fixbook/core";
import type { Book, Brand } from "@fixbook/schema";
import { contractPath, entryPath, entryTypesPath, modulePath, typesPath } from "./paths.js";
import { movesOf } from "./records-json.js";

/** The manifest that makes the folder an npm package. Without a name in `book.yaml` it is private. */
export function npmPackage(context: RenderContext): Readonly<Record<string, unknown>> {
  const { book } = context;
  const named = book.package;
  return {
    name: packageName(context),
    version: named?.version ?? "0.0.0",
    ...(named === undefined ? { private: true } : {}),
    description: oneLine(`${book.title}, as data for applications.`),
    type: "module",
    sideEffects: false,
    exports: {
      ".": { types: `./${typesPath}`, default: `./${modulePath}` },
      "./contract": { types: `./${contractPath}` },
      ...Object.fromEntries(openIn(book).map((path) => [`./${path}`, `./${path}`])),
      ...entriesIn(context),
    },
  };
}

/** What the package is called: after the book, or as `book.yaml` says, and after the brand. */
export function packageName({ book, brand }: { readonly book: Book; readonly brand: Brand }): string {
  return `${book.package?.name ?? book.id}-${brand.id}`;
}

/** Entries by their paths. An earlier id of one leads to its file. */
function entriesIn(context: RenderContext): Readonly<Record<string, unknown>> {
  const paths = [["*", "*"], ...movesOf(context).map(({ id, to }) => [id, to])] as [string, string][];
  const types = { import: `./${entryTypesPath.import}`, require: `./${entryTypesPath.require}` };
  const rows = paths.map(([id, to]) => [`./${entryPath(id)}`, { types, default: `./${entryPath(to)}` }]);
  return Object.fromEntries(rows);
}

/** What may be imported or resolved by its path; nothing where no file is. */
function openIn({ files }: RenderContext["book"]): readonly string[] {
  return ["*.json", ...(files === undefined ? [] : ["assets/*"]), "schema/*.json", "*.inv"];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
