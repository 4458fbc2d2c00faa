import { CompletionItemKind } from "vscode-languageserver";
import { showTemplate } from "../../show-text.js";
import type { YamlPlace } from "../../yaml-place.js";
import type { Candidate, CompletionPlace, Completions } from "./completer.js";

/** `appliesTo`: the products with their versions, and platforms; behind a sign of comparison, the versions alone. */
export function appliesToValues(
  { state: { book } }: CompletionPlace,
  { typed, isFlow }: YamlPlace,
): Pick<Completions, "candidates"> {
  const products = book?.products ?? [];
  const [, lead = "", id] = /^(([a-z0-9-]+) .*?)[^\s<>=]*$/.exec(typed) ?? [];
  const product = products.find((one) => one.id === id);
  if (product !== undefined)
    return { candidates: product.versions.map((version) => ({ ...item(lead + version), label: version })) };
  const platforms = new Map(
    products.flatMap((one) => one.platforms.map(({ id: name, title }) => [name, title] as const)),
  );
  return {
    candidates: [
      ...products.map(({ id: name, title }) => ({ ...item(name), detail: showTemplate(title, book) })),
      ...products.flatMap(({ id: name, versions }) => (versions.length === 0 ? [] : [range(name, versions, isFlow)])),
      ...[...platforms].map(([name, title]) => ({ ...item(name), detail: showTemplate(title, book) })),
    ],
  };
}

function item(text: string): Candidate {
  return { label: text, kind: CompletionItemKind.Value, text, filter: text };
}

/** A product from its newest version on; in quotes, since `>` begins something else in YAML. */
function range(id: string, versions: readonly string[], isFlow: boolean): Candidate {
  const text = `${id} >=${versions.at(-1)}`;
  return { ...item(text), text: isFlow ? `"${text}"` : text, detail: "from a version on" };
}
