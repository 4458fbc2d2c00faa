import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { bookFiles, bookOnDisk, type Files, readTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { disk } from "../disk/disk.js";
import { MANIFEST } from "../publish/manifest.js";
import { buildBooks } from "./build.js";

/** A book that is built with a cache, and what its builds gave. */
interface Desk {
  readonly book: string;
  readonly cache: string;
  readonly cwd: string;
}

const desk = (): Desk => ({ book: bookOnDisk(), cache: tempFolder(), cwd: tempFolder() });

async function build({ book, cwd, cache }: Pick<Desk, "book" | "cwd"> & { readonly cache?: string }, io = disk) {
  const { published, books } = await buildBooks({ books: [book], out: "out", cwd, cache, disk: io, clean: true });
  return { published, diagnostics: books.map(({ diagnostics }) => diagnostics) };
}

const treeOf = ({ cwd }: Desk) => readTree(join(cwd, "out"));
const site = ({ cwd }: Desk) => join(cwd, "out");

const page = "demo/acme/html/call-drops/index.html";
const entry = (title: string, more = "") => `# ${title}\n\nThe number is not attached.\n\n1. Attach it.${more}\n`;

const edits: readonly Files[] = [
  { "entries/voice/call-drops.md": entry("The call drops", " See [[guide-voice]] and [[bounces]].") },
  { "entries/voice/call-drops.md": entry("The call is lost") },
  { "entries/voice/call-drops.md": entry("The call is lost", " The page says `undefined`.") },
  { "entries/voice/call-drops.md": `---\naliases: [dropped]\n---\n\n${entry("The call drops")}` },
  { "entries/voice/call-drops.md": `---\naudience: internal\n---\n\n${entry("The call drops")}` },
  { "entries/voice/no-dial-tone.md": entry("No dial tone", " See [[dropped]].") },
  { "entries/voice/no-dial-tone.md": entry("No dial tone", " The page says `undefined`.") },
  { "entries/voice/no-dial-tone.md": undefined },
  { "entries/voice/echo.md": entry("An echo", " Call <<PRODUCT>>.") },
  { "entries/voice/echo.md": undefined },
  { "entries/email/bounces.md": "no title" },
  { "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\nvalues: {PRODUCT: Acme 2}\n" },
  { "brands/zeta.yaml": "name: Zeta\nurl: https://z.example/help\nvalues: {PRODUCT: Zeta}\n" },
  { "book.yaml": String(bookFiles()["book.yaml"]).replace("{id: email, title: Email}", "{id: email, title: Post}") },
  { "book.yaml": `${bookFiles()["book.yaml"]}synonyms:\n  - {from: hangs up, to: drops}\n` },
  {
    "inventories/guides.yaml":
      "title: Guides\nurl: https://guides.example\nitems: [{id: guide-voice, title: The guide, url: v}]\n",
  },
  { "brands/acme.site/humans.txt": "Zoe\n", "brands/zeta.site/.well-known/security.txt": "Contact: x\n" },
  { "brands/acme.site/humans.txt": "Max\n", "brands/zeta.site/.well-known/security.txt": undefined },
  { "brands/acme.site/humans.txt": undefined },
  ...Object.entries(bookFiles()).map(([path, text]) => ({ [path]: text })),
];

/** What may happen to what builds leave, by hand or by accident. */
const accidents: Readonly<Record<string, (desk: Desk) => void>> = {
  nothing: () => {},
  "the cache is gone": ({ cache }) => rmSync(cache, { recursive: true }),
  "the cache is cut off": ({ cache }) => {
    for (const path of filesIn(cache)) writeFileSync(path, readFileSync(path).subarray(0, 2000));
  },
  "the cache is of another version": ({ cache }) => {
    for (const path of filesIn(cache))
      writeFileSync(path, readFileSync(path, "latin1").replaceAll("call", "cell"), "latin1");
  },
  "a page is edited, its times set back": (desk) => {
    writeFileSync(
      join(site(desk), page),
      readFileSync(join(site(desk), page), "latin1").replaceAll("e", "a"),
      "latin1",
    );
    utimesSync(join(site(desk), page), 1, 1);
  },
  "a page is gone": (desk) => rmSync(join(site(desk), page), { force: true }),
  "a stranger's file lies there": (desk) => writeFileSync(join(site(desk), "demo/acme/html/CNAME"), "mine"),
  "a page is replaced by a copy": (desk) => {
    copyFileSync(join(site(desk), page), join(site(desk), "copy"));
    renameSync(join(site(desk), "copy"), join(site(desk), page));
  },
  "a page's folder is replaced by a link": (desk) => {
    const folder = join(site(desk), "demo/acme/html/call-drops");
    renameSync(folder, join(desk.cwd, `moved-${Math.random()}`));
    symlinkSync(desk.cwd, folder);
  },
  "a page's folder is replaced by a file": (desk) => {
    rmSync(join(site(desk), "demo/acme/html/call-drops"), { recursive: true, force: true });
    writeFileSync(join(site(desk), "demo/acme/html/call-drops"), "mine");
  },
  "a target is replaced by a file": (desk) => {
    rmSync(join(site(desk), "demo/acme/email"), { recursive: true, force: true });
    writeFileSync(join(site(desk), "demo/acme/email"), "mine");
  },
  "the manifest is gone": (desk) => rmSync(join(site(desk), "demo/acme/html", MANIFEST), { force: true }),
  "all of it was copied": (desk) => {
    cpSync(site(desk), `${site(desk)}-copy`, { recursive: true, verbatimSymlinks: true });
    rmSync(site(desk), { recursive: true });
    renameSync(`${site(desk)}-copy`, site(desk));
  },
  "the output folder is gone": (desk) => rmSync(site(desk), { recursive: true }),
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((item) =>
    item.isFile() ? [join(item.parentPath, item.name)] : [],
  );
}

test("a build after any edits and accidents gives the bytes and findings of a first build", async () => {
  const step = fc.tuple(fc.constantFrom(...edits), fc.constantFrom(...Object.keys(accidents)));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
      const one = desk();
      await build(one);
      for (const [files, accident] of steps) {
        for (const path of Object.keys(files))
          if (files[path] === undefined) rmSync(join(one.book, path), { force: true });
        writeFiles(one.book, files);
        // Where the output folder is gone, a build with findings leaves nothing; and an internal entry has no page.
        const isThere = existsSync(join(one.cwd, "out"));
        if (isThere && (!accident.startsWith("a page") || existsSync(join(site(one), page))))
          accidents[accident]?.(one);
        const clean = { book: one.book, cwd: tempFolder() };
        const [now, first] = [await build(one), await build(clean)];
        expect(now.diagnostics).toEqual(first.diagnostics);
        expect(now.published?.targets.map(({ files, entries }) => [files, entries])).toEqual(
          first.published?.targets.map(({ files, entries }) => [files, entries]),
        );
        if (first.published === undefined) continue;
        expect(treeOf(one)).toEqual(readTree(join(clean.cwd, "out")));
        // What is kept without a change is as good.
        expect(await build(one)).toEqual({
          ...now,
          published: { ...now.published, counts: expect.anything(), removedTargets: [] },
        });
        expect(treeOf(one)).toEqual(readTree(join(clean.cwd, "out")));
      }
    }),
    { numRuns: lawRuns(2), endOnFailure: true },
  );
}, 600_000);

