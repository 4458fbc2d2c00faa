import { globSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve, sep } from "node:path";
import { type BookData, type OpenBook, openBook } from "@fixbook/client";

/** Not a JSON build of a book, with what to do. */
export class BuildError extends Error {
  override readonly name = "BuildError";
  readonly action: string;
  constructor(message: string, action: string) {
    super(message);
    this.action = action;
  }
}

const BOOK = "book.json";
const MANIFEST = "manifest.json";
/** Where builds lie below a folder that is given: itself, a brand, a book, and an output folder. */
const PLACES = ["", "json", "*/json", "*/*/json"];

/**
 * The folders of the JSON builds that a name means, in order: a folder that is one or holds some, or an installed package that
 * is one.
 *
 * @throws {@link BuildError} Where there is none.
 */
export function findBuilds(name: string, cwd: string): readonly string[] {
  const folder = resolve(cwd, name);
  for (const place of PLACES) {
    const found = globSync(join(place, BOOK), { cwd: folder }).sort();
    if (found.length > 0) return found.map((path) => dirname(join(folder, path)));
  }
  try {
    return [dirname(createRequire(join(cwd, "package.json")).resolve(`${name}/${BOOK}`))];
  } catch {
    throw new BuildError(
      `${name} is not a JSON build of a book, and no package of this name is installed.`,
      "Make one with fixbook build --out site, and name the folder site.",
    );
  }
}

/**
 * Opens a folder of the JSON target. What is answered is the build of the moment: it is opened anew when its manifest has
 * changed, and the last one stays where the new one is not whole.
 *
 * @throws {@link BuildError} Where the folder cannot be read, and a ContractError where another major version made it.
 */
export function openBuild(folder: string): () => OpenBook {
  const open = () => {
    const build = fingerprint(folder);
    const [data, search] = [readJson(join(folder, BOOK)), readJson(join(folder, "search.json"))];
    const load = async (path: string) => (path === "search.json" ? search : readJson(within(folder, path)));
    return { build, book: openBook(data as BookData, load) };
  };
  let last = open();
  return () => {
    if (fingerprint(folder) === last.build) return last.book;
    try {
      last = open();
    } catch {
      // It is being published.
    }
    return last.book;
  };
}

/** What changes with each build: the place, size and time of its manifest. */
function fingerprint(folder: string): string {
  const stat = statSync(join(folder, MANIFEST), { throwIfNoEntry: false });
  return stat === undefined ? "" : [stat.ino, stat.size, stat.mtimeMs].join(" ");
}

/** A path of the build, which stays inside its folder whatever the build says. */
function within(folder: string, path: string): string {
  const file = resolve(folder, path);
  if (!file.startsWith(resolve(folder) + sep)) throw new BuildError("A path leads out of the build.", "Build it anew.");
  return file;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "it is not JSON" : "it cannot be read";
    throw new BuildError(`${file}: ${reason}.`, "Build the book again, and name the folder of its JSON.");
  }
}
