import { expect, test } from "vitest";
import { text } from "./snippet.js";
import { toText } from "./to-text.js";

const body = (...lines: string[]) =>
  toText(
    [
      {
        type: "paragraph",
        role: "body",
        line: lines.flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: "break" as const }, text(line)])),
      },
    ],
    "en",
  );

test("no line opens as a quotation, a message in a mailbox or a signature", () => {
  expect(body("> a", "From here", "-- ", "-- b", "--")).toBe(" > a\n From here\n --\n -- b\n --\n");
});

test("lines that only look alike stay", () => {
  expect(body("a > b", "Fromage", "--c", "---")).toBe("a > b\nFromage\n--c\n---\n");
});

test("numbered lists start at 1, each", () => {
  const list = { type: "list", ordered: true, items: [[text("a")], [], [text("b")]] } as const;
  expect(toText([list, list], "en")).toBe("1. a\n2.\n3. b\n\n1. a\n2.\n3. b\n");
});

test.each([
  ["https://a.example", "https://a.example", "https://a.example"],
  ["tel:+15550100", "tel:+15550100", "tel:+15550100"],
  ["+1 (555) 0100", "tel:+15550100", "+1 (555) 0100"],
  ["a@b.example", "mailto:a@b.example", "a@b.example"],
  ["mailto:a@b.example", "mailto:a@b.example", "mailto:a@b.example"],
  ["Call us", "tel:+15550100", "Call us <+15550100>"],
])("a link that says its address says it once: %s to %s", (words, url, shown) => {
  const link = { type: "link", url, children: [text(words)] } as const;
  expect(toText([{ type: "paragraph", role: "body", line: [link] }], "en")).toBe(`${shown}\n`);
});
