import * as fs from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { tempFolder } from "../../test/book-on-disk.js";
import type { Disk } from "../disk/index.js";
import { openPartFile, type PartFile, type PartPlace } from "./part-file.js";

const texts = ["", "a", "ä ✓ 𝒳", "long ".repeat(500_000)];
const open = (path: string) => openPartFile(path, fs);
const textIn = (parts: PartFile) => (place: PartPlace) => parts.read(place)?.toString();

function filled(path: string): readonly PartPlace[] {
  const parts = open(path);
  const places = texts.map((text) => parts.add(text.slice(0, 1), text) as PartPlace);
  expect(places.map(textIn(parts))).toEqual(texts);
  parts.close();
  return places;
}

test("gives back what was added, in the same run and in later ones, for the user alone", () => {
  const path = join(tempFolder(), "x.parts");
  const first = filled(path);
  const second = filled(path);
  const parts = open(path);
  expect([...first, ...second].map(textIn(parts))).toEqual([...texts, ...texts]);
  expect(parts.size()).toBe(fs.statSync(path).size);
  expect(fs.statSync(path).mode & 0o777).toBe(0o600);
  parts.close();
});

test("parts of a kind lie one after another, and can be read while others are added", () => {
  const parts = open(join(tempFolder(), "x.parts"));
  const added = Array.from({ length: 20_000 }, (_, at) => {
    const kind = at % 3 === 0 ? "a" : "b";
    const text = `${kind} number ${at}`;
    const place = parts.add(kind, text) as PartPlace;
    if (at % 1000 === 0) expect(textIn(parts)(place)).toBe(text);
    return { kind, text, place };
  });
  for (const { text, place } of added) expect(textIn(parts)(place)).toBe(text);
  for (const [, places] of Map.groupBy(added, ({ kind }) => kind)) {
    const gaps = places.filter(({ place: [start] }, at) => {
      const before = places[at - 1]?.place ?? [start, 0];
      return before[0] + before[1] !== start;
    });
    expect(gaps.length).toBeLessThan(20);
  }
  parts.close();
});

test("gives back what was added or nothing, where the file is damaged or cut off", () => {
  const path = join(tempFolder(), "x.parts");
  const places = filled(path);
  const whole = fs.readFileSync(path);
  fs.writeFileSync(path, Buffer.concat([Buffer.from("A"), whole.subarray(1, 9)]));
  const parts = open(path);
  expect(places.map(textIn(parts))).toEqual(["", undefined, undefined, undefined]);
  parts.close();
});

test("a part of which a single bit has changed is not given back", () => {
  const path = join(tempFolder(), "x.parts");
  const places = filled(path);
  const whole = fs.readFileSync(path);
  const [start, length] = places[2] as PartPlace;
  for (const at of [start, start + length - 1]) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    fs.writeFileSync(path, damaged);
    const parts = open(path);
    expect(places.map(textIn(parts))).toEqual(["", "a", undefined, texts[3]]);
    parts.close();
  }
});

test("threads add to one file, each in ranges of its own", () => {
  const path = join(tempFolder(), "x.parts");
  const first = open(path);
  const others = [1, 2].map(() => openPartFile(path, fs, first.shared.end));
  const added = Array.from({ length: 600 }, (_, at) => {
    const text = `${at} `.repeat(at);
    const parts = [first, ...others][at % 3] as PartFile;
    return { text, place: parts.add(at % 2 === 0 ? "a" : "b", text) as PartPlace };
  });
  for (const other of others) other.flush();
  first.refresh();
  expect(added.map(({ place }) => textIn(first)(place))).toEqual(added.map(({ text }) => text));
  for (const parts of [...others, first]) parts.close();
});

test("two builds that add to one file at once never read what the other has written", () => {
  const path = join(tempFolder(), "x.parts");
  const [one, two] = [open(path), open(path)];
  const added = [one, two, one, two].map((parts, at) => ({ parts, text: `${at}`, place: parts.add("a", `${at}`) }));
  for (const { parts, text, place } of added) {
    expect([text, undefined]).toContain(place === undefined ? undefined : textIn(parts)(place));
  }
  one.close();
  two.close();
});

test("is silent where nothing can be written", () => {
  const parts = open(join(tempFolder(), "no/folder/x.parts"));
  expect([parts.add("a", "a"), parts.read([0, 1, 0]), parts.inode, parts.size()]).toEqual([
    undefined,
    undefined,
    undefined,
    0,
  ]);
  parts.close();
});

