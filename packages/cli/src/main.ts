import { describeSystemError, EngineError } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { Command, CommanderError } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { addBuild } from "./commands/build.js";
import { addLint } from "./commands/lint.js";
import { type ExitCode, exitCodes } from "./exit-code.js";
import type { Host } from "./host.js";

/** Runs the command. `argv` begins after the program's name; answers the exit code and never throws. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const program = createProgram(host, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    return fail(error, host);
  }
}

/** The program with all its commands, for running and for its help texts. */
export function createProgram(host: Host, finish: (code: ExitCode) => void): Command {
  const program = new Command("fixbook")
    .description("Troubleshooting knowledge kept as code: one Markdown file per problem, published to HTML, JSON and email.")
    .version(packageJson.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .showHelpAfterError("(run fixbook --help for how to use it)")
    .exitOverride()
    .configureOutput({ writeOut: host.out, writeErr: host.err })
    .configureHelp({ showGlobalOptions: false });
  for (const add of [addLint, addBuild]) add(program, host, finish);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

function fail(error: unknown, host: Host): ExitCode {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCodes.clean : exitCodes.failure;
  }
  if (error instanceof EngineError) {
    host.err(`fixbook: ${plain(error.message)}\n  ${plain(error.action)}\n`);
    return exitCodes.failure;
  }
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (typeof code === "string" && /^E[A-Z]+$/.test(code)) {
    host.err(`fixbook: ${plain(path ?? "A file")}: ${describeSystemError(error)}.\n  Nothing was published; the last build stays.\n`);
  } else {
    host.err(`fixbook: This is a fault of Fixbook: ${plain(message ?? String(error))}\n  Please report it with the command that you ran.\n`);
  }
  return exitCodes.failure;
}
