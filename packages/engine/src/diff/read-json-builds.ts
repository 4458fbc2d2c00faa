import type { Dirent } from "node:fs";
import { join } from "node:path";
import { quote } from "@fixbook/core";
import { isNoBuild, type JsonBuild, parseBuild } from "@fixbook/render-json/diff";
import { compareText, outputManifest } from "@fixbook/schema";
import { type Disk, decode, disk, EngineError, readRegularFile } from "../disk/index.js";

/** The JSON builds in a folder. */
export interface FoundBuilds {
  readonly builds: readonly JsonBuild[];
  /** Whether the folder is one build, and not a folder of builds. */
  readonly isOne: boolean;
}

/**
 * Reads the JSON build that a folder is, or those that it holds as `<book>/<brand>/json` or `<book>/<brand>`; undefined
 * where there is none. The folder itself may be a link, as the output of a build is; nothing below it is followed.
 * Throws an {@link EngineError} where something that looks like a build cannot be read.
 */
export function readJsonBuilds(folder: string, io: Disk = disk): FoundBuilds | undefined {
  const top = realFolder(folder, io);
  if (top === undefined) return undefined;
  const folders = buildFolders(top, 0, io);
  if (folders.length === 0) return undefined;
  return { builds: folders.map((one) => readJsonBuild(one, io)), isOne: folders[0] === top };
}

const MARK = "book.json";
/** `<book>/<brand>/json`. */
const DEEPEST = 3;
const LARGEST = 64 * 1024 * 1024;

function realFolder(folder: string, io: Disk): string | undefined {
  try {
    const real = io.realpathSync(folder);
    return io.lstatSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}

function buildFolders(folder: string, depth: number, io: Disk): readonly string[] {
  const items = itemsIn(folder, io);
  if (items.some((item) => item.name === MARK && item.isFile())) return [folder];
  if (depth === DEEPEST) return [];
  return items.flatMap((item) =>
    item.isDirectory() && item.name !== "node_modules" && !item.name.startsWith(".")
      ? buildFolders(join(folder, item.name), depth + 1, io)
      : [],
  );
}

function readJsonBuild(folder: string, io: Disk): JsonBuild {
  const files = new Map<string, string>();
  for (const path of filesBelow(folder, "", io)) {
    // Hashes stand for what is not looked into.
    files.set(path, path.endsWith(".json") ? readText(join(folder, path), io) : "");
  }
  const build = parseBuild(files);
  if (isNoBuild(build))
    throw new EngineError(
      `${folder} is not a JSON build: ${build.problem}`,
      "Name a folder that fixbook build has made.",
    );
  return build;
}

/** Files of a build lie at the top, or in one of its folders. */
function filesBelow(folder: string, prefix: string, io: Disk): readonly string[] {
  return itemsIn(join(folder, prefix), io).flatMap((item) => {
    if (item.isFile()) return item.name === outputManifest ? [] : [`${prefix}${item.name}`];
    return item.isDirectory() && prefix === "" && item.name !== "node_modules"
      ? filesBelow(folder, `${item.name}/`, io)
      : [];
  });
}

function readText(path: string, io: Disk): string {
  const read = readRegularFile(path, LARGEST, io);
  const text = "bytes" in read ? decode(read.bytes) : undefined;
  if (typeof text === "string") return text;
  const problem =
    "bytes" in read
      ? "it is not UTF-8"
      : "kind" in read
        ? `it is ${read.kind}`
        : "reason" in read
          ? read.reason
          : `it has ${read.tooLarge} bytes, and ${LARGEST} are read`;
  throw new EngineError(`${quote(path)} cannot be read: ${problem}.`, "Name a folder that fixbook build has made.");
}

function itemsIn(folder: string, io: Disk): readonly Dirent[] {
  return io.readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => compareText(a.name, b.name));
}
