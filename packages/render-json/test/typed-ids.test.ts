import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { sampleBook, smallEntry } from "@fixbook/core/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookWith, filesOf } from "./builds.js";

const folder = mkdtempSync(join(tmpdir(), "fixbook-ids-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The build after `third` was renamed with a record, `second` split, and `gone` retired long ago. */
beforeAll(() => {
  const [first] = sampleBook("words").entries;
  const book = bookWith({
    entries: [
      { ...(first as NonNullable<typeof first>), related: ["guide"], aliases: ["old-first"] },
      smallEntry("second-a"),
      smallEntry("second-b"),
      smallEntry("third-now"),
    ].map((entry) => JSON.parse(JSON.stringify(entry).replaceAll('"id":"second"', '"id":"second-a"'))),
    records: [
      { id: "gone", kind: "retired", note: "Over.", see: [] },
      { id: "second", kind: "split", into: ["second-a", "second-b"] },
      { id: "third", kind: "moved", to: "third-now" },
    ],
  });
  for (const [path, text] of filesOf(book)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

/** What TypeScript says of a use of the build. */
function problemsOf(code: string): string {
  writeFileSync(
    join(folder, "app.ts"),
    `import { entry, ids, type EntryId, type MovedId } from "./index.js";\n${code}\nvoid [entry, ids];\nexport type Used = [EntryId, MovedId];\n`,
  );
  try {
    const tsc = join(import.meta.dirname, "../../../node_modules/.bin/tsc");
    const options = [
      "--ignoreConfig",
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--skipLibCheck",
      "false",
      "--types",
      "",
    ];
    execFileSync(tsc, [...options, join(folder, "app.ts")], { encoding: "utf8", stdio: "pipe" });
    return "";
  } catch (error) {
    return String((error as { readonly stdout?: unknown }).stdout);
  }
}

describe("what the levels of a diff say of ids, the compiler says too", () => {
  test("an entry that moved goes on compiling (minor)", () => {
    const code = [
      'void entry("third");',
      'void entry("old-first");',
      'const kept: EntryId | MovedId = "third" as EntryId | MovedId;',
      "void entry(kept);",
      'const one: Promise<{ readonly id: "first" }> = entry("first");',
      "void one;",
    ];
    expect(problemsOf(code.join("\n"))).toBe("");
  });

  test.each(["second", "gone"])("what was split or retired is no entry any more (major): %s", (id) => {
    expect(problemsOf(`export const symptom = (await entry("${id}")).symptom;`)).toContain("'symptom' does not exist");
    const choice = [
      `const found = await entry("${id}");`,
      'export const into: readonly string[] = found.kind === "split" ? found.into : [];',
      'if (found.kind === "retired") void [found.note, found.see];',
    ];
    expect(problemsOf(choice.join("\n"))).toBe("");
  });

  test("an id that was never there does not compile", () => {
    expect(problemsOf('void entry("thrid");')).toContain('"thrid"');
  });

  test("ids that the book lists are such ids, and so are areas and names of placeholders", () => {
    const code = [
      'import { book, type AreaId, type MovedId as Moved, type PlaceholderName } from "./index.js";',
      'import type { Book } from "./contract.js";',
      "export const whole: Book = book;",
      "export const all = book.entries.map(({ id }) => entry(id));",
      'export const area: AreaId | undefined = book.areas.find(({ id }) => id === "first-area")?.id;',
      "export const inArea: EntryId[] = book.areas.flatMap(({ entries }) => entries);",
      'export const former = book.records.flatMap((one): Moved[] => one.id === "third" ? [one.id] : []);',
      'export const name: PlaceholderName = "SESSION";',
    ];
    expect(problemsOf(code.join("\n"))).toBe("");
    expect(problemsOf('import { book } from "./index.js";\nbook.areas[0]?.id === "no-area";')).toContain("TS2367");
  });

  test("an earlier id is none of the ids that there are", () => {
    expect(problemsOf('const id: EntryId = "third"; void id;')).toContain('"third"');
  });
});

test("code takes a build of a later minor version, and of no other major one", () => {
  const uses = (version: string) =>
    problemsOf(`import type { Book, Entry } from "./contract.js";
const version: Book["contractVersion"] & Entry["contractVersion"] = "${version}";
void version;`);
  expect(uses("2.0")).toBe("");
  expect(uses("2.7")).toBe("");
  expect(uses("3.0")).toContain('"3.0"');
});

test("the search file is loaded when it is asked for", async () => {
  expect(
    problemsOf(
      'import { search } from "./index.js";\nexport const titles: Promise<string[]> = search().then(({ entries }) => entries.map(({ title }) => title));',
    ),
  ).toBe("");
  const { search } = await import(/* @vite-ignore */ pathToFileURL(join(folder, "index.js")).href);
  expect((await search()).entries.map(({ id }: { id: string }) => id)).toEqual([
    "first",
    "second-a",
    "second-b",
    "third-now",
  ]);
});

test("a moved id loads the entry that it leads to, others their record, and the rest is refused", async () => {
  writeFileSync(join(folder, "run.mjs"), 'export * from "./index.js";\n');
  const { entry, ids } = await import(/* @vite-ignore */ pathToFileURL(join(folder, "run.mjs")).href);
  expect(ids).toEqual(["first", "second-a", "second-b", "third-now"]);
  expect((await entry("third")).id).toBe("third-now");
  expect((await entry("old-first")).id).toBe("first");
  expect(await entry("second")).toEqual({ kind: "split", id: "second", into: ["second-a", "second-b"] });
  expect(await entry("gone")).toMatchObject({ kind: "retired", note: "Over." });
  for (const id of ["secnd", "__proto__", "toString"]) await expect(entry(id)).rejects.toThrow(RangeError);
});

test("an import of an entry by its path is an entry, under an earlier id too", () => {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (!existsSync(join(folder, "node_modules", name))) symlinkSync(folder, join(folder, "node_modules", name), "dir");
  const lines = [
    'import type { Entry } from "./contract.js";',
    ...["first", "old-first", "third", "third-now"].flatMap((id, at) => [
      `import fix${at} from "${name}/entries/${id}.json" with { type: "json" };`,
      `export const whole${at}: Entry = fix${at};`,
      `export const step${at}: string | undefined = fix${at}.solutions[0]?.fix[0]?.html;`,
    ]),
  ];
  expect(problemsOf(lines.join("\n"))).toBe("");
  writeFileSync(
    join(folder, "paths.mjs"),
    `import one from "${name}/entries/old-first.json" with { type: "json" };
import two from "${name}/entries/third.json" with { type: "json" };
console.log(one.id, two.id);`,
  );
  expect(execFileSync(process.execPath, [join(folder, "paths.mjs")], { encoding: "utf8" })).toBe("first third-now\n");
});
