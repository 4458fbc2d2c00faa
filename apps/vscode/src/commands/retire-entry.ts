import { entryAt } from "../book-documents.js";
import type { BookCommand, CommandPlace } from "./command.js";
import { describeBook } from "./described-book.js";

/** Takes an entry out of the book. Its id keeps answering: where the advice went, or why there is none. */
export const retireEntry: BookCommand = {
  name: "fixbook.retireEntry",
  about: "entry",
  run: async (at) => {
    const { id = "" } = entryAt(at.uri.path) ?? {};
    const answer = await askAnswer(id, at);
    if (answer === undefined) return;
    const unlink = await at.editor.window.showQuickPick(
      [
        { label: "Stop at references", detail: "Nothing changes as long as other entries refer to it.", unlink: false },
        { label: "Make text of references", detail: "Links to it keep their words and lead nowhere.", unlink: true },
      ],
      { title: `Retire ${id} (3/3)`, placeHolder: "What becomes of references to it" },
    );
    if (unlink !== undefined) await at.execute("fixbook.removeEntry", answer.movedTo, answer.retired, unlink.unlink);
  },
};

/** What the id answers from now on. What is not asked for is empty. */
interface Answer {
  readonly movedTo: string;
  readonly retired: string;
}

async function askAnswer(id: string, at: CommandPlace): Promise<Answer | undefined> {
  const { window } = at.editor;
  const kind = await window.showQuickPick(
    [
      { label: "Another entry has the advice", isMoved: true },
      { label: "The problem no longer exists", isMoved: false },
    ],
    { title: `Retire ${id} (1/3)`, placeHolder: "What whoever follows an old link is told" },
  );
  if (kind === undefined) return undefined;
  if (kind.isMoved) {
    const book = await describeBook(at);
    const others = (book?.entries ?? []).filter((entry) => entry.id !== id);
    const to = await window.showQuickPick(
      others.map((entry) => ({ label: entry.title, description: `${entry.area}/${entry.id}`, id: entry.id })),
      { title: `Retire ${id} (2/3)`, placeHolder: "The entry that has the advice", matchOnDescription: true },
    );
    return to === undefined ? undefined : { movedTo: to.id, retired: "" };
  }
  const why = await window.showInputBox({
    title: `Retire ${id} (2/3)`,
    prompt: "Why there is no such entry any more, for readers",
    validateInput: (text) => (text.trim() === "" ? "Say why, in a sentence." : undefined),
  });
  return why === undefined ? undefined : { movedTo: "", retired: why.trim() };
}
