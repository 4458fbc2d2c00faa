import { type BumpLevel, compareText, type DiffReport } from "@fixbook/schema";
import { type Change, change, describeChange } from "./change.js";
import { changeKinds } from "./change-kinds.js";
import { compareBuilds } from "./compare-builds.js";
import { type JsonBuild, versionOf } from "./json-build.js";
import { bumpBetween, highestLevel, isEnough } from "./level.js";

/** One side of a comparison. */
export interface BuildSide {
  /** What it is called. */
  readonly name: string;
  readonly builds: readonly JsonBuild[];
}

export interface DiffOptions {
  /** What the version rises by, of all builds or by a build's name. What the builds' own versions say when left out. */
  readonly declared?: BumpLevel | ((build: string) => BumpLevel) | undefined;
  /** Whether each side is one build, to be compared with the other whatever book and brand they are of. */
  readonly isPair?: boolean | undefined;
}

/** Compares builds by book and brand, and tells how much a version has to rise. Equal changes of several builds are one. */
export function diffBuilds(old: BuildSide, next: BuildSide, { declared, isPair }: DiffOptions = {}): DiffReport {
  const compared = pairs(old.builds, next.builds, isPair === true).map(({ name, before, after }) => {
    const changes = changesOf(name, before, after);
    const demanded = highestLevel(changes.map(({ kind }) => changeKinds[kind].level));
    const own = before && after ? bumpBetween(versionOf(before), versionOf(after)) : undefined;
    const said = typeof declared === "function" ? declared(name) : declared;
    return { name, changes, demanded, declared: said ?? own ?? null };
  });
  const changes = merged(compared);
  const declaring = compared.filter(({ declared }) => declared !== null);
  const count = (level: BumpLevel) => changes.filter((one) => one.level === level).length;
  return {
    version: 1,
    old: old.name,
    new: next.name,
    demanded: highestLevel(changes.map(({ level }) => level)),
    isEnough:
      declaring.length === 0
        ? null
        : declaring.every(({ declared, demanded }) => declared === null || isEnough(declared, demanded)),
    builds: compared.map(({ changes: _, ...build }) => build),
    summary: { major: count("major"), minor: count("minor"), patch: count("patch") },
    changes: [...changes],
  };
}

interface Pair {
  readonly name: string;
  readonly before: JsonBuild | undefined;
  readonly after: JsonBuild | undefined;
}

function pairs(old: readonly JsonBuild[], next: readonly JsonBuild[], isPair: boolean): readonly Pair[] {
  const [before, after] = [old, next].map(
    (side) => new Map(side.map((build) => [isPair ? "" : build.name, build])),
  ) as [Map<string, JsonBuild>, Map<string, JsonBuild>];
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).map((key) => ({
    name: (after.get(key) ?? before.get(key))?.name ?? key,
    before: before.get(key),
    after: after.get(key),
  }));
}

function changesOf(name: string, before: JsonBuild | undefined, after: JsonBuild | undefined): readonly Change[] {
  if (before === undefined) return [change("build-added", name)];
  return after === undefined ? [change("build-removed", name)] : compareBuilds(before, after);
}

/** Changes of several builds that are the same, as one; the largest first. */
function merged(
  compared: readonly { readonly name: string; readonly changes: readonly Change[] }[],
): DiffReport["changes"] {
  const all = compared.flatMap(({ name, changes }) => changes.map((change) => ({ name, change })));
  const groups = Map.groupBy(all, ({ change }) => JSON.stringify(change));
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined
        ? []
        : describeChange(
            first.change,
            group.map(({ name }) => name),
          );
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.level) - ORDER.indexOf(b.level) ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        compareText(a.subject, b.subject),
    );
}

const ORDER: readonly BumpLevel[] = ["major", "minor", "patch"];
const KINDS: readonly string[] = Object.keys(changeKinds);
