import type { Command } from "commander";
import type { ExitCode } from "../exit-code.js";
import type { Host } from "../host.js";

/** Adds a command to the program. `finish` takes the exit code of its run. */
export type AddCommand = (program: Command, host: Host, finish: (code: ExitCode) => void) => void;

/** The option texts that several commands share. */
export const bookArgument = [
  "[book...]",
  "folders that contain a book.yaml (default: every book below this folder)",
] as const;
