import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { publishedFiles, stepsPart } from "@fixbook/core";
import { sampleBook, smallEntry } from "@fixbook/core/testing";
import type { Book } from "@fixbook/schema";
import { expect, test } from "vitest";
import { contextOf, read, render } from "../test/sample.js";
import { jsonRenderer } from "./index.js";

const step = [{ type: "paragraph", children: [{ type: "text", value: "Do it." }] }] as const;
const book: Book = {
  ...sampleBook("words"),
  entries: [
    {
      ...smallEntry("dark"),
      title: "The lamp stays dark",
      aliases: ["dim"],
      signatures: { codes: ["L-1"], statuses: [503, 404], messages: ["Lamp %n% is out of %what%"] },
      appliesTo: ["Lamp 2.x"],
      solutions: [
        { id: "bulb", name: "Old bulb", cause: step, fix: stepsPart([step]), workaround: [] },
        { id: "plug", name: "No plug", fix: stepsPart([step, step]), workaround: [] },
      ],
    },
    { ...smallEntry("hot"), signatures: { codes: ["L-1"], statuses: [404], messages: [] } },
  ],
  records: [
    { id: "dim", kind: "moved", to: "hot" },
    { id: "gone", kind: "retired", note: "Lamps are over.", see: ["dim"] },
    { id: "cut", kind: "split", into: ["dark", "hot"] },
  ],
};

function contentsOf(path: string): string {
  const artifact = render(book).find((each) => each.path === path);
  if (artifact === undefined) throw new Error(`There is no ${path}.`);
  return artifact.contents;
}

test("every earlier id has one record, which leads to a present id", () => {
  expect(read(book, "book.json").records).toEqual([
    { kind: "split", id: "cut", into: ["dark", "hot"] },
    { kind: "moved", id: "dim", to: "dark" },
    { kind: "retired", id: "gone", note: "Lamps are over.", see: ["dark"] },
  ]);
});

test("search has what pages search of each entry, each text once", () => {
  const [dark, hot] = read(book, "search.json").entries;
  expect(dark).toEqual({
    id: "dark",
    url: "https://help.example.com/dark/",
    title: "The lamp stays dark",
    area: "words",
    symptom: "Small",
    solutions: [
      { id: "bulb", name: "Old bulb", cause: "Do it." },
      { id: "plug", name: "No plug" },
    ],
    other: ["Lamp 2.x", "dim"],
    codes: ["L-1"],
    statuses: [503, 404],
    messages: ["Lamp %n% is out of %what%"],
  });
  expect(Object.keys(hot)).toEqual(["id", "url", "title", "area", "symptom", "codes", "statuses"]);
});

test("both inventories name each entry, by its aliases too", () => {
  const { items } = read(book, "inventory.json");
  expect(items.map(({ id }: { id: string }) => id)).toEqual([
    "areas/empty-area",
    "areas/first-area",
    "dark",
    "hot",
    "support",
  ]);
  expect(items[2]).toMatchObject({ url: "dark/", anchors: ["solution-bulb", "solution-plug"], aliases: ["dim"] });
  const bytes = Buffer.from(contentsOf("objects.inv"), "latin1");
  const start = bytes.indexOf("zlib.\n") + "zlib.\n".length;
  expect(bytes.subarray(0, start).toString()).toBe(
    "# Sphinx inventory version 2\n# Project: sample\n# Version: \n# The remainder of this file is compressed using zlib.\n",
  );
  const lines = inflateSync(bytes.subarray(start)).toString().split("\n");
  expect(lines).toContain("dark std:label -1 dark/ The lamp stays dark");
  expect(lines).toContain("dim std:label -1 dark/ The lamp stays dark");
});

test("the package is private until it has a name, which the brand's id follows", () => {
  expect(read(book, "package.json")).toMatchObject({ name: "sample-acme", version: "0.0.0", private: true });
  const named = read({ ...book, package: { name: "@acme/help", version: "1.4.0" } }, "package.json");
  expect(named).toMatchObject({ name: "@acme/help-acme", version: "1.4.0" });
  expect(named).not.toHaveProperty("private");
});

test("its module knows every entry, and its types every id", () => {
  expect(contentsOf("index.js")).toContain('"dark": () => import("./entries/dark.json", { with: { type: "json" } })');
  expect(contentsOf("index.js")).toContain('await import("./search.json", { with: { type: "json" } })');
  expect(contentsOf("index.d.ts")).toContain('export type EntryId =\n  | "dark"\n  | "hot";');
  expect(contentsOf("index.d.ts")).toContain('export type FormerId =\n  | "cut"\n  | "dim"\n  | "gone";');
});

test("the manifest has the hash and size of every other file, and a hash of all", () => {
  const manifest = read(book, "manifest.json");
  const others = render(book).filter(({ path }) => path !== "manifest.json");
  // Pictures and attachments are published beside the artifacts.
  const files = publishedFiles(jsonRenderer, contextOf(book), { partOf: () => undefined });
  const paths = [...others.map(({ path }) => path), ...files.map(({ published }) => published)].sort();
  expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual(paths);
  for (const { published, bytes, sha256 } of files)
    expect(manifest.files).toContainEqual({ path: published, bytes, sha256 });
  for (const { path, contents, encoding } of others) {
    const bytes = Buffer.from(contents, encoding ?? "utf8");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(manifest.files).toContainEqual({ path, bytes: bytes.length, sha256 });
  }
  expect(manifest.counts).toMatchObject({ areas: 2, entries: 2, solutions: 3, records: 3, files: paths.length });
  const renamed = { ...book, title: "Another title" };
  expect(read(renamed, "manifest.json").contentHash).not.toBe(manifest.contentHash);
});

test("a revision is another one when the entry says something else, and only then", () => {
  const revision = (of: Book) => read(of, "entries/hot.json").revision;
  const [dark, hot] = book.entries;
  if (dark === undefined || hot === undefined) throw new Error("The book has two entries.");
  expect(revision({ ...book, entries: [{ ...dark, title: "x" }, hot] })).toBe(revision(book));
  expect(revision({ ...book, entries: [dark, { ...hot, title: "x" }] })).not.toBe(revision(book));
});
