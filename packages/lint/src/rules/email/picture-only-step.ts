import type { ListItem, Nodes } from "mdast";
import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";

export default defineRule({
  ruleId: "email/picture-only-step",
  severity: "warning",
  why: "An email shows a link in the place of the picture: the step would say nothing that can be done.",
  message: () => "The step consists of a picture.",
  action: () => "Say above the picture what to do, or put the picture below the step that it belongs to, indented.",
  needle: ["!["],
  node: visit(["list"], (node, add) => {
    if (node.ordered !== true) return;
    for (const item of node.children) if (isPicture(item)) add(spanOf(item.children[0] ?? item), {});
  }),
  examples: {
    good: [
      "# A\n\n1. Open the page.\n\n   ![The settings page](https://example.com/a.png)\n2. Go.",
      "# A\n\n1. Press ![the gear](https://example.com/a.png).\n2. Go.",
      "# A\n\n1. `` ` ``\n2. …\n",
      "# A\n\n1. Go.\n\n## More information\n\n- ![The settings page](https://example.com/a.png)",
    ],
    bad: [
      "# A\n\n1. Open the page.\n2. ‹![The settings page](https://example.com/a.png)›\n3. Go.",
      "# A\n\n1. ‹**![The page](https://example.com/a.png)** ![The tab](https://example.com/b.png)›\n2. Go.",
    ],
  },
});

/** Whether a step holds pictures and no words of its own. */
function isPicture({ children }: ListItem): boolean {
  return children.some(holdsPicture) && children.every(holdsPicturesAlone);
}

function holdsPicture(node: Nodes): boolean {
  if (node.type === "image" || node.type === "imageReference") return true;
  return "children" in node && node.children.some(holdsPicture);
}

function holdsPicturesAlone(node: Nodes): boolean {
  if (node.type === "image" || node.type === "imageReference" || node.type === "break") return true;
  if (node.type === "text") return !/[\p{L}\p{N}]/u.test(node.value);
  return "children" in node && node.children.every(holdsPicturesAlone);
}
