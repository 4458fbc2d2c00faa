import { element } from "@fixbook/core/client";
import { inItsLanguage } from "./words.js";

/** Makes a button that says words of the script. */
export function createButton(className: string, words: string, onClick: () => void): HTMLButtonElement {
  const button = inItsLanguage(element("button", className, words));
  button.type = "button";
  button.addEventListener("click", onClick);
  return button;
}
