import { useRef, useState } from "preact/hooks";
import type { PaneProps } from "../app.tsx";
import { idOfPage } from "../where.ts";
import { ChangeDialog } from "./change-dialog.tsx";

/** Gives the entry or draft that is shown another title, id or area, splits it, or takes it out of the book. */
export function ChangeEntry({ state, where, go }: PaneProps) {
  const [isOpen, open] = useState(false);
  const [said, say] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const id = idOfPage(where.page);
  const entry = state.entries.find((one) => one.id === id);
  const shown = entry ?? state.drafts.find((one) => one.id === id);
  return (
    <>
      {shown !== undefined && (
        <button type="button" class="add" ref={button} onClick={() => open(true)}>
          Rename, move, retire…
        </button>
      )}
      <p class="said" role="status">
        {said}
      </p>
      {isOpen && shown !== undefined && (
        <ChangeDialog
          state={state}
          entry={shown}
          isDraft={entry === undefined}
          onDone={(next) => {
            open(false);
            say("Done. git restore takes it back before you commit.");
            go({ page: next === undefined ? "index.html" : `${next}/index.html` });
            button.current?.focus();
          }}
          onCancel={() => {
            open(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
