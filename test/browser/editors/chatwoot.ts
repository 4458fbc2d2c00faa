import { buildEditor, EditorState, EditorView, messageSchema } from "@chatwoot/prosemirror-schema";
import type { MountEditor } from "./editor.ts";

/** The editor of messages in Chatwoot. */
export const chatwoot: MountEditor = (element) => {
  const empty = () =>
    EditorState.create({
      schema: messageSchema,
      plugins: buildEditor({ schema: messageSchema, placeholder: "", plugins: [], enabledMenuOptions: [] }),
    });
  const view = new EditorView(element, { state: empty() });
  return { target: view.dom, clear: () => view.updateState(empty()), read: () => view.dom.innerHTML };
};
