/**
 * The language server that comes with the extension: `fixbook lsp` without the other commands. It takes what that takes,
 * so that either is started in the same way.
 */
import { runLsp } from "../../../../packages/cli/src/commands/run-lsp.js";
import { processHost } from "../../../../packages/cli/src/host.js";

await runLsp({ cache: !process.argv.includes("--no-cache") }, processHost());
