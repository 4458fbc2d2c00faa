import type { Setup } from "../find-matches.js";
import type { Names, ValuesOf } from "../names.js";
import type { OpenBook } from "../open-book.js";
import type { HelpBook } from "./fixbook-help.js";
import type { Register } from "./index.js";
import type { HelpLabels } from "./labels.js";

/** The ids and names of the book that is registered; any text where none is. */
type Known = Register extends { readonly book: OpenBook<infer Of> } ? Of : Names;

type Level = 1 | 2 | 3 | 4 | 5;

/** What `<fixbook-help>` takes in a template: its properties and attributes. One that is undefined counts as not given. */
export interface HelpAttributes {
  /** The book, as `openBook` gives it. Nothing is shown without one. */
  readonly book?: HelpBook | undefined;
  /** The problem: whatever `match` takes. The attribute `error` counts where it is undefined. */
  readonly error?: unknown;
  /** The id of the entry to show, whatever the problem; an earlier id leads to what became of it. */
  readonly entry?: Known["entry" | "former"] | undefined;
  /** Values of the placeholders that the application fills. Where one is missing or wrong, its label is shown. */
  readonly values?: ValuesOf<Known["placeholder"]> | undefined;
  /** Words in place of the English ones, some or all. */
  readonly labels?: Partial<HelpLabels> | undefined;
  /** The hosts whose statuses count, as for `match`. */
  readonly hosts?: readonly string[] | undefined;
  /** What the reader has, as for `match`. */
  readonly appliesTo?: Setup | undefined;
  /** Where the application serves the folder `assets` of the build; without it, pictures come from the help center. */
  readonly assets?: string | undefined;
  /** Where links to web pages open, such as `_blank`; by default in place of the application. */
  readonly target?: string | undefined;
  /** The level of its heading; 2 by default. */
  readonly level?: Level | `${Level}` | undefined;
  /** Whether it is part of the page and its styles instead of a shadow root. */
  readonly light?: boolean | undefined;
}

/** What `<fixbook-help>` fires after each change of what it shows. */
export type HelpEvent = CustomEvent<{ readonly id: string | undefined }>;

/**
 * What `<fixbook-help>` fires when something is wrong that a reader is not told, such as a value that cannot be filled in, an
 * id that no entry has, or a file that does not load; once for each. Unless it is cancelled, the console gets the error.
 */
export type HelpErrorEvent = CustomEvent<{ readonly error: unknown }>;

/** How templates listen to it. */
export interface HelpListeners {
  readonly "onfixbook-help"?: ((event: HelpEvent) => void) | undefined;
  readonly "onfixbook-error"?: ((event: HelpErrorEvent) => void) | undefined;
}
