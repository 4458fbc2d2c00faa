import Quill from "quill";
import type { MountEditor } from "./editor.ts";

export const quill: MountEditor = (element) => {
  const editor = new Quill(element);
  return {
    target: editor.root,
    clear() {
      editor.setText("");
      editor.focus();
    },
    read: () => editor.getSemanticHTML(),
  };
};
