import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { createRenderContext, renderTarget } from "@fixbook/core";
import { jsonRenderer } from "@fixbook/render-json";
import { type Book, type Brand, wholeEntry } from "@fixbook/schema";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderHost } from "../../../test/render-host.js";
import { realBook } from "../../core/test/real-books.js";

const COUNT = 1024;
const KB = 1024;
const folder = mkdtempSync(join(tmpdir(), "fixbook-large-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The build of Looper, its entries over and over under other ids, and one renamed. */
beforeAll(() => {
  const looper = realBook("looper");
  const others = Array.from({ length: COUNT - looper.entries.length }, (_, at) => {
    const entry = wholeEntry(looper.entries[at % looper.entries.length] as Book["entries"][number]);
    return { ...entry, id: `more-${at}`, title: `${entry.title} (${at})`, aliases: at === 7 ? ["was-7"] : [] };
  });
  const book: Book = { ...looper, entries: [...looper.entries, ...others] };
  const context = createRenderContext(jsonRenderer, book, book.brands[0] as Brand, renderHost);
  for (const { path, contents } of renderTarget(jsonRenderer, context, () => true)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
});

interface Bundled {
  readonly path: string;
  readonly gzipped: number;
  readonly isEntryPoint: boolean;
  /** Files that are loaded with it. */
  readonly imports: readonly string[];
  readonly inputs: readonly string[];
}

/** What a bundler makes of a module that uses the build. */
async function bundle(code: string): Promise<readonly Bundled[]> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: folder, loader: "ts" },
    absWorkingDir: folder,
    outdir: join(folder, "bundled"),
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    metafile: true,
  });
  return outputFiles.map(({ path, contents }) => {
    const output = metafile.outputs[path.slice(folder.length + 1)];
    return {
      path: path.slice(folder.length + 1),
      gzipped: gzipSync(contents).length,
      isEntryPoint: output?.entryPoint === "<stdin>",
      imports: (output?.imports ?? []).flatMap(({ path, kind }) => (kind === "import-statement" ? [path] : [])),
      inputs: Object.keys(output?.inputs ?? {}),
    };
  });
}

/** The bytes that are loaded with gzip, for the module and what it loads later of these inputs. */
function loaded(files: readonly Bundled[], ...inputs: readonly string[]): number {
  const wanted = new Set(files.filter((one) => one.isEntryPoint || inputs.some((input) => one.inputs.includes(input))));
  for (const { imports } of wanted) for (const one of files) if (imports.includes(one.path)) wanted.add(one);
  return [...wanted].reduce((sum, { gzipped }) => sum + gzipped, 0);
}

test("an application that shows an entry loads less than 6 KB, with the entry, whichever it is", async () => {
  const files = await bundle('import { entry } from "./index.js"; console.log(await entry("more-7"));');
  const shelves = files.flatMap(({ inputs }) => inputs.filter((one) => one.startsWith("shelves/")));
  expect(shelves.length).toBeGreaterThan(10);
  for (const shelf of shelves) expect(loaded(files, "entries/more-7.json", shelf)).toBeLessThan(6 * KB);
  expect(files.find(({ isEntryPoint }) => isEntryPoint)?.inputs).not.toContain("book.json");
});

test("an import of an entry by its path loads that alone", async () => {
  const files = await bundle('console.log((await import("./entries/more-7.json")).default);');
  expect(files).toHaveLength(2);
  expect(loaded(files, "entries/more-7.json")).toBeLessThan(3 * KB);
});

test("a search loads one file of the build, and no entry", async () => {
  const files = await bundle('import { search } from "./index.js"; console.log(await search());');
  const used = files.filter(({ isEntryPoint, inputs }) => isEntryPoint || inputs.includes("search.json"));
  expect(used.flatMap(({ inputs }) => inputs).filter((one) => one !== "<stdin>")).toEqual(["search.json", "index.js"]);
});

test("every entry is loaded by its id, and an earlier one by that", async () => {
  const { entry, ids } = await import(/* @vite-ignore */ pathToFileURL(join(folder, "index.js")).href);
  expect(ids).toHaveLength(COUNT);
  const all = await Promise.all(ids.map((id: string) => entry(id)));
  expect(all.map(({ id }) => id)).toEqual(ids);
  expect((await entry("was-7")).id).toBe("more-7");
  for (const id of ["", "a", "zzz", "__proto__", "more-7x"]) await expect(entry(id)).rejects.toThrow(RangeError);
});
