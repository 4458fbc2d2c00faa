import { Option } from "commander";
import type { AddCommand } from "./command.js";
import { names } from "./names.js";
import { wholeNumber } from "./whole-number.js";

export interface McpFlags {
  readonly brand?: string[];
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
      "Serves the JSON of published books over the Model Context Protocol: tools that match an error, and search and read entries. It only reads, and opens no connection.",
    )
    .argument("[build...]", "output folders, JSON targets, or installed packages of one (default: this folder)")
    .option("--brand <ids>", "brands to serve, separated by commas (default: all)", names)
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
  fixbook mcp acme-help-acme            an installed package of a JSON build
  fixbook mcp site/looper --http 4190   at http://127.0.0.1:4190/mcp

Agents start it by absolute paths; REPO is where Fixbook is installed:
  claude mcp add help -- node REPO/node_modules/fixbook/dist/bin.js mcp REPO/site

It writes only the protocol to standard output, serves a new build once it is
published, and ends when standard input ends.

Exit codes:
  0  the client has gone, or Ctrl+C
  2  bad usage, no build, one of another contract, or a port in use`,
    )
    .action(async (builds: string[], flags: McpFlags) => {
      const { runMcp } = await import("./run-mcp.js");
      finish(await runMcp(builds, flags, host));
    });
};
