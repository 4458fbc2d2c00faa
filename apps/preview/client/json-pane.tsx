import type { PaneProps } from "./app.tsx";
import { Source } from "./source.tsx";
import { useArtifact } from "./use-artifact.ts";
import { idOfPage } from "./where.ts";

/** The data of what is shown: of an entry, or of the book. */
export function JsonPane({ state, where, revision }: PaneProps) {
  const id = state.entries.find((entry) => entry.id === idOfPage(where.page))?.id;
  const path = id === undefined ? "book.json" : `entries/${id}.json`;
  const text = useArtifact(`now/${where.book}/${where.brand}/json/${path}`, revision);
  return (
    <>
      <div class="toolbar">
        <p class="muted address">{path}</p>
      </div>
      <Source label="JSON">{text === undefined ? "" : text === "missing" ? "There is none." : pretty(text)}</Source>
    </>
  );
}

/** JSON as it is read best. */
export function pretty(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}
