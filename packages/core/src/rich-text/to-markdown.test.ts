import fc from "fast-check";
import { expect, test } from "vitest";
import { stringifyMarkdown } from "../markdown.js";
import { isPlainLine } from "./parse-field.js";
import { createMarkdownRenderer } from "./to-markdown.js";

const word = fc.stringMatching(/^[a-zA-Z0-9,;.?!'"()%/-]{1,6}$/);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));

test("a plain line is printed as the tree would be", () => {
  const { blocks } = createMarkdownRenderer(() => undefined);
  fc.assert(
    fc.property(line, (value) => {
      fc.pre(isPlainLine(value));
      const children = [{ type: "paragraph", children: [{ type: "text", value }] }] as const;
      expect(blocks(children)).toBe(
        stringifyMarkdown({ type: "root", children: structuredClone(children) as never }).trim(),
      );
    }),
    { numRuns: 2000 },
  );
});
