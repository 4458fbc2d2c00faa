import { element } from "@fixbook/core/client";
import { copiedText } from "@fixbook/core/code";
import { createButton } from "./button.js";
import { copy } from "./copy.js";
import { said, scriptWords } from "./words.js";

/** How long a button says that it has copied, in milliseconds. */
const SAYS = 2000;
/** How much of a text names it. */
const NAMED = 60;

/** Puts a button behind each code, status and message of an entry that copies it. */
export function addCopyButtons(signatures: Element): void {
  const status = liveRegion();
  for (const code of signatures.querySelectorAll("dd > code"))
    code.after(" ", copyButton(code.textContent ?? "", status));
  signatures.append(status);
}

/**
 * Puts a button into each block of code that copies it; of a session, its commands. The stylesheet keeps room for it.
 */
export function addCodeButtons(blocks: Iterable<Element>): void {
  let status: HTMLElement | undefined;
  for (const block of blocks) {
    const language = /language-(\S+)/.exec(block.className)?.[1];
    const text = copiedText(block.textContent ?? "", language);
    if (text.trim() === "") continue;
    if (status === undefined) {
      status = liveRegion();
      document.querySelector("main")?.append(status);
    }
    block.after(copyButton(text, status));
  }
}

/** Lets the keyboard reach what scrolls to the side, for as long as it does. */
export function reachWhatScrolls(boxes: Iterable<Element>): void {
  const observer = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of boxes) observer.observe(box);
}

/** What a screen reader says. It is there before it speaks. */
function liveRegion(): HTMLElement {
  const status = element("p", "visually-hidden");
  status.setAttribute("role", "status");
  return status;
}

function copyButton(text: string, status: HTMLElement): HTMLButtonElement {
  const [first = ""] = text.trim().split("\n");
  const name = first.length > NAMED || first !== text ? `${first.slice(0, NAMED)}…` : text;
  const say = (words: string): void => {
    button.textContent = words;
    button.setAttribute("aria-label", `${words} ${name}`);
  };
  const button = createButton("copy", "", async () => {
    const answer = (await copy(text)) ? scriptWords.copied : scriptWords.notCopied;
    say(answer);
    status.replaceChildren(said(answer), `: ${name}`);
    setTimeout(() => {
      say(scriptWords.copy);
      status.replaceChildren();
    }, SAYS);
  });
  say(scriptWords.copy);
  return button;
}
