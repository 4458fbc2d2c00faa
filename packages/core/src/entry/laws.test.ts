import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { arbitraryEntry, arbitraryText } from "../../test/arbitrary-entry.js";
import { format } from "../format.js";
import { createLineIndex } from "../report.js";
import { parseEntry } from "./parse-entry.js";
import { entryToMarkdown } from "./to-markdown.js";

const path = "entries/area/id.md";
const seed = 20261001;

const sources = arbitraryEntry.map(entryToMarkdown);
/** An entry's source with a few changes that a half-finished edit might make. */
const edited = fc
  .tuple(
    sources,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 20 }), fc.oneof(arbitraryText, fc.constant(""))), { maxLength: 3 }),
  )
  .map(([text, edits]) =>
    edits.reduce((result, [at, length, insert]) => {
      const from = at % (result.length + 1);
      return result.slice(0, from) + insert + result.slice(from + length);
    }, text),
  );

function check<Value>(arbitrary: fc.Arbitrary<Value>, law: (value: Value) => unknown, runs: number): void {
  fc.assert(
    fc.property(arbitrary, (value) => void law(value)),
    { seed, numRuns: lawRuns(Math.ceil(runs / 12)), endOnFailure: process.env["SHRINK"] === undefined },
  );
}

/** What parsing gives, without places. */
function read(text: string) {
  const { entry, diagnostics } = parseEntry({ path, text });
  return { entry, ruleIds: diagnostics.map(({ ruleId }) => ruleId).sort() };
}

/** Every range lies in the text, begins before it ends, and says the same by offset as by line and column. */
function expectPlaces(text: string): void {
  const lines = createLineIndex(text);
  const { diagnostics, entry } = parseEntry({ path, text });
  if (entry === undefined)
    expect(
      diagnostics.filter(({ severity }) => severity === "error"),
      JSON.stringify(text),
    ).not.toEqual([]);
  for (const { range, related = [], message } of diagnostics) {
    for (const { start, end } of [range, ...related.map((one) => one.range)]) {
      expect(start.offset, message).toBeLessThanOrEqual(end.offset);
      expect(end.offset, message).toBeLessThanOrEqual(text.length);
      expect([lines.position(start.offset), lines.position(end.offset)], message).toEqual([start, end]);
    }
    expect(message, JSON.stringify(text)).not.toMatch(/[\ue000-\uf8ff]|\\ue1/);
  }
}

describe("an entry and its source", () => {
  test("parse(entryToMarkdown(entry)) = entry", () => {
    check(
      arbitraryEntry,
      (entry) => {
        const text = entryToMarkdown(entry);
        const { entry: parsed, diagnostics: found } = parseEntry({ path, text });
        // None of these is a fault of made-up text.
        const diagnostics = found.filter(
          ({ ruleId }) =>
            !/^structure\/(?:prose-fix|group-title|same-anchor|long-first-step|shared-cause)$/.test(ruleId),
        );
        expect(
          diagnostics.map(({ message, range }) => `${range.start.line}: ${message}`),
          text,
        ).toEqual([]);
        expect(parsed, text).toEqual(entry);
      },
      150,
    );
  });

  test("parse(format(source)) = parse(source), and the formatter refuses none", () => {
    check(
      sources,
      (text) => {
        const formatted = format({ path, text });
        if (!("text" in formatted)) throw new Error(JSON.stringify(formatted.diagnostics));
        expect(read(formatted.text), text).toEqual(read(text));
      },
      40,
    );
  });

  test("CRLF changes nothing", () => {
    check(sources, (text) => expect(read(text.replaceAll("\n", "\r\n")), text).toEqual(read(text)), 60);
  });
});

describe("any text", () => {
  test("parses without throwing, and every finding has its place", () => {
    check(arbitraryText, expectPlaces, 600);
  });

  test("that was an entry before an edit parses without throwing, and every finding has its place", () => {
    check(edited, expectPlaces, 150);
  });

  test("formats to the same whether once or twice, and means the same after, or is refused", () => {
    check(
      fc.oneof(arbitraryText, edited),
      (text) => {
        const formatted = format({ path, text });
        if (!("text" in formatted)) {
          expect(formatted.diagnostics).not.toEqual([]);
          return;
        }
        expect(format({ path, text: formatted.text }), JSON.stringify(text)).toEqual(formatted);
        const [before, after] = [read(text), read(formatted.text)];
        // What only looked like a mistake may be mended: a comment that is never closed becomes the text that it is.
        if (before.entry !== undefined) expect(after.entry, JSON.stringify(text)).toEqual(before.entry);
        expect(before.ruleIds, JSON.stringify(text)).toEqual(expect.arrayContaining(after.ruleIds));
      },
      60,
    );
  });
});

test("every prefix of an entry parses without throwing, and every finding has its place", () => {
  const whole = [
    "---\nsummary: 'a [b](https://x.y) \\<<A>>'\nrelated: [a, b]\nsignatures: {codes: [E-1], messages: [\"x %y% z\"]}\n---\n\n# A <<B>> `c`\n\n",
    '## Symptom\n\n> [!NOTE]\n> See [[ts-a]], [b](entry:c) and ![d](https://e.f "g").\n\n| a | b |\n| - | -: |\n| `c` | ~~d~~ |\n\n',
    "## Cause: One\n\nText\\\nmore.\n\n## Fix\n\n1. **a**\n   - _b_\n2. ```sh\n   c <<D>>\n   ```\n\n## Cause: Two\n\n[x]\n\n## Workaround\n\nY.\n\n[x]: https://x.y\n",
  ].join("");
  for (let length = 0; length <= whole.length; length++) expectPlaces(whole.slice(0, length));
});
