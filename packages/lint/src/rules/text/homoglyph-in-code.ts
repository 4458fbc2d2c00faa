import { quote } from "@fixbook/core";
import { spanOf } from "../../destination.js";
import { defineRule, suggest, visit } from "../../rule.js";

/** Letters of other scripts that look like ASCII ones, and those. */
const LOOKS_LIKE = new Map(
  Object.entries({
    а: "a",
    е: "e",
    о: "o",
    р: "p",
    с: "c",
    у: "y",
    х: "x",
    і: "i",
    ј: "j",
    ѕ: "s",
    һ: "h",
    ԁ: "d",
    А: "A",
    В: "B",
    Е: "E",
    К: "K",
    М: "M",
    Н: "H",
    О: "O",
    Р: "P",
    С: "C",
    Т: "T",
    Х: "X",
    І: "I",
    Ј: "J",
    Ѕ: "S",
    Α: "A",
    Β: "B",
    Ε: "E",
    Ζ: "Z",
    Η: "H",
    Ι: "I",
    Κ: "K",
    Μ: "M",
    Ν: "N",
    Ο: "O",
    Ρ: "P",
    Τ: "T",
    Υ: "Y",
    Χ: "X",
    ο: "o",
    ν: "v",
    ι: "i",
  }),
);

const WORD = /[A-Za-z0-9_\u0370-\u04ff\u0501]+/g;

export default defineRule<{ word: string; letters: string; plain: string }>({
  ruleId: "text/homoglyph-in-code",
  severity: "warning",
  why: "It looks like the right name and is another one: commands that readers copy fail, or reach somebody else.",
  message: ({ word, letters }) => `${quote(word)} has letters of another script that look like ${quote(letters)}.`,
  action: ({ plain }) => `Type ${quote(plain)}.`,
  needle: /[\u0370-\u04ff\u0501]/,
  node: visit(["inlineCode", "code"], (node, add, { source }) => {
    const { start, end } = spanOf(node);
    const written = source.slice(start, end);
    if (!/[\u0370-\u04ff\u0501]/.test(written)) return;
    for (const { 0: word, index } of written.matchAll(WORD)) {
      const alike = Array.from(word, (letter) => LOOKS_LIKE.get(letter));
      const letters = alike.join("");
      const plain = Array.from(word, (letter, at) => alike[at] ?? letter).join("");
      // Words of another language have other letters too; units such as µs have no look-alikes.
      if (letters === "" || !/[A-Za-z]/.test(word) || !/^\w+$/.test(plain)) continue;
      const span = { start: start + index, end: start + index + word.length };
      add(span, { word, letters, plain }, suggest(span, plain, `Type ${quote(plain)}`));
    }
  }),
  examples: {
    good: ["# A\n\nThe word сора, `5 µs`, `Ω`, `echo привет`.\n\n1. Run `cat`."],
    bad: [
      { text: "# A\n\n1. Run `‹сurl›`.", fixed: "# A\n\n1. Run `curl`." },
      {
        text: "# A\n\n1. Run:\n\n   ```sh\n   cat ‹pаypal›.txt\n   ```",
        fixed: "# A\n\n1. Run:\n\n   ```sh\n   cat paypal.txt\n   ```",
      },
    ],
  },
});
