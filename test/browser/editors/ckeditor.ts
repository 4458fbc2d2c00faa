import { Bold, Code, Essentials, InlineEditor, Italic, Link, List, Paragraph } from "ckeditor5";
import type { MountEditor } from "./editor.ts";

/** The editor of Zendesk. */
export const ckeditor: MountEditor = async (element) => {
  const editor = await InlineEditor.create(element, {
    licenseKey: "GPL",
    plugins: [Essentials, Paragraph, Bold, Italic, Link, List, Code],
  });
  return {
    target: editor.ui.getEditableElement() ?? element,
    clear() {
      editor.setData("");
      editor.focus();
    },
    read: () => editor.getData(),
  };
};