test.each<[string, Files, readonly string[]]>([
  [
    "a title",
    { "entries/voice/call-drops.md": entry("The call is lost", " See [[guide-voice]].") },
    ["call-drops/index.html", "no-dial-tone/index.html", "index.html", "areas/voice/index.html"],
  ],
  ["words", { "entries/email/bounces.md": entry("Email bounces in <<PRODUCT>>", " Wait.") }, ["bounces/index.html"]],
  [
    "a new neighbour",
    { "entries/voice/echo.md": entry("An echo") },
    ["echo/index.html", "call-drops/index.html", "no-dial-tone/index.html", "areas/voice/index.html"],
  ],
  [
    "a value of the brand",
    { "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\nvalues: {PRODUCT: Ajax}\n" },
    ["bounces/index.html", "call-drops/index.html"],
  ],
  [
    "an item of an inventory",
    {
      "inventories/guides.yaml":
        "title: Guides\nurl: https://guides.example\nitems: [{id: guide-voice, title: The guide, url: voice}]\n",
    },
    ["call-drops/index.html"],
  ],
])("an edit of %s reaches every page", async (_, files, pages) => {
  const one = desk();
  await build(one);
  const before = treeOf(one);
  writeFiles(one.book, files);
  await build(one);
  const after = treeOf(one);
  const clean = { book: one.book, cwd: tempFolder() };
  await build(clean);
  expect(after).toEqual(readTree(join(clean.cwd, "out")));
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed).toEqual(expect.arrayContaining(pages.map((path) => `demo/acme/html/${path}`)));
});

