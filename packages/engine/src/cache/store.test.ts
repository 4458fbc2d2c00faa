import * as fs from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tempFolder } from "../../test/book-on-disk.js";
import type { Disk } from "../disk/index.js";
import { digest, openStore, type Store } from "./store.js";

const key = (name: string) => digest(name);
const open = (file: string) => openStore(file, fs);

function fill(store: Store, names: readonly string[], value = (name: string) => `{"of":"${name} ✓"}`): void {
  for (const name of names) store.set(key(name), value(name));
  store.save();
}

test("gives back what was set, in the next run and in later ones", () => {
  const file = join(tempFolder(), "deep/er/x.entries");
  expect(open(file).get(key("a"))).toBeUndefined();
  fill(open(file), ["a", "b"]);
  fill(open(file), ["c"]);
  const store = open(file);
  expect(["a", "b", "c", "d"].map((name) => store.get(key(name)))).toEqual([
    '{"of":"a ✓"}',
    '{"of":"b ✓"}',
    '{"of":"c ✓"}',
    undefined,
  ]);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
});

test("gives back what was set or nothing, whatever has happened to the file", () => {
  const file = join(tempFolder(), "x.entries");
  const names = ["a", "b", "c"];
  fill(open(file), names);
  const whole = fs.readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), fc.uint8Array(), (at, byte, end, tail) => {
      const damaged = Buffer.concat([whole.subarray(0, end), tail]);
      if (at < damaged.length) damaged[at] = byte;
      fs.writeFileSync(file, damaged);
      const store = open(file);
      for (const name of names) expect([undefined, `{"of":"${name} ✓"}`]).toContain(store.get(key(name)));
      fill(store, ["d"]);
      expect(open(file).get(key("d"))).toBe('{"of":"d ✓"}');
    }),
  );
});

test("keeps the records of two runs at once", () => {
  const file = join(tempFolder(), "x.entries");
  const [one, two] = [open(file), open(file)];
  fill(one, ["a"]);
  fill(two, ["b"]);
  expect(["a", "b"].map((name) => open(file).get(key(name)))).toEqual(['{"of":"a ✓"}', '{"of":"b ✓"}']);
});

test("forgets what nobody asks for when it is most of a large file", () => {
  const file = join(tempFolder(), "x.entries");
  const long = (name: string) => JSON.stringify(name.repeat(1000));
  const names = Array.from({ length: 200 }, (_, index) => `name-${index}`);
  fill(open(file), names, long);
  const before = fs.statSync(file).size;
  const store = open(file);
  for (const name of names.slice(0, 20)) expect(store.get(key(name))).toBe(long(name));
  fill(store, ["new"], long);
  store.save();
  expect(fs.statSync(file).size).toBeLessThan(before / 5);
  const after = open(file);
  expect([...names.slice(0, 20), "new"].every((name) => after.get(key(name)) === long(name))).toBe(true);
  expect(after.get(key("name-100"))).toBeUndefined();
  expect(fs.readdirSync(join(file, ".."))).toEqual(["x.entries"]);
});

test("keeps all that a run has set where that is so much that some of it was written before the rest", () => {
  const file = join(tempFolder(), "x.entries");
  const long = (name: string) => JSON.stringify(name.repeat(20_000));
  const names = (word: string) => Array.from({ length: 60 }, (_, index) => `${word}-${index}`);
  fill(open(file), names("old"), long);
  fill(open(file), names("new"), long);
  const after = open(file);
  expect(names("new").every((name) => after.get(key(name)) === long(name))).toBe(true);
  expect(after.get(key("old-1"))).toBeUndefined();
});

test("is silent where it may not write, and where the file is a folder", () => {
  const folder = tempFolder();
  const file = join(folder, "x.entries");
  const refuse = () => {
    throw Object.assign(new Error("no"), { code: "EROFS" });
  };
  const store = openStore(file, { ...fs, writeFileSync: refuse, mkdirSync: refuse });
  fill(store, ["a"]);
  expect(fs.existsSync(file)).toBe(false);
  fs.mkdirSync(file);
  fill(open(file), ["a"]);
  expect(open(file).get(key("a"))).toBeUndefined();
});

