import { type CacheFlags, cacheOption } from "../cache-option.js";
import type { AddCommand } from "./command.js";

/** `fixbook lsp`: the language server, for an editor to start. */
export const addLsp: AddCommand = (program, host, finish) => {
  program
    .command("lsp")
    .summary("serve an editor")
    .description(
      "Speaks the Language Server Protocol with the editor that starts it: findings while you write, completion, renaming and more, for every book below the folders that are open.",
    )
    .option("--stdio", "use standard input and output; there is no other way")
    .option("--clientProcessId <pid>", "end when this process ends")
    .addOption(cacheOption())
    .addHelpText(
      "after",
      `
The server changes no file: it proposes edits, and the editor makes them.
How to set up editors: docs/editors.md.

Exit codes:
  0  ended by the editor
  1  the editor went away`,
    )
    .action(async (flags: CacheFlags) => {
      const { runLsp } = await import("./run-lsp.js");
      finish(await runLsp(flags, host));
    });
};
