import type { BookCommand } from "./command.js";

/** Shows what the saved changes of a book publish, and which version they make: `fixbook diff`, as a page. */
export const describeChange: BookCommand = {
  name: "fixbook.describeChange",
  about: "book",
  run: async ({ editor, execute, showPage }) => {
    const answer = await editor.window.withProgress(
      { location: editor.ProgressLocation.Window, title: "Comparing with the last commit" },
      () => execute("fixbook.showChange"),
    );
    const { markdown } = (answer ?? {}) as { readonly markdown?: unknown };
    if (typeof markdown === "string") await showPage("What This Change Publishes", markdown);
  },
};
