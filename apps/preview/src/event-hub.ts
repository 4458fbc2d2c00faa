import type { PreviewEvent } from "./previewed-book.js";

/** Passes what happens on to every browser that listens. */
export interface EventHub {
  tell(event: PreviewEvent): void;
  /** Undefined where too many listen already. Answers how to stop. */
  listen(listener: (event: PreviewEvent) => void): (() => void) | undefined;
}

const MOST_LISTENERS = 32;

export function createEventHub(): EventHub {
  const listeners = new Set<(event: PreviewEvent) => void>();
  return {
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    listen: (listener) => {
      if (listeners.size >= MOST_LISTENERS) return undefined;
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
