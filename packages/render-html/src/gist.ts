import { type Html, html } from "@fixbook/core";
import type { Block, RichText } from "@fixbook/schema";
import type { Page } from "./page.js";
import { withoutFigures } from "./without-figures.js";

/**
 * What a list shows of a text, as words of a paragraph: its first paragraph, or the first sentence of a long one. It
 * announces nothing that is left out.
 */
export function gist(whole: RichText, { rich, words }: Pick<Page, "rich" | "words">): Html {
  const text = withoutFigures(whole);
  const first = firstParagraph(text) ?? text[0];
  if (first === undefined) return html``;
  const said = words([first]);
  const isWhole = first.type === "paragraph" && said.length <= LONGEST && !COLON.test(said);
  return isWhole ? rich.compact([first]) : html`${shortened(said)}`;
}

/** The first one between other blocks, or else in them. */
function firstParagraph(text: RichText): Block | undefined {
  return text.find(({ type }) => type === "paragraph") ?? text.flatMap((block) => firstInside(block) ?? [])[0];
}

function firstInside(block: Block): Block | undefined {
  switch (block.type) {
    case "alert":
    case "blockquote":
      return firstParagraph(block.children);
    case "list":
      return firstParagraph(block.children.flatMap((item) => item.children));
    case "table": {
      const cell = block.children[1]?.children.find(({ children }) => children.length > 0);
      return cell && { type: "paragraph", children: cell.children };
    }
    default:
      return undefined;
  }
}

/** In characters. */
const LONGEST = 200;
const COLON = /\s*[:：﹕︰]$/;
/** Up to a sign that ends a sentence: in scripts without spaces it needs none behind it. */
const SENTENCE = /^.{20,}?(?:[.!?…؟।](?=\s)|[。！？])/u;

function shortened(words: string): string {
  const sentence = words.length <= LONGEST ? words : (SENTENCE.exec(words)?.[0] ?? words);
  if (sentence.length <= LONGEST) return sentence.replace(COLON, "…");
  const cut = [...sentence].slice(0, LONGEST).join("");
  return `${cut.replace(/\s+\S*$/, "")}…`;
}
