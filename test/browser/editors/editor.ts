/** An editor in a page, to paste into. */
export interface PasteEditor {
  /** The element that gets the event. */
  readonly target: HTMLElement;
  /** Leaves nothing in it, and puts the cursor there. */
  clear(): void;
  /** What it holds, as HTML. */
  read(): string;
}

/** Puts an editor into an element. */
export type MountEditor = (element: HTMLDivElement) => Promise<PasteEditor> | PasteEditor;
