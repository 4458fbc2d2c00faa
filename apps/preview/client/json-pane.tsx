import type { PaneProps } from "./app.tsx";
import { LastGood } from "./last-good.tsx";
import { Source } from "./source.tsx";
import { useArtifact } from "./use-artifact.ts";
import { idOfPage } from "./where.ts";

/** The data of what is shown: of an entry, or of the book. */
export function JsonPane({ state, where, revision, stale }: PaneProps) {
  const id = [...state.entries, ...state.drafts].find((entry) => entry.id === idOfPage(where.page))?.id;
  const path = id === undefined ? "book.json" : `entries/${id}.json`;
  const known = useArtifact(`now/${where.book}/${where.brand}/json/${path}`, revision);
  return (
    <>
      <div class="toolbar">
        <p class="muted address">{path}</p>
      </div>
      <LastGood state={state} where={where} stale={stale} failure={known?.failure} />
      <Source label="JSON">
        {known === undefined ? "" : known.text === undefined ? "There is none." : pretty(known.text)}
      </Source>
    </>
  );
}

/** JSON as it is read best. */
export function pretty(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}
