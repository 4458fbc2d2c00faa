import * as fs from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../test/book-on-disk.js";
import type { Disk } from "../disk/index.js";
import { readSealed, replaceSealed, writeSealed } from "./sealed-file.js";

const parts = ["one", "", "zwei ✓"].map((text) => Buffer.from(text));
const textIn = (path: string) => readSealed(path, fs)?.toString();

/** The disk, but for some calls, with the files that are open. */
function watched(changes: Partial<Disk> = {}) {
  const open = new Set<number>();
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
    ...changes,
  };
  return { io, open };
}

test("gives back what was written, for the user alone, and nothing is left beside it", () => {
  const folder = join(tempFolder(), "deep/er");
  const path = join(folder, "x");
  const { io, open } = watched();
  for (const written of [parts, [Buffer.from("next")], []]) {
    replaceSealed(path, written, io);
    expect(textIn(path)).toBe(Buffer.concat(written).toString());
  }
  expect(fs.statSync(path).mode & 0o777).toBe(0o600);
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  expect([fs.readdirSync(folder), open.size]).toEqual([["x"], 0]);
});

test("gives back nothing where a byte was changed, cut off or added, or no file is there", () => {
  const path = join(tempFolder(), "x");
  expect(readSealed(path, fs)).toBeUndefined();
  replaceSealed(path, parts, fs);
  const whole = fs.readFileSync(path);
  const damaged = [
    ...Array.from(whole, (byte, at) => Buffer.from(whole).fill(byte ^ 1, at, at + 1)),
    whole.subarray(0, -1),
    whole.subarray(0, 31),
    Buffer.concat([whole, Buffer.from("x")]),
    Buffer.alloc(0),
  ];
  for (const bytes of damaged) {
    fs.writeFileSync(path, bytes);
    expect(readSealed(path, fs)).toBeUndefined();
  }
});

test("is whole on a disk that writes a part in pieces", () => {
  const path = join(tempFolder(), "x");
  const { io } = watched({
    writeSync: ((file: number, bytes: Buffer, from: number, length: number, at: number) =>
      fs.writeSync(file, bytes, from, bytes.length === 32 ? length : Math.min(2, length), at)) as Disk["writeSync"],
  });
  replaceSealed(path, parts, io);
  expect(textIn(path)).toBe("onezwei ✓");
});

test("takes the place of what a run before has left", () => {
  const path = join(tempFolder(), "x");
  fs.writeFileSync(`${path}.${process.pid}.new`, "left over, and longer than what comes");
  replaceSealed(path, parts, fs);
  expect(textIn(path)).toBe("onezwei ✓");
});

test.each(["mkdirSync", "openSync", "writeSync", "renameSync"] as const)(
  "where %s fails the file is as it was, and nothing is left beside it",
  (name) => {
    const path = join(tempFolder(), "x");
    replaceSealed(path, parts, fs);
    const fail = () => {
      throw new Error(`${name} fails`);
    };
    const { io, open } = watched({ [name]: fail });
    expect(() => replaceSealed(path, [Buffer.from("next")], io)).toThrow(`${name} fails`);
    writeSealed(path, [Buffer.from("next")], io);
    expect([textIn(path), fs.readdirSync(join(path, "..")), open.size]).toEqual(["onezwei ✓", ["x"], 0]);
  },
);

test("says why it could not write, and not why it could not clean up", () => {
  const fail = (why: string) => () => {
    throw new Error(why);
  };
  const io = { ...fs, mkdirSync: fail("no folder"), rmSync: fail("no removal") };
  expect(() => replaceSealed(join(tempFolder(), "x"), parts, io)).toThrow("no folder");
});

test("writes where nobody needs to know whether it could", () => {
  const path = join(tempFolder(), "x");
  writeSealed(path, parts, fs);
  expect(textIn(path)).toBe("onezwei ✓");
});
