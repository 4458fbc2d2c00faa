import { meantBy } from "../../accidental-code.js";
import { spanOf } from "../../destination.js";
import { defineRule, suggest, visit } from "../../rule.js";

export default defineRule<{ by: "fence" | "indent" }>({
  ruleId: "structure/code-without-language",
  severity: "warning",
  why: "Applications and pages cannot tell a command to paste from output to compare.",
  message: ({ by }) =>
    by === "fence"
      ? "The code block does not say what language it is in."
      : "Lines that are indented by four columns are code, and these do not say in what language.",
  action: ({ by }) =>
    by === "fence"
      ? "Name it after the fence: ```sh, ```json, or ```text for output."
      : "Write code between fences, with its language: ```sh. If this is text, indent it less.",
  node: visit(["code"], (node, add, { source }) => {
    // What is code by mistake needs no language.
    if (node.lang || meantBy(node, source) !== undefined) return;
    const { start, end } = spanOf(node);
    const fence = /^(?:`{3,}|~{3,})/.exec(source.slice(start, end))?.[0];
    if (fence === undefined) add({ start, end }, { by: "indent" });
    else {
      const span = { start, end: start + fence.length };
      const plain = suggest(span, `${fence}text`, "It is plain text").fixes ?? [];
      const command = suggest(span, `${fence}sh`, "It is a command").fixes ?? [];
      const isStep = /^[ \t]+$/.test(source.slice(source.lastIndexOf("\n", start - 1) + 1, start));
      const fixes = isStep && isCommand(node.value) ? [...command, ...plain] : [...plain, ...command];
      add(span, { by: "fence" }, { fixes });
    }
  }),
  examples: {
    good: [
      "# A\n\n1. Run:\n\n   ```sh\n   ls\n   ```",
      "# A\n\n1. Go.\n\n## Verify\n\n    The **Save** button is blue.\n",
    ],
    bad: [
      {
        text: "# A\n\n1. Run:\n\n   ‹```›\n   acme sync --all\n   ```",
        fixed: "# A\n\n1. Run:\n\n   ```sh\n   acme sync --all\n   ```",
      },
      {
        text: "# A\n\nIt says:\n\n‹```›\nsync failed\n```\n\n1. Go.",
        fixed: "# A\n\nIt says:\n\n```text\nsync failed\n```\n\n1. Go.",
      },
      "# A\n\nIt says:\n\n‹    No.›\n\n1. Go.",
    ],
  },
});

/** Whether every line begins with what may be the name of a program, and none reads like a message or a sentence. */
function isCommand(code: string): boolean {
  return code
    .split("\n")
    .filter((line) => line.trim() !== "")
    .every((line) => /^(?:[a-z][\w.-]*|\.{0,2}\/\S+)(?:[ \t]|$)/.test(line) && !/[.!?:;,]$/.test(line));
}
