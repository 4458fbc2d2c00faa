import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_LINE, type LogSource, readLines } from "./read-lines.js";

const source = (pieces: readonly (string | Uint8Array)[]): LogSource => ({
  name: "app.log",
  pieces: () => pieces.map((piece) => Buffer.from(piece as string)),
});
const linesOf = (...pieces: readonly (string | Uint8Array)[]) => collect(readLines(source(pieces)));

async function collect(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

test("lines end with \\n or \\r\\n, the last one also without", async () => {
  expect(await linesOf("a\nb\r\n\nc")).toEqual(["a", "b", "", "c"]);
  expect(await linesOf("a\n")).toEqual(["a"]);
  expect(await linesOf("\ufeffa\n\n")).toEqual(["a", ""]);
  expect(await linesOf("", "")).toEqual([]);
});

test("it makes no difference where pieces end", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("a", "ü", "😀", "\n", "\r\n")),
      fc.array(fc.nat(60)),
      async (parts, cuts) => {
        const bytes = Buffer.from(parts.join(""));
        const ends = [0, ...cuts.filter((at) => at < bytes.length).sort((a, b) => a - b), bytes.length];
        const pieces = ends.slice(1).map((end, at) => bytes.subarray(ends[at], end));
        expect(await linesOf(...pieces)).toEqual(await linesOf(bytes));
      },
    ),
  );
});

test("a piece may be used again for the next one", async () => {
  const piece = new Uint8Array(1);
  const lines = readLines({
    name: "app.log",
    *pieces() {
      for (const letter of "ab\ncd") {
        piece[0] = letter.charCodeAt(0);
        yield piece;
      }
    },
  });
  expect(await collect(lines)).toEqual(["ab", "cd"]);
});

test("of a line without end so much is read as may be, in whole characters", async () => {
  const lines = await linesOf("a", ...Array(300).fill("ü".repeat(1000)), "\nb");
  expect(lines.map(({ length }) => length)).toEqual([LONGEST_LINE / 2, 1]);
  expect(lines[0]).toMatch(/^aü+$/);
  expect((await linesOf("x".repeat(LONGEST_LINE), "\n"))[0]).toHaveLength(LONGEST_LINE);
});

test.each([
  ["a\n\u0000b", "app.log is a binary file: its line 2 contains a NUL byte."],
  [new Uint8Array([0x1f, 0x8b, 8, 0]), "app.log is compressed."],
  [new Uint8Array([0xff, 0xfe, 97, 0]), "app.log is UTF-16."],
  [Buffer.from("a\nb\u00fc\n", "latin1"), "app.log is not UTF-8: its line 2 has bytes that are not characters."],
  [new Uint8Array([97, 0xc3]), "app.log is not UTF-8: its line 1 has bytes that are not characters."],
])("%j is no log", async (bytes, message) => {
  await expect(linesOf(bytes)).rejects.toThrow(message);
});
