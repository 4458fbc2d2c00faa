import { element } from "@fixbook/core/client";
import { createButton } from "./button.js";
import { said, scriptWords } from "./words.js";

/** Where a reader asks: a line, or a box for a text of many. */
export interface SearchField {
  /** What is asked, as it was typed or pasted. */
  text(): string;
  /** Asks in a line. */
  write(text: string): void;
  /** The element that is in the page at this moment. */
  current(): HTMLInputElement | HTMLTextAreaElement;
}

/**
 * Makes the field of a form. A large one has a button that turns the line into a box, and a text of several lines that is
 * pasted opens it. In others the line shows such a text, and what was pasted is kept: lines tell where a message ends.
 */
export function createSearchField(form: HTMLFormElement, line: HTMLInputElement, onPaste: () => void): SearchField {
  let current: HTMLInputElement | HTMLTextAreaElement = line;
  let pasted = { shown: "", text: "" };
  const text = () => (pasted.shown === current.value ? pasted.text : current.value);
  const write = (raw: string) => {
    line.value = raw.replace(/\s+/g, " ").trim();
    pasted = { shown: line.value, text: raw };
  };
  let openBox: ((raw: string) => void) | undefined;
  if (form.matches(".search-large")) {
    const box = element("textarea", "");
    const hint = element("p", "search-hint", said(scriptWords.pasteHint));
    hint.id = "search-about";
    for (const { name, value } of line.attributes)
      if (/^(?:id|name|auto|spell)/.test(name)) box.setAttribute(name, value);
    box.rows = 8;
    box.setAttribute("aria-describedby", hint.id);
    const button = createButton("search-paste", scriptWords.paste, () => {
      if (current === line) openBox?.(text());
      else {
        write(box.value);
        change(line);
      }
    });
    form.append(button);
    const change = (to: typeof current) => {
      current.replaceWith(to);
      current = to;
      if (to === box) button.before(hint);
      else hint.remove();
      button.textContent = to === box ? scriptWords.pasteBack : scriptWords.paste;
      to.focus();
    };
    openBox = (raw) => {
      box.value = raw;
      change(box);
    };
  }
  line.addEventListener("paste", (event) => {
    const raw = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\r\n]/.test(raw.trim())) return;
    event.preventDefault();
    if (openBox === undefined) write(raw);
    else openBox(raw);
    onPaste();
  });
  return { text, write, current: () => current };
}
