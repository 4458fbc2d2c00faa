import { copiedText } from "@fixbook/core/code";
import { element } from "./element.js";
import type { Say } from "./labels.js";

/** Puts a button behind each block of code that copies it; of a session, its commands. `tell` speaks to screen readers. */
export function addCopyButtons(content: Element, say: Say, tell: (words: Node | string) => void): void {
  for (const code of content.querySelectorAll("pre > code")) {
    const button = element("button", "copy", say("copy"));
    button.type = "button";
    button.addEventListener("click", async () => {
      const text = copiedText(code.textContent ?? "", code.className.replace("language-", ""));
      const name = await navigator.clipboard.writeText(text).then(
        () => "copied" as const,
        () => "notCopied" as const,
      );
      button.replaceChildren(say(name));
      tell(say(name));
    });
    code.parentElement?.after(button);
  }
}
