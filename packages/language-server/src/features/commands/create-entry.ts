import { EngineError, planNewEntry } from "@fixbook/engine";
import { canMake, fromPlan } from "../../workspace-edit.js";
import { type ServerCommand, textArgument } from "./command.js";
import { replaced } from "./file-changes.js";
import { commandNames } from "./names.js";

/** Begins an entry as `fixbook new` does, and opens it where writing begins. */
export const createEntry: ServerCommand = {
  name: commandNames.create,
  run: async (run) => {
    const { state, client } = run;
    const [area, title, id] = [textArgument(run, 0), textArgument(run, 1), textArgument(run, 2)];
    if (area === undefined || title === undefined)
      throw new EngineError("A new entry needs an area and a title.", "Name both.");
    const { file, line, changes, left } = planNewEntry(state.folder, { area, title, id }, state.disk);
    const plan = replaced(changes);
    if (!canMake(plan, client)) throw new EngineError("This editor makes no files for a server.", "Run fixbook new.");
    await run.apply(`Create ${file}`, fromPlan(plan, state, client));
    await run.show(state.uriOf(file), line - 1);
    if (left.length > 0) run.tell(left.join(" "));
    return { file };
  },
};
