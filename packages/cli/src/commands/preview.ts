import { type CacheFlags, cacheOption } from "../cache-option.js";
import { type AddCommand, bookArgument } from "./command.js";
import { wholeNumber } from "./whole-number.js";

export interface PreviewFlags extends CacheFlags {
  readonly port?: number;
  readonly open: boolean;
  readonly editor: string;
  readonly today?: string;
}

/** `fixbook preview`: books as they will be published, in a browser, while they are written. */
export const addPreview: AddCommand = (program, host, finish) => {
  program
    .command("preview")
    .summary("show books in a browser while you write")
    .description(
      "Opens the pages, emails and data of books as they will be published, with the gate's findings beside them, and updates them when you save. Only this machine can open it.",
    )
    .argument(...bookArgument)
    .option("--port <n>", "the port to use (default: the first free one from 4100)", wholeNumber)
    .option("--no-open", "print the address and open no browser")
    .option("--editor <name>", "the editor that links to files open: its name, or a template of its address", "vscode")
    .option("--today <date>", "the date that checks use, such as 2026-10-01 (default: today)")
    .addOption(cacheOption())
    .addHelpText(
      "after",
      `
Examples:
  fixbook preview books/looper
  fixbook preview --no-open --port 4200
  fixbook preview --editor "subl://open?url=file://{file}&line={line}&column={column}"

Editors by name: vscode, vscode-insiders, vscodium, cursor, windsurf, zed, idea,
webstorm, textmate.

Nothing is published. Files change only when you press a button that says so.
Press Ctrl+C to stop it.

Exit codes:
  0  ended
  2  bad usage, or a port that is in use`,
    )
    .action(async (bookNames: string[], flags: PreviewFlags) => {
      const { runPreview } = await import("./run-preview.js");
      finish(await runPreview(bookNames, flags, host));
    });
};
