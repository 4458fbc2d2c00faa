import * as fs from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tempFolder } from "../../test/book-on-disk.js";
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
