import { type CacheFlags, cacheOption } from "../cache-option.js";
import { formatOption } from "../format-option.js";
import type { AddCommand } from "./command.js";

export interface EvalFlags extends CacheFlags {
  readonly retrieval: boolean;
  readonly format: "text" | "json";
}

/** `fixbook eval`: whether an assistant is given the entries that must answer. */
export const addEval: AddCommand = (program, host, finish) => {
  program
    .command("eval")
    .summary("ask a book as an AI agent would")
    .description(
      "Asks the questions of evals.yml by the tools of fixbook mcp, and tells which entries an\nagent is not given as it must be. No model is called.",
    )
    .argument("[book...]", "folders of books (default: every book below this folder)")
    .option("--retrieval", "what an agent is given; the only kind there is", false)
    .addOption(formatOption("it"))
    .addOption(cacheOption())
    .addHelpText(
      "after",
      `
Example:
  fixbook eval --retrieval

A row of evals.yml:
  - {ask: my calls drop, mustCite: call-drops, mustSay: [Restart the phone]}
  - {ask: how do I bake bread, none: true}

Exit codes:
  0  every question is answered as it must be
  1  some are not
  2  bad usage, no evals.yml, or a book that does not pass its checks`,
    )
    .action(async (books: string[], flags: EvalFlags) => {
      const { runEval } = await import("./run-eval.js");
      finish(await runEval(books, flags, host));
    });
};
