import type { FindingData, FindingType, Report, Span } from "@fixbook/core";
import type { Nodes } from "mdast";

/** Reports a finding at a span of the text that the rule was given. */
export type Add<Data extends FindingData> = (span: Span, data: Data) => void;

/**
 * A rule: one kind of finding and how to find it, in one file named after it. Its examples are its tests and its
 * documentation. A rule never throws for any content, keeps no state and asks nothing of the clock or the machine.
 */
export interface Rule<Data extends FindingData = FindingData> extends FindingType<Data> {
  /** Looks at prose: a text node of the Markdown as it is written, or a string of YAML. Placeholders may be masked. */
  text?(text: string, add: Add<Data>): void;
  /** Looks at a node of the Markdown; `add` takes offsets of the file. */
  node?(node: Nodes, add: Add<Data>): void;
  /** Looks at the lines of the whole file. */
  source?(text: string, add: Add<Data>): void;
  readonly examples: {
    /** Bodies of entries that the rule has nothing to say about. */
    readonly good: readonly string[];
    /** Bodies of entries with what the rule finds between ‹ and ›. */
    readonly bad: readonly string[];
  };
}

/** Identity with types. */
export function defineRule<Data extends FindingData = Record<never, never>>(rule: Rule<Data>): Rule<Data> {
  return rule;
}
