import { $generateHtmlFromNodes } from "@lexical/html";
import { LinkNode } from "@lexical/link";
import { ListItemNode, ListNode } from "@lexical/list";
import { registerRichText } from "@lexical/rich-text";
import { $getRoot, createEditor } from "lexical";
import type { MountEditor } from "./editor.ts";

export const lexical: MountEditor = (element) => {
  const target = document.createElement("div");
  target.contentEditable = "true";
  element.append(target);
  const editor = createEditor({
    nodes: [LinkNode, ListNode, ListItemNode],
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  editor.setRootElement(target);
  return {
    target,
    clear: () => editor.update(() => $getRoot().clear().select(), { discrete: true }),
    read: () => editor.read(() => $generateHtmlFromNodes(editor)),
  };
};