/** The disk, with the files that are open and what was written at once. */
function watched(changes: Partial<Disk> = {}) {
  const open = new Set<number>();
  const written: number[] = [];
  const io: Disk = {
    ...fs,
    openSync: (...args) => {
      const file = fs.openSync(...args);
      open.add(file);
      return file;
    },
    closeSync: (file) => {
      open.delete(file);
      fs.closeSync(file);
    },
    writeFileSync: (path, data, options) => {
      written.push((data as Buffer).length);
      fs.writeFileSync(path, data, options);
    },
    ...changes,
  };
  return { io, open, written };
}

const long = (name: string) => JSON.stringify(name.repeat(1000));
const names = (count: number, word = "name") => Array.from({ length: count }, (_, index) => `${word}-${1000 + index}`);

test("writes nothing where there is nothing new", () => {
  const file = join(tempFolder(), "folder/x.entries");
  const store = open(file);
  store.save();
  expect(fs.existsSync(join(file, ".."))).toBe(false);
});

test("keeps no file open once it is saved or closed, and opens it again", () => {
  const file = join(tempFolder(), "x.entries");
  fill(open(file), names(200), long);
  const { io, open: files } = watched();
  const store = openStore(file, io);
  expect(files.size).toBe(1);
  store.close();
  store.close();
  expect(files.size).toBe(0);
  expect(store.get(key("name-1000"))).toBe(long("name-1000"));
  expect(files.size).toBe(1);
  fill(store, ["new"]);
  expect(files.size).toBe(0);
  store.get(key("name-1000"));
  store.save();
  expect(files.size).toBe(0);
  store.close();
  fs.rmSync(file);
  expect(store.get(key("name-1001"))).toBeUndefined();
});

test("a file of which exactly half was asked for is kept, and one of which less was is not", () => {
  for (const [asked, left] of [
    [100, 200],
    [99, 99],
  ] as const) {
    const file = join(tempFolder(), "x.entries");
    fill(open(file), names(200), long);
    const store = open(file);
    for (const name of names(asked)) for (const _ of [1, 2, 3]) expect(store.get(key(name))).toBe(long(name));
    store.save();
    const after = open(file);
    expect(names(200).filter((name) => after.get(key(name)) === long(name))).toHaveLength(left);
    after.close();
  }
});

test("a small file is kept whole, whatever was asked for", () => {
  const file = join(tempFolder(), "x.entries");
  fill(open(file), names(50), long);
  fill(open(file), ["new"]);
  expect(open(file).get(key("name-1000"))).toBe(long("name-1000"));
});

test("a record that is damaged is not kept", () => {
  const file = join(tempFolder(), "x.entries");
  fill(open(file), names(200), long);
  const text = fs.readFileSync(file, "utf8").replace("name-1000name", "name-1000NAME");
  fs.writeFileSync(file, text);
  const store = open(file);
  expect(store.get(key("name-1000"))).toBeUndefined();
  expect(store.get(key("name-1001"))).toBe(long("name-1001"));
  store.save();
  expect(fs.readFileSync(file, "utf8")).not.toContain("NAME");
  expect(open(file).get(key("name-1001"))).toBe(long("name-1001"));
});

test.each(["x\n", "half a line"])("a file with %j in it is written anew, with what was asked for", (junk) => {
  const file = join(tempFolder(), "x.entries");
  fill(open(file), ["a", "b"]);
  fs.appendFileSync(file, junk);
  const store = open(file);
  store.get(key("a"));
  fill(store, ["c"]);
  fill(store, ["d"]);
  expect(fs.readFileSync(file, "utf8").split("\n")).toHaveLength(4);
  const after = open(file);
  expect(["a", "b", "c", "d"].filter((name) => after.get(key(name)) !== undefined)).toEqual(["a", "c", "d"]);
});

