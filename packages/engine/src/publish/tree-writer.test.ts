import { hash } from "node:crypto";
import { linkSync, lstatSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Piece } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import { readTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import {
  FileTable,
  fingerprintOf,
  KeptPart,
  planList,
  type Recipe,
  type RecordedTree,
  StatTable,
} from "../cache/index.js";
import { type Disk, disk, EngineError } from "../disk/index.js";
import { createTreeWriter } from "./tree-writer.js";

const sha256Of = (text: string | Buffer) => hash("sha256", text, "hex");
const versionOf = (text: string) => ({ bytes: Buffer.byteLength(text), sha256: sha256Of(text) });

interface Case {
  readonly out?: Readonly<Record<string, string>>;
  /** The files of it that the last build has a record of. */
  readonly recorded?: Readonly<Record<string, string>>;
  readonly flush?: boolean;
  readonly io?: Partial<Disk>;
  /** What happens to the output folder before the build. */
  readonly change?: (root: string) => void;
}

function writer({ out = {}, recorded, flush = false, io = {}, change }: Case = {}) {
  const cwd = tempFolder();
  const [root, staging] = [join(cwd, "out"), join(cwd, "staging")];
  for (const folder of [root, staging]) mkdirSync(folder);
  writeFiles(root, out);
  change?.(root);
  const read: string[] = [];
  const watched: Disk = {
    ...disk,
    readFileSync: ((path: string, ...rest: never[]) => {
      read.push(path.slice(cwd.length + 1));
      return disk.readFileSync(path, ...rest);
    }) as Disk["readFileSync"],
    ...io,
  };
  const tree = createTreeWriter({ root, staging, earlier: recorded && recordOf(root, recorded), flush }, watched);
  return { root, staging, tree, read, result: () => [readTree(staging), [...tree.staged], tree.bytes()] };
}

function recordOf(root: string, recorded: Readonly<Record<string, string>>): RecordedTree {
  const files = new FileTable();
  for (const [path, text] of Object.entries(recorded))
    files.set(path, { ...versionOf(text), fingerprint: fingerprintOf(lstatSync(join(root, path))) });
  return { folder: root, files, folders: new StatTable() };
}

const inodeOf = (...path: readonly string[]) => lstatSync(join(...path)).ino;

describe("a file", () => {
  test("that is new is staged, with its order and its version", () => {
    const { tree, staging, result } = writer();
    tree.write("a/x", "ä", { order: "asset" });
    tree.write("a/y", "list");
    tree.write("a/z", "\u00ff", { encoding: "latin1", order: "page" });
    const latin = Buffer.from("\u00ff", "latin1");
    expect(result()).toEqual([
      { "a/x": Buffer.from("ä").toString("latin1"), "a/y": "list", "a/z": "\u00ff" },
      [
        ["a/x", "asset"],
        ["a/y", "list"],
        ["a/z", "page"],
      ],
      7,
    ]);
    expect(tree.files.get("a/x")).toEqual({ ...versionOf("ä"), fingerprint: expect.any(Array) });
    expect(tree.files.get("a/x")?.fingerprint?.[0]).toBe(inodeOf(staging, "a/x"));
    expect(tree.files.get("a/z")).toMatchObject({ bytes: 1, sha256: sha256Of(latin) });
  });

  test("that is in its place already is not staged", () => {
    const { tree, root, result } = writer({ out: { "a/x": "same" } });
    tree.write("a/x", "same");
    expect(result()).toEqual([{}, [], 4]);
    expect(tree.files.get("a/x")).toEqual({
      ...versionOf("same"),
      fingerprint: fingerprintOf(lstatSync(join(root, "a/x"))),
    });
  });

  test.each<readonly [string, (root: string) => void]>([
    ["has other bytes", (root) => writeFileSync(join(root, "a/x"), "diff")],
    ["has another length", (root) => writeFileSync(join(root, "a/x"), "longer")],
    ["is not there", (root) => rmSync(join(root, "a/x"))],
    ["has no folder", (root) => rmSync(join(root, "a"), { recursive: true })],
    [
      "is in no folder",
      (root) => {
        rmSync(join(root, "a"), { recursive: true });
        writeFileSync(join(root, "a"), "");
      },
    ],
    [
      "is a link",
      (root) => {
        writeFiles(root, { "b/x": "same" });
        rmSync(join(root, "a/x"));
        symlinkSync("../b/x", join(root, "a/x"));
      },
    ],
    [
      "is in a folder that is a link",
      (root) => {
        writeFiles(root, { "b/x": "same" });
        rmSync(join(root, "a"), { recursive: true });
        symlinkSync("b", join(root, "a"));
      },
    ],
    [
      "is a folder",
      (root) => {
        rmSync(join(root, "a/x"));
        mkdirSync(join(root, "a/x"));
      },
    ],
    [
      "is in an output folder that is a link",
      (root) => {
        disk.renameSync(root, `${root}-real`);
        symlinkSync(`${root}-real`, root);
      },
    ],
    ["is in no output folder", (root) => rmSync(root, { recursive: true })],
  ])("that %s is staged, or left as another thread has staged it", (_, change) => {
    for (const threads of [false, true]) {
      const { tree, staging, result } = writer({ out: { "a/x": "same" }, change });
      const record = { ...versionOf("same"), fingerprint: undefined };
      if (threads) {
        writeFiles(staging, { "a/x": "same" });
        tree.takeStaged("a/x", record, "page");
      } else tree.write("a/x", "same", { order: "page" });
      expect(result()).toEqual([{ "a/x": "same" }, [["a/x", "page"]], 4]);
      if (threads) expect(tree.files.get("a/x")).toEqual(record);
    }
  });

  test("that another thread has staged and that is in its place already is dropped", () => {
    const { tree, root, staging, result } = writer({ out: { "a/x": "same" } });
    writeFiles(staging, { "a/x": "same" });
    tree.takeStaged("a/x", { ...versionOf("same"), fingerprint: undefined }, "page");
    expect(result()).toEqual([{}, [], 4]);
    expect(tree.files.get("a/x")?.fingerprint?.[0]).toBe(inodeOf(root, "a/x"));
  });

  test("whose hash the record knows is neither read nor made", () => {
    const out = { "a/x": "same", "a/y": "same too" };
    const { tree, root, staging, read, result } = writer({ out, recorded: out });
    tree.write("a/x", "not looked at", { sha256: sha256Of("same") });
    writeFiles(staging, { "a/y": "same too" });
    tree.takeStaged("a/y", { ...versionOf("same too"), fingerprint: undefined }, "page");
    expect([result(), read]).toEqual([[{}, [], 12], []]);
    expect(tree.files.get("a/x")).toEqual({
      ...versionOf("same"),
      fingerprint: fingerprintOf(lstatSync(join(root, "a/x"))),
    });
    expect(tree.files.get("a/y")?.fingerprint?.[0]).toBe(inodeOf(root, "a/y"));
  });

  test("whose hash nobody knows is compared, whatever the record knows", () => {
    const out = { "a/x": "same", "a/y": "same" };
    const { tree, result } = writer({ out, recorded: out });
    tree.write("a/x", "diff");
    tree.write("a/y", "same");
    expect(result()).toEqual([{ "a/x": "diff" }, [["a/x", "list"]], 8]);
  });

  test("that is told by its bytes has the fingerprint that it has now", () => {
    const out = { "a/x": "same" };
    const { tree, root } = writer({ out, recorded: out });
    writeFileSync(join(root, "a/x"), "same");
    utimesSync(join(root, "a/x"), 1000, 1000);
    expect(tree.keep("a", ["x"])).toBe(true);
    expect(tree.files.get("a/x")?.fingerprint).toEqual(fingerprintOf(lstatSync(join(root, "a/x"))));
  });

  test("whose hash is known has it taken over where it is staged", () => {
    const { tree } = writer();
    tree.write("a/x", "text", { sha256: "00".repeat(32) });
    expect(tree.files.get("a/x")?.sha256).toBe("00".repeat(32));
  });

  test("is looked for in a folder that is looked at once", () => {
    const looked: string[] = [];
    const io: Partial<Disk> = {
      lstatSync: ((path: string, options: never) => {
        looked.push(path);
        return disk.lstatSync(path, options);
      }) as Disk["lstatSync"],
    };
    const { tree, root } = writer({ out: { "a/b/x": "x", "a/b/y": "y" }, io });
    tree.write("a/b/x", "x");
    tree.write("a/b/y", "y");
    expect(looked).toEqual([root, join(root, "a"), join(root, "a/b"), join(root, "a/b/x"), join(root, "a/b/y")]);
  });

  test("is written through to the disk where that is wanted", () => {
    for (const flush of [true, false]) {
      let flushed = 0;
      const fsyncSync = (file: number) => {
        flushed++;
        disk.fsyncSync(file);
      };
      writer({ flush, io: { fsyncSync } }).tree.write("a", "a");
      expect(flushed).toBe(flush ? 1 : 0);
    }
  });

  test("is there once, whoever writes it, and has a path within", () => {
    const { tree } = writer();
    tree.write("a/x", "a");
    const again = "Two artifacts have the path a/x.";
    const record = { ...versionOf("a"), fingerprint: undefined };
    expect(() => tree.write("a/x", "a")).toThrow(again);
    expect(() => tree.writeList("a/x", ["a"])).toThrow(again);
    expect(() => tree.takeStaged("a/x", record, "page")).toThrow(again);
    expect(() => tree.write("../x", "a")).toThrow("cannot have the path");
    expect(() => tree.writeList("../x", ["a"])).toThrow("cannot have the path");
    expect(() => tree.takeStaged("../x", record, "page")).toThrow("cannot have the path");
  });
});

describe("files of the last build", () => {
  const out = { "t/a": "a", "t/b/c": "cc", "u/d": "ddd" };

  test("are kept where nobody has touched them", () => {
    const { tree, result } = writer({ out, recorded: out });
    expect(tree.keep("t", ["a", "b/c"])).toBe(true);
    expect([result(), [...tree.files.paths()]]).toEqual([
      [{}, [], 3],
      ["t/a", "t/b/c"],
    ]);
    expect(() => tree.keep("t", ["a"])).toThrow("Two artifacts have the path t/a.");
  });

  test.each<readonly [string, (root: string) => void]>([
    ["was changed", (root) => writeFileSync(join(root, "t/b/c"), "CC")],
    ["is gone", (root) => rmSync(join(root, "t/b/c"))],
    [
      "is a link",
      (root) => {
        linkSync(join(root, "t/b/c"), join(root, "same"));
        rmSync(join(root, "t/b/c"));
        symlinkSync("../../same", join(root, "t/b/c"));
      },
    ],
  ])("are not kept, not one of them, where one %s", (_, change) => {
    const { tree, root, result } = writer({ out, recorded: out });
    change(root);
    expect(tree.keep("t", ["a", "b/c"])).toBe(false);
    expect([result(), tree.files.size]).toEqual([[{}, [], 0], 0]);
  });

  test("are not kept where nothing is known of one, or of the build", () => {
    expect(writer({ out, recorded: { "t/a": "a" } }).tree.keep("t", ["a", "b/c"])).toBe(false);
    expect(writer({ out }).tree.keep("t", ["a"])).toBe(false);
    expect(writer({ out }).tree.keep("t", [])).toBe(true);
  });
});

test("the files of a folder are listed, sorted, as often as somebody asks", () => {
  const { tree } = writer();
  for (const path of ["t/b", "t/a/z", "t/B", "tt/x", "u/t/x"]) tree.write(path, path);
  const files = tree.filesIn("t");
  const listed = ["B", "a/z", "b"].map((path) => ({ path, ...versionOf(`t/${path}`) }));
  expect([[...files], [...files], [...tree.filesIn("none")]]).toEqual([listed, listed, []]);
});

describe("a list", () => {
  /** Parts as they lie in a file one after another. */
  const part = (text: string, start: number) =>
    new KeptPart([start, Buffer.byteLength(text), 1], () => Buffer.from(text), String);
  const [one, two, three] = [part("one".repeat(200), 0), part("two".repeat(200), 1000), part("three", 2000)];
  const pieces: readonly Piece[] = ["[", one, ",", two, "]"];
  const text = `[${"one".repeat(200)},${"two".repeat(200)}]`;
  function recipeOf(list: readonly Piece[]): Recipe {
    const plan = planList(list, undefined);
    for (let next = plan.next(); ; next = plan.next()) if (next.done === true) return next.value;
  }
  const before = recipeOf(pieces);

  test("that is new is staged under its own name", () => {
    const { tree, staging, result } = writer();
    expect(tree.writeList("t/list", pieces)).toEqual(before);
    expect(result()).toEqual([{ "t/list": text }, [["t/list", "list"]], text.length]);
    expect(tree.files.get("t/list")).toMatchObject(versionOf(text));
    expect(tree.files.get("t/list")?.fingerprint?.[0]).toBe(inodeOf(staging, "t/list"));
  });

  test("that is in its place already is not staged", () => {
    const { tree, root, result } = writer({ out: { "t/list": text } });
    expect(tree.writeList("t/list", pieces)).toEqual(before);
    expect(result()).toEqual([{}, [], text.length]);
    expect(tree.files.get("t/list")).toEqual({
      ...versionOf(text),
      fingerprint: fingerprintOf(lstatSync(join(root, "t/list"))),
    });
  });

  test("of the same length that is another one is staged", () => {
    const { tree, result } = writer({ out: { "t/list": text.replace("o", "O") } });
    tree.writeList("t/list", pieces);
    expect(result()).toEqual([{ "t/list": text }, [["t/list", "list"]], text.length]);
  });

  test("that is as the last build has made it is not read", () => {
    const out = { "t/list": text };
    const { tree, read, root, result } = writer({ out, recorded: out });
    expect(tree.writeList("t/list", pieces, before)).toEqual(before);
    expect([result(), read]).toEqual([[{}, [], text.length], []]);
    expect(tree.files.get("t/list")).toEqual({
      ...versionOf(text),
      fingerprint: fingerprintOf(lstatSync(join(root, "t/list"))),
    });
  });

  test.each<readonly [string, readonly Piece[]]>([
    ["goes on", ["[", one, ",", two, "]", three, "!"]],
    ["is longer within", ["[", one, ",", three, ",", two, "]"]],
    ["begins otherwise", ["(", one, ",", two, "]"]],
    ["is shorter", ["[", one, "]"]],
    ["is another", ["nothing of it"]],
    ["is empty", []],
  ])("that %s is made from ranges of the one before", (_, now) => {
    const out = { "t/list": text };
    const wanted = now.map((piece) => (piece instanceof KeptPart ? piece.bytes().toString() : String(piece))).join("");
    for (const old of [undefined, before]) {
      const { tree, result } = writer({ out, recorded: out });
      expect(tree.writeList("t/list", now, old)).toEqual(recipeOf(now));
      expect(result()).toEqual([{ "t/list": wanted }, [["t/list", "list"]], wanted.length]);
      expect(tree.files.get("t/list")).toMatchObject(versionOf(wanted));
    }
  });

  test("that goes on where the one before has ended begins with all of it", () => {
    const old: readonly Piece[] = ["[", one, ",", two];
    const out = { "t/list": text.slice(0, -1) };
    for (const more of [[three, "!"], [three]]) {
      const { tree, result } = writer({ out, recorded: out });
      tree.writeList("t/list", [...old, ...more], recipeOf(old));
      expect(result()[0]).toEqual({ "t/list": `${text.slice(0, -1)}three${more[1] ?? ""}` });
    }
  });

  test("is made from its pieces where somebody has touched the one before", () => {
    const out = { "t/list": text };
    const { tree, root, result } = writer({ out, recorded: out });
    writeFileSync(join(root, "t/list"), text.replace("o", "O"));
    tree.writeList("t/list", [...pieces, "!"], before);
    expect(result()[0]).toEqual({ "t/list": `${text}!` });
  });

  test("is an error where somebody has changed the one before while it was read", () => {
    const out = { "t/list": text };
    const { tree, root } = writer({ out, recorded: out });
    function* changing(): Generator<Piece> {
      yield* pieces;
      writeFileSync(join(root, "t/list"), text.replace("o", "O"));
      yield "!";
      yield three;
    }
    expect(() => tree.writeList("t/list", changing(), before)).toThrow(
      new EngineError(
        "Somebody has changed t/list in the output folder while it was read.",
        "Nothing was published. Run the command again.",
      ),
    );
    expect([tree.staged.size, tree.files.size]).toEqual([0, 0]);
  });
});
