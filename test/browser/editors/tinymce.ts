import loaded, { type TinyMCE } from "tinymce";
import "tinymce/models/dom";
import "tinymce/icons/default";
import "tinymce/themes/silver";
import "tinymce/plugins/lists";
import "tinymce/plugins/link";
import type { MountEditor } from "./editor.ts";

/** The module is the editor itself; its types name it as the default export of a module. */
const tinymce = loaded as unknown as TinyMCE;

export const tiny: MountEditor = async (element) => {
  const [editor] = await tinymce.init({
    target: element,
    inline: true,
    license_key: "gpl",
    plugins: "lists link",
    skin: false,
    content_css: false,
    convert_urls: false,
  });
  if (editor === undefined) throw new Error("TinyMCE did not start.");
  return {
    target: editor.getBody(),
    clear() {
      editor.setContent("");
      editor.focus();
    },
    read: () => editor.getContent(),
  };
};