test("a file that cannot be read is written anew", () => {
  const file = join(tempFolder(), "x.entries");
  fill(open(file), ["a"]);
  const store = openStore(file, {
    ...fs,
    readSync: () => {
      throw new Error("EIO");
    },
  });
  fill(store, ["b"]);
  const after = open(file);
  expect(["a", "b"].filter((name) => after.get(key(name)) !== undefined)).toEqual(["b"]);
});

test("an empty text is a record as well", () => {
  const file = join(tempFolder(), "x.entries");
  fill(open(file), ["a", "b"], () => "");
  open(file).save();
  expect(["a", "b"].map((name) => open(file).get(key(name)))).toEqual(["", ""]);
});

test.each([1, 10, 22, 23, 66, 67, 68])("a record whose line begins %i bytes before a chunk ends is found", (before) => {
  const file = join(tempFolder(), "x.entries");
  const store = open(file);
  const head = `${"c".repeat(22)} ${key("a")} `;
  store.set(key("a"), "x".repeat((1 << 20) - before - head.length - 1));
  store.set(key("b"), "b");
  store.set(key("c"), "c");
  store.save();
  expect(fs.readFileSync(file, "utf8").indexOf("\n")).toBe((1 << 20) - before - 1);
  const after = open(file);
  expect(["b", "c"].map((name) => after.get(key(name)))).toEqual(["b", "c"]);
});

test("what was set is written some at a time, anew as well", () => {
  const file = join(tempFolder(), "x.entries");
  const text = (name: string) => JSON.stringify(name.repeat(20_000));
  const { io, written } = watched();
  const store = openStore(file, io);
  for (const name of names(60)) store.set(key(name), text(name));
  expect(written.map((bytes) => bytes >> 20)).toEqual([4, 4]);
  for (const name of names(60)) expect(store.get(key(name))).toBeUndefined();
  store.save();
  expect(written.map((bytes) => bytes >> 20)).toEqual([4, 4, 2]);
  const anew = openStore(file, io);
  for (const name of names(60)) expect(anew.get(key(name))).toBe(text(name));
  fs.appendFileSync(file, "junk");
  const damaged = openStore(file, io);
  for (const name of names(60)) damaged.get(key(name));
  written.length = 0;
  for (const name of names(60, "next")) damaged.set(key(name), text(name));
  expect(written).toEqual([]);
  damaged.save();
  expect(written.map((bytes) => bytes >> 20)).toEqual([0, 4, 4, 12]);
  const after = open(file);
  expect([...names(60), ...names(60, "next")].every((name) => after.get(key(name)) === text(name))).toBe(true);
});

test("what others have put in the place of the file meanwhile costs nothing but what they have left out", () => {
  const file = join(tempFolder(), "x.entries");
  fill(open(file), names(200), long);
  const store = open(file);
  store.get(key("name-1000"));
  fs.rmSync(file);
  fill(open(file), ["other"]);
  fill(store, ["new"]);
  const after = open(file);
  expect(["name-1000", "new"].map((name) => after.get(key(name)) !== undefined)).toEqual([false, true]);
});

test("where the file cannot be replaced it stays as it was, and nothing is left beside it", () => {
  const fail = () => {
    throw new Error("EACCES");
  };
  for (const broken of [{ renameSync: fail }, { mkdirSync: fail }]) {
    const file = join(tempFolder(), "x.entries");
    fill(open(file), ["a"]);
    fs.appendFileSync(file, "junk");
    const before = fs.readFileSync(file, "utf8");
    const { io, open: files } = watched(broken);
    fill(openStore(file, io), ["b"]);
    expect([fs.readFileSync(file, "utf8"), fs.readdirSync(join(file, "..")), files.size]).toEqual([
      before,
      ["x.entries"],
      0,
    ]);
  }
});
