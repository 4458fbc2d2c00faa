import { hash } from "node:crypto";
import { lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { FileTable, fingerprintOf, type RecordedTree, StatTable } from "../cache/index.js";
import { type Disk, disk, EngineError } from "../disk/index.js";
import type { Step } from "./journal.js";
import { type FileVersion, MANIFEST, printManifest } from "./manifest.js";
import { type MoveOrder, planMoves } from "./plan-moves.js";

const T = "book/acme/html";
const versionOf = (text: string): FileVersion => ({
  bytes: Buffer.byteLength(text),
  sha256: hash("sha256", text, "hex"),
});

interface Case {
  /** What is in the output folder. */
  readonly out?: Readonly<Record<string, string>>;
  /** The files of the manifest in the folder of the target; those that are in the output folder when left out. */
  readonly listed?: Readonly<Record<string, string>> | null;
  /** All files of the build. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files of it that are in their place already. */
  readonly unchanged?: readonly string[];
  readonly orders?: Readonly<Record<string, MoveOrder>>;
  readonly targets?: readonly string[];
  readonly gone?: readonly string[];
  readonly clean?: boolean;
  readonly change?: (out: string) => void;
  readonly earlier?: (out: string) => RecordedTree;
  readonly io?: (out: string) => Disk;
}

const below = (target: string, files: Readonly<Record<string, string>>) =>
  Object.entries(files).flatMap(([path, text]) =>
    path.startsWith(`${target}/`) ? [[path.slice(target.length + 1), versionOf(text)] as const] : [],
  );

function plan({ out = {}, listed = out, files = {}, unchanged = [], orders = {}, ...more }: Case) {
  const root = join(tempFolder(), "out");
  mkdirSync(root);
  writeFiles(root, out);
  if (listed !== null && Object.keys(out).length > 0)
    writeFiles(root, { [`${T}/${MANIFEST}`]: printManifest(below(T, listed)) });
  more.change?.(root);
  const table = new FileTable();
  for (const [path, text] of Object.entries(files)) table.set(path, { ...versionOf(text), fingerprint: undefined });
  const manifests = new Map<string, string>();
  const stageManifest = (name: string, text: string) => {
    manifests.set(name, text);
    return `staged/${name}`;
  };
  const staged = new Map(
    Object.keys(files)
      .filter((path) => !unchanged.includes(path))
      .map((path) => [path, orders[path] ?? "page"] as const),
  );
  const { gone = [], clean = false, targets = [T].filter((one) => !gone.includes(one)) } = more;
  const input = { root, staging: "nowhere", targets, gone, files: table, staged, earlier: more.earlier?.(root), clean };
  const planned = planMoves({ ...input, stageManifest }, more.io?.(root) ?? disk);
  return { ...planned, written: manifests, lines: planned.steps.map(lineOf) };
}

/** A step as a line. Versions are told by their bytes. */
function lineOf(step: Step): string {
  const over = (versions: readonly FileVersion[]) => versions.map(({ bytes }) => `${bytes}`).join(",");
  switch (step.kind) {
    case "move":
      return `move ${step.from} > ${step.to} ${step.version.bytes} over ${over(step.over)}`;
    case "move-folder":
      return `move-folder ${step.from} > ${step.to}`;
    case "delete":
      return `delete ${step.path} ${over(step.versions)}`;
    case "tidy":
      return `tidy ${step.path}`;
    case "clear":
      return `clear ${step.path} > ${step.to}${step.isFolder ? " if folder" : ""}`;
  }
}

const bytesOf = (...files: readonly Readonly<Record<string, string>>[]) =>
  versionOf(printManifest(files.flatMap((one) => below(T, one)))).bytes;
const M = `${T}/${MANIFEST}`;

describe("a target", () => {
  test("that is new is moved in as a folder", () => {
    const files = { [`${T}/a`]: "a", [`${T}/b/c`]: "c", "book/acme/html2/x": "x" };
    const { lines, foreign, manifests, written, steps } = plan({ files });
    expect([lines, foreign]).toEqual([[`move-folder tree/${T} > ${T}`], []]);
    const text = printManifest(below(T, files));
    expect([...written]).toEqual([[M, text]]);
    expect(manifests).toEqual([[M, versionOf(text)]]);
    expect(steps).toMatchObject([{ manifest: versionOf(text) }]);
  });

  test("that is the same needs nothing", () => {
    const files = { [`${T}/a`]: "a", [`${T}/b/c`]: "c" };
    const { lines, foreign, manifests, written } = plan({ out: files, files, unchanged: Object.keys(files) });
    expect([lines, foreign, [...written]]).toEqual([[], [], []]);
    expect(manifests).toEqual([[M, versionOf(printManifest(below(T, files)))]]);
  });

  test("has assets moved in before pages, those before lists, and what is gone removed after them", () => {
    const out = { [`${T}/list`]: "l1", [`${T}/page`]: "p1", [`${T}/old/one`]: "o", [`${T}/old/two/x`]: "t" };
    const files = {
      [`${T}/list`]: "list",
      [`${T}/page`]: "page.",
      [`${T}/asset`]: "asset!",
      [`${T}/new/page`]: "new",
      [`${T}/same`]: "same",
    };
    const orders = { [`${T}/list`]: "list", [`${T}/asset`]: "asset" } as const;
    const same = { [`${T}/same`]: "same" };
    const { lines, foreign, manifests, written } = plan({
      out: { ...out, ...same },
      files,
      orders,
      unchanged: [`${T}/same`],
    });
    const both = bytesOf(files, out);
    expect(lines).toEqual([
      `move staged/${M}.first > ${M} ${both} over ${bytesOf(out, same)}`,
      `move tree/${T}/asset > ${T}/asset 6 over `,
      `move tree/${T}/page > ${T}/page 5 over 2`,
      `move tree/${T}/new/page > ${T}/new/page 3 over `,
      `move tree/${T}/list > ${T}/list 4 over 2`,
      `delete ${T}/old/one 1`,
      `delete ${T}/old/two/x 1`,
      `tidy ${T}/old/two`,
      `tidy ${T}/old`,
      `tidy ${T}`,
      "tidy book/acme",
      "tidy book",
      `move staged/${M} > ${M} ${bytesOf(files)} over ${both}`,
    ]);
    expect(foreign).toEqual([]);
    expect(manifests).toEqual([[M, versionOf(printManifest(below(T, files)))]]);
    expect(written.get(M)).toBe(printManifest(below(T, files)));
    expect(written.get(`${M}.first`)).toBe(printManifest([...below(T, files), ...below(T, out)]));
  });

  test("to which files come gets one manifest", () => {
    const out = { [`${T}/a`]: "a" };
    const files = { ...out, [`${T}/b`]: "b" };
    const { lines, written } = plan({ out, files, unchanged: [`${T}/a`] });
    expect(lines).toEqual([
      `move staged/${M} > ${M} ${bytesOf(files)} over ${bytesOf(out)}`,
      `move tree/${T}/b > ${T}/b 1 over `,
    ]);
    expect([...written.keys()]).toEqual([M]);
  });

  test("of which a file is gone has it put back", () => {
    const files = { [`${T}/a`]: "a", [`${T}/b`]: "b" };
    const { lines } = plan({ out: { [`${T}/a`]: "a" }, listed: files, files, unchanged: [`${T}/a`] });
    expect(lines).toEqual([
      `move staged/${M} > ${M} ${bytesOf(files)} over ${bytesOf(files)}`,
      `move tree/${T}/b > ${T}/b 1 over `,
    ]);
  });

  test.each([
    ["is gone", null, ""],
    ["says something else", {}, ` ${bytesOf({})}`],
  ])("whose manifest %s gets another one", (_, listed, over) => {
    const files = { [`${T}/a`]: "a" };
    const { lines } = plan({ out: files, listed, files, unchanged: [`${T}/a`] });
    expect(lines).toEqual([`move staged/${M} > ${M} ${bytesOf(files)} over${over === "" ? " " : over}`]);
  });

  test("that is gone is removed, with its manifest", () => {
    const out = { [`${T}/a`]: "a", [`${T}/b/c`]: "c" };
    const { lines, manifests, written } = plan({ out, gone: [T], files: {} });
    expect(lines).toEqual([
      `delete ${T}/a 1`,
      `delete ${T}/b/c 1`,
      `delete ${M} ${bytesOf(out)}`,
      `tidy ${T}/b`,
      `tidy ${T}`,
      "tidy book/acme",
      "tidy book",
    ]);
    expect([[...written], manifests]).toEqual([[], []]);
    expect(plan({ out, listed: null, gone: [T], files: out }).foreign).toEqual([`${T}/a`, `${T}/b/c`]);
    expect(plan({ gone: [T] }).lines).toEqual([]);
  });

  test("that is gone, and has no manifest, has it removed where somebody makes it", () => {
    const { lines } = plan({ out: { [`${T}/.DS_Store`]: "" }, listed: null, gone: [T] });
    expect(lines[0]).toBe(`delete ${M} `);
  });
});

describe("files and folders", () => {
  test("a file that is in the way of a folder goes first", () => {
    const out = { [`${T}/x`]: "file", [`${T}/y`]: "y" };
    const files = { [`${T}/x/deep/er`]: "deep" };
    expect(plan({ out, files }).lines.slice(1, -1)).toEqual([
      `delete ${T}/x 4`,
      `tidy ${T}`,
      "tidy book/acme",
      "tidy book",
      `move tree/${T}/x/deep/er > ${T}/x/deep/er 4 over `,
      `delete ${T}/y 1`,
      `tidy ${T}`,
      "tidy book/acme",
      "tidy book",
    ]);
  });

  test("a folder that is in the way of a file goes first, and what is left of it is cleared", () => {
    const out = { [`${T}/x/deep/er`]: "deep", [`${T}/x/.DS_Store`]: "" };
    const files = { [`${T}/x`]: "file", [`${T}/z`]: "z" };
    const { lines, foreign } = plan({ out, listed: { [`${T}/x/deep/er`]: "deep" }, files });
    expect(lines.slice(1, -1)).toEqual([
      `delete ${T}/x/deep/er 4`,
      `tidy ${T}/x/deep`,
      `tidy ${T}/x`,
      `tidy ${T}`,
      "tidy book/acme",
      "tidy book",
      `clear ${T}/x > cleared/0 if folder`,
      `move tree/${T}/x > ${T}/x 4 over `,
      `move tree/${T}/z > ${T}/z 1 over `,
    ]);
    expect(foreign).toEqual([]);
  });
});

describe("what is not the build's", () => {
  const out = { [`${T}/a`]: "a", [`${T}/b/c`]: "c" };
  const files = { [`${T}/a`]: "new" };
  test.each<readonly [string, readonly string[], Partial<Case>]>([
    ["a file of others", [`${T}/mine`], { out: { ...out, [`${T}/mine`]: "mine" }, listed: out }],
    [
      "what systems put there",
      [],
      { change: (root) => writeFiles(root, { [`${T}/b/Thumbs.db`]: "", [`${T}/desktop.ini`]: "" }) },
    ],
    ["an empty folder", [], { change: (root) => mkdirSync(join(root, T, "empty")) }],
    ["a file that was changed", [`${T}/a`], { listed: { ...out, [`${T}/a`]: "other" } }],
    ["a file that was changed, to the same length", [`${T}/a`], { listed: { ...out, [`${T}/a`]: "b" } }],
    [
      "a file of another length and the same hash",
      [`${T}/a`],
      {
        change: (root) =>
          writeFiles(root, {
            [M]: printManifest([["a", { ...versionOf("a"), bytes: 2 }], ...below(T, { [`${T}/b/c`]: "c" })]),
          }),
      },
    ],
    [
      "a file of which the manifest knows two versions",
      [],
      {
        change: (root) =>
          writeFiles(root, {
            [M]: printManifest([["a", versionOf("xx")], ["a", versionOf("a")], ...below(T, { [`${T}/b/c`]: "c" })]),
          }),
      },
    ],
    ["a manifest that is gone", [`${T}/a`, `${T}/b/c`], { listed: null }],
    ["a link", [`${T}/link`], { change: (root) => symlinkSync("a", join(root, T, "link")) }],
    ["a link to a folder", [`${T}/link`], { change: (root) => symlinkSync("b", join(root, T, "link")) }],
    [
      "the manifest as a folder",
      [`${T}/a`, `${T}/b/c`, M].sort(),
      { listed: null, change: (root) => mkdirSync(join(root, M)) },
    ],
    [
      "the manifest as a link",
      [`${T}/a`, `${T}/b/c`, M].sort(),
      { listed: null, change: (root) => symlinkSync("a", join(root, M)) },
    ],
    [
      "a book that is a link",
      ["book"],
      {
        change: (root) => {
          rmSync(join(root, "book"), { recursive: true });
          symlinkSync(root, join(root, "book"));
        },
      },
    ],
    [
      "a brand that is a file",
      ["book/acme"],
      {
        change: (root) => {
          rmSync(join(root, "book/acme"), { recursive: true });
          writeFiles(root, { "book/acme": "" });
        },
      },
    ],
    [
      "a target that is a file",
      [T],
      {
        change: (root) => {
          rmSync(join(root, T), { recursive: true });
          writeFiles(root, { [T]: "" });
        },
      },
    ],
  ])("%s is named, where it is foreign, and cleared first, where that is wanted", (_, foreign, more) => {
    const planned = plan({ out, files, ...more });
    expect([planned.foreign, planned.lines.filter((line) => line.startsWith("clear"))]).toEqual([foreign, []]);
    const cleared = plan({ out, files, ...more, clean: true });
    expect(cleared.foreign).toEqual(foreign);
    expect(cleared.lines.slice(0, foreign.length).sort()).toEqual(
      foreign.map((path) => expect.stringMatching(new RegExp(`^clear ${path} > cleared/\\d+$`))),
    );
    expect(new Set(cleared.lines.slice(0, foreign.length).map((line) => line.split(" ")[3])).size).toBe(foreign.length);
    if (foreign[0] === T || T.startsWith(`${foreign[0]}/`))
      expect(cleared.lines.slice(1)).toEqual([`move-folder tree/${T} > ${T}`]);
  });

  test("is named once, and cleared once, where two targets meet it", () => {
    const change = (root: string) => writeFiles(root, { book: "a file" });
    const planned = plan({ targets: ["book/a/html", "book/b/html"], files: {}, change, clean: true });
    expect([planned.foreign, planned.lines]).toEqual([
      ["book"],
      [
        "clear book > cleared/0",
        "move-folder tree/book/a/html > book/a/html",
        "move-folder tree/book/b/html > book/b/html",
      ],
    ]);
  });

  test("is named in the order of paths", () => {
    const change = (root: string) => writeFiles(root, { b: "a file", a: "a file" });
    expect(plan({ targets: ["b/acme/html", "a/acme/html"], change }).foreign).toEqual(["a", "b"]);
  });

  test("is cleared to another place than what is left of a folder", () => {
    const planned = plan({
      out: { [`${T}/mine`]: "mine" },
      listed: {},
      files: { [`${T}/x`]: "x", [`${T}/y`]: "y" },
      change: (root) => [`${T}/x`, `${T}/y`].forEach((path) => void mkdirSync(join(root, path))),
      clean: true,
    });
    expect(planned.lines.filter((line) => line.startsWith("clear"))).toEqual([
      `clear ${T}/mine > cleared/0`,
      `clear ${T}/x > cleared/1 if folder`,
      `clear ${T}/y > cleared/2 if folder`,
    ]);
  });
});

describe("a build whose files are known", () => {
  const out = { [`${T}/a`]: "a", [`${T}/b/c`]: "c", [`${T}/b/d`]: "d" };
  /** What a build has kept of what it has published. */
  function recorded(root: string): RecordedTree {
    const [files, folders] = [new FileTable(), new StatTable()];
    const look = (path: string) => fingerprintOf(lstatSync(join(root, path)));
    for (const [path, text] of Object.entries({ ...out, [M]: printManifest(below(T, out)) }))
      files.set(path, { ...versionOf(text), fingerprint: look(path) });
    for (const path of [T, `${T}/b`]) folders.set(path, look(path));
    return { folder: root, files, folders };
  }
  /** A disk that says which files were read, and which folders. */
  function watched() {
    const seen: string[] = [];
    const io = (root: string): Disk => ({
      ...disk,
      readFileSync: ((path: string, ...rest: never[]) => {
        seen.push(path.slice(root.length + 1));
        return disk.readFileSync(path, ...rest);
      }) as Disk["readFileSync"],
      readdirSync: ((path: string, ...rest: never[]) => {
        seen.push(`${path.slice(root.length + 1)}/`);
        return disk.readdirSync(path, ...rest);
      }) as Disk["readdirSync"],
    });
    return { seen, io };
  }

  test("is planned without reading anything but the manifest", () => {
    const { seen, io } = watched();
    const files = { [`${T}/a`]: "new", [`${T}/b/c`]: "c" };
    const { lines, foreign } = plan({ out, files, unchanged: [`${T}/b/c`], earlier: recorded, io });
    expect([lines.slice(1, 3), foreign]).toEqual([[`move tree/${T}/a > ${T}/a 3 over 1`, `delete ${T}/b/d 1`], []]);
    expect(seen).toEqual([M]);
  });

  test("has a folder read to which something came, and files that were changed named", () => {
    const { seen, io } = watched();
    const change = (root: string) => writeFiles(root, { [`${T}/b/mine`]: "mine" });
    let tree: RecordedTree | undefined;
    const { foreign } = plan({
      out,
      files: {},
      io,
      earlier: (root) => (tree ??= recorded(root)),
      change: (root) => {
        tree = recorded(root);
        change(root);
        writeFiles(root, { [`${T}/a`]: "A" });
      },
    });
    expect(foreign).toEqual([`${T}/a`, `${T}/b/mine`]);
    expect(seen.filter((path) => path.endsWith("/"))).toEqual([`${T}/b/`]);
  });

  test("takes what a manifest says of files that it does not know", () => {
    const earlier = (root: string): RecordedTree => ({
      folder: root,
      files: new FileTable(),
      folders: new StatTable(),
    });
    expect(plan({ out, files: {}, earlier }).foreign).toEqual([]);
  });
});

test.each([
  ["book", "book"],
  ["book/acme", "book/acme"],
  [T, T],
])("a target is not moved onto another disk: %s", (device, named) => {
  const io = (root: string): Disk => ({
    ...disk,
    lstatSync: ((path: string, options: object) => {
      const stat = disk.lstatSync(path, options as never);
      return stat && path.startsWith(join(root, device)) ? Object.assign(stat, { dev: 4711 }) : stat;
    }) as Disk["lstatSync"],
  });
  for (const more of [{}, { gone: [T] }])
    expect(() => plan({ out: { [`${T}/a`]: "a" }, ...more, io })).toThrow(
      new EngineError(
        `${named} in the output folder lies on another disk.`,
        "Nothing was published. Publish that book into a folder on that disk.",
      ),
    );
});

test("an output folder that is not there yet is on no other disk", () => {
  const { lines } = plan({ files: { [`${T}/a`]: "a" }, change: (root) => rmSync(root, { recursive: true }) });
  expect(lines).toEqual([`move-folder tree/${T} > ${T}`]);
});
