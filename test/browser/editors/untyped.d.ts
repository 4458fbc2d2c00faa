declare module "@chatwoot/prosemirror-schema" {
  export { EditorState } from "@tiptap/pm/state";
  export { EditorView } from "@tiptap/pm/view";
  export const messageSchema: import("@tiptap/pm/model").Schema;
  export function buildEditor(options: {
    schema: import("@tiptap/pm/model").Schema;
    placeholder: string;
    plugins: readonly import("@tiptap/pm/state").Plugin[];
    enabledMenuOptions: readonly string[];
  }): import("@tiptap/pm/state").Plugin[];
}

declare module "tinymce/models/dom";
declare module "tinymce/icons/default";
declare module "tinymce/themes/silver";
declare module "tinymce/plugins/lists";
declare module "tinymce/plugins/link";
