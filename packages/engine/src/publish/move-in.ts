import { hash } from "node:crypto";
import { dirname, join } from "node:path";
import { parentOf } from "../cache/index.js";
import { codeOf, type Disk, EngineError, lookAt } from "../disk/index.js";
import type { Step } from "./journal.js";
import { type FileVersion, MANIFEST, readManifest } from "./manifest.js";
import type { OutputFolder } from "./output-folder.js";

/** Does the steps of a journal, in their order. After each of them, all that is in the output folder is whole. */
export function moveIn(output: OutputFolder, { staging, steps, beat }: Moves, io: Disk): void {
  leaveEarlierLayout(output, io);
  io.mkdirSync(output.folder, { recursive: true });
  const made = new Set<string>();
  for (const step of steps) {
    beat();
    doStep(step, { root: output.folder, staging, made }, io);
  }
}

/** What is to be moved in. */
export interface Moves {
  /** Where files are staged, absolute. */
  readonly staging: string;
  readonly steps: readonly Step[];
  /** Called before each step. */
  beat(): void;
}

/**
 * Goes on with a build that was interrupted: does what is left of its journal. Throws an {@link EngineError}, and changes
 * nothing, where somebody has changed a file meanwhile that it would replace or remove; with `clean` it does not care.
 * Answers false where what was staged is damaged, so that the build has to be made anew.
 */
export function goOn(output: OutputFolder, { staging, steps, beat }: Moves, clean: boolean, io: Disk): boolean {
  leaveEarlierLayout(output, io);
  const root = output.folder;
  // A manifest is moved in twice.
  const versions = Map.groupBy(
    steps.filter((step) => step.kind === "move"),
    ({ to }) => to,
  );
  const versionsOf = (path: string) => (versions.get(path) ?? []).map(({ version }) => version);
  const left = steps.filter((step) => {
    beat();
    return !isDone(step, root, staging, versionsOf, io);
  });
  const removed = new Set(left.flatMap((step) => (step.kind === "delete" || step.kind === "clear" ? step.path : [])));
  const edited = new Set(
    firstOfEach(left).flatMap((step) => {
      const blocked = firstNoFolder(root, parentOf(placeOf(step)), io);
      if (blocked !== undefined) return removed.has(blocked) ? [] : blocked;
      return isFree(step, root, removed, io) ? [] : placeOf(step);
    }),
  );
  if (edited.size > 0 && !clean)
    throw new EngineError(
      `A build into this folder was interrupted, and since then somebody has changed ${some([...edited])}.`,
      "Move them elsewhere, or run the command with --clean, which replaces them.",
    );
  if (!left.every((step) => isStaged(step, staging, io))) return false;
  const cleared = Array.from(edited, (path, at): Step => ({ kind: "clear", path, to: `cleared-again/${at}` }));
  moveIn(output, { staging, steps: [...cleared, ...left], beat }, io);
  return true;
}

/** The steps without those that come after another one to the same place. */
function firstOfEach(steps: readonly Step[]): readonly Step[] {
  const seen = new Set<string>();
  return steps.filter((step) => {
    const path = placeOf(step);
    const isFirst = !seen.has(path);
    seen.add(path);
    return isFirst;
  });
}

/** What a step changes. */
function placeOf(step: Step): string {
  return step.kind === "move" || step.kind === "move-folder" ? step.to : step.path;
}

/** The first part of a folder's path that is there and is no folder: a link is none. */
export function firstNoFolder(root: string, folder: string, io: Disk): string | undefined {
  const names = folder.split("/").filter((name) => name !== "");
  for (let length = 1; length <= names.length; length++) {
    const path = names.slice(0, length).join("/");
    const stat = lookAt(join(root, path), io);
    if (stat === undefined) return undefined;
    if (!stat.isDirectory()) return path;
  }
  return undefined;
}

/** A list of paths for people: the first of many. */
export function some(paths: readonly string[]): string {
  const shown = paths.slice(0, MOST_SHOWN).join(", ");
  return paths.length > MOST_SHOWN ? `${shown} and ${paths.length - MOST_SHOWN} more` : shown;
}

const MOST_SHOWN = 10;

