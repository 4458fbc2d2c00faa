import { element, type SearchWords } from "@fixbook/core/client";
import type { MatchedLine } from "../search/matched-lines.js";
import { markedNodes } from "./result-item.js";
import type { Speaker } from "./speaker.js";

/** Lines of the reader's own text as a numbered list, with how many are left out between them. */
export function pastedLines(lines: readonly MatchedLine[], { words, said }: Speaker<SearchWords>): HTMLElement {
  let next = lines[0]?.number ?? 1;
  const rows = lines.flatMap(({ number, text }) => {
    const line = element("li", "", element("code", "", ...markedNodes(text)));
    line.value = number;
    const skipped = number > next ? [element("li", "search-skipped", said(words.skipped(number - next)))] : [];
    next = number + 1;
    return [...skipped, line];
  });
  return element("ol", "search-pasted", ...rows);
}
