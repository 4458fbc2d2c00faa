import { quote } from "@fixbook/core";
import { isEnglish } from "../../language.js";
import { defineRule } from "../../rule.js";

const DO = "(?:press|click|select|tap|choose|open|use|hit|pick|find|look for)(?: on| at)?";
const COLOURS = "red|green|blue|yellow|orange|grey|gray|purple|black|white|round|square|big|small";
const PARTS = "button|icon|link|arrow|tab|field|circle|menu|one";
const SIDE = "(?:far |lower |upper |top |bottom )?(?:left|right)|(?:top|bottom|upper|lower)[ -](?:left|right)";

/** What a sentence tells the reader to use, with no name for it, only its look or its place. */
const SENSORY = new RegExp(
  `(?<=\\b${DO} )(?:the (?:${COLOURS}) (?:${PARTS})\\b|the (?:${PARTS}) (?:on|to|in|at) the (?:${SIDE})\\b)`,
  "gi",
);

/** A name that follows: in words, or as bold or code, for which the text breaks off at a space. */
const NAMED = /^(?:[ ,]*(?:\(|labell?ed|named|called|marked|that (?:says|reads)|with the|next to|beside|[“"'‘:])| +$)/i;

export default defineRule<{ words: string }>({
  ruleId: "a11y/sensory-only",
  severity: "info",
  why: "Readers who do not see colours or the screen, or see it on a phone, cannot find it by this.",
  message: ({ words }) => `The words ${quote(words)} point to something by how it looks or where it is.`,
  action: () => "Name it too, by the words that are on it: the red **Delete** button.",
  needle: new RegExp(`the (?:${COLOURS}|${PARTS}) `, "i"),
  text: (text, add, { locale }) => {
    if (!isEnglish(locale) || !text.includes("the ")) return;
    for (const { 0: words, index } of text.matchAll(SENSORY)) {
      const end = index + words.length;
      if (!NAMED.test(text.slice(end, end + 40))) add({ start: index, end }, { words });
    }
  },
  examples: {
    good: [
      "# A\n\nPress the red **Delete** button; it leads to the right page. The red banner goes away. Press the green button labelled Go.\n\n1. Go.",
      "# A\n\nSelect **Save** in the upper-right corner, then your avatar on the left. If you see the red icon, it is off.\n\n1. Use the black box. Press the green button **Go**.",
      { text: "# A\n\nDer Text sagt: press the red button.\n\n1. Los.", locale: "de" },
    ],
    bad: [
      "# A\n\nPress ‹the red button›.\n\n1. Open ‹the menu in the top right› corner.",
      "---\nsummary: Press ‹the green button›.\n---\n\n# A\n\n1. Go.",
    ],
  },
});
