import { bookLayout, bookPartOf, type JsonSchemaName } from "@fixbook/schema";
import { CompletionItemKind } from "vscode-languageserver";
import { type YamlPlace, yamlPlaceAt } from "../../yaml-place.js";
import type { Candidate, Completer, CompletionPlace, Completions } from "./completer.js";
import { type SchemaNode, schemaNodesAt } from "./json-schema.js";
import { keysOfBook, valuesOfBook } from "./yaml-of-book.js";

/** Frontmatter and the files of a book: the fields that an object lacks, and values that a field may have. */
export const completeYaml: Completer = (place) => {
  const schema = schemaFor(place);
  const yaml = schema === undefined ? undefined : yamlPlace(place);
  if (schema === undefined || yaml === undefined) return undefined;
  const nodes = schemaNodesAt(schema, yaml.path);
  const keys = yaml.kind === "value" ? [] : [...keysOf(nodes, yaml), ...keysOfBook(schema, yaml, place)];
  const values = yaml.kind === "key" ? undefined : (valuesOfBook(schema, yaml, place) ?? valuesOf(nodes));
  const end = place.offset + (/^[\w./-]*/.exec(place.after)?.[0].length ?? 0);
  const found: Completions = { start: yaml.start, end, candidates: [], ...values };
  return { ...found, candidates: [...keys, ...found.candidates] };
};

function schemaFor({ zone, path }: CompletionPlace): JsonSchemaName | undefined {
  if (zone === "frontmatter") return "entry-frontmatter";
  if (zone !== "yaml" || !/\.ya?ml$/.test(path)) return undefined;
  if (path === bookLayout.settings) return "book";
  if (path === bookLayout.ledger) return "ledger";
  if (path === bookLayout.queries) return "queries";
  if (path === bookLayout.evals) return "evals";
  const part = bookPartOf(path);
  return part === "brands" ? "brand" : part === "inventories" ? "inventory" : undefined;
}

function yamlPlace({ zone, text, offset, outline }: CompletionPlace): YamlPlace | undefined {
  if (zone === "yaml") return yamlPlaceAt(text, offset);
  const { end = 0, isClosed = false } = outline?.frontmatter ?? {};
  const from = text.indexOf("\n") + 1;
  const to = isClosed ? text.lastIndexOf("\n", end - 1) + 1 : end;
  return from === 0 || offset < from || (isClosed && offset >= to) ? undefined : yamlPlaceAt(text, offset, from, to);
}

function keysOf(nodes: readonly SchemaNode[], { siblings, isFlow }: YamlPlace): readonly Candidate[] {
  const fields = new Map(nodes.flatMap(({ properties }) => Object.entries(properties ?? {})));
  return [...fields]
    .filter(([name]) => !siblings.has(name))
    .map(([name, { description, type }]) => ({
      label: name,
      kind: CompletionItemKind.Property,
      text: `${name}: `,
      ...(type === "array"
        ? { snippet: `${name}: [$0]` }
        : type === "object" && isFlow
          ? { snippet: `${name}: {$0}` }
          : {}),
      ...(description === undefined ? {} : { description }),
    }));
}

function valuesOf(nodes: readonly SchemaNode[]): Pick<Completions, "candidates"> {
  const values = nodes.flatMap((node) => {
    if (node.type === "boolean") return [true, false];
    return [...(node.enum ?? []), ...(node.const === undefined ? [] : [node.const])];
  });
  const candidates = [...new Set(values.map(String))].map((value) => ({
    label: value,
    kind: CompletionItemKind.EnumMember,
    text: value,
  }));
  return { candidates };
}
