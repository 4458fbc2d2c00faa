import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BookSettings, type ParsedFile, parseBookFile, parseBrandFile, parseLedgerFile } from "@fixbook/core";
import { type BrandAddress, type Lock, parseLock } from "@fixbook/import";
import { type Brand, bookLayout, type Ledger } from "@fixbook/schema";
import { readBook } from "../check/index.js";
import { type Disk, EngineError } from "../disk/index.js";
import type { ImportRequest } from "./import-request.js";
import { aliasesIn } from "./old-names.js";
import { type OwnFile, readOwnFiles } from "./own-files.js";

/** The book that pages are brought into, as it is. */
export interface OwnBook {
  readonly locale: string;
  /** Undefined for a book that is not there yet. */
  readonly settings: ParsedFile<BookSettings> | undefined;
  readonly lock: Lock;
  readonly lockText: string | undefined;
  /** Every id that is in use, or was. */
  readonly taken: ReadonlySet<string>;
  /** The files of entries and drafts, by id. */
  readonly files: ReadonlyMap<string, OwnFile>;
  readonly ledger: ParsedFile<Ledger> | undefined;
  readonly brandAddresses: readonly BrandAddress[];
}

/** Reads a book. Throws an {@link EngineError} where nothing can be added to what is in its folder. */
export function readOwnBook({ folder, folderName, locale = "en" }: ImportRequest, io: Disk): OwnBook {
  const lockPath = join(folder, bookLayout.imports);
  const lockText = existsSync(lockPath) ? readFileSync(lockPath, "utf8") : undefined;
  const lock = lockText === undefined ? new Map() : parseLock(lockText);
  if (lock === undefined)
    throw new EngineError(
      `${join(folderName, bookLayout.imports)} cannot be read, so nobody can tell what was imported before.`,
      "Take it from version control again; nothing was written.",
    );
  if (!existsSync(join(folder, bookLayout.settings))) {
    if (existsSync(folder) && io.readdirSync(folder, { withFileTypes: true }).some(({ name }) => !name.startsWith(".")))
      throw new EngineError(
        `${folderName} is not a book, and it is not empty.`,
        "Name a book, or a folder that is not there yet: a book is made in it.",
      );
    return {
      locale,
      settings: undefined,
      lock,
      lockText,
      taken: new Set(),
      files: new Map(),
      ledger: undefined,
      brandAddresses: [],
    };
  }
  const sources = readBook(folder, io);
  const settings = sources.settings && parseBookFile(sources.settings);
  if (settings?.value === undefined)
    throw new EngineError(
      `${join(folderName, bookLayout.settings)} has mistakes, so nothing can be added to it.`,
      "Run fixbook lint, mend what it says, and import again.",
    );
  const { value } = settings;
  const ledger = sources.ledger && parseLedgerFile(sources.ledger);
  const files = readOwnFiles(folder, sources.entries, io);
  const aliases = [...files.values()].flatMap(({ text }) => aliasesIn(text));
  return {
    locale: value.locale,
    settings,
    lock,
    lockText,
    taken: new Set([...files.keys(), ...(ledger?.value ?? []).map(({ id }) => id), ...aliases]),
    files,
    ledger,
    brandAddresses: sources.brands.flatMap((brand) => addressesOf(parseBrandFile(brand).value, value)),
  };
}

/** The addresses that a brand has for placeholders which the build fills. */
function addressesOf(brand: Brand | undefined, settings: BookSettings): readonly BrandAddress[] {
  return [...(brand?.values ?? [])].flatMap(([placeholder, value]) => {
    const { type, filledBy } = settings.placeholders.get(placeholder) ?? {};
    return filledBy === "build" && (type === "email" || type === "url") ? [{ placeholder, type, value }] : [];
  });
}
