import { createSpeaker } from "./speaker.js";

const english = {
  paste: "Paste the whole error",
  pasteBack: "Back to one line",
  pasteHint: "A message, a log, a response: all of it. It stays on this device.",

  searching: "Searching…",
  notLoaded: "The search could not be loaded.",
  retry: "Try again",
  toSymptoms: "Go to the table of symptoms",

  filtered: (count: number, total: number, more: number) => {
    const fitting =
      count === 0 ? `No symptom of this table fits: all ${total} are here.` : `${count} of ${total} symptoms fit.`;
    return more === 0 ? fitting : `${fitting} ${more} more ${more === 1 ? "is" : "are"} on the pages of the areas.`;
  },

  shortcutOn: "Turn off the search key /",
  shortcutOff: "Turn on the search key /",

  searchedFor: "What you searched for",

  copy: "Copy",
  copied: "Copied",
  notCopied: "Not copied",
} as const;

/** The words that the script of every page says. Those of what it loads are in `search-words.ts`. */
export const { words: scriptWords, said, inItsLanguage } = createSpeaker(english);
