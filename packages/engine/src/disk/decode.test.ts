import { expect, test } from "vitest";
import { decode } from "./decode.js";

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

test("reads UTF-8, and takes off a byte order mark", () => {
  expect(decode(bytes("Zürich 🛠\r\n"))).toBe("Zürich 🛠\r\n");
  expect(decode(bytes([0xef, 0xbb, 0xbf], "# A"))).toBe("# A");
  expect(decode(bytes(""))).toBe("");
});

test.each([
  ["a Latin-1 byte", bytes("Z", [0xfc], "rich"), 1, "Z"],
  ["a character cut in the middle", bytes("ok\n", [0xe2, 0x82], "x"), 3, "ok\n"],
  ["a character cut by the end", bytes("ok", [0xf0, 0x9f, 0x9b]), 2, "ok"],
  ["a lone half of a pair", bytes("a", [0xed, 0xa0, 0x80]), 1, "a"],
  ["an overlong form", bytes([0xc0, 0xaf]), 0, ""],
  ["UTF-16", bytes([0xff, 0xfe, 0x23, 0x00]), 0, ""],
  ["a bad byte after a byte order mark and wide characters", bytes([0xef, 0xbb, 0xbf], "é\n🛠", [0xff]), 10, "é\n🛠"],
])("says where %s stands", (_, given, byte, before) => {
  expect(decode(given)).toEqual({ byte, before });
});
