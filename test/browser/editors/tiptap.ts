import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import type { MountEditor } from "./editor.ts";

/** The editor of Zammad. */
export const tiptap: MountEditor = (element) => {
  const editor = new Editor({ element, extensions: [StarterKit] });
  return {
    target: editor.view.dom,
    clear: () => editor.commands.clearContent(),
    read: () => editor.getHTML(),
  };
};
