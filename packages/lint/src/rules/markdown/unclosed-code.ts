import { quote } from "@fixbook/core";
import { spanOf } from "../../destination.js";
import { defineRule, suggest, visit } from "../../rule.js";

export default defineRule<{ signs: string; after: string }>({
  ruleId: "markdown/unclosed-code",
  severity: "error",
  why: "Readers see the sign, and what was meant as code is read as text: signs in it are lost, and nobody can copy it.",
  message: ({ signs, after }) =>
    after === ""
      ? `The ${quote(signs)} here closes no code that has begun.`
      : `The code that ${quote(signs)} opens here before ${quote(after)} is never closed.`,
  action: ({ signs, after }) => {
    if (after === "")
      return `Delete it; if code was meant, write ${signs === "`" ? "the same sign" : signs} where it begins.`;
    return signs === "`"
      ? "Write the same sign where the code ends, or delete this one; a backtick that means itself is written \\`."
      : `Write ${signs} where the code ends, as many signs as open it; or delete these.`;
  },
  needle: ["`"],
  node: visit(["text"], (node, add, { source }) => {
    const { start, end } = spanOf(node);
    const written = source.slice(start, end);
    if (!written.includes("`")) return;
    const [first, second] = runsIn(written);
    if (first === undefined) return;
    const span = { start: start + first.at, end: start + first.at + first.signs.length };
    const after = /^[^\s`]{1,60}/.exec(source.slice(span.end, span.end + 60))?.[0] ?? "";
    // Runs of one length would have been a pair, so that the second was meant to close the first.
    const wrong = second && { start: start + second.at, end: start + second.at + second.signs.length };
    const fix = wrong && after !== "" ? suggest(wrong, first.signs, "Close it with as many signs as open it") : {};
    add(span, { signs: first.signs, after }, fix);
  }),
  examples: {
    good: ["# A\n\nRun `ls`, ``a`b`` or \\`x\\` and \\\\`ls`.\n\n1. Press the `` ` `` key. &#96;"],
    bad: [
      "# A\n\nRun ‹`›ls and wait.\n\n1. Go.",
      { text: "# A\n\n1. Open ‹``›config` and go.", fixed: "# A\n\n1. Open ``config`` and go." },
      { text: "# A\n\n1. Open ‹`›config``` and go.", fixed: "# A\n\n1. Open `config` and go." },
      "# A\n\n1. Open `config` ‹``›.",
      "# A\n\nRun \\\\‹`›ls.\n\n1. Type \\`‹`›x.",
    ],
  },
});

/** The runs of backticks in a text that none of the text's own escapes makes text. */
function runsIn(written: string): readonly { at: number; signs: string }[] {
  return [...written.matchAll(/\\+`*|`+/g)].flatMap(({ 0: all, index }) => {
    const backslashes = all.length - all.replace(/^\\+/, "").length;
    // The first sign after an odd backslash is one of the text.
    const from = backslashes + (backslashes % 2);
    const signs = all.slice(from);
    return signs === "" ? [] : [{ at: index + from, signs }];
  });
}
