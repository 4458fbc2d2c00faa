import { EngineError } from "@fixbook/engine";
import type { ServerCommand } from "./command.js";
import { commandNames } from "./names.js";

/** Opens the preview of the book in a browser. */
export const openPreview: ServerCommand = {
  name: commandNames.preview,
  run: async ({ state, helpers, show }) => {
    if (helpers.openPreview === undefined)
      throw new EngineError("This server has no preview.", "Run fixbook preview in a terminal.");
    const url = await helpers.openPreview(state.folder);
    await show(url);
    return { url };
  },
};
