import fc from "fast-check";
import { expect, test } from "vitest";
import { base64 } from "./base64.js";

test("bytes are what everybody else makes of them, in lines of 76 characters", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const lines = base64(bytes).split("\r\n");
      expect(lines.join("")).toBe(Buffer.from(bytes).toString("base64"));
      expect(lines.slice(0, -1).every(({ length }) => length === 76)).toBe(true);
      expect(lines.at(-1)?.length).toBeLessThanOrEqual(76);
    }),
  );
});
