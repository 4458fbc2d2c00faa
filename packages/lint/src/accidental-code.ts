import type { Code } from "mdast";
import { spanOf } from "./destination.js";

/** What an indented code block was meant to be: a fenced one, steps, or text with Markdown in it. */
export type Meant = "fence" | "steps" | "text";

/**
 * What a code block was meant to be that is one by its indentation alone, as far as its lines say; undefined for fenced
 * code and for what may well be code. Items of a list with bullets are YAML too.
 */
export function meantBy(node: Code, source: string): Meant | undefined {
  const { start } = spanOf(node);
  if (node.lang || /^(?:```|~~~)/.test(source.slice(start, start + 3))) return undefined;
  if (FENCE.test(node.value)) return "fence";
  if (STEP.test(node.value)) return "steps";
  return MARKUP.test(node.value) ? "text" : undefined;
}

const FENCE = /^[ \t]*(?:`{3,}|~{3,})[\w+#.-]*[ \t]*\r?$/m;
/** A number, then words that begin a sentence or Markdown. */
const STEP = /^(?:[0-9]{1,2}[.)] +(?:\p{Lu}\p{Ll}|\p{Lo}|\*\*|`|\[|<<)|[-*+] +(?:\p{Lu}\p{Ll}+ \p{Ll}|\*\*))/u;
const MARKUP = /(?:^|[\s(])\*\*[\p{L}\p{N}][^*\n]{0,200}\*\*(?:[\s.,:;)]|$)|[^\]\s]\]\((?:https?:|entry:|mailto:)/u;
