import type { BookCommand } from "./command.js";
import { describeChange } from "./describe-change.js";
import { newEntry } from "./new-entry.js";
import { openPreviewHere } from "./open-preview-here.js";
import { renameEntry } from "./rename-entry.js";
import { retireEntry } from "./retire-entry.js";

/** Every command about a book. Each also stands in `contributes.commands` of the manifest. */
export const bookCommands: readonly BookCommand[] = [
  newEntry,
  openPreviewHere,
  describeChange,
  renameEntry,
  retireEntry,
];
