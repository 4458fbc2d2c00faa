import { InvalidArgumentError, Option } from "commander";
import { type CacheFlags, cacheOption } from "../cache-option.js";
import { formatOption } from "../format-option.js";
import type { AddCommand } from "./command.js";
import { wholeNumber } from "./whole-number.js";

export interface ReplayFlags extends CacheFlags {
  readonly book?: readonly string[];
  readonly host?: readonly string[];
  readonly failUnder?: number;
  readonly maxClaims?: number;
  readonly format: "text" | "json";
}

/** `fixbook replay`: what of real logs a book would have answered. */
export const addReplay: AddCommand = (program, host, finish) => {
  program
    .command("replay")
    .summary("find errors in logs that a book answers")
    .description(
      "Looks for the signatures of a book in logs, and shows which errors its entries claim, how surely, and the most common errors that nothing claims. Logs are read line by line, however large, and nothing of them is kept.",
    )
    .argument("<log...>", "logs, as UTF-8 text; - is standard input")
    .addOption(repeated("--book <folder>", "the book; may be repeated (default: every book below this folder)"))
    .addOption(repeated("--host <host>", "count only statuses of this host; may be repeated", hostName))
    .option(
      "--fail-under <percent>",
      "fail if a smaller share of the troubles is claimed as exact or likely",
      percentage,
    )
    .option("--max-claims <n>", "fail if more records than this are claimed as exact or likely", wholeNumber)
    .addOption(formatOption("it"))
    .addOption(cacheOption())
    .addHelpText(
      "after",
      `
Examples:
  fixbook replay app.log worker.log --host api.acme.example
  kubectl logs deploy/web | fixbook replay -
  fixbook replay app.log --fail-under 60       the book knows most of our errors
  fixbook replay foreign.log --max-claims 0    it claims none of other programs

A line and the lines that continue it, such as a stack trace, are one record. A
trouble is a record that an entry claims, or that mentions errors, failures,
warnings or a status of 400 or higher. To count common lines, dates, addresses,
paths, ids and numbers are masked.

Exit codes:
  0  the logs were replayed
  1  less is claimed than --fail-under requires, or more than --max-claims allows
  2  bad usage, a log that cannot be read, or a book that does not pass its checks`,
    )
    .action(async (logs: string[], flags: ReplayFlags) => {
      const { runReplay } = await import("./run-replay.js");
      finish(await runReplay(logs, flags, host));
    });
};

/** An option that adds a value each time; it does not take the words behind it, which are logs. */
function repeated(flags: string, description: string, read = (text: string) => text): Option {
  return new Option(flags, description).argParser((text, before: readonly string[] | undefined) => [
    ...(before ?? []),
    read(text),
  ]);
}

function hostName(text: string): string {
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(text))
    throw new InvalidArgumentError("It takes the name of a host, such as api.acme.example.");
  return text;
}

function percentage(text: string): number {
  const percent = wholeNumber(text);
  if (percent > 100) throw new InvalidArgumentError("It takes a percentage, from 0 to 100.");
  return percent;
}
