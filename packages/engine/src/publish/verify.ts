import { hash } from "node:crypto";
import { join } from "node:path";
import { compareText } from "@fixbook/schema";
import { type Disk, disk, EngineError, lookAt } from "../disk/index.js";
import { type FileVersion, MANIFEST, readManifest } from "./manifest.js";
import { LITTER } from "./plan-moves.js";

/** What of a published tree is not as its manifests say. Paths are relative to the folder. */
export interface VerifiedTree {
  readonly targets: readonly VerifiedTarget[];
}

export interface VerifiedTarget {
  /** The folder of the target, as `book/brand/target`; `.` where it is the folder itself. */
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** What is there and in no manifest. */
  readonly unlisted: readonly string[];
  /** Whether a build is being moved in, or was interrupted: its manifest still allows files of two builds. */
  readonly isUnfinished: boolean;
}

/**
 * Hashes all files that the manifests below a folder list: an output folder, one target of it, or a copy of either. Throws
 * an {@link EngineError} where there is no manifest. Changes nothing.
 */
export function verifyTree(folder: string, io: Disk = disk): VerifiedTree {
  if (!lookAt(folder, io)?.isDirectory())
    throw new EngineError(`${folder} is not a folder.`, "Name the folder that a build has published to.");
  const targets = findManifests(folder, "", io).map((path) => verifyTarget(folder, path, io));
  if (targets.length === 0)
    throw new EngineError(
      `${folder} contains no ${MANIFEST}, so nothing says what should be there.`,
      "Name the folder that a build has published to, or a copy that contains the hidden files as well.",
    );
  return { targets };
}

/** How deep a target lies in an output folder. */
const DEPTH = 3;

function findManifests(root: string, path: string, io: Disk, depth = DEPTH): readonly string[] {
  if (lookAt(join(root, path, MANIFEST), io)?.isFile()) return [path];
  if (depth === 0) return [];
  return io
    .readdirSync(join(root, path), { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => (path === "" ? name : `${path}/${name}`))
    .sort(compareText)
    .flatMap((below) => findManifests(root, below, io, depth - 1));
}

function verifyTarget(root: string, folder: string, io: Disk): VerifiedTarget {
  const listed = readManifest(join(root, folder), io) ?? new Map<string, readonly FileVersion[]>();
  const there = new Set(filesBelow(join(root, folder), "", io));
  const missing: string[] = [];
  const changed: string[] = [];
  let bytes = 0;
  for (const [path, versions] of listed) {
    if (!there.delete(path)) {
      missing.push(path);
      continue;
    }
    const file = join(root, folder, path);
    const data = lookAt(file, io)?.isFile() ? io.readFileSync(file) : undefined;
    const sha256 = data === undefined ? "" : hash("sha256", data, "hex");
    bytes += data?.length ?? 0;
    if (!versions.some((one) => one.sha256 === sha256)) changed.push(path);
  }
  const inTree = (paths: Iterable<string>) =>
    Array.from(paths, (path) => (folder === "" ? path : `${folder}/${path}`)).sort(compareText);
  return {
    folder: folder || ".",
    files: listed.size,
    bytes,
    missing: inTree(missing),
    changed: inTree(changed),
    unlisted: inTree(there),
    isUnfinished: [...listed.values()].some((versions) => versions.length > 1),
  };
}

function filesBelow(root: string, path: string, io: Disk): readonly string[] {
  return io.readdirSync(join(root, path), { withFileTypes: true }).flatMap((item) => {
    const below = path === "" ? item.name : `${path}/${item.name}`;
    if (item.isDirectory()) return filesBelow(root, below, io);
    return LITTER.has(item.name) || below === MANIFEST ? [] : [below];
  });
}
