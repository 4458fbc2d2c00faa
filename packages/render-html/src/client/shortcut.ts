import { element } from "@fixbook/core/client";
import { inItsLanguage, scriptWords } from "./words.js";

const STORED = "fixbook-shortcut";

/**
 * Lets `/` go to the search field, except where one types. The hint can turn it off, since a single letter as a shortcut
 * is in the way of speech input (WCAG 2.2, 2.1.4).
 */
export function addShortcut(input: HTMLInputElement, hintAfter: Element | null): void {
  let isOn = stored() !== "off";
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (!isOn || key !== "/" || ctrlKey || metaKey || altKey || isTypedInto(target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (hintAfter === null) return;
  const button = inItsLanguage(element("button", "search-shortcut"));
  button.type = "button";
  const say = () => {
    button.textContent = isOn ? scriptWords.shortcutOn : scriptWords.shortcutOff;
  };
  button.addEventListener("click", () => {
    isOn = !isOn;
    store(isOn ? "on" : "off");
    say();
  });
  say();
  hintAfter.append(button);
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

/** Browsers may keep nothing for a page, for example one of `file://`. */
function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function store(value: string): void {
  try {
    localStorage.setItem(STORED, value);
  } catch {}
}
