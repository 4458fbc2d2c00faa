import type { FindingData, FindingExtra, FindingType, Span } from "@fixbook/core";
import type { Nodes } from "mdast";
import type { z } from "zod";
import type { EntryExample } from "./example.js";
import type { Shape } from "./markup/shape.js";

/** Reports a finding at a span of the text that the rule was given. */
export type Add<Data extends FindingData> = (span: Span, data: Data, extra?: FindingExtra) => void;

/** What a rule knows besides what it looks at. */
export interface RuleContext<Options = unknown> {
  /** The path of the file; that of an entry ends with .md. */
  readonly file: string;
  /** The whole file. */
  readonly source: string;
  readonly options: Options;
  /** The names of the placeholders that the book declares. */
  readonly placeholders: readonly string[];
  /** The language of the book, as a BCP 47 tag. A rule about words asks it which language it reads. */
  readonly locale: string;
  /** A string of a node with placeholders as they are written. Messages are unmasked anyway. */
  unmask(text: string): string;
}

/** Where the text that a rule looks at comes from. */
export interface TextPlace {
  /** Whether it is a text node of Markdown; a string of YAML is not parsed again. */
  readonly isMarkdown: boolean;
  /** Whether it is a field of YAML that holds the writers' own prose. */
  readonly isProse?: boolean;
  /** Where it begins in the file. Undefined for YAML with quotes and escapes, in which offsets are not true. */
  readonly offset: number | undefined;
}

/**
 * One of some strings, which are in lower case and found in any; what matches a pattern; or what passes a test. A rule
 * sees parts of a file, so only letters may be asked what stands beside them: no part begins or ends within a word.
 */
export type Needle = readonly string[] | RegExp | ((text: string) => boolean);

/** What a rule does with nodes of some types. */
export interface NodeVisitor<Data extends FindingData = FindingData, Options = unknown> {
  readonly types: readonly Nodes["type"][];
  look(node: Nodes, add: Add<Data>, context: RuleContext<Options>): void;
}

/**
 * A rule: one kind of finding and how to find it, in one file named after it. Its examples are its tests and its
 * documentation. A rule never throws for any content, keeps no state and asks nothing of the clock or the machine.
 */
export interface Rule<Data extends FindingData = FindingData, Options = unknown> extends FindingType<Data> {
  /** A strict object in which every field has a default and a description. */
  readonly options?: z.ZodType<Options>;
  /** What every file holds in which the rule finds something; in others it is not run. */
  readonly needle?: Needle;
  /** Looks at prose: a text node of the Markdown as it is written, or a string of YAML. Placeholders may be masked. */
  text?(text: string, add: Add<Data>, context: RuleContext<Options>, place: TextPlace): void;
  /** Looks at nodes of the Markdown; `add` takes offsets of the file. Made by {@link visit}. */
  readonly node?: NodeVisitor<Data, Options>;
  /** Shapes of markup that it finds; `message` and `action` get the words of the shape. See `markup/`. */
  readonly shapes?: readonly Shape[];
  /** Looks at the lines of the whole file. */
  source?(text: string, add: Add<Data>, context: RuleContext<Options>): void;
  readonly examples: {
    /** Entries that the rule has nothing to say about. */
    readonly good: readonly EntryExample[];
    /** Entries with what the rule finds between ‹ and ›. */
    readonly bad: readonly EntryExample[];
  };
}

/** Identity with types. */
export function defineRule<Data extends FindingData = Record<never, never>, Options = unknown>(
  rule: Rule<Data, Options>,
): Rule<Data, Options> {
  return rule;
}

/** Looks at every node of some types. */
export function visit<Type extends Nodes["type"], Data extends FindingData, Options>(
  types: readonly Type[],
  look: (node: Extract<Nodes, { type: Type }>, add: Add<Data>, context: RuleContext<Options>) => void,
): NodeVisitor<Data, Options> {
  return { types, look: look as NodeVisitor<Data, Options>["look"] };
}

/** One safe replacement, the commonest fix. */
export function replaceWith({ start, end }: Span, text: string, title: string): FindingExtra {
  return { fixes: [{ kind: "safe", title, edits: [{ start, end, text }] }] };
}

/** One replacement that a person should look at. */
export function suggest({ start, end }: Span, text: string, title: string): FindingExtra {
  return { fixes: [{ kind: "review", title, edits: [{ start, end, text }] }] };
}
