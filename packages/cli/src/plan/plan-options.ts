import type { Command } from "commander";
import { formatOption } from "../format-option.js";

/** Options of the commands that change several files of a book. */
export interface PlanFlags {
  readonly yes?: true;
  readonly dryRun?: true;
  readonly book?: string;
  readonly format: "text" | "json";
}

/** Adds them to a command. */
export function planOptions(command: Command): Command {
  return command
    .option("--book <folder>", "the book (default: found above or below this folder)")
    .option("-y, --yes", "do it without asking")
    .option("--dry-run", "show what it would do, and change nothing")
    .addOption(formatOption("the plan"));
}

/** What the exit codes of these commands say, for their help. */
export const planExitCodes = `Exit codes:
  0  done, or nothing to do; with --dry-run: it can be done
  1  refused: the output says what is in the way, and where
  2  bad usage, a book.yaml that cannot be read, or no terminal and neither
     --yes nor --dry-run`;
