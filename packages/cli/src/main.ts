import { describeSystemError, EngineError, isSystemError } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { Command, CommanderError } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { addBuild } from "./commands/build.js";
import { addDiff } from "./commands/diff.js";
import { addExplain } from "./commands/explain.js";
import { addInbound } from "./commands/inbound.js";
import { addInit } from "./commands/init.js";
import { addInventory } from "./commands/inventory.js";
import { addLint } from "./commands/lint.js";
import { addNew } from "./commands/new.js";
import { addPreview } from "./commands/preview.js";
import { addRules } from "./commands/rules.js";
import { addVerify } from "./commands/verify.js";
import { type ExitCode, exitCodes } from "./exit-code.js";
import type { Host } from "./host.js";

/** Runs the command. `argv` begins after the program's name; answers the exit code and never throws. */
export function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  return runProgram(createProgram, argv, host);
}

/** Runs a program, such as the one that {@link createProgram} makes; answers its exit code and never throws. */
export async function runProgram(
  create: (host: Host, finish: (code: ExitCode) => void) => Command,
  argv: readonly string[],
  host: Host,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const program = setUp(
    create(host, (result) => {
      code = result;
    }),
    host,
  );
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    // Commander has printed its own errors, and its help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.failure;
    host.err(explain(error));
    return exitCodes.failure;
  }
}

/** Has a program, and each of its commands, write to the host and leave the process alone. */
function setUp(program: Command, host: Host): Command {
  program
    .version(packageJson.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .showHelpAfterError(`(run ${program.name()} --help for how to use it)`)
    .exitOverride()
    .configureOutput({
      writeOut: host.out,
      writeErr: host.err,
      getOutHelpWidth: () => host.columns ?? 80,
      getErrHelpWidth: () => host.columns ?? 80,
      // What the user typed stands in the message, and may come from a file name.
      outputError: (text, write) => write(text.split("\n").map(plain).join("\n")),
    })
    .configureHelp({ showGlobalOptions: false });
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
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
  fixbook init              begin a book in a repository of your own
  fixbook lint              check every book below this folder
  fixbook build --out site  check and publish them
  fixbook preview BOOK      see it in a browser while you write
  fixbook diff origin/main  what a change means for applications
  fixbook explain RULE      what a finding means, with examples
  fixbook help build        all about one command`,
    );
  for (const add of [
    addInit,
    addNew,
    addLint,
    addBuild,
    addPreview,
    addDiff,
    addInbound,
    addInventory,
    addVerify,
    addExplain,
    addRules,
  ])
    add(program, host, finish);
  return program;
}

/** The help text of the program and of each command, by how it is called, for the README and the manual. */
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

/** Why the command could not do its work, and what to do next: two lines, never a stack trace. */
export function explain(error: unknown): string {
  if (error instanceof EngineError) return sentences(error.message, error.action);
  if (isSystemError(error))
    return sentences(
      `${error.path ?? error.syscall}: ${describeSystemError(error)}.`,
      "Check the path and its permissions, and run the command again.",
    );
  const reason = error instanceof Error ? error.message : String(error);
  return sentences(
    `This is a fault of Fixbook: ${reason}`,
    "Please report it with the command that you ran. Nothing was published.",
  );
}

function sentences(what: string, action: string): string {
  return `fixbook: ${plain(what)}\n  ${plain(action)}\n`;
}
