import { element } from "@fixbook/core/client";
import { createButton } from "./button.js";
import { scriptWords } from "./words.js";

const STORED = "fixbook-shortcut";
const KEY = "/";

/**
 * Lets Ctrl K and Cmd K go to the search field, and `/`, except where one types, which the field says. A button at the end of the page turns
 * it off, since a single character as a shortcut is in the way of speech input (WCAG 2.2, 2.1.4).
 */
export function addShortcut(form: HTMLFormElement, footer: Element | null): void {
  let isOn = stored() !== "off";
  const hint = element("kbd", "search-key", KEY);
  hint.setAttribute("aria-hidden", "true");
  form.querySelector("input")?.after(hint);
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isChord = key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey;
    const isKey = isOn && key === KEY && !ctrlKey && !metaKey && !altKey && !isTypedInto(target);
    if (!isChord && !isKey) return;
    event.preventDefault();
    const field = form.querySelector<HTMLInputElement>("[name=q]");
    field?.focus();
    field?.select();
  });
  const say = () => {
    button.textContent = isOn ? scriptWords.shortcutOn : scriptWords.shortcutOff;
    hint.hidden = !isOn;
  };
  const button = createButton("shortcut", "", () => {
    isOn = !isOn;
    store(isOn ? "on" : "off");
    say();
  });
  say();
  footer?.append(button);
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
