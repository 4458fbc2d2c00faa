import { useRef, useState } from "preact/hooks";
import type { PaneProps } from "../app.tsx";
import { idOfPage } from "../where.ts";
import { FileDialog } from "./file-dialog.tsx";
import { useGivenFiles } from "./use-given-files.ts";

const ACCEPTED = ".png,.jpg,.jpeg,.gif,.webp,.avif,.svg,.pdf,.zip,.txt,.log,.csv,.json,.patch,.diff,image/*";

/** Adds pictures and attachments to the entry that is shown: chosen by its button, dropped anywhere, or pasted. */
export function AddFile({ books, state, where, revision }: PaneProps) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [said, say] = useState("");
  const [button, chooser] = [useRef<HTMLButtonElement>(null), useRef<HTMLInputElement>(null)];
  const entry = state.entries.find(({ id }) => id === idOfPage(where.page));
  const take = (given: readonly File[]) => {
    if (files.length > 0) return;
    say(entry === undefined ? "Files are added to entries. Open the page of one first." : "");
    if (entry !== undefined) setFiles(given);
  };
  const isDragged = useGivenFiles({
    pages: new URL(books.pages).origin,
    onFiles: take,
    onPasteInFrame: () => {
      button.current?.focus();
      say("Paste once more: pages cannot hand files to the preview.");
    },
  });
  const [file] = files;
  return (
    <>
      {entry !== undefined && (
        <>
          <button type="button" class="add" ref={button} onClick={() => chooser.current?.click()}>
            Add a picture or file…
          </button>
          <input
            type="file"
            ref={chooser}
            accept={ACCEPTED}
            multiple
            hidden
            onChange={({ currentTarget }) => {
              take([...(currentTarget.files ?? [])]);
              currentTarget.value = "";
            }}
          />
        </>
      )}
      <p class="said" role="status">
        {said}
      </p>
      {isDragged && (
        <div class="drop">
          <p>
            {entry === undefined
              ? "Open the page of an entry to add a file to it."
              : `Drop it to add it to “${entry.title}”.`}
          </p>
        </div>
      )}
      {file !== undefined && entry !== undefined && (
        <FileDialog
          key={files.length}
          file={file}
          more={files.length - 1}
          book={where.book}
          entry={entry}
          revision={revision}
          onAdded={(path) => {
            button.current?.focus();
            say(`Added ${path}.`);
            setFiles(files.slice(1));
          }}
          onCancel={() => setFiles([])}
        />
      )}
    </>
  );
}
