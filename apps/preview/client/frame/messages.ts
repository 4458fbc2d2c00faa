import type { Place } from "./place.ts";

/** A look that is put on a page whatever the reader's system says. */
export type Theme = "light" | "dark";

/**
 * What a frame is told by its name, which is there before the first page in it is painted, and outlives it. The place is
 * for the first page alone.
 */
export interface FrameName {
  readonly theme: Theme | undefined;
  readonly place?: Place | undefined;
}

/** What a page in a frame tells the preview's page. */
export type FromFrame =
  /**
   * It can be shown. `path` is its path with fragment. Where it could not be made: why, and whether it is its last good
   * state, which stands for it, or nothing but a notice.
   */
  | {
      readonly kind: "ready";
      readonly path: string;
      readonly failure: string | undefined;
      readonly isLastGood: boolean;
    }
  | { readonly kind: "place"; readonly place: Place }
  /** Files are held over it, or were pasted on it: only the preview's own page takes them. */
  | { readonly kind: "dragged" | "pasted" }
  /** Answers {@link ToFrame}. */
  | { readonly kind: "shown" };

/** Asks a page in a frame that is not seen yet to go to another place than the one that it was told. */
export interface ToFrame {
  readonly kind: "show";
  readonly place: Place;
}
