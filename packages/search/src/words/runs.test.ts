import fc from "fast-check";
import { expect, test } from "vitest";
import { runsOf } from "./runs.js";

test("a text of ASCII has the runs that it has beside other letters", () => {
  const signs = fc.string({ unit: fc.constantFrom(..."ab9' -_.,/\\+&(\n\t"), maxLength: 24 });
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: "binary-ascii" })), (text) => {
      expect(runsOf(text)).toEqual(runsOf(`${text}, ü`).slice(0, -1));
    }),
    { numRuns: 2000 },
  );
});
