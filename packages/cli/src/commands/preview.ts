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
      "Opens the pages, emails and data of books as they will be published, with what the gate finds\nbeside them, and follows the files. This machine alone can open it.",
    )
    .argument(...bookArgument)
    .option("--port <n>", "the port to use (default: the first free one from 4100)", wholeNumber)
    .option("--no-open", "print the address and open no browser")
    .option("--editor <name>", "what links to files open: an editor's name, or a template of its address", "vscode")
    .option("--today <date>", "the day that checks go by, as 2026-10-01 (default: the clock's)")
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

Nothing is published, and no file is changed but by the button that applies a
safe fix. Ctrl+C ends it.

Exit codes:
  0  ended
  2  bad usage, or a port that is in use`,
    )
    .action(async (bookNames: string[], flags: PreviewFlags) => {
      const { runPreview } = await import("./run-preview.js");
      finish(await runPreview(bookNames, flags, host));
    });
};
