import { EngineError } from "@fixbook/engine";
import type { ServerCommand } from "./command.js";
import { commandNames } from "./names.js";

/** Says what the saved changes of a book publish, and which version they are: `fixbook diff`, as Markdown. */
export const showChange: ServerCommand = {
  name: commandNames.change,
  run: async ({ state, helpers }) => {
    if (helpers.describeChange === undefined)
      throw new EngineError("This server compares nothing.", "Run fixbook diff in a terminal.");
    return { markdown: await helpers.describeChange(state.folder) };
  },
};
