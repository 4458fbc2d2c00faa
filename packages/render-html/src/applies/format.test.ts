import { expect, test } from "vitest";
import { knownSetup, readApplies, readSetup, writeApplies, writeSetup } from "./format.js";

test.each([
  [[{ product: "voice" }], "voice::"],
  [[{ product: "voice", from: "2.1", to: "2.2" }], "voice:2.1:2.2"],
  [
    [{ product: "voice", to: "1.0-beta.2" }, { product: "desk", from: "2024.1+5" }, { platform: "ios" }],
    "voice::1.0-beta.2 desk:2024.1+5: ios",
  ],
])("%j is written as %s, and read again", (applies, text) => {
  expect([writeApplies(applies), readApplies(text)]).toEqual([text, applies]);
});

test.each([
  [{}, ""],
  [{ product: "voice" }, "voice::"],
  [{ product: "voice", version: "2.1", platform: "ios" }, "voice:2.1:ios"],
  [{ platform: "ios" }, "::ios"],
])("the setup %j is kept as %j", (setup, text) => {
  expect(writeSetup(setup)).toBe(text);
  expect(readSetup(text)).toEqual({ product: undefined, version: undefined, platform: undefined, ...setup });
});

const ios = { id: "ios", title: "iOS" };
const products = [
  { id: "voice", title: "Voice", versions: ["1", "2"], platforms: [ios] },
  { id: "desk", title: "Desk", versions: ["3"], platforms: [] },
];

test.each([
  ["", undefined],
  ["gone:1:gone", undefined],
  [":2:", undefined],
  ["voice:2:ios", { product: "voice", version: "2", platform: "ios" }],
  ["voice:3:", { product: "voice" }],
  ["desk:3:ios", { product: "desk", version: "3" }],
  ["gone::ios", { platform: "ios" }],
  ["constructor::__proto__", undefined],
])("of %j the book knows %j", (text, known) => {
  expect(knownSetup(readSetup(text), products)).toEqual(known);
});
