import { EngineError, findBooks } from "@fixbook/engine";
import { type CacheFlags, cacheOf, cacheOption } from "../cache-option.js";
import type { Host } from "../host.js";
import { openAddress } from "../open-address.js";
import { type AddCommand, bookArgument } from "./command.js";
import { wholeNumber } from "./whole-number.js";

interface PreviewFlags extends CacheFlags {
  readonly port?: number;
  readonly open: boolean;
  readonly editor: string;
  readonly today?: string;
}

/** `fixbook preview`: books as they will be published, in a browser, while they are written. */
export const addPreview: AddCommand = (program, host) => {
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
      const { editorLink, startPreview } = await import("@fixbook/preview");
      const link = editorLink(flags.editor);
      if (link === undefined)
        throw new EngineError(
          `No editor is known by the name ${flags.editor}.`,
          "Use one of fixbook help preview, or a template with {file}, {line} and {column}.",
        );
      if (flags.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(flags.today))
        throw new EngineError(`${flags.today} is no day.`, "Write it as 2026-10-01.");
      const books = findBooks(bookNames, host.cwd);
      const cache = cacheOf(flags, host);
      const preview = await startPreview({ books, link, cwd: host.cwd, port: flags.port, today: flags.today, cache });
      host.out(`The preview of ${counted(books.length)} is at\n\n  ${preview.url}\n\nCtrl+C ends it.\n`);
      if (flags.open) openAddress(preview.url);
      await ended(host);
      await preview.close();
    });
};

function counted(books: number): string {
  return books === 1 ? "1 book" : `${books} books`;
}

/** Resolves when the person at the terminal, or the system, has had enough. */
function ended({ untilEnded }: Host): Promise<void> {
  if (untilEnded === undefined) throw new Error("Somebody must be there to end a preview.");
  return untilEnded();
}
