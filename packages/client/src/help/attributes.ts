import type { Values } from "../fill.js";
import type { HelpBook } from "./fixbook-help.js";
import type { HelpLabels } from "./labels.js";

/** What `<fixbook-help>` takes in a template: its properties and attributes. */
export interface HelpAttributes {
  readonly book?: HelpBook | undefined;
  /** The problem: whatever `match` takes. */
  readonly error?: unknown;
  /** The id of the entry to show, whatever the problem. */
  readonly entry?: string | undefined;
  readonly values?: Values | undefined;
  readonly labels?: Partial<HelpLabels> | undefined;
  /** The level of its heading, from 1 to 5; 2 by default. */
  readonly level?: number | `${number}` | undefined;
  /** Whether it is part of the page and its styles instead of a shadow root. */
  readonly light?: boolean | undefined;
}

/** What `<fixbook-help>` fires after each change of what it shows. */
export type HelpEvent = CustomEvent<{ readonly id: string | undefined }>;
