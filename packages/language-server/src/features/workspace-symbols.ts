import { SymbolKind, type WorkspaceSymbol, WorkspaceSymbolRequest } from "vscode-languageserver";
import { catalogOf } from "../catalog.js";
import { workspaceFeature } from "../feature.js";
import { locationOf } from "../locations.js";
import { ranked } from "../ranked.js";
import { showTemplate } from "../show-text.js";

const MOST = 200;

/** Entries by their titles, ids and error codes, the nearest first. */
export const workspaceSymbols = workspaceFeature({
  request: WorkspaceSymbolRequest.type,
  capabilities: () => ({ workspaceSymbolProvider: true }),
  answer: ({ states }, { query }): WorkspaceSymbol[] =>
    states.flatMap((state) =>
      ranked(catalogOf(state).entries, query, MOST).found.map(({ id, title, area, source, facts }) => ({
        name: showTemplate(title, state.book),
        kind: SymbolKind.File,
        containerName: `${area}/${id}`,
        location: locationOf(source, facts.titleSpan, state),
      })),
    ),
});
