import type { MarkdownParser } from "@fixbook/core";
import type { ImportOptions, LockRow } from "@fixbook/import";
import type { CarriedFiles } from "./carried-files.js";
import type { ChosenPages } from "./choose-pages.js";
import type { ImportRequest } from "./import-request.js";
import { aliasesInUse } from "./old-names.js";
import type { OwnBook } from "./own-book.js";
import { type Input, inputEncodings } from "./read-input.js";

export interface ImportParts {
  readonly request: ImportRequest;
  readonly input: Input;
  readonly chosen: ChosenPages;
  readonly book: OwnBook;
  /** What the lock says of the pages of this source, by their source ids. */
  readonly rows: ReadonlyMap<string, LockRow>;
  readonly files: CarriedFiles;
  readonly parser: MarkdownParser | undefined;
}

/** What pages are imported with: what was asked for, and what the input and the book hold. */
export function importOptionsOf({ request, input, chosen, book, rows, files, parser }: ImportParts): ImportOptions {
  const { headings = new Map(), all = false, encoding } = request;
  const texts = new Map(input.texts.map(({ path, text }) => [path, text]));
  const paths = new Map(input.paths.map((path) => [path.toLowerCase(), path]));
  const known = new Map([...rows].map(([sourceId, { entries }]) => [sourceId, [...entries.keys()]]));
  const own = new Set([...known.values()].flat());
  const present = new Set(chosen.pages.flatMap(({ sourceId }) => known.get(sourceId) ?? []));
  return {
    ...(chosen.dialect === undefined ? {} : { dialect: chosen.dialect }),
    locale: book.locale,
    declared: book.settings?.value?.sections ?? [],
    headings,
    areaFrom: request.areaFrom ?? (chosen.dialect === undefined && chosen.format !== "html" ? "section" : "folder"),
    all,
    formatOf: (from) => files.formatOf(from),
    site: request.site,
    isForDesk: chosen.isForDesk,
    decodedAs: (path) => (encoding !== undefined && input.decoded.has(path) ? inputEncodings[encoding] : undefined),
    parser,
    brandAddresses: book.brandAddresses,
    aliasesTaken: aliasesInUse({ files: book.files, ledger: book.ledger?.value, present }),
    taken: new Set([...book.taken].filter((id) => !own.has(id))),
    known,
    textAt: (path) => texts.get(path),
    fileAt: (path) => paths.get(path.toLowerCase()),
  };
}
