import { CompletionItemKind } from "vscode-languageserver";
import { type Completer, typedAfter } from "./completer.js";

/** `<<`: the placeholders that the book declares, with their values. */
export const completePlaceholder: Completer = (place) => {
  const open = typedAfter(place, /(?<!\\)<<([A-Za-z0-9_]*)$/, /^[A-Z0-9_]*(?:>>)?/);
  if (open === undefined) return undefined;
  const { placeholders = new Map(), brands = [] } = place.state.book ?? {};
  const candidates = [...placeholders].map(([name, { type, filledBy, description }]) => {
    const values = brands.flatMap(({ id, values }) => (values.has(name) ? [`${id}: ${values.get(name)}`] : []));
    const detail = filledBy === "build" ? values.join(", ") : `filled by the ${filledBy}`;
    return {
      label: name,
      kind: CompletionItemKind.Variable,
      text: `${name}>>`,
      detail: detail === "" ? type : `${type}, ${detail}`,
      description,
    };
  });
  return { start: open.start, end: open.end, candidates };
};
