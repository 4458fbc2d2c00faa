import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { A, B, C, expectTidy, publish, published, T, type Tree } from "../../test/publishing.js";
import { type Disk, disk } from "../disk/index.js";
import { takeLock } from "./lock.js";
import { MANIFEST } from "./manifest.js";
import { openOutputFolder } from "./output-folder.js";
import { beginPublication } from "./publish.js";

const manifestOf = (cwd: string, target = T) => readFileSync(join(cwd, "out", target, MANIFEST), "utf8");

test("publishes exactly what was written, whatever was published before", async () => {
  const cwd = tempFolder();
  for (const tree of [A, B, A, A, C, B, C, { [`${T}/x`]: "again a file" }]) {
    await publish(cwd, tree);
    expect(published(cwd)).toEqual(tree);
    expectTidy(cwd);
    const fresh = tempFolder();
    await publish(fresh, tree);
    expect(readTree(join(cwd, "out"))).toEqual(readTree(join(fresh, "out")));
  }
});

test("is a plain folder of plain files", async () => {
  const cwd = tempFolder();
  await publish(cwd, A);
  await publish(cwd, B);
  expect(lstatSync(join(cwd, "out")).isDirectory()).toBe(true);
  renameSync(join(cwd, "out"), join(cwd, "moved"));
  expect(lstatSync(join(cwd, "moved", T, "x/y")).isFile()).toBe(true);
});

test("does not touch files that are right already", async () => {
  const cwd = tempFolder();
  expect(await publish(cwd, A)).toMatchObject({ files: 3, bytes: 13, unchanged: 0, removed: 0 });
  const before = lstatSync(join(cwd, "out", T, "a/index.html"));
  expect(await publish(cwd, { ...A, [`${T}/index.html`]: "C" })).toMatchObject({ files: 3, unchanged: 2 });
  expect(lstatSync(join(cwd, "out", T, "a/index.html"))).toMatchObject({ ino: before.ino, ctimeMs: before.ctimeMs });
  const manifest = lstatSync(join(cwd, "out", T, MANIFEST));
  expect(await publish(cwd, { ...A, [`${T}/index.html`]: "C" })).toMatchObject({ unchanged: 3 });
  expect(lstatSync(join(cwd, "out", T, MANIFEST)).ctimeMs).toBe(manifest.ctimeMs);
});

test("lists what is there in a manifest, a file a line, with hash and size", async () => {
  const cwd = tempFolder();
  await publish(cwd, A);
  const { version, files } = JSON.parse(manifestOf(cwd));
  expect(version).toBe(1);
  expect(files.map(([path, bytes]: [string, number]) => [path, bytes])).toEqual([
    ["a/index.html", 1],
    ["index.html", 1],
    ["x", 11],
  ]);
  expect(files[0][2]).toMatch(/^[0-9a-f]{64}$/);
  expect(manifestOf(cwd).split("\n")).toHaveLength(10);
});

test("shows nothing before it is published, and nothing is left of a build that is abandoned", async () => {
  const cwd = tempFolder();
  const output = openOutputFolder("out", [], cwd);
  const lock = await takeLock(output, {}, await import("../disk/disk.js").then(({ disk }) => disk));
  const publication = beginPublication(output, lock);
  publication.write(`${T}/index.html`, "half");
  expect(readdirSync(cwd).every((name) => name.startsWith(".out.fixbook-"))).toBe(true);
  for (const name of readdirSync(cwd)) expect(readFileSync(join(cwd, name, ".gitignore"), "utf8")).toBe("*\n");
  publication.abandon();
  lock.release();
  expect(readdirSync(cwd)).toEqual([]);
});

test("refuses two files of one path, and paths out of the output", async () => {
  const output = openOutputFolder("out", [], tempFolder());
  const { disk } = await import("../disk/disk.js");
  const publication = beginPublication(output, await takeLock(output, {}, disk));
  publication.write("a/b.html", "");
  expect(() => publication.write("a/b.html", "")).toThrow("Two artifacts have the path a/b.html.");
  for (const path of ["a/.well-known/x", "a/.nojekyll", "a/_headers"]) publication.write(path, "");
  const hidden = [".x", "a/.htaccess", "a/.well-known", "a/.well-known/.x", "a/.well-knownx/y", "a/.nojekyll/x"];
  for (const path of ["../x", "/x", "a//b", "a/../../x", "", "a/", "a\\b", "a\nb", ...hidden])
    expect(() => publication.write(path, "")).toThrow("An artifact cannot have the path");
});