/** The disk, with where and how much is read, and how often a file is closed. */
function watched() {
  const reads: (readonly [start: number, bytes: number])[] = [];
  let closed = 0;
  const io: Disk = {
    ...fs,
    readSync: ((file: number, into: Buffer, at: number, bytes: number, start: number) => {
      reads.push([start, bytes]);
      return fs.readSync(file, into, at, bytes, start);
    }) as Disk["readSync"],
    closeSync: (file) => {
      closed++;
      fs.closeSync(file);
    },
  };
  return { io, reads, closed: () => closed };
}

test("what was added is there once the file is closed, and it is closed once", () => {
  const path = join(tempFolder(), "x.parts");
  const { io, closed } = watched();
  const parts = openPartFile(path, io);
  const place = parts.add("a", "text") as PartPlace;
  parts.close();
  parts.close();
  expect([closed(), textIn(open(path))(place)]).toEqual([1, "text"]);
  expect(parts.inode).toBe(fs.statSync(path).ino);
});

test("a kind that has more takes more of the file at once, up to a limit", () => {
  const parts = open(join(tempFolder(), "x.parts"));
  const sizes = (count: number, bytes: number) =>
    Array.from({ length: count }, () => {
      parts.add("a", "x".repeat(bytes));
      return parts.size() >> 12;
    });
  expect(sizes(3, 2048)).toEqual([1, 1, 3]);
  expect(sizes(7, 250_000)).toEqual([64, 128, 192, 256, 320, 384, 448]);
  expect(sizes(1, 1 << 20)).toEqual([704]);
  parts.add("b", "b");
  expect(parts.size() >> 12).toBe(705);
});

test("parts that stand near each other are read at once, others one by one", () => {
  const path = join(tempFolder(), "x.parts");
  const bytes = Buffer.from(Array.from({ length: 3 << 18 }, (_, at) => at % 251));
  fs.writeFileSync(path, bytes);
  const { io, reads } = watched();
  const parts = openPartFile(path, io);
  const most = 1 << 18;
  const read = (start: number, length: number) => {
    const part = bytes.subarray(start, start + length);
    reads.length = 0;
    expect(parts.read([start, length, crc32(part)])?.equals(part)).toBe(true);
    return reads.map(([at, count]) => [at, count]);
  };
  expect(read(1000, 10)).toEqual([[1000, most]]);
  expect([read(1000, 10), read(1001, 10), read(1000 + most - 10, 10)]).toEqual([[], [], []]);
  expect(read(1000 + most - 10, 11)).toEqual([[1000 + most - 10, most]]);
  expect(read(999, 10)).toEqual([[999, 10]]);
  expect(read(999, 10)).toEqual([]);
  expect(read(998 + 2 * most, 10)).toEqual([[998 + 2 * most, most]]);
  expect(read(0, 10)).toEqual([[0, 10]]);
  expect(read(2 * most, 10)).toEqual([[2 * most, 10]]);
  expect(read(0, most + 1)).toEqual([[0, most + 1]]);
  parts.refresh();
  expect(read(0, 10)).toEqual([[0, most]]);
});

test("what is added where something was read already is read anew, and nothing else is", () => {
  const { io, reads } = watched();
  const parts = openPartFile(join(tempFolder(), "x.parts"), io);
  const read = (place: PartPlace) => {
    reads.length = 0;
    return [textIn(parts)(place), reads.length];
  };
  const [first, other] = [parts.add("a", "first"), parts.add("b", "other")] as PartPlace[];
  expect([read(first as PartPlace), read(other as PartPlace)]).toEqual([
    ["first", 1],
    ["other", 0],
  ]);
  const second = parts.add("a", "second") as PartPlace;
  expect([read(second), read(second)]).toEqual([
    ["second", 1],
    ["second", 0],
  ]);
  const long = parts.add("c", "c".repeat(5000)) as PartPlace;
  expect(read(second)).toEqual(["second", 0]);
  expect(read(long)).toEqual(["c".repeat(5000), 1]);
  parts.add("a", "third");
  expect(read(long)).toEqual(["c".repeat(5000), 0]);
});

test("a thread that comes later adds behind the others, and reads what they write once it looks again", () => {
  const path = join(tempFolder(), "x.parts");
  const first = open(path);
  const added = [first.add("a", "one"), first.add("b", "two")] as PartPlace[];
  const later = openPartFile(path, fs, first.shared.end);
  const place = later.add("a", "three") as PartPlace;
  later.flush();
  expect(added.map(textIn(first))).toEqual(["one", "two"]);
  const next = later.add("a", "four") as PartPlace;
  expect(textIn(first)(place)).toBe("three");
  later.flush();
  first.refresh();
  expect(textIn(first)(next)).toBe("four");
  for (const parts of [later, first]) parts.close();
});
