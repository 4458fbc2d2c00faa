import type { FilterWords } from "@fixbook/core/client";
import { createSpeaker } from "./speaker.js";

/** The words that the filter says. */
export const { words: appliesWords, said, inItsLanguage } = createSpeaker<FilterWords>();
