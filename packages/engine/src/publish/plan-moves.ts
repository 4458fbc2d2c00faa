import { hash } from "node:crypto";
import { join } from "node:path";
import { compareText } from "@fixbook/schema";
import { createTreeReader, type FileTable, parentOf, type RecordedTree, type TreeReader } from "../cache/index.js";
import { type Disk, EngineError, lookAt } from "../disk/index.js";
import type { Step } from "./journal.js";
import { type FileVersion, MANIFEST, type Manifest, printManifest, readManifest } from "./manifest.js";
import { firstNoFolder } from "./move-in.js";
import { TREE } from "./staging.js";

/** When a file is moved in: what others refer to comes first, so that whoever reads meanwhile finds what works. */
export type MoveOrder = "asset" | "page" | "list";

/** What a build has written, and what it finds. */
export interface PlanInput {
  /** The output folder. */
  readonly root: string;
  /** The folder that files are staged in. */
  readonly staging: string;
  /** Folders of the targets that are built, as `book/brand/target`. */
  readonly targets: readonly string[];
  /** Folders of targets that are published and no longer wanted. */
  readonly gone: readonly string[];
  /** All files of the build by path in the output folder. */
  readonly files: FileTable;
  /** Those of them that were staged; the others are in their place. */
  readonly staged: ReadonlyMap<string, MoveOrder>;
  /** What is known of the output folder. */
  readonly earlier: RecordedTree | undefined;
  /** Whether what is not Fixbook's is removed as well. */
  readonly clean: boolean;
  /** Takes a manifest, and answers where it was staged. */
  stageManifest(name: string, text: string): string;
}

export interface MovePlan {
  readonly steps: readonly Step[];
  /** Files and links that Fixbook has not made or that somebody has changed, in the way of the build. */
  readonly foreign: readonly string[];
  /** The manifests of the targets that are built. */
  readonly manifests: readonly (readonly [path: string, version: FileVersion])[];
}

/** Plans how an output folder becomes what a build says, without touching anything of others. Touches nothing but the staging folder. */
export function planMoves(input: PlanInput, io: Disk): MovePlan {
  const reader = createTreeReader(input.earlier, io);
  const children = input.earlier === undefined ? undefined : childrenIn(input.earlier);
  const foreign: string[] = [];
  const plans: TargetPlan[] = [];
  for (const target of [...input.targets, ...input.gone]) {
    const blocked = firstNoFolder(input.root, target, io);
    if (blocked !== undefined) foreign.push(blocked);
    plans.push(planTarget(target, blocked !== undefined, input, { reader, children, foreign }, io));
  }
  const clear = input.clean ? [...new Set(foreign)].map(clearing) : [];
  checkOneDisk(input, io);
  const moves = plans.flatMap((plan) => plan.moves).sort((a, b) => RANK[a.order] - RANK[b.order]);
  const deletes = plans.flatMap((plan) => plan.deletes);
  const isInTheWay = createBlocking(moves.map(({ step }) => step.to));
  const [early, late] = [
    deletes.filter(({ path }) => isInTheWay(path)),
    deletes.filter(({ path }) => !isInTheWay(path)),
  ];
  // What is left of a folder where a file comes: empty folders, and what systems put there.
  const emptied = moves
    .filter(({ step }) => lookAt(join(input.root, step.to), io)?.isDirectory())
    .map(({ step }, at): Step => ({ ...clearing(step.to, clear.length + at), isFolder: true }));
  return {
    steps: [
      ...clear,
      ...plans.flatMap((plan) => plan.first),
      ...early,
      ...tidied(early),
      ...emptied,
      ...moves.map(({ step }) => step),
      ...plans.flatMap((plan) => plan.folders),
      ...late,
      ...tidied(late),
      ...plans.flatMap((plan) => plan.last),
    ],
    foreign: [...new Set(foreign)].sort(compareText),
    manifests: plans.flatMap((plan) => (plan.manifest === undefined ? [] : [plan.manifest])),
  };
}

/** The step that takes away what the user has asked to remove. */
function clearing(path: string, at: number): Extract<Step, { kind: "clear" }> {
  return { kind: "clear", path, to: `cleared/${at}` };
}

