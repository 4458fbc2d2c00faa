import fc from "fast-check";
import { expect, test } from "vitest";
import { packJson } from "./pack-json.js";
import { unpackJson } from "./packed-json.js";

/** Few keys and values, so that much is the same. */
const data = fc.letrec((again) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom("", "a", "\ud83d\ude00", "1", 1, 1.5, -7, true, null),
    fc.array(again("value"), { maxLength: 6 }),
    fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e", "f"), fc.option(again("value"), { nil: undefined })),
  ),
})).value;

test("what was packed is what JSON would keep of it", () => {
  fc.assert(
    fc.property(data, (value) => {
      const root = { value };
      expect(unpackJson(packJson(root))).toEqual(JSON.parse(JSON.stringify(root)));
    }),
  );
});

test("bytes can stand anywhere in others", () => {
  const packed = Buffer.concat([Buffer.from("."), packJson([{ a: 1 }])]);
  expect(unpackJson(packed.subarray(1))).toEqual([{ a: 1 }]);
});

test("what is the same stands there once, and is one object", () => {
  const one = {
    ruleId: "text/odd",
    why: "Readers stumble, and wonder what else nobody has read.",
    line: 1,
    column: 2,
    range: { start: { line: 1 } },
  };
  const many = Array.from({ length: 1000 }, (_, line) => ({ ...one, line }));
  const packed = packJson(many);
  expect(packed.length).toBeLessThan(JSON.stringify(many).length / 4);
  const [first, second] = unpackJson<(typeof many)[number][]>(packed);
  expect(first?.range).toBe(second?.range);
});
