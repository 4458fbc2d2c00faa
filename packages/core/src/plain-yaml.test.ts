import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../../../test/law-runs.js";
import { readPlainYaml } from "./plain-yaml.js";
import { createReport } from "./report.js";
import { parseAnyYaml, type ValuePath, type YamlData } from "./yaml.js";

const OFFSET = 4;

/** Whether a text is read as plain YAML, which then must be what the reference says of it, places and all. */
function expectSame(text: string): boolean {
  const plain = readPlainYaml(text, OFFSET);
  if (plain === undefined) return false;
  const report = createReport("a.md", `---\n${text}`);
  const reference = parseAnyYaml(text, OFFSET, report);
  expect(report.diagnostics, JSON.stringify(text)).toEqual([]);
  const [found, expected] = [answers(plain, text), answers(reference as YamlData, text)];
  if (!isDeepStrictEqual(found, expected)) expect(found, JSON.stringify(text)).toStrictEqual(expected);
  return true;
}

/** Everything that can be asked of data, also about what is not there. */
function answers(data: YamlData, text: string): object {
  const paths = pathsIn(data.value, []);
  const near = paths.flatMap((path): ValuePath[] => [
    path,
    [...path, "none"],
    [...path, 9],
    [...path, "0"],
    [...path, 0],
  ]);
  return {
    value: data.value,
    order: JSON.stringify(data.value),
    text,
    places: near.map((path) => [
      path,
      data.locate(path),
      data.locateKey(path),
      data.source(path),
      data.textStart(path),
    ]),
  };
}

function pathsIn(value: unknown, path: ValuePath): ValuePath[] {
  if (typeof value !== "object" || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, item]) =>
    pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...below];
}

/** Mostly the first, and now and then the second, so that many texts are plain and few are far from it. */
function mostly<Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 14, arbitrary: usual }, { weight: 1, arbitrary: odd });
}

const usualWord = fc.constantFrom(
  ..."a b Call E-9999 x_y won't it's (see) a/b é ß 日本 … → “q” Off no yes 401 \ue000\ue100\ue100\ue001\ue002".split(
    " ",
  ),
);
const oddWord = fc.constantFrom(
  ..."& * ! | > - ? @ ` \" ' , . ; = ~ \\ < 50% null true 1e3 0x1F -1 007 1.5 2026-10-01 : :x x: # x# [ ] { } — 😀".split(
    " ",
  ),
  "\u00a0",
  "\u0085",
  "\u2028",
  "\ufeff",
  "\t",
  "\r",
);
const words = fc
  .tuple(fc.array(mostly(usualWord, oddWord), { minLength: 1, maxLength: 4 }), fc.constantFrom(" ", " ", "  "))
  .map(([parts, space]) => parts.join(space));
const quoted = mostly(
  words.map((text) => `"${text}"`),
  words.map((text) => `'${text}'`),
);
const scalar = mostly(fc.oneof({ weight: 3, arbitrary: words }, quoted), fc.constantFrom("", "{}", "2026-10-01"));
const key = mostly(
  fc.constantFrom("summary", "related", "codes", "a", "b", "c", "d", "y"),
  fc.constantFrom("A", "a1", "null", "true", "toString", "__proto__", '"q"', "- a", "? a", "a b"),
);
const comma = fc.constantFrom(", ", ", ", ",", " , ", ",  ");
const flowList = fc.tuple(fc.array(scalar, { maxLength: 3 }), comma).map(([items, by]) => `[${items.join(by)}]`);
const flowMap = fc
  .tuple(fc.array(fc.tuple(key, fc.oneof(flowList, scalar)), { maxLength: 2 }), comma)
  .map(([fields, by]) => `{${fields.map(([name, text]) => `${name}: ${text}`).join(by)}}`);
const value = fc.oneof(scalar, scalar, flowList, flowMap);
const indent = mostly(fc.constant("  "), fc.constantFrom("", " ", "    "));
const below = fc.oneof(
  fc
    .tuple(indent, fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 2 }))
    .map(([space, fields]) => fields.map(([name, text]) => `\n${space}${name}: ${text}`).join("")),
  fc
    .tuple(indent, fc.array(mostly(scalar, value), { minLength: 1, maxLength: 3 }))
    .map(([space, items]) => items.map((text) => `\n${space}- ${text}`).join("")),
);
const fieldText = mostly(fc.oneof({ weight: 3, arbitrary: value.map((text) => ` ${text}`) }, below), fc.constant(""));
const field = fc.tuple(key, fieldText).map(([name, text]) => `${name}:${text}`);
const yaml = fc
  .tuple(
    fc.array(field, { minLength: 1, maxLength: 3 }),
    mostly(fc.constant("\n"), fc.constantFrom("\n\n", "\r\n", " \n")),
    mostly(fc.constantFrom("\n", ""), fc.constantFrom("\n\n", "\n...\n", "\n# c\n", " ")),
  )
  .map(([fields, by, end]) => fields.join(by) + end);

/** A text with some characters of it left out, doubled or replaced. */
const edited = fc
  .tuple(
    yaml,
    fc.array(
      fc.tuple(
        fc.nat({ max: 80 }),
        fc.nat({ max: 2 }),
        fc.oneof(usualWord, oddWord, fc.constantFrom(" ", "\n", "\n  ", "")),
      ),
      { maxLength: 2 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((before, [at, gone, put]) => before.slice(0, at) + put + before.slice(at + gone), text),
  );

describe("what is read as plain YAML is read as by the reference", () => {
  test.each([
    "summary: Set-up.\n",
    "summary: Set-up; see “this” 日本.",
    'related: [a, b]\nsignatures: {codes: [E-9999], statuses: [401], messages: ["a: b #c"]}\n',
    "related: [ a ,b ]\nowners: []\n",
    "signatures:\n  codes: [E-1]\n  messages:\n    - a\n".replace("  messages:\n    - a\n", '  messages: ["x"]\n'),
    "related:\n  - a\n  - b c\nreviewed: 2026-10-01\n",
    "summary: Call \ue000\ue100\ue100\ue001\ue002 now\naudience: internal\n",
  ])("%j", (text) => {
    expect(expectSame(text)).toBe(true);
  });

  test("fields of every kind, and what is nearly one", () => {
    let count = 0;
    fc.assert(
      fc.property(fc.oneof(yaml, edited), (text) => {
        if (expectSame(text)) count++;
      }),
      { seed: Number(process.env["SEED"] ?? 20261125), numRuns: lawRuns(6000) },
    );
    expect(count).toBeGreaterThan(1000);
  });
});

test.each([
  ["nothing", ""],
  ["a blank line", "a: b\n\nb: c\n"],
  ["a comment", "a: b # c\n"],
  ["a second colon", "a: b: c\n"],
  ["a field twice", "a: b\na: c\n"],
  ["a field twice in braces", "a: {b: c, b: d}\n"],
  ["a name of objects", "toString: a\n"],
  ["no value", "a:\n"],
  ["a truth value", "a: true\n"],
  ["a number", "a: 1\n"],
  ["an escape", 'a: "\\n"\n'],
  ["text on two lines", "a: b\n  c\n"],
  ["an anchor", "a: &b c\n"],
  ["CRLF", "a: b\r\n"],
])("leaves %s to the reference", (_what, text) => {
  expect(readPlainYaml(text, OFFSET)).toBeUndefined();
});