test("keeps other books, brands and targets, and removes what is gone", async () => {
  const cwd = tempFolder();
  const other: Tree = {
    "other/acme/html/index.html": "other",
    "demo/acme/email/a.txt": "email",
    "demo/zeta/html/x": "z",
  };
  await publish(cwd, { ...A, ...other });
  await publish(cwd, B);
  expect(published(cwd)).toEqual({ ...B, ...other });
  const { removed } = await publish(cwd, B, { gone: ["demo/zeta/html"] });
  expect(removed).toBe(1);
  expect(existsSync(join(cwd, "out/demo/zeta"))).toBe(false);
  expect(published(cwd)).toEqual({ ...B, "other/acme/html/index.html": "other", "demo/acme/email/a.txt": "email" });
});

test("leaves alone what lies outside the folders of targets, and what systems put into them", async () => {
  const cwd = tempFolder();
  await publish(cwd, A);
  writeFiles(join(cwd, "out"), { CNAME: "mine", "demo/notes.txt": "mine", "mine/x": "mine", [`${T}/a/.DS_Store`]: "" });
  await publish(cwd, B);
  expect(published(cwd)).toEqual({
    ...B,
    CNAME: "mine",
    "demo/notes.txt": "mine",
    "mine/x": "mine",
    [`${T}/a/.DS_Store`]: "",
  });
});

/** What somebody may do to what was published. */
const foreign: readonly (readonly [string, string, (folder: string, victim: string) => void])[] = [
  ["a file was added", `${T}/mine.txt`, (folder) => writeFiles(folder, { [`${T}/mine.txt`]: "mine" })],
  ["a file was added in a new folder", `${T}/new/x`, (folder) => writeFiles(folder, { [`${T}/new/x`]: "mine" })],
  ["a page was changed", `${T}/index.html`, (folder) => writeFileSync(join(folder, T, "index.html"), "mine")],
  [
    "a page was changed, to the same length",
    `${T}/index.html`,
    (folder) => writeFileSync(join(folder, T, "index.html"), "Z"),
  ],
  [
    "a page that goes was changed",
    `${T}/a/index.html`,
    (folder) => writeFileSync(join(folder, T, "a/index.html"), "Z"),
  ],
  [
    "a page became a link",
    `${T}/index.html`,
    (folder, victim) => {
      rmSync(join(folder, T, "index.html"));
      symlinkSync(join(victim, "index.html"), join(folder, T, "index.html"));
    },
  ],
  [
    "a folder became a link",
    `${T}/a`,
    (folder, victim) => {
      rmSync(join(folder, T, "a"), { recursive: true });
      symlinkSync(victim, join(folder, T, "a"));
    },
  ],
  [
    "the folder of the target became a link",
    T,
    (folder, victim) => {
      rmSync(join(folder, T), { recursive: true });
      symlinkSync(victim, join(folder, T));
    },
  ],
  [
    "the folder of the book became a link",
    "demo",
    (folder, victim) => {
      rmSync(join(folder, "demo"), { recursive: true });
      symlinkSync(victim, join(folder, "demo"));
    },
  ],
  [
    "the folder of the brand became a file",
    "demo/acme",
    (folder) => {
      rmSync(join(folder, "demo/acme"), { recursive: true });
      writeFileSync(join(folder, "demo/acme"), "mine");
    },
  ],
  [
    "the manifest lists less",
    `${T}/index.html`,
    (folder) => writeFileSync(join(folder, T, MANIFEST), '{"version":1,"files":[]}'),
  ],
  ["the manifest is gone", `${T}/index.html`, (folder) => rmSync(join(folder, T, MANIFEST))],
  ["the manifest is no manifest", `${T}/index.html`, (folder) => writeFileSync(join(folder, T, MANIFEST), "[1,2")],
];

