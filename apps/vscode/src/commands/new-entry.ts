import type { BookCommand } from "./command.js";
import { describeBook } from "./described-book.js";

/** Asks for an area and a title, and begins an entry there as `fixbook new` does. */
export const newEntry: BookCommand = {
  name: "fixbook.newEntry",
  about: "book",
  run: async (at) => {
    const { window } = at.editor;
    const book = await describeBook(at);
    if (book === undefined) return;
    const area = await window.showQuickPick(
      book.areas.map(({ id, title }) => ({ label: title, description: id, id })),
      { title: "New Entry (1/2)", placeHolder: "Where readers will look for it", matchOnDescription: true },
    );
    if (area === undefined) return;
    const title = await window.showInputBox({
      title: "New Entry (2/2)",
      prompt: "What the reader sees, as a title",
      placeHolder: "Voice call won't connect",
      validateInput: (text) => (text.trim() === "" ? "An entry has a title." : undefined),
    });
    if (title !== undefined) await at.execute("fixbook.createEntry", area.id, title.trim());
  },
};
