import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesToPublish } from "@fixbook/core/picture";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { pictureSample } from "../../../core/test/picture-samples.js";
import { bookFiles, bookOnDisk, type Files, publishedTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { png } from "../../test/png.js";
import { checkBook } from "../check/index.js";
import { type Disk, disk, EngineError } from "../disk/index.js";
import { buildBooks } from "./build.js";

const entry = (title: string, ...names: readonly string[]) =>
  `# ${title}\n\nThe number is not attached.\n\n1. Attach it.\n${names.map((name) => `\n   ${name}\n`).join("")}`;
const at = "entries/voice/call-drops.md";
const own = "entries/voice/call-drops";

async function build(book: string, cwd: string, cache?: string) {
  const { published, books } = await buildBooks({ books: [book], out: "out", cwd, cache });
  const found = books.flatMap(({ diagnostics }) => diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`));
  return { published, found: found.filter((one) => !one.endsWith("relations/orphan")) };
}

const tree = (cwd: string) => publishedTree(join(cwd, "out"));
const assetsIn = (files: Readonly<Record<string, unknown>>) =>
  Object.keys(files).filter((path) => /\/assets\/[0-9a-f]{20}\.[a-z]+$/.test(path));
const hashOf = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex").slice(0, 20);

test("a picture is published once for each target that ships files, by its hash", async () => {
  const [picture, dark] = [png(90, 40), png(90, 40, 1)];
  const book = bookOnDisk(
    bookFiles({
      [at]: entry("The call drops", '![The page](page.png "Where it is")', "Get [the log](trace.log)."),
      "entries/voice/no-dial-tone.md": entry("No dial tone", "![The page](call-drops/page.png)"),
      [`${own}/page.png`]: picture,
      [`${own}/page.dark.png`]: dark,
      "files/trace.log": "a\n",
    }),
  );
  const cwd = tempFolder();
  const { published, found } = await build(book, cwd);
  expect(found).toEqual([]);
  expect(published).toBeDefined();
  const files = tree(cwd);
  const names = [`${hashOf(picture)}.png`, `${hashOf(dark)}.png`, `${hashOf("a\n")}.log`];
  expect(assetsIn(files).sort()).toEqual(
    ["acme", "zeta"]
      .flatMap((brand) =>
        ["html", "json"].flatMap((target) => names.map((name) => `demo/${brand}/${target}/assets/${name}`)),
      )
      .sort(),
  );
  expect(files[`demo/acme/html/assets/${names[0]}`]).toBe(Buffer.from(picture).toString("latin1"));
  const page = files["demo/acme/html/call-drops/index.html"] ?? "";
  expect(page).toContain(
    `<figure><picture><source srcset="/assets/${names[1]}" media="(prefers-color-scheme: dark)" width="90" height="40"><img src="/assets/${names[0]}" alt="The page" width="90" height="40" decoding="async"></picture><figcaption>Where it is</figcaption></figure>`,
  );
  expect(page).toContain(`<a href="/assets/${names[2]}" download="trace.log">the log</a> (LOG, 2 B)`);
  const json = JSON.parse(files["demo/acme/json/entries/call-drops.json"] ?? "");
  expect(json.pictures).toMatchObject([
    {
      path: `assets/${names[0]}`,
      type: "image/png",
      url: `https://help.acme.example/assets/${names[0]}`,
      width: 90,
      height: 40,
      alt: "The page",
      dark: { path: `assets/${names[1]}` },
    },
  ]);
  expect(json.attachments).toMatchObject([
    { path: `assets/${names[2]}`, type: "text/plain", name: "trace.log", bytes: 2 },
  ]);
  const manifest = JSON.parse(files["demo/acme/json/manifest.json"] ?? "");
  expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual(
    expect.arrayContaining(names.map((name) => `assets/${name}`)),
  );
  expect(files["demo/acme/email/call-drops.html"]).toContain(`https://help.acme.example/assets/${names[0]}`);
  expect(files["demo/acme/html/call-drops.md"]).toContain(
    `](https://help.acme.example/assets/${names[0]} "Where it is")`,
  );
});

test("an internal entry's picture, and one of notes for agents, are in no public build", async () => {
  const notes = "\n## Internal notes\n\n![The console](console.png)\n";
  const book = bookOnDisk(
    bookFiles({
      [at]: `---\naudience: internal\n---\n\n${entry("The call drops", "![The page](page.png)")}`,
      "entries/voice/no-dial-tone.md": `${entry("No dial tone")}${notes}`,
      "pictures/page.png": png(8, 8),
      "pictures/console.png": png(9, 9),
    }),
  );
  const cwd = tempFolder();
  expect((await build(book, cwd)).found).toEqual([]);
  expect(assetsIn(tree(cwd))).toEqual([]);
  await buildBooks({ books: [book], out: "internal", cwd, audience: "internal" });
  expect(assetsIn(publishedTree(join(cwd, "internal")))).toHaveLength(2 * 2 * 2);
});

