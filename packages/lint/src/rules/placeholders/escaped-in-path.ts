import { quote } from "@fixbook/core";
import { spanOf } from "../../destination.js";
import { defineRule, suggest, visit } from "../../rule.js";

export default defineRule<{ written: string; name: string }>({
  ruleId: "placeholders/escaped-in-path",
  severity: "error",
  why: "A backslash before a placeholder makes it text: readers get its name instead of the value, and no backslash.",
  message: ({ written, name }) => `The last backslash of ${quote(written)} is taken for an escape of ${name}.`,
  action: () => "Write two backslashes before the placeholder.",
  needle: ["\\<<", "\\{{"],
  node: visit(["text", "inlineCode", "code"], (node, add, { source }) => {
    const { start, end } = spanOf(node);
    const written = source.slice(start, end);
    if (!written.includes("\\")) return;
    for (const { 0: all, 1: before = "", 2: backslashes = "", 3: name = "", index } of written.matchAll(PATH)) {
      if (backslashes.length % 2 === 0 || !IS_PATH.test(before + backslashes)) continue;
      const at = start + index + before.length;
      const span = { start: at, end: at + backslashes.length };
      add(
        { start: start + index, end: start + index + all.length },
        { written: before + backslashes, name },
        suggest(span, `${backslashes}\\`, "Double the backslash"),
      );
    }
  }),
  examples: {
    good: [
      "# A\n\nWrite \\<<PRODUCT>>, `\\<<PRODUCT>>` or C:\\\\<<PRODUCT>>.\n\n1. Go to https://example.com/\\<<PRODUCT>>.",
    ],
    bad: [
      {
        text: "# A\n\n1. Open ‹C:\\Users\\<<PRODUCT>>› and `‹\\\\files\\{{PRODUCT}}›\\x`.",
        fixed: "# A\n\n1. Open C:\\Users\\\\<<PRODUCT>> and `\\\\files\\\\{{PRODUCT}}\\x`.",
      },
      {
        text: "# A\n\n1. Run:\n\n   ```bat\n   cd ‹%APPDATA%\\<<PRODUCT>>›\n   ```",
        fixed: "# A\n\n1. Run:\n\n   ```bat\n   cd %APPDATA%\\\\<<PRODUCT>>\n   ```",
      },
    ],
  },
});

/** What stands before a placeholder up to a space, the backslashes, and the placeholder. */
const PATH = /([^\s`<>{}]{0,200}?)(\\+)(<<[A-Z][A-Z0-9_]*>>|\{\{[A-Z][A-Z0-9_]*\}\})/g;
/** A drive, a computer in the network, a variable, or a backslash before. */
const IS_PATH = /(?:^|[^A-Za-z0-9])[A-Za-z]:\\|^\\\\\w|%\w+%\\|\w\\[\w.-]+\\/;
