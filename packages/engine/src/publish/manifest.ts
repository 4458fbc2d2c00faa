import { join } from "node:path";
import { outputManifest } from "@fixbook/schema";
import { type Disk, lookAt } from "../disk/index.js";

/** The file in the folder of a target that lists all others: what a build may replace and remove. */
export const MANIFEST = outputManifest;

/** What the bytes of a file are. */
export interface FileVersion {
  readonly bytes: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** The files of a target by path in its folder. While a build is being moved in, a file may be one of two. */
export type Manifest = ReadonlyMap<string, readonly FileVersion[]>;

/** The text of a manifest: one file a line, sorted by path. The same files give the same text. */
export function printManifest(files: Iterable<readonly [path: string, version: FileVersion]>): string {
  const lines = Array.from(files, ([path, { bytes, sha256 }]) => JSON.stringify([path, bytes, sha256]));
  const rows = lines
    .sort()
    .map((line) => `    ${line}`)
    .join(",\n");
  return `{\n  "about": ${JSON.stringify(ABOUT)},\n  "version": 1,\n  "files": [${rows === "" ? "" : `\n${rows}\n  `}]\n}\n`;
}

/**
 * Reads the manifest in the folder of a target. Anybody may have written it: it says which bytes a build may take away,
 * and nothing is published because of it. Undefined where there is none that can be read.
 */
export function readManifest(folder: string, io: Disk): Manifest | undefined {
  const path = join(folder, MANIFEST);
  if (!lookAt(path, io)?.isFile()) return undefined;
  const text = io.readFileSync(path, "utf8");
  try {
    const { version, files } = JSON.parse(text);
    return version === 1 && Array.isArray(files) ? versionsIn(files) : undefined;
  } catch {
    return undefined;
  }
}

function versionsIn(rows: readonly unknown[]): Manifest | undefined {
  const manifest = new Map<string, FileVersion[]>();
  for (const row of rows) {
    const [path, bytes, sha256] = Array.isArray(row) ? row : [];
    if (typeof path !== "string" || typeof bytes !== "number" || typeof sha256 !== "string") return undefined;
    const versions = manifest.get(path);
    if (versions === undefined) manifest.set(path, [{ bytes, sha256 }]);
    else versions.push({ bytes, sha256 });
  }
  return manifest;
}

const ABOUT = "Made by fixbook build, which replaces and removes the files listed here and no others.";
