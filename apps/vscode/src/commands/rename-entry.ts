import { entryAt } from "../book-documents.js";
import type { BookCommand } from "./command.js";

const PLACE = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Asks for another id or area of an entry, and has every reference follow, as `fixbook mv` does. */
export const renameEntry: BookCommand = {
  name: "fixbook.renameEntry",
  about: "entry",
  run: async ({ editor, uri, execute }) => {
    const { area, id = "" } = entryAt(uri.path) ?? {};
    const before = area === undefined ? id : `${area}/${id}`;
    const after = await editor.window.showInputBox({
      title: `Rename or Move ${id}`,
      prompt: "The new id, with its area where it moves: area/id. The old id keeps answering.",
      value: before,
      valueSelection: [before.length - id.length, before.length],
      validateInput: (text) => (PLACE.test(text.trim()) ? undefined : "Use small letters, digits and single hyphens."),
    });
    const to = after?.trim();
    if (to !== undefined && to !== before) await execute("fixbook.moveEntry", to);
  },
};
