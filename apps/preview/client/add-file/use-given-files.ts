import { useEffect, useRef, useState } from "preact/hooks";
import type { FromFrame } from "../frame/messages.ts";

export interface GivenFilesOptions {
  /** The origin of the pages in frames. */
  readonly pages: string;
  /** Files were dropped or pasted. */
  onFiles(files: readonly File[]): void;
  /** Files were pasted on a page in a frame, which cannot hand them over. */
  onPasteInFrame(): void;
}

/** A drag that is heard of no more for so long has ended elsewhere. */
const GONE = 1500;

/**
 * Takes the files that are dropped or pasted anywhere on the preview's page. Answers whether some are held over it: then
 * something has to cover the frames, whose pages are of another origin and keep what is dropped on them.
 */
export function useGivenFiles({ pages, ...listeners }: GivenFilesOptions): boolean {
  const [isDragged, setDragged] = useState(false);
  const latest = useRef(listeners);
  latest.current = listeners;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (isOver: boolean) => {
      clearTimeout(timer);
      setDragged(isOver);
      if (isOver) timer = setTimeout(() => setDragged(false), GONE);
    };
    const onDrag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      note(true);
    };
    addEventListener("dragenter", onDrag, { signal });
    addEventListener("dragover", onDrag, { signal });
    addEventListener("dragleave", ({ relatedTarget }) => relatedTarget === null && note(false), { signal });
    addEventListener(
      "drop",
      (event) => {
        if (event.dataTransfer?.types.includes("Files") !== true) return;
        // Otherwise the browser would leave the preview and open the file.
        event.preventDefault();
        note(false);
        give(event.dataTransfer.files);
      },
      { signal },
    );
    addEventListener(
      "paste",
      (event) => {
        const files = event.clipboardData?.files;
        if (files === undefined || files.length === 0) return;
        event.preventDefault();
        give(files);
      },
      { signal },
    );
    addEventListener(
      "message",
      ({ origin, data }: MessageEvent<FromFrame>) => {
        if (origin !== pages) return;
        if (data.kind === "dragged") note(true);
        if (data.kind === "pasted") latest.current.onPasteInFrame();
      },
      { signal },
    );
    const give = (files: FileList) => {
      if (files.length > 0) latest.current.onFiles([...files]);
    };
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [pages]);
  return isDragged;
}
