import { chatwoot } from "./chatwoot.ts";
import { ckeditor } from "./ckeditor.ts";
import type { MountEditor, PasteEditor } from "./editor.ts";
import { lexical } from "./lexical.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { quill } from "./quill.ts";
import { rooster } from "./rooster.ts";
import { tiny } from "./tinymce.ts";
import { tiptap } from "./tiptap.ts";

/** Every editor of the matrix, by name. */
const editors: Readonly<Record<EditorName, MountEditor>> = {
  rooster,
  tiptap,
  chatwoot,
  quill,
  lexical,
  ckeditor,
  tinymce: tiny,
};

/** What is on the clipboard. */
export interface Clip {
  readonly html: string;
  readonly text: string;
}

export type EditorName = "rooster" | "tiptap" | "chatwoot" | "quill" | "lexical" | "ckeditor" | "tinymce";

/** What an editor holds after each paste, and what was on the clipboard. */
interface Pasted {
  readonly pasted: Outline;
  readonly copied: Outline;
}

declare global {
  interface Window {
    pasteAll(editor: EditorName, clips: readonly Clip[]): Promise<readonly Pasted[]>;
  }
}

window.pasteAll = async (name, clips) => {
  const element = document.createElement("div");
  element.contentEditable = "true";
  document.body.replaceChildren(element);
  const editor = await editors[name](element);
  const results: Pasted[] = [];
  for (const clip of clips) {
    editor.clear();
    paste(editor, clip);
    await filled(editor, name);
    results.push({ pasted: outlineOf(editor.read()), copied: outlineOf(clip.html) });
  }
  return results;
};

function paste({ target }: PasteEditor, { html, text }: Clip): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text);
  target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}

/** Some editors read the clipboard after the event. */
async function filled(editor: PasteEditor, name: EditorName): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (outlineOf(editor.read()).words !== "") return;
    await new Promise((done) => setTimeout(done, 2));
  }
  throw new Error(`Nothing was pasted into ${name}.`);
}
