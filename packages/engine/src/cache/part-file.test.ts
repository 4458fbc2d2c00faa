import * as fs from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../test/book-on-disk.js";
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