test("what is not the picture is not published", async () => {
  const noted = png(8, 8, 0, "Author\0Jane Doe");
  const book = bookOnDisk(
    bookFiles({ [at]: entry("The call drops", "![The page](page.png)"), [`${own}/page.png`]: noted }),
  );
  const cwd = tempFolder();
  await build(book, cwd);
  const files = tree(cwd);
  const [path = ""] = assetsIn(files);
  expect(files[path]).toBe(Buffer.from(png(8, 8)).toString("latin1"));
  expect(JSON.stringify(files)).not.toContain("Jane Doe");
  expect(readFileSync(join(book, own, "page.png"), "latin1")).toContain("Jane Doe");
});

test("each file that a published entry names is published once in each target that ships files, and nothing else is", async () => {
  const ids = ["one", "two", "three"];
  const pool = ["a.png", "b.png", "c.webp", "own.png", "trace.log"];
  const brands = ["acme", "zeta"];
  const arbitraryEntry = fc.record({
    isInternal: fc.boolean(),
    shows: fc.subarray(pool),
    notes: fc.subarray(pool.slice(0, 2)),
    variants: fc.subarray(["own.dark.png", "own.acme.png", "own.zeta.dark.png", "own.acme.dark.png"]),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryEntry, { minLength: 3, maxLength: 3 }), async (entries) => {
      const webp = Buffer.from("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", "base64");
      const shared: Files = {
        "pictures/a.png": png(3, 3),
        "pictures/b.png": png(4, 3),
        "pictures/b.dark.png": png(4, 3, 9),
        "pictures/c.webp": webp,
        "files/trace.log": "a line\n",
      };
      const own: Record<string, Uint8Array> = {};
      const texts: Record<string, string> = {};
      for (const [at, { isInternal, shows, notes, variants }] of entries.entries()) {
        const id = ids[at] ?? "";
        const lines = shows.map((name) =>
          name.endsWith(".log") ? `[${name}](${name})` : `![What ${name} shows](${name})`,
        );
        const agents = notes.map((name) => `![What ${name} shows](${name})\n`).join("\n");
        const head = isInternal ? "---\naudience: internal\n---\n\n" : "";
        texts[`entries/voice/${id}.md`] =
          `${head}${entry(`Problem ${id}`, ...lines)}${agents === "" ? "" : `\n## Internal notes\n\n${agents}`}`;
        for (const [shade, name] of ["own.png", ...variants].entries())
          own[`entries/voice/${id}/${name}`] = png(5 + at, 5, shade + 1);
      }
      const book = bookOnDisk(
        bookFiles({
          ...shared,
          ...own,
          ...texts,
          "entries/voice/no-dial-tone.md": undefined,
          [at]: entry("The call drops"),
        }),
      );
      const cwd = tempFolder();
      await buildBooks({ books: [book], out: "out", cwd });
      const files = tree(cwd);
      for (const brand of brands) {
        const wanted = new Set<string>();
        const add = (path: string) => {
          const bytes = shared[path] ?? own[path];
          if (bytes !== undefined) wanted.add(`${hashOf(bytes)}${path.slice(path.lastIndexOf("."))}`);
        };
        for (const [index, { isInternal, shows }] of entries.entries()) {
          const folder = `entries/voice/${ids[index]}`;
          for (const name of isInternal ? [] : shows) {
            if (name === "own.png") {
              const light = own[`${folder}/own.${brand}.png`] === undefined ? "own" : `own.${brand}`;
              add(`${folder}/${light}.png`);
              add(`${folder}/${light}.dark.png`);
            } else if (name.endsWith(".log")) add(`files/${name}`);
            else for (const one of [name, name.replace(".", ".dark.")]) add(`pictures/${one}`);
          }
        }
        for (const target of ["html", "json"])
          expect(
            assetsIn(files)
              .filter((path) => path.startsWith(`demo/${brand}/${target}/`))
              .sort(),
          ).toEqual([...wanted].map((name) => `demo/${brand}/${target}/assets/${name}`).sort());
        expect(assetsIn(files).filter((path) => path.includes("/email/"))).toEqual([]);
      }
    }),
    { numRuns: lawRuns(6) },
  );
});

