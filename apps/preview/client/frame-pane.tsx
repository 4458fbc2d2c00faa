import { useLayoutEffect, useRef } from "preact/hooks";
import type { Theme } from "./frame/messages.ts";
import { createFrameStage, type FrameStage } from "./frame-stage.ts";

export interface FramePaneProps {
  /** The address of all pages: an origin and the first part of a path. */
  readonly pages: string;
  /** `<version>/<book>/<brand>/<target>/<path>`, with a fragment where there is one. */
  readonly path: string;
  readonly theme: Theme | "";
  readonly title: string;
  /** Counts the states of the page. */
  readonly revision: number;
  onNavigate?(path: string): void;
  onFailure?(reason: string | undefined): void;
}

/** A page of a book in a frame, followed through its states. */
export function FramePane({ pages, path, theme, title, revision, onNavigate, onFailure }: FramePaneProps) {
  const box = useRef<HTMLDivElement>(null);
  const stage = useRef<FrameStage>(undefined);
  const shownPath = useRef("");
  const listeners = useRef({ onNavigate, onFailure });
  listeners.current = { onNavigate, onFailure };
  useLayoutEffect(() => {
    if (box.current === null) return;
    const made = createFrameStage(box.current, {
      origin: new URL(pages).origin,
      title,
      onNavigate: (full) => {
        const to = full.split("/").slice(2).join("/");
        shownPath.current = to;
        listeners.current.onNavigate?.(to);
      },
      onFailure: (reason) => listeners.current.onFailure?.(reason),
    });
    stage.current = made;
    return () => made.close();
  }, [pages, title]);
  const last = useRef({ theme, revision });
  useLayoutEffect(() => {
    const isSame = shownPath.current === path;
    const { theme: lastTheme, revision: lastRevision } = last.current;
    last.current = { theme, revision };
    // A link on the page has led here already.
    if (isSame && lastTheme === theme && lastRevision === revision) return;
    const isOfPage = shownPath.current.split("#")[0] === path.split("#")[0];
    shownPath.current = path;
    stage.current?.show(`${pages}/${path}`, theme, isOfPage);
  }, [pages, path, theme, revision]);
  return <div class="frames" ref={box} />;
}
