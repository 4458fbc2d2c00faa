import type { Span } from "../report.js";
import { type Charge, costs } from "./costs.js";

/** Pairs the brackets of a piece of text as the parser does, without building anything. */
export interface BracketWork {
  /** Takes a bracket that opens, at an offset, which is the `at`th mark of the piece. */
  open(offset: number, at: number): void;
  close(offset: number, at: number): void;
}

export function createBracketWork(text: string, piece: Span, hasDefinitions: boolean, charge: Charge): BracketWork {
  const opened: { readonly offset: number; readonly at: number }[] = [];
  let closed = 0;
  return {
    open: (offset, at) => void opened.push({ offset, at }),
    close: (offset, at) => {
      closed++;
      charge("brackets", costs.bracket + (text[offset + 1] === ":" ? costs.definition : 0));
      const opener = opened.pop();
      if (opener === undefined) {
        charge("brackets", costs.bracketBefore * at);
        return;
      }
      const isLink = text[offset + 1] === "(" || text[offset + 1] === "[" || hasDefinitions;
      const between = isLink ? costs.linkBetween : costs.bracketBefore;
      charge("brackets", between * (at - opener.at) + costs.labelCharacter * (offset - opener.offset));
      if (text[offset + 1] === "[") charge("brackets", costs.titleCharacter * Math.min(LABEL, piece.end - offset));
      if (hasDefinitions) charge("brackets", costs.definitionBefore * closed);
    },
  };
}

/** A label is given up after so many characters. */
const LABEL = 1000;
