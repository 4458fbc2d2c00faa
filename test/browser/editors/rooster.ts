import { createEditor } from "roosterjs";
import type { MountEditor } from "./editor.ts";

/** The editor of Outlook on the web. */
export const rooster: MountEditor = (element) => {
  let editor = createEditor(element);
  return {
    target: element,
    clear() {
      editor.dispose();
      element.replaceChildren();
      editor = createEditor(element);
      editor.focus();
    },
    read: () => element.innerHTML,
  };
};
