import type { Inline } from "@fixbook/schema";
import { withLineFeeds } from "./conversion.js";

/**
 * Inline nodes without the line breaks that scripts without spaces do not mean: a line that ends in Han or kana and one
 * that begins with them are one text, in every target. Elsewhere, beside Hangul too, a line break is a space and stays.
 * As CSS Text does it (segment breaks of East Asian text).
 */
export function joinLines(nodes: readonly Inline[]): readonly Inline[] {
  if (!nodes.some(holdsBreak)) return nodes;
  return nodes.map((node, index) => {
    if (!holdsBreak(node)) return node;
    const before = lastCharacter(nodes[index - 1]);
    const after = firstCharacter(nodes[index + 1]);
    return {
      ...node,
      value: joinedLines(before + node.value + after).slice(before.length, -after.length || undefined),
    };
  });
}

/** A text without the line breaks between characters of scripts without spaces. */
export function joinedLines(text: string): string {
  return text.includes("\n") ? withLineFeeds(text).replace(BREAK_WITHIN_SCRIPT, "") : text;
}

/** A string of YAML without the spaces that folding its lines has made where {@link joinedLines} would make none. */
export function joinFolded(value: string, source: string): string {
  // A space that the source has within a line is the writer's.
  if (!source.includes("\n") || !value.includes(" ") || SPACE_WITHIN_SCRIPT.test(source)) return value;
  return value.replace(SPACES_WITHIN_SCRIPT, "");
}

const WIDE =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Yi}\\u3001-\\u3003\\u3005-\\u3030\\u303b-\\u303f\\u30a0-\\u30ff\\ufe30-\\ufe4f\\uff01-\\uff65\\uffe0-\\uffe6";
/** Marks that are as wide as a letter in Chinese and Japanese, and narrow elsewhere. */
const SHARED = "“”‘’…—·";
const VARIATION = "[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}\\u3099\\u309a]?";
/** What stands between characters of such a script, of which one may be a shared mark. */
const within = (gap: string) =>
  `(?<=[${WIDE}]${VARIATION})${gap}(?=[${WIDE}${SHARED}])|(?<=[${SHARED}])${gap}(?=[${WIDE}])`;
const BREAK_WITHIN_SCRIPT = new RegExp(within("\\n"), "gu");
const SPACE_WITHIN_SCRIPT = new RegExp(within(" "), "u");
const SPACES_WITHIN_SCRIPT = new RegExp(within(" "), "gu");

function holdsBreak(node: Inline): node is Extract<Inline, { type: "text" }> {
  return node.type === "text" && node.value.includes("\n");
}

/** The last character of a node's text with the mark that may vary it; nothing where it is not known. */
function lastCharacter(node: Inline | undefined): string {
  if (node === undefined) return "";
  if ("children" in node) return lastCharacter(node.children.at(-1));
  return node.type === "text" || node.type === "inlineCode" ? Array.from(node.value.slice(-4)).slice(-2).join("") : "";
}

function firstCharacter(node: Inline | undefined): string {
  if (node === undefined) return "";
  if ("children" in node) return firstCharacter(node.children[0]);
  return node.type === "text" || node.type === "inlineCode" ? (Array.from(node.value.slice(0, 2))[0] ?? "") : "";
}