test("drafts hold the pictures as they are published, and are made anew where these change", async () => {
  const [cwd, cache] = [tempFolder(), tempFolder()];
  const book = bookOnDisk(
    bookFiles({
      "book.yaml": `${bookFiles()["book.yaml"]}desks: [eml]\nemail: {embedPictures: true}\n`,
      [at]: entry("The call drops", "![The page](page.jpg)"),
      [`${own}/page.jpg`]: pictureSample("jpg-gps"),
      [`${own}/page.dark.jpg`]: pictureSample("jpg-gps"),
      [`${own}/page.zeta.jpg`]: pictureSample("jpg-progressive"),
    }),
  );
  const draft = (brand: string) =>
    (tree(cwd)[`demo/${brand}/email/desks/eml/call-drops.eml`] ?? "").replaceAll("\r\n", "");
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const publish = (bytes: Uint8Array) => base64(bytesToPublish("pictures/page.jpg", bytes));
  expect((await build(book, cwd, cache)).published).toBeDefined();
  expect(draft("acme")).toContain(publish(pictureSample("jpg-gps")));
  expect(draft("acme").match(/image\/jpeg/g)).toHaveLength(1);
  expect(draft("zeta")).toContain(publish(pictureSample("jpg-progressive")));
  writeFiles(book, { [`${own}/page.jpg`]: pictureSample("jpg-restart") });
  expect((await build(book, cwd, cache)).published).toBeDefined();
  expect(draft("acme")).toContain(publish(pictureSample("jpg-restart")));
  const fresh = tempFolder();
  await build(book, fresh);
  expect(tree(fresh)).toEqual(tree(cwd));
});

test("a picture that changes before a draft holds it stops the build", async () => {
  const book = bookOnDisk(
    bookFiles({
      "book.yaml": `${bookFiles()["book.yaml"]}desks: [eml]\nemail: {embedPictures: true}\n`,
      [at]: entry("The call drops", "![The page](page.png)"),
      [`${own}/page.png`]: png(90, 40),
    }),
  );
  const cwd = tempFolder();
  const changed: Disk = {
    ...disk,
    mkdirSync: ((...args: Parameters<Disk["mkdirSync"]>) => {
      // Checked it is by then, and nothing is rendered yet.
      writeFileSync(join(book, own, "page.png"), png(90, 40, 1));
      return disk.mkdirSync(...args);
    }) as Disk["mkdirSync"],
  };
  await expect(buildBooks({ books: [book], out: "out", cwd, targets: ["email"], disk: changed })).rejects.toThrow(
    new EngineError(`${own}/page.png was changed while the book was being built.`, "Run the build again."),
  );
  expect(existsSync(join(cwd, "out"))).toBe(false);
});

