import { Command } from "commander";
import { addBuild } from "./commands/build.js";
import { addDiff } from "./commands/diff.js";
import { addEval } from "./commands/eval.js";
import { addExplain } from "./commands/explain.js";
import { addFmt } from "./commands/fmt.js";
import { addImport } from "./commands/import.js";
import { addInbound } from "./commands/inbound.js";
import { addInit } from "./commands/init.js";
import { addInventory } from "./commands/inventory.js";
import { addLint } from "./commands/lint.js";
import { addLsp } from "./commands/lsp.js";
import { addMcp } from "./commands/mcp.js";
import { addMerge } from "./commands/merge.js";
import { addMv } from "./commands/mv.js";
import { addNew } from "./commands/new.js";
import { addPreview } from "./commands/preview.js";
import { addReplay } from "./commands/replay.js";
import { addRm } from "./commands/rm.js";
import { addRules } from "./commands/rules.js";
import { addSplit } from "./commands/split.js";
import { addVerify } from "./commands/verify.js";
import type { ExitCode } from "./exit-code.js";
import type { Host } from "./host.js";
import { runProgram, setUp } from "./run-program.js";

/** Runs the command. `argv` begins after the program's name; answers the exit code and never throws. */
export function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  return runProgram(createProgram, argv, host);
}

/** The program with all its commands. */
export function createProgram(host: Host, finish: (code: ExitCode) => void): Command {
  const program = new Command("fixbook")
    .description(
      "Troubleshooting knowledge kept as code: one Markdown file per problem, published to HTML, JSON and email.",
    )
    .helpCommand("help [command]", "print help for a command")
    .addHelpText(
      "after",
      `
A book is a folder with book.yaml, entries/, brands/ and inventories/.

Examples:
  fixbook init              begin a book in your repository
  fixbook lint              check every book below this folder
  fixbook build --out site  check and publish them
  fixbook preview BOOK      see it in a browser while you write
  fixbook diff origin/main  see what a change means for applications
  fixbook explain RULE      see what a finding means, with examples
  fixbook help build        print help for one command`,
    );
  for (const add of [
    addInit,
    addNew,
    addMv,
    addRm,
    addMerge,
    addSplit,
    addLint,
    addFmt,
    addBuild,
    addPreview,
    addLsp,
    addDiff,
    addInbound,
    addInventory,
    addImport,
    addReplay,
    addMcp,
    addEval,
    addVerify,
    addExplain,
    addRules,
  ])
    add(program, host, finish);
  return program;
}

/** The help text of the program and of each command, by how it is called, for the manual. */
export function helpTexts(): ReadonlyMap<string, string> {
  let text = "";
  const listener: Host = {
    cwd: "",
    isTerminal: false,
    out: (part) => {
      text += part;
    },
    err: () => {},
    style: (_, part) => part,
    progress: undefined,
    now: () => 0,
  };
  const program = setUp(
    createProgram(listener, () => {}),
    listener,
  );
  const helpOf = (command: Command): string => {
    text = "";
    command.configureHelp({ helpWidth: 100 }).outputHelp();
    return text;
  };
  return new Map([
    ["fixbook", helpOf(program)],
    ...program.commands.map((command) => [`fixbook ${command.name()}`, helpOf(command)] as const),
  ]);
}
