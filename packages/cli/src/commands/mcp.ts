import { Option } from "commander";
import type { AddCommand } from "./command.js";
import { wholeNumber } from "./whole-number.js";

export interface McpFlags {
  readonly http?: number | true;
  readonly internal: boolean;
  readonly reviewMonths?: number;
}

/** `fixbook mcp`: serves published books to AI agents. */
export const addMcp: AddCommand = (program, host, finish) => {
  program
    .command("mcp")
    .summary("serve published books to AI agents")
    .description(
      "Serves the JSON of published books over the Model Context Protocol: tools that match an error, and search and read entries, with the answers of the help center. It only reads, and opens no connection of its own.",
    )
    .argument("[build...]", "output folders, JSON targets, or installed packages of one (default: this folder)")
    .addOption(
      new Option("--http [port]", "listen on 127.0.0.1 instead of standard input (default port: 4190)").argParser(
        wholeNumber,
      ),
    )
    .option("--internal", "also serve builds with text for support agents", false)
    .option("--review-months <n>", "say so when the review of an entry is older than this", wholeNumber)
    .addHelpText(
      "after",
      `
Examples:
  fixbook mcp site
  fixbook mcp acme-help                 an installed package of a JSON build
  fixbook mcp site/looper --http 4190   at http://127.0.0.1:4190/mcp
  claude mcp add acme-help -- npx -y fixbook mcp /srv/help

Standard output has the protocol and nothing else. If you publish a new build while
it runs, it serves that one from then on. It ends when standard input ends.

Exit codes:
  0  the client has gone, or Ctrl+C
  2  bad usage, no build, a build of another contract, or a port that is in use`,
    )
    .action(async (builds: string[], flags: McpFlags) => {
      const { runMcp } = await import("./run-mcp.js");
      finish(await runMcp(builds, flags, host));
    });
};
