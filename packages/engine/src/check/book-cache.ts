import { join } from "node:path";
import type { SourceFile } from "@fixbook/core";
import { digest, type Fingerprints, fingerprint, isStill, openStore, type Store, writeStill } from "../cache/index.js";
import type { Disk } from "../disk/index.js";
import type { PackedEntry } from "./packed-entry.js";

/** What was found out about one book before. */
export interface BookCache {
  /** The key of an entry: the same text, path and settings give the same key. */
  keyOf(source: SourceFile, settings: string): string;
  entry(key: string): PackedEntry | undefined;
  keepEntry(key: string, packed: PackedEntry): void;
  /** What was kept for exactly these inputs, which are all that it depends on. */
  result<Result>(inputs: readonly string[]): Result | undefined;
  keepResult(inputs: readonly string[], result: object): void;
  /** Whether no file of the book has been touched since {@link keepStill}, with the same inputs. */
  isStill(inputs: string): boolean;
  keepStill(inputs: string, files: Fingerprints): void;
  save(): void;
  /** Lets go of the files. */
  close(): void;
}

/** Opens the caches of books, by the absolute paths of their folders, in one folder of all. Never throws. */
export function openCache(cacheFolder: string, io: Disk): (folder: string) => BookCache {
  const tool = fingerprint();
  return (folder) => openBookCache(join(cacheFolder, digest(folder)), tool, io);
}

function openBookCache(path: string, tool: string, io: Disk): BookCache {
  const results = openStore(`${path}.results`, io);
  let opened: Store | undefined;
  const entries = () => (opened ??= openStore(`${path}.entries`, io));
  /** Half a key each: a file is read once, whatever is asked about it. */
  const contentOf = remembered(({ path, text }: SourceFile) => digest(`${path}\0${text}`).slice(0, HALF));
  const checksBy = remembered((settings: string) => digest(`${tool}\0${settings}`).slice(HALF));
  const keyOfAll = (inputs: readonly string[]) => digest(JSON.stringify([tool, ...inputs]));
  return {
    keyOf: (source, settings) => `${contentOf(source)}${checksBy(settings)}`,
    entry: (key) => entries().get(key),
    keepEntry: (key, packed) => entries().set(key, packed),
    result: (inputs) => parse(results.get(keyOfAll(inputs))),
    keepResult: (inputs, result) => results.set(keyOfAll(inputs), JSON.stringify(result)),
    isStill: (inputs) => isStill(`${path}.still`, inputs, io),
    keepStill: (inputs, files) => writeStill(`${path}.still`, inputs, files, io),
    save: () => {
      opened?.save();
      results.save();
    },
    close: () => {
      opened?.close();
      results.close();
    },
  };
}

/** 132 bits, and 126 are left. */
const HALF = 22;

function remembered<From, To>(make: (from: From) => To): (from: From) => To {
  const made = new Map<From, To>();
  return (from) => {
    const known = made.get(from) ?? make(from);
    made.set(from, known);
    return known;
  };
}

function parse<Value>(json: string | undefined): Value | undefined {
  return json === undefined ? undefined : JSON.parse(json);
}
