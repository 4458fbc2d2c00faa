import { wordsFor } from "@fixbook/core";
import {
  type Line,
  type List,
  labelText,
  type Paragraph,
  type Snippet,
  type SnippetBlock,
  type Span,
  text,
} from "./snippet.js";

/** A code block of several lines inside a list item, on its way to a place after the list. */
interface Listing {
  readonly type: "listing";
  readonly lines: readonly string[];
}

/** A line that may still hold listings. */
export type DraftLine = readonly (Span | Listing)[];

export type DraftBlock = Paragraph | List<DraftLine>;

/**
 * Finishes a snippet. A list may not be interrupted, so each listing in it leaves a reference, "(code 1 below)", and
 * follows the list under that number.
 */
export function finishSnippet(blocks: readonly DraftBlock[], locale: string): Snippet {
  const { words, foreign } = wordsFor(locale);
  const { colon } = words.signs;
  const labelled = (label: string) => labelText({ label, foreign, colon });
  let count = 0;
  return blocks.flatMap((block): readonly SnippetBlock[] => {
    if (block.type === "paragraph") return [block];
    const after: Paragraph[] = [];
    const place = (part: Span | Listing): Span => {
      if (part.type !== "listing") return part;
      count += 1;
      after.push(
        { type: "paragraph", role: "lead", line: [labelled(words.email.code(count)), text(colon.trimEnd())] },
        codeParagraph(part.lines),
      );
      return labelled(words.email.codeBelow(count));
    };
    const items = block.items.map((item) => (isLine(item) ? item : item.map(place)));
    return [{ ...block, items }, ...after];
  });
}

/** A line as a paragraph holds it: listings stand in it, each line of theirs on one of its own. */
export function inParagraph(line: DraftLine): Line {
  return line.flatMap(
    (part): Line => (part.type === "listing" ? [{ type: "break" }, ...codeParagraph(part.lines).line] : [part]),
  );
}

/** A code block as a paragraph: a span for each line, breaks between them. */
export function codeParagraph(lines: readonly string[]): Paragraph {
  const line = lines.flatMap((value, index): Line => {
    const span: Line = value === "" ? [] : [{ type: "code", value }];
    return index === 0 ? span : [{ type: "break" }, ...span];
  });
  return { type: "paragraph", role: "code", line };
}

/** Whether a line shows anything. */
export function hasWords(line: DraftLine): boolean {
  return line.some(showsWords);
}

function showsWords(part: Span | Listing): boolean {
  if (part.type === "listing") return true;
  return "children" in part ? part.children.some(showsWords) : part.type !== "break" && /\S/.test(part.value);
}

function isLine(line: DraftLine): line is Line {
  return line.every(({ type }) => type !== "listing");
}
