import { hash } from "node:crypto";
import { join } from "node:path";
import { digest, readSealed } from "../cache/index.js";
import type { Disk } from "../disk/index.js";
import type { FileVersion } from "./manifest.js";
import type { OutputFolder } from "./output-folder.js";

/** One change of an output folder. Paths are relative to it; those of what was staged, to the staging folder. */
export type Step =
  /** Puts a staged file into its place, where nothing is or one of the versions in `over`. */
  | {
      readonly kind: "move";
      readonly from: string;
      readonly to: string;
      readonly version: FileVersion;
      readonly over: readonly FileVersion[];
    }
  /** Puts a staged folder into its place, where nothing is. The version is that of its manifest. */
  | { readonly kind: "move-folder"; readonly from: string; readonly to: string; readonly manifest: FileVersion }
  /** Removes a file that has one of the versions. */
  | { readonly kind: "delete"; readonly path: string; readonly versions: readonly FileVersion[] }
  /** Removes a folder where it is empty. */
  | { readonly kind: "tidy"; readonly path: string }
  /** Takes away whatever is there, as the user has asked for, into the staging folder. No link is followed. */
  | {
      readonly kind: "clear";
      readonly path: string;
      readonly to: string;
      /** Whether only a folder is taken away. */
      readonly isFolder?: true;
    };

/** What a build that is being moved in still has to do. */
export interface Journal {
  readonly steps: readonly Step[];
}

/** A build that was interrupted while it was moved in. */
export interface Interrupted extends Journal {
  /** Where its files are staged, absolute. */
  readonly staging: string;
  /** The folders of its books, absolute. */
  readonly books: readonly string[];
  /** When it was interrupted or later, as in `2026-10-01T12:00:00.000Z`. */
  readonly since: string;
}

/** What vouches for a journal. */
export interface Authority extends Pick<Interrupted, "staging" | "books" | "since"> {
  readonly output: string;
  /** Of the journal's bytes. */
  readonly sha256: string;
}

/** The name of the journal in its staging folder. */
export const JOURNAL = "journal.json";

/**
 * The build that was interrupted while it was moved into an output folder. Only what this user has staged on this machine
 * counts: a staging folder and a journal that a stranger has committed are worth nothing.
 */
export function readJournal({ folder }: OutputFolder, journals: string | undefined, io: Disk): Interrupted | undefined {
  if (journals === undefined) return undefined;
  const authority = readAuthority(authorityOf(folder, journals), io);
  return authority?.output === folder ? journalOf(authority, io) : undefined;
}

/** Undefined where nothing vouches. */
export function readAuthority(path: string, io: Disk): Authority | undefined {
  const bytes = readSealed(path, io);
  return bytes === undefined ? undefined : JSON.parse(bytes.toString());
}

/** The journal that something vouches for; undefined where it is gone, or another one. */
export function journalOf({ staging, sha256, books, since }: Authority, io: Disk): Interrupted | undefined {
  try {
    const path = join(staging, JOURNAL);
    if (!io.lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
    const bytes = io.readFileSync(path);
    return hash("sha256", bytes, "hex") === sha256
      ? { ...JSON.parse(bytes.toString()), staging, books, since }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The file in the user's cache that vouches for a journal. */
export function authorityOf(output: string, journals: string): string {
  return join(journals, JOURNALS, digest(output));
}

/** The folder in the user's cache for what vouches for journals. */
export const JOURNALS = "moving";
