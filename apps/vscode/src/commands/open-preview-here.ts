import type { BookCommand } from "./command.js";

/** Shows the book in a browser as it will be published. */
export const openPreviewHere: BookCommand = {
  name: "fixbook.openPreviewHere",
  about: "book",
  run: async ({ editor, execute }) => {
    await editor.window.withProgress({ location: editor.ProgressLocation.Window, title: "Opening the preview" }, () =>
      execute("fixbook.openPreview"),
    );
  },
};
