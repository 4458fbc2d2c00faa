import { type Command, Option } from "commander";

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
    .option("--book <folder>", "the book (default: the one around this folder, or the only one below it)")
    .option("-y, --yes", "do it without asking")
    .option("--dry-run", "tell what it would do, and change nothing")
    .addOption(new Option("--format <format>", "how to print the plan").choices(["text", "json"]).default("text"));
}

/** What the exit codes of these commands say, for their help. */
export const planExitCodes = `Exit codes:
  0  done; with --dry-run: it could be done; also where nothing is left to do
  1  refused: what stands in the way is told, with its places
  2  bad usage, a book.yaml that cannot be read, or nobody to ask: without a
     terminal, say --yes or --dry-run`;
