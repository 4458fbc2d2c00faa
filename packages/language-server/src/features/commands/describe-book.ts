import type { ServerCommand } from "./command.js";
import { commandNames } from "./names.js";

/** Answers with what questions offer: the areas of the book in their order, and its entries by their titles. */
export const describeBook: ServerCommand = {
  name: commandNames.describe,
  run: async ({ state: { book } }) => ({
    areas: (book?.areas ?? []).map(({ id, title }) => ({ id, title })),
    entries: (book?.entries ?? []).map(({ id, title, area }) => ({ id, title, area })),
  }),
};
