import { hash } from "node:crypto";
import {
  existsSync,
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
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { publishedTree, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { KeptPart, openBuildRecords, PartTable, waitUntilSettled } from "../cache/index.js";
import { type Disk, disk, EngineError } from "../disk/index.js";
import { authorityOf, readJournal } from "./journal.js";
import type { Lock } from "./lock.js";
import { MANIFEST } from "./manifest.js";
import { beginPublication, MovingError, type Publication, type PublishOptions } from "./publish.js";

const T = "book/acme/html";
const BUILT = { built: [T], gone: [] };

interface BuildOptions extends Omit<PublishOptions, "records"> {
  readonly io?: Partial<Disk>;
  readonly lock?: Partial<Lock>;
  /** Whether records of builds are kept. */
  readonly isRecorded?: boolean;
  readonly earlier?: string;
}

/** A folder in which builds are published, one after another. */
function place() {
  const cwd = tempFolder();
  const [out, cache] = [join(cwd, "out"), join(cwd, "cache")];
  const records = (io: Disk = disk) => openBuildRecords(cache, { output: out, options: "", tool: "1" }, io);
  const begin = ({ io, lock, isRecorded = true, earlier, ...options }: BuildOptions = {}) => {
    const all = { ...disk, ...io };
    const free: Lock = {
      place: { folder: cwd, prefix: ".out.fixbook-" },
      beat() {},
      check() {},
      release() {},
      ...lock,
    };
    const output = { folder: out, ...(earlier !== undefined && { earlier }) };
    const kept = { records: isRecorded ? records(all) : undefined, journals: cache };
    return beginPublication(output, free, { ...kept, ...options }, all);
  };
  const staging = () => readdirSync(cwd).filter((name) => name.startsWith(".out"));
  const publish = (files: Readonly<Record<string, string>>, options?: BuildOptions) => {
    const publication = begin(options);
    try {
      for (const [path, text] of Object.entries(files)) publication.write(`${T}/${path}`, text);
      return publication.publish(BUILT);
    } finally {
      publication.abandon();
    }
  };
  return { cwd, out, cache, records, begin, publish, staging };
}

/** Disks that fail as systems do. */
function failing(code: string, more: object = {}) {
  return () => {
    throw Object.assign(new Error(code), { code, syscall: "rename", ...more });
  };
}

const versionOf = (text: string) => ({
  bytes: Buffer.byteLength(text),
  sha256: hash("sha256", text, "hex"),
  fingerprint: undefined,
});

describe("a build", () => {
  test("is counted: its files, those that stay, and those that go", () => {
    const { publish, out, begin } = place();
    expect(publish({ a: "a", b: "ä" })).toEqual({ files: 2, bytes: 3, unchanged: 0, removed: 0, cleared: [] });
    expect(publish({ a: "a", c: "c" })).toEqual({ files: 2, bytes: 2, unchanged: 1, removed: 1, cleared: [] });
    writeFiles(out, { [`${T}/mine`]: "mine" });
    expect(publish({ a: "a" }, { clean: true })).toMatchObject({ removed: 1, cleared: [`${T}/mine`] });
    expect(begin().publish({ built: [], gone: [T] })).toMatchObject({ files: 0, removed: 1 });
    expect(existsSync(join(out, "book"))).toBe(false);
  });

  test("is refused where something of others is in the way, with what to do", () => {
    const { publish, out, staging } = place();
    publish({ a: "a" });
    writeFiles(out, { [`${T}/mine`]: "mine" });
    const error = new EngineError(
      `The output folder contains what Fixbook has not made, or what somebody has changed since: ${T}/mine.`,
      "Nothing was published. Move it elsewhere, or run the command with --clean, which removes it. What a host needs beside the pages belongs in the folder brands/BRAND.site of the book.",
    );
    expect(() => publish({ a: "b" })).toThrow(error);
    expect([publishedTree(out), staging()]).toEqual([{ [`${T}/a`]: "a", [`${T}/mine`]: "mine" }, []]);
  });

  test("says with everything that it does that it is at work", () => {
    let beats = 0;
    const { begin } = place();
    const publication = begin({ lock: { beat: () => void beats++ } });
    const steps: readonly ((publication: Publication) => void)[] = [
      (one) => one.write(`${T}/a`, "a"),
      (one) => one.writeList(`${T}/b`, ["b"]),
      (one) => one.keep(T, []),
      (one) => one.takeStaged(`${T}/c`, versionOf("c"), "page"),
    ];
    expect(
      steps.map((step) => {
        step(publication);
        return beats;
      }),
    ).toEqual([1, 2, 3, 4]);
    writeFiles(publication.shared().folder, { [`${T}/c`]: "c" });
    publication.publish(BUILT);
    expect(beats).toBe(5);
  });

  test("takes files and parts that other threads have made", () => {
    const { begin, out } = place();
    for (const flush of [true, false]) {
      const publication = begin({ flush });
      const shared = publication.shared();
      expect([shared.flush, typeof shared.parts?.path]).toEqual([flush, "string"]);
      writeFiles(shared.folder, { [`${T}/x/y`]: `flush ${flush}` });
      publication.takeStaged(`${T}/x/y`, versionOf(`flush ${flush}`), "page");
      publication.publish(BUILT);
      expect(publishedTree(out)).toEqual({ [`${T}/x/y`]: `flush ${flush}` });
    }
    expect(begin().shared().flush).toBe(false);
  });

  test("has its parts in a file of its own where nothing is kept, and closes it", () => {
    const { begin, staging } = place();
    const open = new Set<number>();
    const io: Partial<Disk> = {
      openSync: (...args) => {
        const file = disk.openSync(...args);
        open.add(file);
        return file;
      },
      closeSync: (file) => {
        open.delete(file);
        disk.closeSync(file);
      },
    };
    const publication = begin({ isRecorded: false, io });
    const part = publication.addPart("a", "text");
    expect(part && publication.part(part)?.toString()).toBe("text");
    expect(open.size).toBe(1);
    publication.abandon();
    expect([open.size, staging()]).toEqual([0, []]);
  });

  test("is written through to the disk before each step, where that is wanted", () => {
    for (const flush of [true, false, undefined]) {
      const { begin, cwd } = place();
      const flushed: string[] = [];
      const files = new Map<number, string>();
      const io: Partial<Disk> = {
        openSync: (...args) => {
          const file = disk.openSync(...args);
          files.set(
            file,
            String(args[0])
              .slice(cwd.length + 1)
              .replace(/fixbook-[0-9a-f]+/, "staging"),
          );
          return file;
        },
        fsyncSync: (file) => {
          flushed.push(files.get(file) ?? "");
          disk.fsyncSync(file);
        },
        writeFileSync: (path, data, options) => {
          const isFlushed = typeof options === "object" && options?.flush === true;
          if (String(path).endsWith(MANIFEST)) flushed.push(`manifest ${isFlushed}`);
          disk.writeFileSync(path, data, options);
        },
      };
      const publication = begin({ io, ...(flush !== undefined && { flush }) });
      publication.write(`${T}/a`, "a");
      publication.publish(BUILT);
      const folders = ["tree/book/acme/html", "tree/book/acme", "tree/book", "tree", ""];
      expect(flushed).toEqual(
        flush === true
          ? [
              ".out.staging/tree/book/acme/html/a",
              "manifest true",
              ...folders.map((path) => join(".out.staging", path)),
              "out/book/acme/html",
              "out/book/acme",
              "out/book",
              "out",
            ]
          : ["manifest false"],
      );
    }
  });

  test("takes nothing over from what earlier versions have published", () => {
    const { publish, out, cwd } = place();
    const store = join(cwd, ".out.fixbook");
    writeFiles(cwd, { ".out.fixbook/slot/book/acme/html/a": "a" });
    symlinkSync(".out.fixbook/slot", out);
    expect(publish({ a: "a" }, { earlier: store })).toMatchObject({ unchanged: 0 });
    expect([publishedTree(out), existsSync(store), lstatSync(out).isDirectory()]).toEqual([
      { [`${T}/a`]: "a" },
      false,
      true,
    ]);
  });
});

describe("moving in", () => {
  test("is written down before, and forgotten after", () => {
    const { begin, out, cache, staging } = place();
    const seen: unknown[] = [];
    const io: Partial<Disk> = {
      renameSync: (from, to) => {
        if (String(to).startsWith(out)) seen.push(readJournal({ folder: out }, cache, disk));
        disk.renameSync(from, to);
      },
    };
    const publication = begin({ io, books: ["/book"] });
    publication.write(`${T}/a`, "a");
    publication.publish(BUILT);
    expect(seen).toEqual([
      expect.objectContaining({ books: ["/book"], steps: [expect.objectContaining({ kind: "move-folder", to: T })] }),
    ]);
    expect([existsSync(authorityOf(out, cache)), staging()]).toEqual([false, []]);
  });

  test("is left out where all is there already", () => {
    const { begin, publish } = place();
    publish({ a: "a" });
    const refuse = () => expect.unreachable();
    const publication = begin({
      lock: { check: refuse },
      io: { renameSync: (from, to) => (String(from).endsWith(".new") ? disk.renameSync(from, to) : refuse()) },
    });
    publication.write(`${T}/a`, "a");
    expect(publication.publish(BUILT)).toMatchObject({ unchanged: 1 });
  });

  test.each([
    ["at a path", { path: "/out/a" }, "/out/a: permission denied."],
    ["somewhere", {}, "OUT: permission denied."],
  ])("that fails %s says so, and what was staged and the journal are kept", (_, more, message) => {
    const { begin, out, cache, staging } = place();
    const failed = failing("EACCES", more);
    const io: Partial<Disk> = {
      renameSync: (from, to) => (String(to).startsWith(out) ? failed() : disk.renameSync(from, to)),
    };
    const publication = begin({ io });
    publication.write(`${T}/a`, "a");
    const error: unknown = (() => {
      try {
        return publication.publish(BUILT);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(MovingError);
    expect(error).toMatchObject({ message: message.replace("OUT", out), cause: { code: "EACCES" } });
    expect((error as MovingError).action).toMatch(/^A part of the build is published.*--resume/);
    publication.abandon();
    expect(readJournal({ folder: out }, cache, disk)).toMatchObject({ books: [] });
    expect(staging()).toHaveLength(1);
  });

  test("that fails for a mistake in the program is that mistake", () => {
    const { begin, out } = place();
    const io: Partial<Disk> = {
      renameSync: (from, to) => {
        if (String(to).startsWith(out)) throw new TypeError("a mistake");
        disk.renameSync(from, to);
      },
    };
    const publication = begin({ io });
    publication.write(`${T}/a`, "a");
    expect(() => publication.publish(BUILT)).toThrow(new TypeError("a mistake"));
  });

  test("is not begun without the lock", () => {
    const { begin, out, cache, staging } = place();
    const publication = begin({ lock: { check: failing("taken") } });
    publication.write(`${T}/a`, "a");
    expect(() => publication.publish(BUILT)).toThrow("taken");
    publication.abandon();
    expect([existsSync(join(out, "book")), existsSync(authorityOf(out, cache)), staging()]).toEqual([false, false, []]);
  });
});

describe("the record of the last build", () => {
  const list = (publication: Publication) => {
    const part = publication.addPart("part", "one".repeat(100));
    if (part === undefined) throw new Error("No part was added.");
    const kept = new KeptPart(part, () => publication.part(part) as Buffer, String);
    return ["[", kept, "]"];
  };
  const record = { settings: "s", entries: new Map([["e", "line"]]), parts: new PartTable() };

  function published() {
    const all = place();
    const publication = all.begin();
    publication.write(`${T}/a`, "text");
    publication.write(`${T}/b/c`, "c");
    publication.writeList(`${T}/list`, list(publication));
    publication.record(T, record);
    publication.publish(BUILT);
    publication.abandon();
    return all;
  }
  /** The paths of files in the output folder that are read. */
  function watching(out: string) {
    const read: string[] = [];
    const readFileSync = ((path: string, ...rest: never[]) => {
      if (path.startsWith(out)) read.push(path.slice(out.length + 1));
      return disk.readFileSync(path, ...rest);
    }) as Disk["readFileSync"];
    const readdirSync = ((path: string, ...rest: never[]) => {
      if (path.startsWith(out)) read.push(path.slice(out.length + 1));
      return disk.readdirSync(path, ...rest);
    }) as Disk["readdirSync"];
    return { read, io: { readFileSync, readdirSync } };
  }
  const again = (publication: Publication): boolean => {
    const isKept = publication.keep(T, ["a", "b/c", "list"]);
    if (isKept) publication.publish(BUILT);
    publication.abandon();
    return isKept;
  };

  test("tells what files were made from, and keeps files and parts", () => {
    const { begin, out, cache } = published();
    const first = begin();
    expect([first.recorded(T), first.recorded("other")]).toMatchObject([{ settings: "s" }, undefined]);
    expect(again(first)).toBe(true);
    expect(again(begin({ isRecorded: false }))).toBe(false);
    expect(begin({ isRecorded: false }).recorded(T)).toBeUndefined();
    const files = readdirSync(join(cache, readdirSync(cache).find((name) => name.endsWith(".build")) ?? ""));
    expect(files.filter((name) => name.endsWith(".files"))).toHaveLength(1);
    expect(readFileSync(join(out, T, "list"), "utf8")).toBe(`[${"one".repeat(100)}]`);
  });

  test("lets a build that changes nothing read nothing, once all has been still for a moment", () => {
    const { begin, out } = published();
    waitUntilSettled(Date.now());
    expect(again(begin())).toBe(true);
    const { read, io } = watching(out);
    expect(again(begin({ io }))).toBe(true);
    expect(read.filter((path) => path !== "" && !path.endsWith(MANIFEST))).toEqual([]);
  });

  test("lets a list be put together from the one before", () => {
    const { begin } = published();
    waitUntilSettled(Date.now());
    const publication = begin();
    publication.write(`${T}/a`, "text");
    publication.write(`${T}/b/c`, "c");
    publication.writeList(`${T}/list`, list(publication));
    expect(publication.publish(BUILT)).toMatchObject({ files: 3, unchanged: 3 });
  });

  test("holds a file that was changed while it was moved in for one that has to be read", () => {
    const { begin, out } = place();
    const io: Partial<Disk> = {
      renameSync: (from, to) => {
        disk.renameSync(from, to);
        if (String(to) !== join(out, T)) return;
        writeFileSync(join(out, T, "a"), "TEXT");
        waitUntilSettled(Date.now());
      },
    };
    const publication = begin({ io });
    publication.write(`${T}/a`, "text");
    publication.publish(BUILT);
    expect(begin().keep(T, ["a"])).toBe(false);
  });

  test("holds a file that was changed after it was kept for one that has to be read", () => {
    const { begin, out } = published();
    const path = join(out, T, "a");
    writeFileSync(path, "text");
    const publication = begin();
    expect(publication.keep(T, ["a", "b/c", "list"])).toBe(true);
    const { atime, mtime } = lstatSync(path);
    writeFileSync(path, "TEXT");
    utimesSync(path, atime, mtime);
    waitUntilSettled(Date.now());
    publication.publish(BUILT);
    expect(begin().keep(T, ["a"])).toBe(false);
  });

  test("is not written where the disk does not say what was published, and the build is published", () => {
    const { begin, out } = place();
    const failed = failing("EIO");
    const io: Partial<Disk> = {
      lstatSync: ((path: string, options?: object) => {
        if (path.endsWith(`${T}/a`) && existsSync(path) && options === undefined) failed();
        return disk.lstatSync(path, options);
      }) as Disk["lstatSync"],
    };
    const publication = begin({ io });
    publication.write(`${T}/a`, "a");
    publication.publish(BUILT);
    expect(publishedTree(out)).toEqual({ [`${T}/a`]: "a" });
    expect(begin().keep(T, ["a"])).toBe(false);
    const mistaken = begin({
      io: {
        ...io,
        lstatSync: ((path: string, options?: object) => {
          if (options === undefined) throw new TypeError("a mistake");
          return disk.lstatSync(path, options);
        }) as Disk["lstatSync"],
      },
    });
    mistaken.write(`${T}/b`, "b");
    expect(() => mistaken.publish(BUILT)).toThrow(new TypeError("a mistake"));
  });

  test("is waited for where many files are new, so that the next build need not read them", () => {
    const { begin, out } = place();
    const wait = vi.spyOn(Atomics, "wait");
    const names = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);
    const publish = (kept: readonly string[], written: readonly string[], io: Partial<Disk> = {}) => {
      const publication = begin({ io });
      wait.mockClear();
      expect(publication.keep(T, kept)).toBe(true);
      for (const name of written) publication.write(`${T}/${name}`, name);
      publication.publish(BUILT);
      return wait.mock.calls.length;
    };
    try {
      // With the manifest they are one more.
      expect(publish([], names(1999))).toBe(0);
      expect(publish(names(1999), ["1999"])).toBe(1);
      expect(publish(names(2000), [])).toBe(0);
      expect(publish(names(2000), ["x"])).toBe(1);
      const { read, io } = watching(out);
      expect(publish([...names(2000), "x"], [], io)).toBe(0);
      expect(read.filter((path) => path !== "" && !path.endsWith(MANIFEST))).toEqual([]);
      expect(publish(["x"], [])).toBe(0);
    } finally {
      wait.mockRestore();
    }
  });

  test("holds the folders of targets, and those below", () => {
    const { records } = published();
    expect([
      ...(records()
        .readFiles(records().last() ?? "")
        ?.folders.paths() ?? []),
    ]).toEqual([T, `${T}/b`]);
  });

  test("counts for nothing where a part of it is gone", () => {
    const { begin, cache } = published();
    const folder = readdirSync(cache).find((name) => name.endsWith(".build")) ?? "";
    for (const name of readdirSync(join(cache, folder)))
      if (name.endsWith(".record")) rmSync(join(cache, folder, name));
    const publication = begin();
    expect([publication.recorded(T), publication.keep(T, ["a"])]).toEqual([undefined, false]);
  });

  test("counts for nothing where the output folder was moved", () => {
    const { begin, out } = published();
    renameSync(out, `${out}-moved`);
    mkdirSync(out);
    expect(again(begin())).toBe(false);
  });
});
