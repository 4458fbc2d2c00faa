import { createSpeaker } from "./speaker.js";

const english = {
  hidden: (count: number, chosen: string) => `${doNotApply(count, chosen)} and ${count === 1 ? "is" : "are"} hidden.`,
  listed: (count: number, chosen: string) => `${doNotApply(count, chosen)}.`,
  none: (count: number, chosen: string) =>
    count === 1
      ? `The only entry here does not apply to ${chosen} and is hidden.`
      : `Nothing here applies to ${chosen}: all ${count} entries are hidden.`,
  show: (count: number) => (count === 1 ? "Show it" : "Show them"),
  hide: (count: number) => (count === 1 ? "Hide it" : "Hide them"),
  ofCard: (count: number) => `${count} hidden`,

  showAll: "Show everything",
  yours: (chosen: string) => `This page applies to ${chosen}.`,
  everything: "Everything is shown.",
} as const;

function doNotApply(count: number, chosen: string): string {
  return count === 1 ? `1 entry does not apply to ${chosen}` : `${count} entries do not apply to ${chosen}`;
}

/** The words that the filter says. */
export const { words: appliesWords, said, inItsLanguage } = createSpeaker(english);