/** Throws where a target lies on another disk than the output folder, so that no rename leads there. */
function checkOneDisk({ root, targets, gone }: PlanInput, io: Disk): void {
  const own = lookAt(root, io);
  // A target that is not there yet may come into a book's folder that is.
  for (const target of [...targets, ...gone])
    for (const folder of [parentOf(parentOf(target)), parentOf(target), target]) {
      const stat = lookAt(join(root, folder), io);
      if (stat !== undefined && stat.dev !== own?.dev)
        throw new EngineError(
          `${folder} in the output folder lies on another disk.`,
          "Nothing was published. Publish that book into a folder on that disk.",
        );
    }
}

const RANK: Readonly<Record<MoveOrder, number>> = { asset: 0, page: 1, list: 2 };

/** What to do with one target, in the order of the properties, and of other targets in between. */
interface TargetPlan {
  /** A manifest that allows what was there and what comes. */
  readonly first: readonly Step[];
  readonly moves: readonly { readonly order: MoveOrder; readonly step: Extract<Step, { kind: "move" }> }[];
  /** The whole folder, where there was none. */
  readonly folders: readonly Step[];
  readonly deletes: readonly Extract<Step, { kind: "delete" }>[];
  /** The manifest of what is there then. */
  readonly last: readonly Step[];
  readonly manifest?: readonly [path: string, version: FileVersion];
}

interface Seen {
  readonly reader: TreeReader;
  readonly children: ReadonlyMap<string, Children> | undefined;
  readonly foreign: string[];
}

function planTarget(target: string, isBlocked: boolean, input: PlanInput, seen: Seen, io: Disk): TargetPlan {
  const { root, files, staged, gone } = input;
  const path = `${target}/${MANIFEST}`;
  const isGone = gone.includes(target);
  const wanted = isGone ? [] : Array.from(filesBelow(files, target));
  const text = printManifest(wanted.map(([file, version]) => [file.slice(target.length + 1), version]));
  const version = versionOf(text);
  const isNew = isBlocked || lookAt(join(root, target), io) === undefined;
  if (isNew && isGone) return NOTHING;
  if (isNew) {
    input.stageManifest(path, text);
    const step: Step = { kind: "move-folder", from: `${TREE}/${target}`, to: target, manifest: version };
    return { ...NOTHING, folders: [step], manifest: [path, version] };
  }
  const found = filesThere(target, input, seen, io);
  const moves = Array.from(staged).flatMap(([file, order]) => {
    if (!file.startsWith(`${target}/`)) return [];
    const { bytes, sha256 } = files.get(file) as FileVersion;
    const over = found.owned.get(file);
    const step = {
      kind: "move",
      from: `${TREE}/${file}`,
      to: file,
      version: { bytes, sha256 },
      over: over === undefined ? [] : [over],
    } as const;
    return [{ order, step }];
  });
  const deletes = Array.from(found.owned)
    .filter(([file]) => isGone || !files.has(file))
    .map(([file, one]) => ({ kind: "delete", path: file, versions: [one] }) as const);
  const before = found.manifest;
  if (isGone) {
    const over = before === undefined ? [] : [before];
    return { ...NOTHING, deletes: [...deletes, { kind: "delete", path, versions: over }] };
  }
  const isSame = before?.sha256 === version.sha256;
  if (moves.length + deletes.length === 0 && isSame) return { ...NOTHING, manifest: [path, version] };
  const both = printManifest([...wanted, ...found.owned].map(([file, one]) => [file.slice(target.length + 1), one]));
  const put = (name: string, manifest: string, over: FileVersion | undefined): Step => ({
    kind: "move",
    from: input.stageManifest(name, manifest),
    to: path,
    version: versionOf(manifest),
    over: over === undefined ? [] : [over],
  });
  const isOne = found.owned.size === 0;
  return {
    first: [isOne ? put(path, text, before) : put(`${path}.first`, both, before)],
    moves,
    folders: [],
    deletes,
    last: isOne ? [] : [put(path, text, versionOf(both))],
    manifest: [path, version],
  };
}

const NOTHING: TargetPlan = { first: [], moves: [], folders: [], deletes: [], last: [] };

