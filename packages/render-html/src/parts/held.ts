import type { HeldContent, Html } from "@fixbook/core";
import type { Page } from "../page.js";
import { prose } from "./section.js";
import { fixParts, items } from "./steps.js";

/** What a section holds, below its heading. `name` is the start of its anchors, and the class of its lists. */
export function held(content: HeldContent, name: string, below: 2 | 4, page: Page): Html {
  switch (content.holds) {
    case "blocks":
      return prose((below === 2 ? page.rich : page.deeper).blocks(content.blocks));
    case "parts":
      return fixParts(
        content.parts,
        { idPrefix: name, below, ...(name === "check" && { className: "steps checks" }) },
        page,
      );
    case "items":
      return items(content.items, name, page);
  }
}
