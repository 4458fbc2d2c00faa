import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  buildBook,
  type Consumer,
  clientFolder,
  createConsumer,
  publishedBuild,
  readmeBlocks,
  readmeCode,
} from "./consumer.js";

describe("an application that has installed both books and the client", () => {
  let app: Consumer;
  beforeAll(() => {
    app = createConsumer();
    app.install(clientFolder, publishedBuild("looper"), publishedBuild("peptideclients"));
  });
  afterAll(() => app.remove());

  test("type-checks good uses, and not an id that no entry has", () => {
    app.write(
      "src/good.ts",
      `import { openBook, fill, type Entry, type Match } from "@fixbook/client";
import { labels } from "@fixbook/client/words/pt-BR";
import { type FixbookHelp } from "@fixbook/client/help";
import * as looper from "looper-looper";
import * as peptides from "peptideclients-peptideclients";
import type { Entry as EntryOfBuild } from "looper-looper/contract";
import json from "looper-looper/book.json" with { type: "json" };

const book = openBook(looper);
export const entry: Entry & { readonly id: "ts-cant-log-in" } = await book.entry("ts-cant-log-in");
export const same: EntryOfBuild = await looper.entry("ts-cant-log-in");
export const limited = await openBook(peptides).entry("rate-limited");
export const [best]: readonly Match<looper.EntryId>[] = await book.match(new Error("x"));
export const words = (await looper.search()).entries.map(({ title }) => title);
if (best !== undefined) await book.entry(best.entry.id);
const found = book.resolve("an-old-id");
if (found.kind === "entry") await book.entry(found.id);
if (found.kind === "split") await Promise.all(found.into.map((id) => book.entry(id)));
export const note: string = found.kind === "retired" ? found.note : found.kind;
export const untyped = await openBook(json, async (path) => import(path)).entry("any text");
export const text: string = fill(entry, { NAME: "x" }).symptom.text;
export const steps: string[] = entry.solutions.flatMap(({ fix }) => fix.map(({ text }) => text));
const help: FixbookHelp = document.createElement("fixbook-help");
help.book = book;
help.error = best;
help.labels = { ...labels, fix: "So geht es" };
`,
    );
    app.write(
      "src/bad.ts",
      `import { openBook } from "@fixbook/client";
import * as looper from "looper-looper";
const book = openBook(looper);
await book.entry("ts-cant-log-on");
await looper.entry("ts-cant-log-on");
await book.entry("rate-limited");
const found = book.resolve("x");
export const id: string = found.into;
(await book.match("x"))[0].entry;
openBook({ title: "no book" });
document.createElement("fixbook-help").entry = "any text";
import { element } from "@fixbook/client/help/element";
`,
    );
    const errors = app.typeCheck().map((line) => line.replace(/(error TS\d+).*/, "$1"));
    expect(errors).toEqual([
      "src/bad.ts(4,18): error TS2345",
      "src/bad.ts(5,20): error TS2345",
      "src/bad.ts(6,18): error TS2345",
      "src/bad.ts(8,33): error TS2339",
      "src/bad.ts(9,1): error TS2532",
      "src/bad.ts(10,12): error TS2769",
      "src/bad.ts(12,25): error TS2307",
    ]);
  });

  test("runs in Node.js", () => {
    app.write(
      "src/main.js",
      `import { openBook } from "@fixbook/client";
import "@fixbook/client/help";
import * as looper from "looper-looper";
import * as peptides from "peptideclients-peptideclients";
const open = [openBook(looper), openBook(peptides)];
const all = await Promise.all(open.flatMap((book) => book.entries.map(({ id }) => book.entry(id))));
const [best] = await open[1].match(Object.assign(new Error("Request failed"), { response: { status: 429 } }));
console.log(JSON.stringify({ entries: all.length, ids: looper.ids.length + peptides.ids.length, best: best.entry.id }));
`,
    );
    const { entries, ids, best } = JSON.parse(app.run("src/main.js"));
    expect(entries).toBe(ids);
    expect(entries).toBeGreaterThan(30);
    expect(best).toBe("rate-limited");
  });

  test("is bundled for browsers: entries are parts of their own, loaded when they are shown", async () => {
    app.write("src/dialog.js", readmeCode().replace("acme-help-acme", "peptideclients-peptideclients"));
    await app.bundle("src/dialog.js", "public");
    const read = (path: string) => readFileSync(join(app.folder, "public", path), "utf8");
    const parts = globSync("*.js", { cwd: join(app.folder, "public") });
    expect(parts.length).toBeGreaterThan(10);
    const step = "Check that the key belongs";
    expect(read("dialog.js")).not.toContain(step);
    expect(gzipSync(read("dialog.js")).length).toBeLessThan(19 * 1024);
  });

  test("the code of the README and of docs/app.md is the same, and ten lines", () => {
    const lines = readmeCode().split("\n");
    expect(readFileSync(join(clientFolder, "../../docs/app.md"), "utf8")).toContain(readmeCode());
    expect(lines.filter((line) => line.trim() !== "")).toHaveLength(10);
  });

  test.each([
    ["publint", ["--strict"]],
    // Both are data that nobody imports, so they have no types.
    ["attw", ["--profile", "esm-only"]],
  ])("%s finds nothing in the packed builds", (command, args) => {
    const root = join(clientFolder, "../..");
    const tarballs = globSync("{looper,peptideclients}-*.tgz", { cwd: app.folder });
    expect(tarballs).toHaveLength(2);
    for (const tarball of tarballs) {
      const program = join(root, "node_modules/.bin", command);
      const { status, stdout, stderr } = spawnSync(program, [join(app.folder, tarball), ...args], {
        cwd: root,
        encoding: "utf8",
      });
      expect(`${status}\n${status === 0 ? "" : stdout + stderr}`).toBe("0\n");
    }
  });
});

