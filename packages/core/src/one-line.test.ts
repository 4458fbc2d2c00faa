import { expect, test } from "vitest";
import { oneLine } from "./one-line.js";

test("white space in a row is one space, and none stands at the ends", () => {
  expect(oneLine("a b")).toBe("a b");
  expect(oneLine(" a b ")).toBe("a b");
  expect(oneLine("a  b")).toBe("a b");
  for (const space of "\n\t\r\f\v\u00a0\u2003\u2028\ufeff") {
    expect(oneLine(`a${space}b`)).toBe("a b");
    expect(oneLine(`${space}a ${space} b${space}`)).toBe("a b");
  }
});
