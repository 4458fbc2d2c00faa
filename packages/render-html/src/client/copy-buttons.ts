import { element } from "@fixbook/core/client";
import { scriptWords } from "../words.js";

/** How long a button says that it has copied, in milliseconds. */
const SAYS = 2000;

/** Puts a button behind each code, status and message of an entry that copies it. */
export function addCopyButtons(signatures: Element): void {
  const status = element("p", "visually-hidden");
  status.setAttribute("role", "status");
  for (const code of signatures.querySelectorAll("dd > code")) {
    const text = code.textContent ?? "";
    const button = element("button", "copy");
    button.type = "button";
    const say = (words: string): void => {
      button.textContent = words;
      button.setAttribute("aria-label", `${words} ${text}`);
    };
    say(scriptWords.copy);
    button.addEventListener("click", async () => {
      const said = (await copy(text)) ? scriptWords.copied : scriptWords.notCopied;
      say(said);
      status.textContent = `${said}: ${text}`;
      setTimeout(() => {
        say(scriptWords.copy);
        status.textContent = "";
      }, SAYS);
    });
    code.after(" ", button);
  }
  signatures.append(status);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, for pages that are not served safely and have no clipboard. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = element("textarea", "visually-hidden");
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
