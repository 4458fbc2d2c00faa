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
    if (node.lang) return;
    const { start, end } = spanOf(node);
    const fence = /^(?:`{3,}|~{3,})/.exec(source.slice(start, end))?.[0];
    if (fence === undefined) add({ start, end }, { by: "indent" });
    else {
      const span = { start, end: start + fence.length };
      add(span, { by: "fence" }, suggest(span, `${fence}text`, "It is plain text"));
    }
  }),
  examples: {
    good: ["# A\n\n1. Run:\n\n   ```sh\n   ls\n   ```"],
    bad: [
      { text: "# A\n\n1. Run:\n\n   ‹```›\n   ls\n   ```", fixed: "# A\n\n1. Run:\n\n   ```text\n   ls\n   ```" },
      "# A\n\nIt says:\n\n‹    No.›\n\n1. Go.",
    ],
  },
});
