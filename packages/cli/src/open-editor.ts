import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { describeSystemError, EngineError } from "@fixbook/engine";
import { type ExitCode, exitCodes } from "./exit-code.js";
import type { Host } from "./host.js";

/** How editors are told to open a file at a line, by the name of their program; others open the file. */
const atLine: Readonly<Record<string, (file: string, line: number) => readonly string[]>> = {
  ...Object.fromEntries(
    ["vi", "vim", "nvim", "nano", "emacs", "emacsclient", "kak", "micro", "ed"].map((name) => [name, plus]),
  ),
  ...Object.fromEntries(["code", "codium", "cursor", "windsurf"].map((name) => [name, goto])),
  ...Object.fromEntries(["hx", "subl", "zed"].map((name) => [name, colon])),
};

/**
 * Opens a file in the editor that `VISUAL` or `EDITOR` names, at a line, and waits until it is closed. The variables hold
 * a program with its arguments. Throws an {@link EngineError} where neither is set, or the program cannot be run.
 */
export function openEditor(file: string, line: number, { env = {} }: Host): ExitCode {
  const command = [env["VISUAL"], env["EDITOR"]].find((text) => words(text ?? "").some((word) => word !== ""));
  if (command === undefined)
    throw new EngineError(
      "No editor is known, so none was opened.",
      "Name one in the variable VISUAL or EDITOR, such as EDITOR=nano; the entry is written.",
    );
  const [program = "", ...args] = words(command);
  const name = basename(program).replace(/\.(?:exe|cmd)$/i, "");
  const place = atLine[name]?.(file, line) ?? [file];
  const { status, error } = spawnSync(program, [...args, ...place], { stdio: "inherit" });
  if (error !== undefined)
    throw new EngineError(
      `The editor ${program} did not start: ${describeSystemError(error)}.`,
      "Correct the variable VISUAL or EDITOR; the entry is written.",
    );
  return status === 0 ? exitCodes.clean : exitCodes.failure;
}

function plus(file: string, line: number): readonly string[] {
  return [`+${line}`, file];
}

function goto(file: string, line: number): readonly string[] {
  return ["--goto", `${file}:${line}`];
}

function colon(file: string, line: number): readonly string[] {
  return [`${file}:${line}`];
}

/** The words of a command; quotes hold those with spaces together. */
function words(command: string): readonly string[] {
  return Array.from(command.matchAll(/"([^"]*)"|'([^']*)'|\S+/g), ([word, double, single]) => double ?? single ?? word);
}
