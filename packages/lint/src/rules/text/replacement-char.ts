import { defineRule } from "../../rule.js";

export default defineRule({
  ruleId: "text/replacement-char",
  severity: "error",
  why: "The character that was here is lost; readers see a question mark in a box.",
  message: () => "The text contains the replacement character, which marks an unreadable one (\ufffd).",
  action: () => "Type the character that was meant.",
  needle: ["\ufffd"],
  text: (text, add) => {
    for (const { 0: run, index } of text.matchAll(/\ufffd+/g)) {
      const end = index + run.length;
      if (!isMention(text.slice(Math.max(0, index - 12), index), text.slice(end, end + 12)))
        add({ start: index, end }, {});
    }
  },
  examples: {
    good: ["# A\n\nCafé.\n\n1. Go.", "# A\n\nThe page shows “\ufffd”, the character \ufffd, or (\ufffd).\n\n1. Go."],
    bad: ["# A\n\nCaf‹\ufffd›.\n\n1. Go."],
  },
});

/** Whether a text speaks of the character itself, as a page about encodings does: in quotes, or with a word for it. */
function isMention(before: string, after: string): boolean {
  if (/["'“‘„«`(]$/.test(before) && /^["'”’“»`)]/.test(after)) return true;
  return (
    /\b(?:characters?|symbols?|signs?|glyphs?|marks?) $/i.test(before) ||
    /^ (?:characters?|symbols?|signs?|glyphs?)\b/i.test(after)
  );
}
