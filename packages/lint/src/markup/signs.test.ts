import { parseEntry } from "@fixbook/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { findShapes, signsOf } from "./find-shapes.js";
import { proseOf } from "./prose.js";
import { shapes } from "./table.js";

const examples = shapes.flatMap(({ bad, good = [] }) => [
  ...bad.map((example) => (typeof example === "string" ? example : example[0]).replace(/[‹›]/g, "")),
  ...good,
]);

const arbitraryText = fc
  .array(
    fc.record({
      text: fc.constantFrom(...examples),
      from: fc.nat({ max: 20 }),
      length: fc.nat({ max: 80 }),
      write: fc.constantFrom(
        (piece: string) => piece,
        (piece: string) => piece.toUpperCase(),
        (piece: string) => piece.replace(" ", "\n"),
        (piece: string) => `\n\n> ${piece}`,
        (piece: string) => `\n\n- ${piece}`,
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.map(({ text, from, length, write }) => write(text.slice(from, from + length))).join(" "));

/** The table as if every text held every sign. */
const everywhere = { shapes: shapes.map((shape) => ({ ...shape, sign: "" })), signs: /(?:)/ };

test("a text without the sign of a shape holds none of it", () => {
  const set = { shapes, signs: signsOf(shapes) };
  let found = 0;
  fc.assert(
    fc.property(arbitraryText, (body) => {
      const text = `# A\n\n${body}\n`;
      const { tree } = parseEntry({ path: "entries/area/a.md", text });
      if (tree === undefined) return;
      const prose = proseOf(tree.root, text);
      const data = (of: typeof set) => findShapes(prose, of, text, []).map(({ span, data: said }) => ({ span, said }));
      const all = data(everywhere);
      expect(data(set)).toEqual(all);
      found += all.length;
    }),
    { seed: 20261125, numRuns: lawRuns(1500) },
  );
  expect(found).toBeGreaterThan(500);
});

test("one pattern stands for the signs of all", () => {
  expect(signsOf([]).test("a")).toBe(false);
  const texts = ["{{a}}", "see :::", "h2. A", "A\n^^^^", "100%a.b", "x!y", ":cat:"];
  for (const text of texts) expect(signsOf(shapes).test(text)).toBe(true);
  expect(signsOf(shapes).test("An ordinary sentence: it costs 5% more (today), and ends at 12:30!")).toBe(false);
});
