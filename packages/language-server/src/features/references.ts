import { type Location, ReferencesRequest } from "vscode-languageserver";
import type { BookState } from "../book-state.js";
import { catalogOf } from "../catalog.js";
import { definitionOf } from "../definitions.js";
import { documentFeature } from "../feature.js";
import { filePlaceOf } from "../files.js";
import { locationOf } from "../locations.js";
import { type Place, placeAt } from "../place.js";
import { offsetAt, textOf } from "../positions.js";
import { referencesToId, referencesToPlaceholder } from "../references.js";

/** Where an id or a placeholder stands, and which entries name an error code. On a title: where its entry is named. */
export const references = documentFeature({
  request: ReferencesRequest.type,
  capabilities: () => ({ referencesProvider: true }),
  answer: async ({ document, path, state }, { position, context }): Promise<Location[]> => {
    const found = await placeAt({ path, text: textOf(document) }, offsetAt(document, position), state);
    const place = found && (found.kind === "title" ? ownId(found, path) : found);
    if (place === undefined) return [];
    const declaration = context?.includeDeclaration === true ? definitionOf(place, path, state) : undefined;
    const uses = await usesOf(place, state);
    const isDeclaration = (one: Location) => JSON.stringify(one) === JSON.stringify(declaration);
    return [...(declaration === undefined ? [] : [declaration]), ...uses.filter((one) => !isDeclaration(one))];
  },
});

function ownId({ span }: Place, path: string): Place | undefined {
  const id = filePlaceOf(path)?.id;
  return id === undefined ? undefined : { kind: "id", name: id, span };
}

function usesOf(place: Place, state: BookState): readonly Location[] | Promise<readonly Location[]> {
  switch (place.kind) {
    case "id":
      return referencesToId(place.name, state);
    case "placeholder":
      return referencesToPlaceholder(place.name, state);
    case "code":
      return catalogOf(state)
        .claimantsOf(place.name)
        .map(({ source, facts }) => locationOf(source, facts.titleSpan, state));
    default:
      return [];
  }
}
