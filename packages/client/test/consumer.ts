import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const client = join(import.meta.dirname, "..");
const root = join(client, "../..");

/** An application of its own, outside of this repository, that has installed packages as anybody would. */
export interface Consumer {
  readonly folder: string;
  /** Writes a source file of the application. */
  write(path: string, text: string): void;
  /** Packs the packages in these folders, and installs the tarballs without a registry. */
  install(...folders: readonly string[]): void;
  /** What TypeScript says of all sources, strict, library types included: `path(line,column): error TS…: …`. */
  typeCheck(): readonly string[];
  /** What a module prints when Node.js runs it. */
  run(path: string): string;
  /** Bundles a module for browsers, with the parts it loads later, into a folder. */
  bundle(path: string, out: string): Promise<void>;
  remove(): void;
}

/** Makes an empty application. */
export function createConsumer(): Consumer {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "fixbook-consumer-")));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
  return {
    folder,
    write,
    install(...folders) {
      const tarballs = folders.map((from) => join(folder, pack(from, folder)));
      npm(["install", "--offline", "--no-audit", "--no-fund", "--no-package-lock", ...tarballs], folder);
    },
    typeCheck: () => typeCheck(folder),
    run: (path) => execFileSync(process.execPath, [path], { cwd: folder, encoding: "utf8" }),
    async bundle(path, out) {
      await build({
        absWorkingDir: folder,
        entryPoints: [path],
        outdir: join(folder, out),
        bundle: true,
        splitting: true,
        minify: true,
        format: "esm",
        target: "es2022",
        logLevel: "silent",
      });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What TypeScript says of the project in a folder: `path(line,column): error TS…: …`. */
export function typeCheck(folder: string): readonly string[] {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "--project", folder, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout.split("\n").filter((line) => /^\S.*error TS/.test(line));
}

/** Where the client is. Build it first. */
export const clientFolder = client;

/** Where the JSON build of a published book is. */
export function publishedBuild(book: string, brand = book): string {
  return join(root, "packages/content/dist", book, brand, "json");
}

/** Builds the book in a folder with the command, and answers where its JSON build is. */
export function buildBook(folder: string, book: string, brand: string, out: string): string {
  execFileSync(process.execPath, [
    join(root, "packages/cli/dist/bin.js"),
    "build",
    folder,
    "--out",
    out,
    "--target",
    "json",
  ]);
  return join(out, book, brand, "json");
}

/** The blocks of code in the README in a language, as they are written. */
export function readmeBlocks(language: string): readonly string[] {
  const readme = readFileSync(join(client, "README.md"), "utf8");
  return [...readme.matchAll(/^```(\w+)\n(.*?)^```/gms)].flatMap(([, of, code = ""]) =>
    of === language ? [code] : [],
  );
}

/** The dialog with which the README begins. */
export function readmeCode(): string {
  const [code] = readmeBlocks("js");
  if (code === undefined) throw new Error("The README shows no code.");
  return code;
}

const compilerOptions = {
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  module: "nodenext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
};

function pack(from: string, to: string): string {
  const [packed] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", to], realpathSync(from)),
  );
  return packed.filename;
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
