import { type Command, Option } from "commander";
import type { ExitCode } from "../exit-code.js";
import { formatOption } from "../format-option.js";
import type { Host } from "../host.js";
import { type HostName, hosts } from "../init/hosts.js";
import type { Begins } from "../init/place.js";
import type { AddCommand } from "./command.js";

export interface InitFlags {
  readonly title?: string;
  readonly locale?: string;
  readonly brand?: string;
  readonly areas?: string;
  readonly url?: string;
  readonly contactEmail?: string;
  readonly deploy?: HostName;
  readonly yes?: true;
  readonly dryRun?: true;
  readonly format: "text" | "json";
}

/** `fixbook init`: begins a book in a repository. */
export const addInit: AddCommand = (program, host, finish) => {
  describeInit(program.command("init"), { name: "fixbook init", begins: "book" }, host, finish);
};

/** How a command that begins a book is called, and what it begins in an empty place. */
interface InitKind {
  readonly name: string;
  readonly begins: Begins;
}

/** Gives a command the options and the work of `fixbook init`; `npm create fixbook` is the same under another name. */
export function describeInit(
  command: Command,
  { name, begins }: InitKind,
  host: Host,
  finish: (code: ExitCode) => void,
): Command {
  return command
    .summary("begin a book in your repository")
    .description(
      "Writes a book that passes the gate, with two example entries, and what its repository needs: package scripts, editor settings and a CI workflow. Never overwrites a file.",
    )
    .argument("[folder]", "where to put the book", ".")
    .option("--title <title>", "the title of the book")
    .option("--locale <tag>", "its language, such as de or pt-BR (default: en)")
    .option("--brand <name>", "the name of your company or product")
    .option("--areas <titles>", "its areas, separated by commas")
    .option("--url <address>", "where it will be published")
    .option("--contact-email <address>", "where readers write if nothing helped")
    .addOption(new Option("--deploy <host>", "also write a workflow that publishes it").choices(hosts))
    .option("--yes", "ask nothing, and use defaults")
    .option("--dry-run", "print what would be written, and write nothing")
    .addOption(formatOption("the result"))
    .addHelpText(
      "after",
      `
Examples:
  ${name}                        ask, and begin a book in this folder
  ${name} help --title "Acme help" --areas "Signing in, Billing"
  ${name} help --yes --deploy pages
  ${name} hilfe --locale de --title "Acme Hilfe" --brand Acme

On a terminal, it asks for anything not given. In a repository, the workflow and the
editor settings are written at its top, wherever the book is.

Exit codes:
  0  written
  2  bad usage, a folder that already has a book, or no terminal and no --yes
  130  ended by Ctrl+C or the end of input; nothing was written`,
    )
    .action(async (folder: string, flags: InitFlags) => {
      const { runInit } = await import("./run-init.js");
      finish(await runInit(folder, flags, begins, host));
    });
}