/** Fixbook's own files in the folder of a target, with what they are: those that are to be replaced or removed. */
function filesThere(
  target: string,
  { root, files, staged, earlier, gone }: PlanInput,
  { reader, children, foreign }: Seen,
  io: Disk,
): { readonly owned: ReadonlyMap<string, FileVersion>; readonly manifest: FileVersion | undefined } {
  const owned = new Map<string, FileVersion>();
  let listed: Manifest | undefined;
  let manifest: FileVersion | undefined;
  const versionOfOwn = (path: string): FileVersion | undefined => {
    if (earlier !== undefined && reader.find(path) !== undefined) return earlier.files.get(path);
    listed ??= readManifest(join(root, target), io) ?? new Map();
    const versions = listed.get(path.slice(target.length + 1));
    return versions === undefined ? undefined : versionAt(join(root, path), versions, io);
  };
  const see = (path: string): void => {
    if (path === `${target}/${MANIFEST}`) {
      manifest = contentsOf(join(root, path), io);
      return;
    }
    const isWanted = files.has(path) && !gone.includes(target);
    if (isWanted && !staged.has(path)) return;
    const version = versionOfOwn(path);
    if (version === undefined) foreign.push(path);
    else owned.set(path, version);
  };
  const visit = (folder: string): void => {
    const known = reader.isSameFolder(folder) ? children?.get(folder) : undefined;
    if (known !== undefined) {
      known.files.forEach(see);
      known.folders.forEach(visit);
      return;
    }
    for (const item of io.readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${item.name}`;
      if (item.isDirectory() && path !== `${target}/${MANIFEST}`) visit(path);
      else if (item.isFile()) {
        if (!LITTER.has(item.name)) see(path);
      } else foreign.push(path);
    }
  };
  visit(target);
  return { owned, manifest };
}

/** What operating systems put into folders that are looked at. It is nobody's, and stays. */
export const LITTER: ReadonlySet<string> = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

interface Children {
  readonly files: string[];
  readonly folders: string[];
}

/** What a tree held in each of its folders. */
function childrenIn({ files, folders }: RecordedTree): ReadonlyMap<string, Children> {
  const children = new Map<string, Children>();
  for (const folder of folders.paths()) children.set(folder, { files: [], folders: [] });
  for (const folder of folders.paths()) children.get(parentOf(folder))?.folders.push(folder);
  for (const path of files.paths()) children.get(parentOf(path))?.files.push(path);
  return children;
}

function* filesBelow(files: FileTable, folder: string): Generator<readonly [path: string, version: FileVersion]> {
  for (const path of files.paths()) {
    if (!path.startsWith(`${folder}/`)) continue;
    const { bytes = 0, sha256 = "" } = files.get(path) ?? {};
    yield [path, { bytes, sha256 }];
  }
}

/** Makes the function that tells whether a file stands where a new one needs a folder, or in a folder where one needs a file. */
function createBlocking(moved: readonly string[]): (path: string) => boolean {
  const files = new Set(moved);
  const folders = new Set<string>();
  for (const path of moved)
    for (let folder = parentOf(path); folder !== "" && !folders.has(folder); folder = parentOf(folder))
      folders.add(folder);
  return (path) => {
    if (folders.has(path)) return true;
    for (let folder = parentOf(path); folder !== ""; folder = parentOf(folder)) if (files.has(folder)) return true;
    return false;
  };
}

/** The folders of removed files, the deepest first, up to that of the book. */
function tidied(deletes: readonly { readonly path: string }[]): readonly Step[] {
  const folders = new Set<string>();
  for (const { path } of deletes)
    for (let folder = parentOf(path); folder !== "" && !folders.has(folder); folder = parentOf(folder))
      folders.add(folder);
  const byDepth = [...folders].sort((a, b) => b.split("/").length - a.split("/").length || compareText(a, b));
  return byDepth.map((path) => ({ kind: "tidy", path }));
}

function versionAt(path: string, versions: readonly FileVersion[], io: Disk): FileVersion | undefined {
  const stat = lookAt(path, io);
  if (!stat?.isFile() || !versions.some(({ bytes }) => bytes === stat.size)) return undefined;
  const { sha256 } = contentsOf(path, io);
  return versions.find((one) => one.sha256 === sha256);
}

function contentsOf(path: string, io: Disk): FileVersion {
  const bytes = io.readFileSync(path);
  return { bytes: bytes.length, sha256: hash("sha256", bytes, "hex") };
}

function versionOf(text: string): FileVersion {
  return { bytes: Buffer.byteLength(text), sha256: hash("sha256", text, "hex") };
}
