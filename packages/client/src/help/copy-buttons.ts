import { element } from "./element.js";
import type { Say } from "./labels.js";

/** Puts a button behind each block of code that copies it; of a session, its commands. `tell` speaks to screen readers. */
export async function addCopyButtons(content: Element, say: Say, tell: (words: Node | string) => void): Promise<void> {
  const blocks = content.querySelectorAll("pre > code");
  if (blocks.length === 0) return;
  // Few entries show code. It is here before its buttons: a browser lets a click copy, and not what a click has loaded.
  const { copiedText } = await import("@fixbook/core/code");
  for (const code of blocks) {
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
