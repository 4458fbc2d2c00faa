import { mergeEntry, moveEntry, removeEntry, splitEntry } from "./change-book.js";
import type { ServerCommand } from "./command.js";
import { createEntry } from "./create-entry.js";
import { declarePlaceholder } from "./declare-placeholder.js";
import { describeBook } from "./describe-book.js";
import { openPreview } from "./open-preview.js";
import { showChange } from "./show-change.js";

/** Everything that `workspace/executeCommand` knows. */
export const commands: readonly ServerCommand[] = [
  describeBook,
  createEntry,
  declarePlaceholder,
  moveEntry,
  mergeEntry,
  splitEntry,
  removeEntry,
  openPreview,
  showChange,
];
