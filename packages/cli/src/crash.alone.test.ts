import { expect, test, vi } from "vitest";
import { run } from "../test/fake-host.js";
import { workspace } from "../test/workspace.js";

/** A rule about books that fails, before all others. */
vi.mock(import("../../lint/src/book-rules.gen.js"), async (original) => {
  const { bookRules } = await original();
  const crash = {
    ...(bookRules[0] as (typeof bookRules)[number]),
    ruleId: "test/crash",
    note: () => "",
    book: () => {
      throw new Error("boom");
    },
  };
  return { bookRules: [crash, ...bookRules] };
});

test.each(["lint", "build --out out"])(
  "a rule that crashes is exit 2, and the others still run: fixbook %s",
  async (command) => {
    const cwd = workspace({
      demo: { "entries/voice/no-dial-tone.md": "# The call drops\n\nTODO. See [[nobody]].\n\n1. Go.\n" },
    });
    const { code, out } = await run(`${command} --format json --no-cache`, { cwd });
    const rules = (JSON.parse(out) as { diagnostics: { ruleId: string; message: string }[] }).diagnostics;
    expect(code).toBe(2);
    expect(rules.map(({ ruleId }) => ruleId).sort()).toEqual(
      expect.arrayContaining([
        "identity/duplicate-title",
        "lint/rule-crashed",
        "placeholders/authoring-leftover",
        "relations/unknown-id",
      ]),
    );
    expect(rules.filter(({ ruleId }) => ruleId === "lint/rule-crashed").map(({ message }) => message)).toEqual([
      "The rule test/crash failed on this file: boom",
    ]);
  },
);
