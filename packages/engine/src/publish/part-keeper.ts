import { once } from "@fixbook/core";
import type { BuildRecord, BuildRecords, PartFile, PartPlace, SharedParts } from "../cache/index.js";
import type { NamedPart } from "./publish.js";

/** Keeps the parts of entries that lists are put together from. */
export interface PartKeeper {
  /** Keeps a part of an entry, with others of its kind; undefined where that cannot be. */
  addPart(kind: string, text: string): PartPlace | undefined;
  /** Keeps a part that another thread has added to the file. */
  takePart(place: PartPlace): void;
  /** For other threads, which add to the same file; undefined where it cannot be. */
  shared(): SharedParts | undefined;
  /** To be called before parts are read that other threads have added. */
  refresh(): void;
  /** Takes over parts of the last build; undefined where one of them is not there any more. */
  keepParts(parts: Iterable<NamedPart>): readonly NamedPart[] | undefined;
  /** In UTF-8, until something else is read; undefined where it is damaged in any way. */
  part(place: PartPlace): Buffer | undefined;
  /** Whether the parts of the last build lie in the same file, in the same places. */
  isShared(): boolean;
  /** Answers how many bytes of parts the build uses. */
  close(): number;
}

/**
 * Keeps the parts of a build where those of the last one are, unless most of these are of no use any more. Where nothing
 * is kept for the next build, they lie in a file that is `openOwn`.
 */
export function createPartKeeper(
  build: string,
  last: (BuildRecord & { readonly id: string }) | undefined,
  records: BuildRecords | undefined,
  openOwn: () => PartFile,
): PartKeeper {
  const earlier = once((): PartFile | undefined => (last === undefined ? undefined : records?.parts(last.id)));
  const parts = once(() => {
    const isWorthIt = (earlier()?.size() ?? Number.POSITIVE_INFINITY) <= 2 * (last?.partBytes ?? 0) + SLACK;
    return records?.parts(build, isWorthIt ? last?.id : undefined) ?? openOwn();
  });
  const isShared = once((): boolean => {
    const inode = earlier()?.inode;
    return inode !== undefined && inode === parts()?.inode;
  });
  let used = 0;
  const addPart = (kind: string, text: string): PartPlace | undefined => {
    const place = parts()?.add(kind, text);
    used += place?.[1] ?? 0;
    return place;
  };
  return {
    addPart,
    takePart: (place) => {
      used += place[1];
    },
    shared: () => parts()?.shared,
    refresh: () => parts()?.refresh(),
    isShared,
    keepParts: (places) => {
      const kept: NamedPart[] = [];
      for (const [name, place] of places) {
        if (isShared()) used += place[1];
        const text = isShared() ? undefined : earlier()?.read(place)?.toString();
        const now = isShared() ? place : text === undefined ? undefined : addPart(name, text);
        if (now === undefined) return undefined;
        kept.push([name, now]);
      }
      return kept;
    },
    part: (place) => parts()?.read(place),
    close: () => {
      for (const one of [parts, earlier]) one.opened()?.close();
      return used;
    },
  };
}

/** How many bytes of parts may be of no use, besides as many as are. */
const SLACK = 1 << 20;
