import { describeSystemError, EngineError, isSystemError } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { type Command, CommanderError } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { type ExitCode, exitCodes } from "./exit-code.js";
import type { Host } from "./host.js";

/** Makes a program. `finish` takes the exit code of its run. */
export type CreateProgram = (host: Host, finish: (code: ExitCode) => void) => Command;

/** Runs a program; `argv` begins after its name. Answers its exit code and never throws. */
export async function runProgram(create: CreateProgram, argv: readonly string[], host: Host): Promise<ExitCode> {
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
export function setUp(program: Command, host: Host): Command {
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
