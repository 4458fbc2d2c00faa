import { basename } from "node:path";
import { EngineError, findBooks, interruptedWith } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { editorLink, startPreview } from "@fixbook/preview";
import { cacheOf } from "../cache-option.js";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { openAddress } from "../open-address.js";
import type { PreviewFlags } from "./preview.js";

/** Shows books until somebody ends it. */
export async function runPreview(bookNames: string[], flags: PreviewFlags, host: Host): Promise<ExitCode> {
  const link = editorLink(flags.editor);
  if (link === undefined)
    throw new EngineError(
      `No editor is known by the name ${flags.editor}.`,
      "Use one of fixbook help preview, or a template with {file}, {line} and {column}.",
    );
  if (flags.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(flags.today))
    throw new EngineError(`${flags.today} is not a date.`, "Write it as 2026-10-01.");
  const books = findBooks(bookNames, host.cwd);
  const cache = cacheOf(flags, host);
  const preview = await startPreview({ books, link, cwd: host.cwd, port: flags.port, today: flags.today, cache });
  for (const book of books)
    for (const output of interruptedWith(book, host.cache, host.disk))
      host.err(
        `${plain(`A build of ${basename(book)} into ${output} was interrupted: its files are of two builds. The next build finishes it first.`)}\n`,
      );
  host.out(`The preview of ${counted(books.length)} is at\n\n  ${preview.url}\n\nCtrl+C ends it.\n`);
  if (flags.open) openAddress(preview.url);
  await ended(host);
  await preview.close();
  return exitCodes.clean;
}

function counted(books: number): string {
  return books === 1 ? "1 book" : `${books} books`;
}

/** Resolves when the person at the terminal, or the system, has had enough. */
function ended({ untilEnded }: Host): Promise<void> {
  if (untilEnded === undefined) throw new Error("Somebody must be there to end a preview.");
  return untilEnded();
}
