import { bookPath, manifestPath, packagePath } from "../paths.js";
import { isObject, type Json, type JsonObject, objectsIn, own, textOf } from "./json.js";

/** A JSON build as it is compared: of any version of the contract, and maybe of a stranger's making. */
export interface JsonBuild {
  /** `<book>/<brand>`. */
  readonly name: string;
  readonly book: JsonObject;
  /** Each entry in full, by id, in the order of the book. */
  readonly entries: ReadonlyMap<string, JsonObject>;
  /** What became of each earlier id, by id. */
  readonly records: ReadonlyMap<string, JsonObject>;
  /** Every JSON file, by path. */
  readonly documents: ReadonlyMap<string, JsonObject>;
  readonly paths: ReadonlySet<string>;
}

/** Why files are no JSON build: one sentence. */
export interface NoBuild {
  readonly problem: string;
}

/** Makes sense of the files of a JSON build, by their paths in it. Files that are no JSON are named and not looked into. */
export function parseBuild(files: ReadonlyMap<string, string>): JsonBuild | NoBuild {
  const documents = new Map<string, JsonObject>();
  for (const [path, text] of files) {
    if (!path.endsWith(".json")) continue;
    const value = parseJson(text);
    if (!isObject(value)) return { problem: `${path} contains no JSON object.` };
    documents.set(path, value);
  }
  const book = documents.get(bookPath);
  if (book === undefined) return { problem: `There is no ${bookPath}.` };
  const brand = own(book, "brand");
  const ids = [textOf(own(book, "id")), isObject(brand) ? textOf(own(brand, "id")) : ""];
  if (ids.includes("") || textOf(own(book, "contractVersion")) === "")
    return { problem: `${bookPath} does not say its contractVersion, id and brand.` };
  const entries = new Map<string, JsonObject>();
  for (const overview of objectsIn(own(book, "entries"))) {
    const id = textOf(own(overview, "id"));
    const entry = documents.get(`entries/${id}.json`);
    if (entry === undefined) return { problem: `${bookPath} lists the entry "${id}", and its file is missing.` };
    entries.set(id, entry);
  }
  const records = new Map(objectsIn(own(book, "records")).map((record) => [textOf(own(record, "id")), record]));
  return { name: ids.join("/"), book, entries, records, documents, paths: new Set(files.keys()) };
}

/** Whether {@link parseBuild} found none. */
export function isNoBuild(parsed: JsonBuild | NoBuild): parsed is NoBuild {
  return "problem" in parsed;
}

/** What a build is called as an npm package; undefined where its book gives it no name, so that it is private. */
export function packageName({ documents }: JsonBuild): string | undefined {
  const manifest = documents.get(packagePath);
  const name = manifest === undefined || own(manifest, "private") === true ? "" : textOf(own(manifest, "name"));
  return name === "" ? undefined : name;
}

/** What a build says that its package's version is. */
export function versionOf({ documents }: JsonBuild): string {
  const manifest = documents.get(packagePath);
  return manifest === undefined ? "" : textOf(own(manifest, "version"));
}

/** The hash of each file, as the build says. */
export function hashesOf({ documents }: JsonBuild): ReadonlyMap<string, string> {
  const files = objectsIn(own(documents.get(manifestPath) ?? {}, "files"));
  return new Map(files.map((file) => [textOf(own(file, "path")), textOf(own(file, "sha256"))]));
}

/** No file of a build nests deeper, and walking a value costs a call for each level. */
const DEEPEST = 64;

function parseJson(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isShallow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(value: Json): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return false;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? (Object.values(one) as Json[]) : []));
  }
  return true;
}