describe("what Fixbook has not made, or somebody has changed, is left alone and named", () => {
  test.each(foreign)("%s", async (_, path, change) => {
    const [cwd, victim] = [tempFolder(), tempFolder()];
    writeFiles(victim, { "index.html": "victim", "html/index.html": "victim" });
    await publish(cwd, A);
    change(join(cwd, "out"), victim);
    const before = readTree(cwd);
    await expect(publish(cwd, B)).rejects.toThrow(path);
    expect(readTree(cwd)).toEqual(before);
    expectTidy(cwd);
    const { cleared } = await publish(cwd, B, { clean: true });
    expect(cleared).toContain(path);
    expect(published(cwd)).toEqual(B);
    expect(readTree(victim)).toEqual({ "index.html": "victim", "html/index.html": "victim" });
    expectTidy(cwd);
  });

  test("but files that are what they shall be stay as they are, whoever has made them", async () => {
    const cwd = tempFolder();
    await publish(cwd, A);
    rmSync(join(cwd, "out", T, MANIFEST));
    expect(await publish(cwd, A)).toMatchObject({ unchanged: 3, cleared: [] });
    expect(JSON.parse(manifestOf(cwd)).files).toHaveLength(3);
  });

  test("a manifest of a stranger takes nothing away that it has not the hash of, and nothing outside", async () => {
    const cwd = tempFolder();
    writeFiles(cwd, { "mine.txt": "mine" });
    await publish(cwd, A);
    const files = [
      ["../../../../mine.txt", 4, "00"],
      ["index.html", 1, "11".repeat(32)],
    ];
    writeFileSync(join(cwd, "out", T, MANIFEST), JSON.stringify({ version: 1, files }));
    await expect(publish(cwd, B)).rejects.toThrow("index.html");
    expect(readFileSync(join(cwd, "mine.txt"), "utf8")).toBe("mine");
  });
});

test("a file that has another name outside is not written through", async () => {
  const [cwd, victim] = [tempFolder(), tempFolder()];
  writeFiles(victim, { "index.html": "A" });
  mkdirSync(join(cwd, "out", T), { recursive: true });
  linkSync(join(victim, "index.html"), join(cwd, "out", T, "index.html"));
  await publish(cwd, { [`${T}/index.html`]: "A" });
  await publish(cwd, { [`${T}/index.html`]: "B" });
  expect(readTree(victim)).toEqual({ "index.html": "A" });
});