describe("a build with a cache", () => {
  const start = () => {
    const book = bookOnDisk(
      bookFiles({
        [at]: entry("The call drops", "![The page](page.png)"),
        "entries/voice/no-dial-tone.md": entry("No dial tone", "![The tone](tone.png)"),
        [`${own}/page.png`]: png(8, 8),
        "pictures/tone.png": png(9, 9),
      }),
    );
    return { book, cwd: tempFolder(), cache: tempFolder() };
  };

  test("rewrites the pages that name a picture which has changed, and no other", async () => {
    const { book, cwd, cache } = start();
    await build(book, cwd, cache);
    const before = tree(cwd);
    expect((await build(book, cwd, cache)).published?.counts).toMatchObject({
      removed: 0,
      unchanged: Object.keys(before).length,
    });
    writeFileSync(join(book, own, "page.png"), png(10, 10));
    const { published } = await build(book, cwd, cache);
    const after = tree(cwd);
    expect(published).toBeDefined();
    const changed = Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
    expect(changed.filter((path) => path.includes("no-dial-tone"))).toEqual([]);
    expect(changed.filter((path) => path.includes("/html/call-drops/"))).toHaveLength(2);
    expect(assetsIn(Object.fromEntries(changed.map((path) => [path, ""])))).toHaveLength(2 * 2 * 2);
  });

  test("finds a picture that is missing again, and one that came", async () => {
    const { book, cwd, cache } = start();
    await build(book, cwd, cache);
    rmSync(join(book, "pictures/tone.png"));
    expect((await build(book, cwd, cache)).found).toEqual(["entries/voice/no-dial-tone.md files/missing"]);
    mkdirSync(join(book, "entries/voice/no-dial-tone"));
    writeFileSync(join(book, "entries/voice/no-dial-tone/tone.png"), png(9, 9));
    expect((await build(book, cwd, cache)).found).toEqual([]);
    writeFileSync(join(book, "pictures/tone.png"), png(9, 9));
    expect((await build(book, cwd, cache)).found).toEqual(["entries/voice/no-dial-tone.md files/ambiguous"]);
  });

  const edits: readonly Files[] = [
    { [`${own}/page.png`]: png(12, 8) },
    { [`${own}/page.png`]: png(8, 8) },
    { [`${own}/page.dark.png`]: png(8, 8, 1) },
    { [`${own}/page.dark.png`]: undefined },
    { [`${own}/page.acme.png`]: png(20, 8) },
    { [`${own}/page.acme.png`]: undefined },
    { "pictures/tone.png": png(30, 3) },
    { "pictures/tone.png": "no picture" },
    { "entries/voice/no-dial-tone.md": entry("No dial tone", "![The page](call-drops/page.png)") },
    { "entries/voice/no-dial-tone.md": entry("No dial tone", "![The tone](tone.png)") },
    { [at]: entry("The call drops") },
    { [at]: entry("The call drops", "![The page](page.png)", "[The log](a.log)"), "files/a.log": "b\n" },
  ];

  test("has the tree and the findings of one without, after any edits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 4 }), async (changes) => {
        const { book, cwd, cache } = start();
        await build(book, cwd, cache);
        for (const change of changes) {
          for (const [path, contents] of Object.entries(change)) {
            if (contents === undefined) rmSync(join(book, path), { force: true });
            else writeFiles(book, { [path]: contents });
          }
          const { published, found } = await build(book, cwd, cache);
          const other = tempFolder();
          const plain = await build(book, other);
          expect(found).toEqual(plain.found);
          expect(published === undefined).toBe(plain.published === undefined);
          if (published !== undefined) expect(tree(cwd)).toEqual(tree(other));
        }
      }),
      { numRuns: lawRuns(2) },
    );
  });

  test("opens a picture when it is new, and not again while nobody has touched it", async () => {
    const { book, cwd, cache } = start();
    const opened: string[] = [];
    const io: Disk = {
      ...disk,
      openSync: (path, ...rest) => {
        opened.push(String(path));
        return disk.openSync(path, ...rest);
      },
    };
    const buildAgain = () => buildBooks({ books: [book], out: "out", cwd, cache, disk: io });
    await buildAgain();
    expect(opened.filter((path) => path.endsWith("pictures/tone.png")).length).toBeGreaterThan(0);
    // Its stat fingerprint is trusted once its file has been left alone for a while.
    await new Promise((resolve) => setTimeout(resolve, 120));
    await buildAgain();
    opened.length = 0;
    writeFiles(book, { [at]: entry("The call is lost", "![The page](page.png)") });
    expect((await buildAgain()).published).toBeDefined();
    expect(opened.filter((path) => path.endsWith(".png"))).toEqual([]);
  });
});

describe("a file that is no plain file of the book", () => {
  test.each<[string, (book: string) => void, string]>([
    [
      "a link out of the book",
      (book) => symlinkSync("/etc/hostname", join(book, own, "page.png")),
      "source/not-a-file",
    ],
    ["an empty file", (book) => writeFileSync(join(book, own, "page.png"), ""), "files/unreadable"],
    [
      "a picture that ends early",
      (book) => writeFileSync(join(book, own, "page.png"), png(8, 8).subarray(0, 40)),
      "files/unreadable",
    ],
    [
      "another format",
      (book) =>
        writeFileSync(join(book, own, "page.png"), "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"),
      "files/wrong-suffix",
    ],
    [
      "a page",
      (book) => writeFileSync(join(book, own, "page.png"), "<html><script>alert(1)</script>"),
      "files/unreadable",
    ],
    ["far too large", (book) => writeFileSync(join(book, own, "page.png"), Buffer.alloc(2_000_001)), "files/too-large"],
  ])("%s", async (_what, put, rule) => {
    const book = bookOnDisk(
      bookFiles({ [at]: entry("The call drops", "![The page](page.png)"), [`${own}/other.png`]: png(1, 1) }),
    );
    put(book);
    const { diagnostics } = await checkBook(book);
    const found = diagnostics.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId);
    expect(found).toContain(rule);
  });

  test("a drawing with a script is refused by the name of what it holds", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>alert(1)</script></svg>';
    const book = bookOnDisk(
      bookFiles({ [at]: entry("The call drops", "![The page](page.svg)"), [`${own}/page.svg`]: svg }),
    );
    const { diagnostics } = await checkBook(book);
    expect(diagnostics[0]?.message).toContain("<script>");
  });
});
