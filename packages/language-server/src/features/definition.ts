import { DefinitionRequest } from "vscode-languageserver";
import { definitionOf } from "../definitions.js";
import { documentFeature } from "../feature.js";
import { placeAt } from "../place.js";
import { offsetAt, textOf } from "../positions.js";

/** Leads from an id to its entry, item or record, from a placeholder, an area or a section to where the book declares it, and from a name of a file to the file. */
export const definition = documentFeature({
  request: DefinitionRequest.type,
  mayLag: true,
  capabilities: () => ({ definitionProvider: true }),
  answer: async ({ document, path, state }, { position }) => {
    const place = await placeAt({ path, text: textOf(document) }, offsetAt(document, position), state);
    return (place && definitionOf(place, path, state)) ?? null;
  },
});
