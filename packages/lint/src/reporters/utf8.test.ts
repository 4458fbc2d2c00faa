import { expect, test } from "vitest";
import { utf8Length } from "./utf8.js";

test.each(["", "abc", "é", "日本", "🛠", "a\ud800b", "\udc00", "߿ࠀ"])("counts the bytes of %j", (text) => {
  expect(utf8Length(text)).toBe(Buffer.byteLength(text));
});