/** What the README shows in TypeScript, in one module, about another book. */
function readmeModule(name: string, id: string): string {
  const [first = "", ...more] = readmeBlocks("ts");
  const given = `declare const idFromElsewhere: string, error: unknown;
declare function show(...all: unknown[]): void;
declare function offer(ids: readonly string[]): void;
declare function say(text: string): void;
declare function log(text: string): void;
import "@fixbook/client/help";
`;
  const code = [given, first, ...more].join("\n");
  return code.replaceAll("acme-help-acme", name).replaceAll("voice-call-wont-connect", id);
}

describe("an application that names entries of a book", () => {
  const entry = (id: string) => `# The pot is ${id}\n\nIt was left alone.\n\n1. Look after it.\n`;
  const areas = "areas: [{id: pots, title: Pots}]";
  const session = "placeholders: {CUP: {type: text, description: The cup, filledBy: app}}";
  let app: Consumer;
  let book: string;
  const build = (out: string) => app.install(buildBook(book, "tea", "acme", join(app.folder, out)));
  beforeAll(() => {
    app = createConsumer();
    book = join(app.folder, "book");
    app.write("book/book.yaml", `id: tea\ntitle: Tea\n${areas}\n${session}\nbrands: [acme]\n`);
    app.write("book/brands/acme.yaml", "name: Acme\nurl: https://help.acme.example\n");
    for (const id of ["cold-pot", "no-leaves", "broken-pot"]) app.write(`book/entries/pots/${id}.md`, entry(id));
    app.write(
      "src/use.ts",
      `import { openBook } from "@fixbook/client";
import * as tea from "tea-acme";
import fix from "tea-acme/entries/cold-pot.json" with { type: "json" };
import type { Entry } from "tea-acme/contract";

const book = openBook(tea);
export const cold: Entry = await book.entry("cold-pot");
export const broken: Entry = await book.entry("broken-pot");
export const leaves: Entry = await tea.entry("no-leaves");
export const whole: Entry = fix;
export const pots: readonly tea.EntryId[] = book.area("pots").entries.map(({ id }) => id);
export const filled = book.fill(cold, { CUP: "mug" });
console.log([cold, broken, leaves, whole].map(({ kind, id }) => \`\${kind} \${id}\`).join(", "));
`,
    );
    app.write(
      "src/common.cts",
      `import { openBook } from "@fixbook/client";
import * as tea from "tea-acme";
import fix = require("tea-acme/entries/cold-pot.json");

export const ids: Promise<string[]> = openBook(tea).entry("cold-pot").then(({ id }) => [fix.id, id]);
`,
    );
    app.write(
      "src/common.cjs",
      `const { openBook } = require("@fixbook/client");
const tea = require("tea-acme");
const fix = require("tea-acme/entries/cold-pot.json");
openBook(tea).entry("cold-pot").then(({ id }) => console.log(fix.id, id));
`,
    );
    app.install(clientFolder);
    build("before");
  }, 60_000);
  afterAll(() => app.remove());

  test("does not compile with an id, an area or a placeholder that there is not", () => {
    app.write(
      "src/bad.ts",
      `import { openBook } from "@fixbook/client";
import * as tea from "tea-acme";
const book = openBook(tea);
void book.entry("cold-pto");
void book.area("pot");
book.fill(tea.book, { MUG: "x" });
`,
    );
    expect(app.typeCheck().map((line) => line.replace(/ error .*/, ""))).toEqual([
      "src/bad.ts(4,17):",
      "src/bad.ts(5,16):",
      "src/bad.ts(6,23):",
    ]);
    app.write("src/bad.ts", "");
    expect(app.run("src/use.ts")).toBe("entry cold-pot, entry broken-pot, entry no-leaves, entry cold-pot\n");
  });

  test("compiles with what the README shows, where no id was ever another one, and where one was", () => {
    expect(readmeBlocks("ts").length).toBeGreaterThan(3);
    app.write("src/readme.ts", readmeModule("tea-acme", "no-leaves"));
    app.write(
      "src/registered.ts",
      `const help = document.createElement("fixbook-help");
help.entry = "no-leaves";
help.entry = "no-leafs";
help.values = { CUP: undefined };
help.values = { MUG: "x" };
help.level = 9;
`,
    );
    expect(app.typeCheck().map((line) => line.replace(/ error .*/, ""))).toEqual([
      "src/registered.ts(3,1):",
      "src/registered.ts(5,17):",
      "src/registered.ts(6,1):",
    ]);
    app.write("src/registered.ts", "");
  });

  test("goes on when entries are renamed", () => {
    rmSync(join(book, "entries/pots/cold-pot.md"));
    app.write("book/entries/pots/cool-pot.md", `---\naliases: [cold-pot]\n---\n\n${entry("cool-pot")}`);
    build("renamed");
    expect(app.typeCheck()).toEqual([]);
    expect(app.run("src/use.ts")).toBe("entry cool-pot, entry broken-pot, entry no-leaves, entry cool-pot\n");
  });

  test("may be of CommonJS", () => {
    expect(app.run("src/common.cjs")).toBe("cool-pot cool-pot\n");
  });

  test("has to choose where one was retired, and goes on where its data is newer than its code", () => {
    rmSync(join(book, "entries/pots/broken-pot.md"));
    app.write(
      "book/ids.yaml",
      [
        "broken-pot: {retired: There are no such pots any more., see: [no-leaves]}",
        ...["cold-pot", "cool-pot", "no-leaves"].map((id) => `${id}: entry`),
        "",
      ].join("\n"),
    );
    build("retired");
    expect(app.typeCheck()).toEqual([expect.stringMatching(/^src\/use\.ts\(8,14\): error TS2322: /)]);
    expect(app.run("src/use.ts")).toBe("entry cool-pot, retired broken-pot, entry no-leaves, entry cool-pot\n");
  });

  test("does not compile when an entry is gone without a word", () => {
    rmSync(join(book, "entries/pots/no-leaves.md"));
    rmSync(join(book, "ids.yaml"));
    build("after");
    app.write("src/readme.ts", "");
    expect(app.typeCheck()).toEqual([
      expect.stringMatching(/^src\/use\.ts\(8,47\): error TS2345: Argument of type '"broken-pot"' is not assignable/),
      expect.stringMatching(/^src\/use\.ts\(9,46\): error TS2769: /),
    ]);
  });
});