// A book whose home page folds, and one whose home page does not: under two brands, for three targets.
test.each([60, 20])("one changed entry of %d is rendered again, and what shows it", async (count) => {
  const { book, cwd, cache } = desk();
  const many = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`entries/voice/number-${at}.md`, entry(`Number ${at} is dead`)]),
  );
  writeFiles(book, many);
  const rendered: number[] = [];
  for (const text of [
    entry("Number 7 is dead"),
    entry("Number 7 is gone"),
    entry("Number 7 is gone", " Dial again."),
    entry("Number 7 is gone", " Dial again."),
  ]) {
    writeFiles(book, { "entries/voice/number-7.md": text });
    let times = 0;
    const onProgress = ({ phase, done }: { readonly phase: string; readonly done: number }) => {
      if (phase === "render" && done > 0) times++;
    };
    await buildBooks({ books: [book], out: "out", cwd, cache, onProgress });
    rendered.push(times);
  }
  // The pages of the entries before and after it link to it by its title.
  expect(rendered).toEqual([(count + 3) * 3 * 2, (3 + 1 + 1) * 2, 3 * 2, 0]);
});

test("where nothing was touched, no source is read; a change that hides its time is seen", async () => {
  const one = desk();
  const file = join(one.book, "entries/voice/call-drops.md");
  const before = statSync(file);
  // Stat fingerprints are not taken of what has changed a moment before.
  const later = () => new Promise((done) => setTimeout(done, 120));
  await later();
  await build(one);
  await later();
  await build(one);
  let read = 0;
  const openSync: typeof disk.openSync = (path, ...rest) => {
    if (String(path).startsWith(one.book)) read++;
    return disk.openSync(path, ...rest);
  };
  const { published } = await build(one, { ...disk, openSync });
  expect([read, published?.counts.unchanged]).toEqual([0, published?.counts.files]);
  writeFileSync(file, readFileSync(file, "utf8").replace("The call drops", "The call stops"));
  utimesSync(file, before.atime, before.mtime);
  await build(one);
  expect(treeOf(one)[page]).toContain("The call stops");
});

test("of a page that stays, a build looks once whether somebody has touched it", async () => {
  const one = desk();
  await build(one);
  await new Promise((done) => setTimeout(done, 120));
  writeFiles(one.book, { "entries/voice/call-drops.md": entry("The call is lost") });
  let looks = 0;
  const lstatSync = ((path, options) => {
    if (String(path).endsWith("demo/acme/html/bounces/index.html")) looks++;
    return disk.lstatSync(path, options);
  }) as typeof disk.lstatSync;
  await build(one, { ...disk, lstatSync });
  expect(looks).toBe(1);
});

