import { copiedText } from "@fixbook/core/code";
import { element } from "./element.js";
import type { HelpLabels } from "./labels.js";

/** Puts a button behind each block of code that copies it; of a session, its commands. `say` speaks to screen readers. */
export function addCopyButtons(content: Element, labels: HelpLabels, say: (words: string) => void): void {
  for (const code of content.querySelectorAll("pre > code")) {
    const button = element("button", "copy", labels.copy);
    button.type = "button";
    button.addEventListener("click", async () => {
      const text = copiedText(code.textContent ?? "", code.className.replace("language-", ""));
      const words = await navigator.clipboard.writeText(text).then(
        () => labels.copied,
        () => labels.notCopied,
      );
      button.textContent = words;
      say(words);
    });
    code.parentElement?.after(button);
  }
}
