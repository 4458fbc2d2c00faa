import type { RenderContext } from "@fixbook/core";
import { contractPath, modulePath, typesPath } from "./paths.js";

/** The manifest that makes the folder an npm package. Without a name in `book.yaml` it is private. */
export function npmPackage({ book, brand }: RenderContext): Readonly<Record<string, unknown>> {
  const named = book.package;
  return {
    name: `${named?.name ?? book.id}-${brand.id}`,
    version: named?.version ?? "0.0.0",
    ...(named === undefined ? { private: true } : {}),
    description: oneLine(`${book.title}, as data for applications.`),
    type: "module",
    sideEffects: false,
    exports: {
      ".": { types: `./${typesPath}`, default: `./${modulePath}` },
      "./contract": { types: `./${contractPath}` },
      ...Object.fromEntries(openIn(book).map((path) => [`./${path}`, `./${path}`])),
    },
  };
}

/** What may be imported or resolved by its path; nothing where no file is. */
function openIn({ files }: RenderContext["book"]): readonly string[] {
  return ["*.json", ...(files === undefined ? [] : ["assets/*"]), "entries/*.json", "schema/*.json", "*.inv"];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
