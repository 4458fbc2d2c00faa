import { EngineError, editBook } from "@fixbook/engine";
import { bookLayout } from "@fixbook/schema";
import { fromPlan } from "../../workspace-edit.js";
import { type ServerCommand, textArgument } from "./command.js";
import { replaced } from "./file-changes.js";
import { commandNames } from "./names.js";

/** Declares a placeholder in `book.yaml`, as one that the build fills; what it is, and its values, are left to be written. */
export const declarePlaceholder: ServerCommand = {
  name: commandNames.declare,
  run: async (run) => {
    const { state, client } = run;
    const name = textArgument(run, 0);
    const before = state.textOf(bookLayout.settings);
    if (name === undefined || !/^[A-Z][A-Z0-9_]*$/.test(name))
      throw new EngineError("That cannot be the name of a placeholder.", "Write it as CONTACT_EMAIL.");
    if (before === undefined) throw new EngineError(`${bookLayout.settings} cannot be read.`, "Correct it first.");
    const description = `What ${name} is.`;
    const placeholder = { name, description, filledBy: "build" as const };
    const { text: after, left } = editBook(before, {
      areas: [],
      sections: [],
      filled: [],
      placeholders: [placeholder],
    });
    if (left.length > 0) throw new EngineError(`${bookLayout.settings} is written in another form.`, left.join(" "));
    const change = { folder: state.folder, file: bookLayout.settings, before, after };
    await run.apply(`Declare ${name}`, fromPlan(replaced([change]), state, client));
    const line = after.slice(0, after.indexOf(description)).split("\n").length - 1;
    await run.show(state.uriOf(bookLayout.settings), line);
    return { file: bookLayout.settings };
  },
};
