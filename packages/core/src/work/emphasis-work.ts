import type { Span } from "../report.js";
import { type Charge, costs } from "./costs.js";

/** Pairs the marks of emphasis of a piece of text as the parser does, without building anything. */
export interface EmphasisWork {
  /** Takes the next run of `*`, `_` or `~`, at an offset, which is the `at`th mark of the piece. */
  run(offset: number, run: string, at: number): void;
}

/** A run that may open emphasis, with what is left of it. */
interface Opener {
  readonly at: number;
  readonly canClose: boolean;
  length: number;
}

export function createEmphasisWork(text: string, piece: Span, charge: Charge): EmphasisWork {
  const openers = new Map<string, OpenerStacks>();
  const stacksOf = (character: string): OpenerStacks => {
    const stacks = openers.get(character) ?? createStacks();
    openers.set(character, stacks);
    return stacks;
  };
  return {
    run: (offset, run, at) => {
      const character = run[0] ?? "";
      const { canOpen, canClose } = flanks(text, piece, offset, run);
      let length = character === "~" ? Math.min(run.length, 2) : run.length;
      while (canClose && length > 0) {
        const opener = stacksOf(character).find(length, canOpen);
        if (opener === undefined) {
          let open = 0;
          for (const stacks of openers.values()) open += stacks.count();
          charge("emphasis", costs.closerBefore * at + costs.closerOpen * open);
          break;
        }
        charge("emphasis", costs.pairBetween * (at - opener.at));
        const used = opener.length > 1 && length > 1 ? 2 : 1;
        length -= used;
        for (const stacks of openers.values()) stacks.dropAfter(opener.at);
        stacksOf(character).use(opener, used);
      }
      if (canOpen && length > 0) stacksOf(character).push({ at, canClose, length });
    },
  };
}

/** The open runs of one character, apart by what decides whether they fit a closing one. */
interface OpenerStacks {
  push(opener: Opener): void;
  /** The last one that a closing run of a length may close. */
  find(length: number, canOpen: boolean): Opener | undefined;
  /** Takes signs of an open run, which is the last of all. */
  use(opener: Opener, signs: number): void;
  /** Forgets what was opened after a mark. */
  dropAfter(at: number): void;
  count(): number;
}

function createStacks(): OpenerStacks {
  // By the rest of the length by three, and whether the run may close as well.
  const stacks: readonly Opener[][] = Array.from({ length: 6 }, () => []);
  const stackOf = ({ length, canClose }: Opener): Opener[] => stacks[(length % 3) + (canClose ? 3 : 0)] as Opener[];
  let count = 0;
  return {
    push: (opener) => {
      stackOf(opener).push(opener);
      count++;
    },
    find: (length, canOpen) => {
      let found: Opener | undefined;
      for (const stack of stacks) {
        const opener = stack.at(-1);
        if (opener === undefined || (found !== undefined && opener.at < found.at)) continue;
        // Where one may do both, the lengths must not add up to a multiple of three, unless both are one.
        const isOdd = (opener.canClose || canOpen) && length % 3 !== 0 && (opener.length + length) % 3 === 0;
        if (!isOdd) found = opener;
      }
      return found;
    },
    use: (opener, signs) => {
      stackOf(opener).pop();
      opener.length -= signs;
      if (opener.length > 0) stackOf(opener).push(opener);
      else count--;
    },
    dropAfter: (at) => {
      for (const stack of stacks) {
        while ((stack.at(-1)?.at ?? -1) > at) {
          stack.pop();
          count--;
        }
      }
    },
    count: () => count,
  };
}

const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Whether a run may open or close emphasis, by the rules of CommonMark. */
function flanks(
  text: string,
  { start, end }: Span,
  offset: number,
  run: string,
): { readonly canOpen: boolean; readonly canClose: boolean } {
  const after = offset + run.length;
  const [before, behind] = [kindOf(text, offset - 1, start, end), kindOf(text, after, start, end)];
  const isLeft = behind === "word" || (behind === "punctuation" && before !== "word");
  const isRight = before === "word" || (before === "punctuation" && behind !== "word");
  if (!run.startsWith("_")) return { canOpen: isLeft, canClose: isRight };
  return {
    canOpen: isLeft && (!isRight || before === "punctuation"),
    canClose: isRight && (!isLeft || behind === "punctuation"),
  };
}

function kindOf(text: string, at: number, start: number, end: number): "space" | "punctuation" | "word" {
  if (at < start || at >= end) return "space";
  const character = text[at] ?? " ";
  if (SPACE.test(character)) return "space";
  return PUNCTUATION.test(character) ? "punctuation" : "word";
}
