import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { compareText } from "@fixbook/schema";

/**
 * The files that tell what a program does from what every other one does, sorted: the code of the package that a file
 * lies in, and of all that it depends on, however far. Of packages that a package manager has installed, the manifest
 * with their version stands for the code. Where the file is a source, sources count beside what is built of them, since
 * workers run that. `loaded` names the dependencies of a bundle that are not in it; all are followed when it is left out.
 */
export function programFiles(file: string, loaded?: readonly string[]): readonly string[] {
  const own = packageAbove(file);
  const folders = new Set([own]);
  for (const folder of folders) {
    for (const name of folder === own && loaded !== undefined ? loaded : dependenciesOf(folder)) {
      const found = find(name, folder);
      if (found !== undefined) folders.add(found);
    }
  }
  const code = file.endsWith(".ts") ? ["src", "dist"] : ["dist"];
  return [...folders]
    .flatMap((folder) => [
      join(folder, MANIFEST),
      ...(folder === own || !isInstalled(folder) ? code.flatMap((name) => codeIn(join(folder, name))) : []),
    ])
    .sort(compareText);
}

const MANIFEST = "package.json";

function packageAbove(file: string): string {
  const folder = dirname(file);
  if (folder === file) throw new Error("A program lies in a package.");
  return existsSync(join(folder, MANIFEST)) ? realpathSync(folder) : packageAbove(folder);
}

/** The names of what a package may load. Types are no code. */
function dependenciesOf(folder: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"));
  const { dependencies, optionalDependencies, peerDependencies } = manifest;
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names.filter((name) => !name.startsWith("@types/"));
}

/** Where a package finds another one, as Node.js looks for it; undefined where it is not there, such as one for another system. */
function find(name: string, from: string): string | undefined {
  const folder = join(from, "node_modules", name);
  if (existsSync(join(folder, MANIFEST))) return realpathSync(folder);
  return from === dirname(from) ? undefined : find(name, dirname(from));
}

function isInstalled(folder: string): boolean {
  return folder.split(sep).includes("node_modules");
}

function codeIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && CODE.test(item.name) && !NO_CODE.test(item.name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

const CODE = /\.(?:[cm]?[jt]sx?|json|node|wasm)$/;
const NO_CODE = /\.(?:d|test)\.[cm]?tsx?$/;