test("a cache that cannot be written costs time and nothing else", async () => {
  const one = desk();
  rmSync(one.cache, { recursive: true });
  writeFileSync(one.cache, "no folder can be made here");
  await build(one);
  const tree = treeOf(one);
  await build(one);
  expect(treeOf(one)).toEqual(tree);
});

test("two builds at once do not hurt each other", async () => {
  const one = desk();
  await build(one);
  writeFiles(one.book, { "entries/voice/echo.md": entry("An echo") });
  await Promise.all([build(one), build(one), build(one)]);
  const clean = { book: one.book, cwd: tempFolder() };
  await build(clean);
  expect(treeOf(one)).toEqual(readTree(join(clean.cwd, "out")));
  await build(one);
  expect(treeOf(one)).toEqual(readTree(join(clean.cwd, "out")));
});

test("what a renderer finds of an entry is told by every build, also where nothing has changed", async () => {
  const { book, cache, cwd } = desk();
  const steps = Array.from({ length: 40 }, (_, index) => `${index + 1}. ${"Look at the screen. ".repeat(14)}`);
  writeFiles(book, { "entries/email/long.md": `# Too long\n\nIt is.\n\n${steps.join("\n")}\n` });
  const rules = async () => {
    const { leaks } = await buildBooks({ books: [book], out: "out", cwd, cache });
    return leaks.map(({ diagnostic }) => `${diagnostic.file} ${diagnostic.ruleId}`);
  };
  const first = await rules();
  expect(first).toContain("entries/email/long.md email/large-snippet");
  expect(await rules()).toEqual(first);
  writeFiles(book, { "entries/email/bounces.md": entry("Email comes back") });
  expect(await rules()).toEqual(first);
});

/** A disk on which something happens once, just before a call whose first argument is a path that matches. */
function meddlingDisk(name: "openSync" | "rmSync", pattern: RegExp, meddle: () => void) {
  let isDone = false;
  const call = (...args: unknown[]) => {
    if (!isDone && pattern.test(String(args[0]))) {
      isDone = true;
      meddle();
    }
    return (disk[name] as (...all: unknown[]) => unknown)(...args);
  };
  return { ...disk, [name]: call } as typeof disk;
}

test.each([
  ["a page that was moved in", page],
  ["a page that stays", "demo/acme/html/bounces/index.html"],
  ["a list", "demo/acme/html/index.html"],
])("%s, edited while a build ends, is not taken for the build's own", async (_, path) => {
  const one = desk();
  await build(one);
  writeFiles(one.book, { "entries/voice/call-drops.md": entry("The call is lost") });
  const file = join(site(one), path);
  const io = meddlingDisk("rmSync", /\.out\.fixbook-[0-9a-f]{16}$/, () =>
    writeFileSync(file, readFileSync(file, "utf8").replace("</html>", "<html/>")),
  );
  await build(one, io);
  const again = buildBooks({ books: [one.book], out: "out", cwd: one.cwd, cache: one.cache });
  await expect(again).rejects.toThrow(path);
  await build(one);
  const clean = { book: one.book, cwd: tempFolder() };
  await build(clean);
  expect(treeOf(one)).toEqual(readTree(join(clean.cwd, "out")));
});

test("a list that somebody edits while its ranges are taken over is told, and nothing is published", async () => {
  const one = desk();
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`entries/voice/number-${at}.md`, entry(`Number ${at} is dead`)]),
  );
  writeFiles(one.book, many);
  await build(one);
  await new Promise((done) => setTimeout(done, 120));
  writeFiles(one.book, { "entries/voice/number-7.md": entry("Number 7 is gone") });
  const list = join(site(one), "demo/acme/json/book.json");
  const before = readFileSync(list, "utf8");
  const edited = before.replace("Number 40 is dead", "Number 40 is DEAD");
  const io = meddlingDisk("openSync", /out\/demo\/acme\/json\/book\.json$/, () => writeFileSync(list, edited));
  await expect(build(one, io)).rejects.toThrow("demo/acme/json/book.json");
  expect(readFileSync(list, "utf8")).toBe(edited);
});
