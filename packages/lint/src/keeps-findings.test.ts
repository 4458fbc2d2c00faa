import { formatEntry } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import { readExample } from "./example.js";
import { rules } from "./rules.gen.js";
import { runExample } from "./run-example.js";

/** Rules whose findings the formatter mends, by what it says that it does. */
const MENDED: ReadonlySet<string> = new Set(["placeholders/mixed-syntax"]);

describe.each(rules.filter(({ ruleId }) => !MENDED.has(ruleId)).map((rule) => [rule.ruleId, rule] as const))(
  "%s",
  (_ruleId, rule) => {
    test.each(rule.examples.bad.map(readExample))(
      "is found after the formatter as before it, in bad example %#",
      (example) => {
        const { files, found } = runExample(rule, example);
        const [{ name = "", path = "", text = "" } = {}] = files;
        const formatted = formatEntry({ path, text });
        if (!("text" in formatted)) return;
        const after = runExample(rule, { ...example, files: { [name]: formatted.text } });
        expect(after.found.length, formatted.text).toBeGreaterThanOrEqual(found.length);
      },
    );
  },
);
