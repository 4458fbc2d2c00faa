import { quote } from "@fixbook/core";
import { defineRule } from "../../rule.js";

const COLOURS = "red|green|blue|yellow|orange|grey|gray|purple|black|white|round|square|big|small";
const PARTS = "button|icon|link|arrow|box|tab|field|circle";
const SENSORY = new RegExp(
  `\\bthe (?:${COLOURS}) (?:${PARTS})\\b|\\b(?:on|to) the (?:far |lower |upper )?(?:left|right)(?=[.,;:)]|$|[ -](?:of|side|hand|panel|pane|menu|sidebar|corner)\\b)|\\bin the (?:top|bottom|upper|lower)[ -](?:left|right)\\b`,
  "gi",
);

export default defineRule<{ words: string }>({
  ruleId: "a11y/sensory-only",
  severity: "info",
  why: "Readers who do not see colours or the screen, or see it on a phone, cannot find it by this.",
  message: ({ words }) => `The words ${quote(words)} point at something by how it looks or where it stands.`,
  action: () => "Name it too, by the words that are on it: the red **Delete** button.",
  needle: new RegExp(`the (?:${COLOURS}|far |lower|upper|left|right|top|bottom)`, "i"),
  text: (text, add) => {
    if (!text.includes("the ")) return;
    for (const { 0: words, index } of text.matchAll(SENSORY))
      add({ start: index, end: index + words.length }, { words });
  },
  examples: {
    good: ["# A\n\nPress the red **Delete** button; it leads to the right page. The red banner goes away.\n\n1. Go."],
    bad: [
      "# A\n\nPress ‹the red button›.\n\n1. Open the menu ‹in the top right› corner.",
      "---\nsummary: Press ‹the green button›.\n---\n\n# A\n\n1. Go.",
    ],
  },
});
