import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { parseSync } from "oxc-parser";

/** A floor of the house: packages that may import those below. */
export interface Floor {
  /** Folders of packages, from the root of the repository. */
  readonly packages: readonly string[];
  /** Whether its code runs in Node.js, and not in a browser. */
  readonly node: boolean;
}

/** The rooms of a package, from the ground up; those of one floor may not import each other. */
export type Rooms = Readonly<Record<string, readonly (readonly string[])[]>>;

export interface House {
  /** From the ground up. */
  readonly floors: readonly Floor[];
  /** By the folder of their package. */
  readonly rooms: Rooms;
  /** Folders whose code is bundled for a browser, by the folder of their package. */
  readonly browser: Readonly<Record<string, string>>;
  /** Folders that run in Node.js alone, of packages on floors that run in browsers, likewise. */
  readonly node: Readonly<Record<string, string>>;
}

/**
 * Checks every import below `root`, static or dynamic, and answers with one line for each that goes up or sideways, that
 * names a package that is not declared, that reaches for Node.js where a browser runs it, or that passes by the face of a
 * room. A dynamic import may name the file that it loads later.
 */
export function checkFloors(root: string, { floors, rooms, browser, node }: House): readonly string[] {
  const problems: string[] = [];
  for (const [height, floor] of floors.entries()) {
    const below = floors.slice(0, height).flatMap(({ packages }) => packages.map((home) => nameOf(root, home)));
    for (const home of floor.packages) {
      const manifest = JSON.parse(readFileSync(join(root, home, "package.json"), "utf8"));
      const installed = Object.keys(manifest.dependencies ?? {});
      // What runs in pages is bundled, so nobody who installs the package needs what it imports; some packages are, too.
      const bundled = [...installed, ...Object.keys(manifest.devDependencies ?? {})];
      const isBundled = manifest.tsup?.noExternal !== undefined || existsSync(join(root, home, "tsup.config.ts"));
      const ground = rooms[home] ?? [];
      for (const { file, imported } of filesOf(root, home, browser[home])) {
        const inBrowser = file.includes("/src/client/") || file.startsWith(`${browser[home]}/`);
        const declared = inBrowser || isBundled ? bundled : installed;
        for (const { specifier, isDynamic } of imported) {
          const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
          if (specifier.startsWith("node:")) {
            if (inBrowser || !(floor.node || file.startsWith(`${node[home]}/`)))
              problems.push(`${file} imports ${specifier}, but its floor runs in a browser`);
          } else if (specifier.startsWith(".")) {
            const problem = roomProblem({ home, ground, file, specifier, isDynamic });
            if (problem !== undefined) problems.push(problem);
          } else if (name.startsWith("@fixbook/") && !below.includes(name)) {
            problems.push(`${file} imports ${name}, which is not below it`);
          } else if (!declared.includes(name) && !declared.includes(`@types/${name}`)) {
            problems.push(`${file} imports ${name}, which ${manifest.name} does not declare`);
          }
        }
      }
    }
  }
  return problems;
}

interface Imported {
  readonly specifier: string;
  readonly isDynamic: boolean;
}

function* filesOf(
  root: string,
  home: string,
  browser: string | undefined,
): Generator<{ readonly file: string; readonly imported: readonly Imported[] }> {
  const folders = [`${home}/src`, ...(browser === undefined ? [] : [browser])];
  for (const folder of folders)
    for (const path of globSync(`${folder}/**/*.{ts,tsx,mts}`, { cwd: root }).sort()) {
      const file = path.split(sep).join("/");
      if (/\.test\.tsx?$|\/test\//.test(file)) continue;
      yield { file, imported: importsOf(file, readFileSync(join(root, file), "utf8")) };
    }
}

function importsOf(file: string, text: string): readonly Imported[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const still = (specifier: string): Imported => ({ specifier, isDynamic: false });
  return [
    ...module.staticImports.map(({ moduleRequest }) => still(moduleRequest.value)),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest === null ? [] : still(moduleRequest.value))),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      // A place that is reckoned at run time is none of a package.
      const literal = /^(["'`])([^"'`$]+)\1$/.exec(text.slice(start, end));
      return literal === null ? [] : { specifier: literal[2] ?? "", isDynamic: true };
    }),
  ];
}

interface RoomImport extends Imported {
  readonly home: string;
  readonly ground: readonly (readonly string[])[];
  readonly file: string;
}

function roomProblem({ home, ground, file, specifier, isDynamic }: RoomImport): string | undefined {
  if (ground.length === 0) return undefined;
  const target = relative(`${home}/src`, normalize(join(dirname(file), specifier)))
    .split(sep)
    .join("/");
  const [from = "", to = ""] = [relative(`${home}/src`, file), target].map((path) => path.split(/[\\/]/)[0]);
  const floorOf = (room: string) => ground.findIndex((names) => names.includes(room));
  // What lies beside the rooms is the face of the package.
  if (!file.startsWith(`${home}/src/`) || from === to || from.endsWith(".ts")) return undefined;
  if (floorOf(from) === -1)
    return `${file} is in a room that stands on no floor: add ${from} to scripts/check-floors.ts`;
  if (floorOf(to) === -1 || floorOf(to) >= floorOf(from)) return `${file} imports ${specifier}, which is not below it`;
  if (!isDynamic && !/^[^/]+\/index\.js$/.test(target))
    return `${file} imports ${specifier} and passes by the face of ${to}`;
  return undefined;
}

function nameOf(root: string, home: string): string {
  return JSON.parse(readFileSync(join(root, home, "package.json"), "utf8")).name;
}
