import type { SearchWords } from "@fixbook/core/client";
import { createSpeaker } from "./speaker.js";

/** The words of what a search has found. */
export const searchSpeaker = createSpeaker<SearchWords>();
