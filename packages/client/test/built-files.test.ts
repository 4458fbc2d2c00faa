import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { type Book, type Manifest, openBook } from "../src/index.js";
import { published } from "./sample-book.js";

const dist = fileURLToPath(published);
const builds = globSync("*/*/json/book.json", { cwd: dist }).map(dirname).sort();

test("there are builds", () => expect(builds.length).toBeGreaterThanOrEqual(4));

describe.each(builds)("the files of %s", (build) => {
  const folder = join(dist, build);
  const bytes = (path: string) => readFileSync(join(folder, path));
  const read = (path: string) => JSON.parse(bytes(path).toString());
  const paths = globSync("**/*.*", { cwd: folder }).map((path) => path.replaceAll("\\", "/"));
  const manifest: Manifest = read("manifest.json");
  const data: Book = read("book.json");

  test("are what the manifest lists, byte for byte", () => {
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(
      paths.filter((path) => path !== "manifest.json").sort(),
    );
    for (const { path, bytes: size, sha256 } of manifest.files) {
      expect([path, bytes(path).length, createHash("sha256").update(bytes(path)).digest("hex")]).toEqual([
        path,
        size,
        sha256,
      ]);
    }
    expect(manifest.counts.entries).toBe(data.entries.length);
    expect(manifest.counts.records).toBe(data.records.length);
  });

  describe("keep to the schemas that are published with them", () => {
    const validators = new Map<string, ValidateFunction>();
    beforeAll(() => {
      const ajv = new Ajv2020({ allErrors: true, strict: true });
      for (const path of globSync("schema/*.json", { cwd: folder })) validators.set(path, ajv.compile(read(path)));
    });

    test.each(paths.filter((path) => /\.json$/.test(path) && path !== "package.json" && !path.startsWith("schema/")))(
      "%s",
      (path) => {
        const validate = validators.get(schemaOf(path));
        if (validate === undefined) throw new Error(`No schema is published for ${path}.`);
        expect(validate(read(path)) ? [] : validate.errors).toEqual([]);
      },
    );
  });

  test("every id resolves, and leads to its own entry", async () => {
    const book = openBook(data, async (path) => read(path));
    for (const { id, revision } of data.entries) {
      expect(book.resolve(id)).toMatchObject({ kind: "entry", id, moved: false });
      expect(await book.entry(id)).toMatchObject({ id, revision });
    }
    for (const area of data.areas) for (const id of area.entries) expect(book.resolve(id).kind).toBe("entry");
  });

  test("every earlier id resolves, to entries or to a reason", () => {
    const book = openBook(data);
    for (const { id } of data.records) {
      const found = book.resolve(id);
      expect(found.kind).not.toBe("unknown");
      if (found.kind === "split") expect(found.into.length).toBeGreaterThan(1);
    }
  });
});

function schemaOf(path: string): string {
  if (path.startsWith("entries/")) return "schema/json-entry.json";
  return `schema/json-${path}`;
}