describe("the lock", () => {
  const lockIn = (cwd: string) => join(cwd, ".out.fixbook-lock");
  const owner = (cwd: string, change: object) => {
    const path = join(lockIn(cwd), "owner.json");
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...change }));
  };

  test("lets one build wait for the other, and says for whom", async () => {
    const cwd = tempFolder();
    const output = openOutputFolder("out", [], cwd);
    const { disk } = await import("../disk/disk.js");
    const first = await takeLock(output, {}, disk);
    const waited: number[] = [];
    const second = takeLock(output, { onWait: ({ pid }) => waited.push(pid) }, disk);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(waited).toEqual([process.pid]);
    first.release();
    (await second).release();
    expectTidy(cwd);
  });

  test.each<[string, (cwd: string) => void]>([
    ["a process that has ended", (cwd) => owner(cwd, { pid: 999_999_999 })],
    ["a process whose number another one has now", (cwd) => owner(cwd, { started: "1" })],
    [
      "another machine, not heard of for a minute",
      (cwd) => {
        owner(cwd, { boot: "another" });
        utimesSync(join(lockIn(cwd), "owner.json"), 1, Date.now() / 1000 - 61);
      },
    ],
    [
      "a build that was killed before it said who it is",
      (cwd) => {
        rmSync(join(lockIn(cwd), "owner.json"));
        utimesSync(lockIn(cwd), 1, Date.now() / 1000 - 11);
      },
    ],
  ])("of %s is dead", async (_, change) => {
    const cwd = tempFolder();
    const { disk } = await import("../disk/disk.js");
    const dead = await takeLock(openOutputFolder("out", [], cwd), {}, disk);
    change(cwd);
    await publish(cwd, A);
    expect(() => dead.check()).toThrow("taken over");
    dead.release();
    expectTidy(cwd);
  });

  test("that was taken away meanwhile: nothing is published", async () => {
    const cwd = tempFolder();
    await publish(cwd, A);
    const taken = publish(cwd, B, { before: () => owner(cwd, { token: "another" }) });
    await expect(taken).rejects.toThrow("taken over");
    expect(published(cwd)).toEqual(A);
  });

  /** A disk that fails at a call on a path that ends so. */
  const failingAt = (name: "lstatSync" | "rmSync" | "writeFileSync", end: string): Disk => ({
    ...disk,
    [name]: (...args: unknown[]) => {
      if (String(args[0]).endsWith(end)) throw Object.assign(new Error("EIO"), { code: "EIO", syscall: name });
      return (disk[name] as (...all: unknown[]) => unknown)(...args);
    },
  });

  test.each([
    ["nothing can be said of others", "lstatSync", "out/.fixbook-lock"],
    ["it cannot say who has it", "writeFileSync", "owner.json"],
    ["Git cannot be told of it", "writeFileSync", ".fixbook-lock/.gitignore"],
  ] as const)("is not left where %s", async (_, name, end) => {
    const cwd = tempFolder();
    await publish(cwd, A);
    await expect(publish(cwd, B, {}, failingAt(name, end))).rejects.toThrow("EIO");
    expect(published(cwd)).toEqual(A);
    expectTidy(cwd);
  });

  test("that this process could not remove is in nobody's way", async () => {
    const cwd = tempFolder();
    await publish(cwd, A, {}, failingAt("rmSync", ".out.fixbook-lock"));
    expect(existsSync(lockIn(cwd))).toBe(true);
    await publish(cwd, B);
    expect(published(cwd)).toEqual(B);
    expectTidy(cwd);
  });

  test("counts beside the output folder and in it", async () => {
    const cwd = tempFolder();
    await publish(cwd, A);
    const output = openOutputFolder("out", [], cwd);
    for (const lock of [join(cwd, ".out.fixbook-lock"), join(cwd, "out/.fixbook-lock")]) {
      writeFiles(lock, { "owner.json": JSON.stringify({ token: "t", pid: 1, host: "other", since: "now" }) });
      const waited: string[] = [];
      const signal = AbortSignal.timeout(700);
      const taken = takeLock(output, { signal, onWait: ({ host }) => waited.push(host) }, disk);
      await expect(taken).rejects.toThrow();
      expect(waited).toEqual(["other"]);
      rmSync(lock, { recursive: true });
      (await takeLock(output, {}, disk)).release();
    }
  });

  test("of another machine that was heard of is alive, until it is broken", async () => {
    const cwd = tempFolder();
    const { disk } = await import("../disk/disk.js");
    const output = openOutputFolder("out", [], cwd);
    const held = await takeLock(output, {}, disk);
    owner(cwd, { boot: "another" });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 500);
    await expect(takeLock(output, { signal: controller.signal }, disk)).rejects.toThrow();
    const mine = await takeLock(output, { breakLock: true }, disk);
    expect(() => held.check()).toThrow("taken over");
    mine.release();
    expectTidy(cwd);
  });
});

test.each<[string, Tree, (cwd: string) => void]>([
  [
    "a file where a folder with litter was",
    { [`${T}/a`]: "a file" },
    (out) => writeFiles(out, { [`${T}/a/.DS_Store`]: "" }),
  ],
  [
    "a file where a folder with an empty one was",
    { [`${T}/a`]: "a file" },
    (out) => mkdirSync(join(out, T, "a/empty")),
  ],
  ["a folder where a file was", { [`${T}/x/deep/er`]: "deep" }, () => {}],
  [
    "a manifest that became a folder",
    B,
    (out) => {
      rmSync(join(out, T, MANIFEST));
      writeFiles(out, { [`${T}/${MANIFEST}/x`]: "mine" });
    },
  ],
  [
    "a manifest that became a link",
    A,
    (out) => {
      rmSync(join(out, T, MANIFEST));
      symlinkSync("index.html", join(out, T, MANIFEST));
    },
  ],
])("publishes %s, with --clean where that takes it", async (_, tree, change) => {
  const cwd = tempFolder();
  await publish(cwd, A);
  change(join(cwd, "out"));
  await publish(cwd, tree, { clean: true });
  expect(published(cwd)).toEqual(tree);
  expect(JSON.parse(manifestOf(cwd)).files).toHaveLength(Object.keys(tree).length);
  await publish(cwd, B);
  expect(published(cwd)).toEqual(B);
  expectTidy(cwd);
});