/** Whether the file has one of the versions. A link is none. */
function hasVersion(path: string, versions: readonly FileVersion[], io: Disk): boolean {
  const stat = lookAt(path, io);
  if (!stat?.isFile() || !versions.some(({ bytes }) => bytes === stat.size)) return false;
  const sha256 = hash("sha256", io.readFileSync(path), "hex");
  return versions.some((one) => one.sha256 === sha256);
}

interface Work {
  readonly root: string;
  readonly staging: string;
  /** Folders that are known to be there. */
  readonly made: Set<string>;
}

function doStep(step: Step, { root, staging, made }: Work, io: Disk): void {
  switch (step.kind) {
    case "move":
    case "move-folder": {
      const target = join(root, step.to);
      if (!made.has(dirname(target))) io.mkdirSync(dirname(target), { recursive: true });
      made.add(dirname(target));
      io.renameSync(join(staging, step.from), target);
      return;
    }
    case "delete":
      if (lookAt(join(root, step.path), io) !== undefined) io.rmSync(join(root, step.path));
      return;
    case "tidy":
      try {
        io.rmdirSync(join(root, step.path));
      } catch (error) {
        if (!["ENOENT", "ENOTDIR", "ENOTEMPTY", "EEXIST"].includes(codeOf(error))) throw error;
      }
      return;
    case "clear":
      if (isCleared(step, root, io)) return;
      io.mkdirSync(dirname(join(staging, step.to)), { recursive: true });
      io.renameSync(join(root, step.path), join(staging, step.to));
      return;
    default:
      step satisfies never;
  }
}

function isDone(
  step: Step,
  root: string,
  staging: string,
  versionsOf: (path: string) => readonly FileVersion[],
  io: Disk,
): boolean {
  const isThere = (path: string) => lookAt(path, io) !== undefined;
  switch (step.kind) {
    case "move":
      return !isThere(join(staging, step.from)) && hasVersion(join(root, step.to), versionsOf(step.to), io);
    case "move-folder":
      return !isThere(join(staging, step.from)) && isThere(join(root, step.to));
    case "delete":
      // A folder of new files may be there by now.
      return !isThere(join(root, step.path)) || isFolder(join(root, step.path), io);
    case "clear":
      return isThere(join(staging, step.to)) || isCleared(step, root, io);
    case "tidy":
      // Behind a link there is nothing of the build's.
      return firstNoFolder(root, parentOf(step.path), io) !== undefined;
  }
}

/** Whether nothing stands where a step would replace or remove something, or what was there. */
function isFree(step: Step, root: string, removed: ReadonlySet<string>, io: Disk): boolean {
  const path = join(root, placeOf(step));
  if (step.kind === "tidy" || step.kind === "clear" || lookAt(path, io) === undefined) return true;
  if (step.kind === "move-folder") return removed.has(step.to);
  if (step.kind === "delete") return hasVersion(path, step.versions, io);
  return hasVersion(path, [...step.over, step.version], io) || removed.has(step.to);
}

function isCleared({ path, isFolder: onlyFolder }: Extract<Step, { kind: "clear" }>, root: string, io: Disk): boolean {
  return lookAt(join(root, path), io) === undefined || (onlyFolder === true && !isFolder(join(root, path), io));
}

function isFolder(path: string, io: Disk): boolean {
  return lookAt(path, io)?.isDirectory() === true;
}

/** Whether what a step would move is there as it was staged. */
function isStaged(step: Step, staging: string, io: Disk): boolean {
  if (step.kind === "move") return hasVersion(join(staging, step.from), [step.version], io);
  if (step.kind !== "move-folder") return true;
  const folder = join(staging, step.from);
  if (!hasVersion(join(folder, MANIFEST), [step.manifest], io)) return false;
  return [...(readManifest(folder, io) ?? [])].every(([path, versions]) =>
    hasVersion(join(folder, path), versions, io),
  );
}

/** Turns the link of earlier versions into a folder: what it leads to is published anew. */
function leaveEarlierLayout({ folder, earlier }: OutputFolder, io: Disk): void {
  if (earlier !== undefined && lookAt(folder, io)?.isSymbolicLink()) io.rmSync(folder);
}

/** Removes what earlier versions have left beside the output folder. */
export function leaveStore({ earlier }: OutputFolder, io: Disk): void {
  if (earlier === undefined) return;
  try {
    io.rmSync(earlier, { recursive: true });
  } catch {
    // It is in nobody's way.
  }
}
