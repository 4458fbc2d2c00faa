import type { ScriptWords } from "@fixbook/core/client";
import { createSpeaker } from "./speaker.js";

/** The words that the script of every page says. What it loads has its own. */
export const { words: scriptWords, said, inItsLanguage } = createSpeaker<ScriptWords>();