test("turns the link of earlier versions into a folder", async () => {
  const cwd = tempFolder();
  writeFiles(cwd, { ".out.fixbook/slot-0123456789abcdef/demo/acme/html/old.html": "old" });
  symlinkSync(".out.fixbook/slot-0123456789abcdef", join(cwd, "out"));
  await publish(cwd, A);
  expect(lstatSync(join(cwd, "out")).isDirectory()).toBe(true);
  expect(published(cwd)).toEqual(A);
  expectTidy(cwd);
});

describe("hidden folders", () => {
  /** Another disk as far as can be told: the folders with these names lie on a device of their own, or refuse to be changed. */
  function diskWith({ device, refusing }: { readonly device?: string; readonly refusing?: string }): Disk {
    const lstatSync = ((path: string, options: object) => {
      const stat = disk.lstatSync(path, options);
      return stat && device !== undefined && path.startsWith(device) ? Object.assign(stat, { dev: 4711 }) : stat;
    }) as typeof disk.lstatSync;
    const mkdirSync = ((path: string, options: object) => {
      if (dirname(path) === refusing && existsSync(refusing) && !existsSync(path))
        throw Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "mkdir", path });
      return disk.mkdirSync(path, options);
    }) as typeof disk.mkdirSync;
    return { ...disk, lstatSync, mkdirSync };
  }

  test.each([
    ["beside the output folder", {}, "."],
    ["in it, where it is another disk", { device: "out" }, "out"],
    ["in it, where nothing can be made beside it", { refusing: "." }, "out"],
  ] as const)("lie %s", async (_, { device, refusing }: { device?: string; refusing?: string }, place) => {
    const cwd = tempFolder();
    await publish(cwd, A);
    const io = diskWith({
      ...(device === undefined ? {} : { device: join(cwd, device) }),
      ...(refusing === undefined ? {} : { refusing: cwd }),
    });
    const seen = () => readdirSync(join(cwd, place)).filter((name) => /fixbook-(?!manifest)/.test(name));
    const hidden: string[] = [];
    await publish(cwd, B, { before: () => void hidden.push(...seen()) }, io);
    expect(hidden).toEqual([
      expect.stringMatching(/^\.(?:out\.)?fixbook-[0-9a-f]{16}$/),
      expect.stringMatching(/^\.(?:out\.)?fixbook-lock$/),
    ]);
    expect(published(cwd)).toEqual(B);
    expect([readdirSync(cwd), seen()]).toEqual([["out"], []]);
  });

  test("lie in it, where a rename does not lead there: it is mounted from the same disk", async () => {
    const cwd = tempFolder();
    await publish(cwd, A);
    const renameSync: typeof disk.renameSync = (from, to) => {
      const isAcross = String(from).startsWith(join(cwd, ".")) && String(to).startsWith(join(cwd, "out"));
      if (isAcross && !String(from).startsWith(join(cwd, "out")))
        throw Object.assign(new Error("EXDEV"), { code: "EXDEV", syscall: "rename" });
      disk.renameSync(from, to);
    };
    await publish(cwd, B, {}, { ...disk, renameSync });
    expect(published(cwd)).toEqual(B);
    expect(readdirSync(cwd)).toEqual(["out"]);
    expect(readdirSync(join(cwd, "out"))).toEqual(["demo"]);
  });

  test.each([
    ["of a book", "demo"],
    ["of a brand", "demo/acme"],
    ["of a target", T],
    ["of a book that was not published yet", "new"],
    ["of a brand that was not published yet", "new/acme"],
  ])("cannot help where the folder %s is another disk: nothing is published", async (_, folder) => {
    const cwd = tempFolder();
    await publish(cwd, A);
    mkdirSync(join(cwd, "out", folder), { recursive: true });
    const before = readTree(cwd);
    const io = diskWith({ device: join(cwd, "out", folder) });
    const tree = folder.startsWith("new") ? { "new/acme/html/x": "x" } : B;
    await expect(publish(cwd, tree, {}, io)).rejects.toThrow(`${folder} in the output folder lies on another disk`);
    expect(readTree(cwd)).toEqual(before);
    expectTidy(cwd);
  });
});
