import { Option } from "commander";
import { type CacheFlags, cacheOption } from "../cache-option.js";
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
      "Asks the questions of evals.yml as an AI agent asks the tools of fixbook mcp, and tells\nwhich entries it is not given, or not as surely as it must be. No model is called:\nthe same book always has the same result.",
    )
    .argument("[book...]", "folders of books (default: every book below this folder that has evals.yml)")
    .option("--retrieval", "tell what an agent is given, without what a model makes of it; required", false)
    .addOption(new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"))
    .addOption(cacheOption())
    .addHelpText(
      "after",
      `
Examples:
  fixbook eval --retrieval
  fixbook eval help --retrieval --format json

A row of evals.yml names the entry that must answer, or says that nothing does:
  - {ask: my calls drop after a minute, mustCite: call-drops, mustSay: [Restart the phone]}
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
