import type { Template } from "@fixbook/schema";
import { DIGITS, FIRST_DIGIT, MASK_END, MASK_PAD, MASK_START } from "./private-use.js";
import { joinTemplate, type TemplatePart } from "./template.js";

/** A placeholder as it stands in a source. */
interface PlaceholderUse {
  readonly kind: "placeholder";
  readonly name: string;
  /** `<<NAME>>` or `{{NAME}}`. */
  readonly syntax: "angle" | "brace";
  /** Whether a backslash makes it literal text. */
  readonly literal: boolean;
  /** The backslashes of text before it. Its source has two for each, and one more when it is literal. */
  readonly backslashes: number;
  /** Offset of the first character that is masked: of its backslashes, if it has any. */
  readonly start: number;
  readonly end: number;
}

/** A reference `[[id]]` as it stands in a source. */
interface ReferenceUse {
  readonly kind: "reference";
  readonly id: string;
  /** The backslashes of text to print before it, two for each. None are masked where it is read: code keeps them as they are. */
  readonly backslashes: number;
  /** Offset of its first bracket. */
  readonly start: number;
  readonly end: number;
}

export type MaskUse = PlaceholderUse | ReferenceUse;

/**
 * A source in which each placeholder is replaced by private-use characters of the same length, so that no parser sees
 * it and every position stays true.
 */
export interface MaskedText {
  readonly text: string;
  readonly uses: readonly MaskUse[];
}

/**
 * Masks every placeholder of a source: `<<NAME>>` and `{{NAME}}`, and the literal forms `\<<NAME>>` and `\{{NAME}}`.
 * The backslashes before it are masked too, so that they mean the same in prose, in code and in every style of YAML:
 * each pair is one backslash of the text, and an odd one makes the placeholder literal.
 * The source must not hold private-use characters. Linear in its length.
 */
export function maskPlaceholders(source: string): MaskedText {
  return mask(source, [], PLACEHOLDER, ({ 0: token, 1: angle, 2: brace, index }) => {
    const written = backslashesBefore(source, index);
    return {
      kind: "placeholder",
      name: angle ?? brace ?? "",
      syntax: angle === undefined ? "brace" : "angle",
      literal: written % 2 === 1,
      backslashes: Math.floor(written / 2),
      start: index - written,
      end: index + token.length,
    };
  });
}

/** Masks every `[[id]]` of a Markdown text whose placeholders are masked already. `\[[id]]` is left to Markdown. */
export function maskReferences({ text, uses }: MaskedText): MaskedText {
  if (!text.includes("[[")) return { text, uses };
  return mask(text, uses, REFERENCE, ({ 0: token, 1: id = "", index }) =>
    backslashesBefore(text, index) % 2 === 1
      ? undefined
      : { kind: "reference", id, backslashes: 0, start: index, end: index + token.length },
  );
}

/** Collects masks for text that is made rather than read. Positions of the uses mean nothing. */
export interface Masker extends MaskJoiner {
  placeholder(name: string): string;
  reference(id: string): string;
  /** The text with everything of a placeholder's shape masked as literal. */
  literals(text: string): string;
}

export interface MaskJoiner {
  readonly uses: readonly MaskUse[];
  /** The text with the backslashes before each mask made part of it, so that none of them escapes it in print. */
  join(text: string): string;
}

export function createMasker(): Masker {
  const { uses, add, join } = createMaskJoiner([]);
  return {
    uses,
    join,
    placeholder: (name) => add({ kind: "placeholder", name, syntax: "angle", literal: false, backslashes: 0 }),
    reference: (id) => add({ kind: "reference", id, backslashes: 0 }),
    literals: (text) =>
      text.replace(PLACEHOLDER, (_token, angle: string | undefined, brace: string | undefined) =>
        add({
          kind: "placeholder",
          name: angle ?? brace ?? "",
          syntax: angle === undefined ? "brace" : "angle",
          literal: true,
          backslashes: 0,
        }),
      ),
  };
}

/** Prepares masks that were read for printing; the result has more uses than were given. */
export function createMaskJoiner(read: readonly MaskUse[]): MaskJoiner & { add(use: MadeUse): string } {
  const uses = [...read];
  const add = (use: MadeUse): string => {
    uses.push({ ...use, start: 0, end: SHORTEST_RUN });
    return maskRun(uses.length - 1, SHORTEST_RUN);
  };
  const join = (text: string): string => {
    if (!text.includes(`\\${MASK_START}`)) return text;
    return text.replace(BACKSLASHES_AND_RUN, (all, backslashes: string, run: string) => {
      const use = uses[runIndex(run)];
      return use === undefined ? all : add({ ...use, backslashes: use.backslashes + backslashes.length });
    });
  };
  return { uses, add, join };
}

type MadeUse = Omit<PlaceholderUse, "start" | "end"> | Omit<ReferenceUse, "start" | "end">;

/** A stretch of a parsed string: text, or what was masked. */
export type MaskedPart = { readonly text: string } | { readonly use: MaskUse };

/** Splits a string that a parser made from masked text. Empty text is left out; backslashes before a use are text. */
export function splitMasked(value: string, uses: readonly MaskUse[]): readonly MaskedPart[] {
  const parts: MaskedPart[] = [];
  for (const part of splitRuns(value, uses)) {
    const text = "text" in part ? part.text : "\\".repeat(part.use.backslashes);
    const last = parts.at(-1);
    if (last !== undefined && "text" in last) parts[parts.length - 1] = { text: last.text + text };
    else if (text !== "") parts.push({ text });
    if ("use" in part) parts.push(part);
  }
  return parts;
}

/** The source of a masked string, written canonically: `<<NAME>>` for a placeholder, a backslash before literal text. */
export function unmaskSource(value: string, uses: readonly MaskUse[]): string {
  return splitRuns(value, uses)
    .map((part) => {
      if ("text" in part) return part.text;
      const { use } = part;
      const backslashes = "\\".repeat(2 * use.backslashes);
      if (use.kind === "reference") return `${backslashes}[[${use.id}]]`;
      return backslashes + (use.literal ? `\\${literalText(use)}` : `<<${use.name}>>`);
    })
    .join("");
}

/** The string with its references as source, and its placeholders still masked: YAML must see the brackets to quote them. */
export function unmaskReferences(value: string, uses: readonly MaskUse[]): string {
  return value.replace(RUN, (run) => (uses[runIndex(run)]?.kind === "reference" ? unmaskSource(run, uses) : run));
}

/** Where a placeholder or reference itself stands, without the backslashes before it. */
export function tokenSpan(use: MaskUse): { readonly start: number; readonly end: number } {
  return { start: use.end - literalText(use).length, end: use.end };
}

/** The template of a string that a parser made from masked text. References are plain text there. */
export function maskedTemplate(value: string, uses: readonly MaskUse[]): Template {
  const parts = splitMasked(value, uses).map((part): TemplatePart => {
    if ("text" in part) return part;
    const { use } = part;
    return use.kind === "placeholder" && !use.literal ? { placeholder: use.name } : { text: literalText(use) };
  });
  return joinTemplate(parts);
}

/** What a masked use reads as where it is plain text. */
export function literalText(use: MaskUse): string {
  if (use.kind === "reference") return `[[${use.id}]]`;
  return use.syntax === "angle" ? `<<${use.name}>>` : `{{${use.name}}}`;
}

const PLACEHOLDER = /<<([A-Z][A-Z0-9_]*)>>|\{\{([A-Z][A-Z0-9_]*)\}\}/g;
const REFERENCE = /\[\[([A-Za-z0-9][A-Za-z0-9_-]*)\]\]/g;
const RUN = new RegExp(`${MASK_START}[^${MASK_END}]*${MASK_END}`, "g");
const BACKSLASHES_AND_RUN = new RegExp(`(\\\\+)(${RUN.source})`, "g");
/** The shortest uses, `<<A>>` and `[[a]]`, have five characters: start, two digits, one pad, end. */
const SHORTEST_RUN = 5;

/** The parts of a string; some of the texts are empty. */
function splitRuns(value: string, uses: readonly MaskUse[]): readonly MaskedPart[] {
  if (!value.includes(MASK_START)) return [{ text: value }];
  const parts: MaskedPart[] = [];
  let from = 0;
  for (const match of value.matchAll(RUN)) {
    const use = uses[runIndex(match[0])];
    if (use === undefined) continue;
    parts.push({ text: value.slice(from, match.index) }, { use });
    from = match.index + match[0].length;
  }
  parts.push({ text: value.slice(from) });
  return parts;
}

function mask(
  source: string,
  earlier: readonly MaskUse[],
  pattern: RegExp,
  read: (match: RegExpExecArray) => MaskUse | undefined,
): MaskedText {
  const uses = [...earlier];
  let text = "";
  let from = 0;
  for (const match of source.matchAll(pattern)) {
    const use = uses.length < DIGITS * DIGITS ? read(match) : undefined;
    if (use === undefined) continue;
    text += source.slice(from, use.start) + maskRun(uses.length, use.end - use.start);
    uses.push(use);
    from = use.end;
  }
  return { text: text + source.slice(from), uses };
}

function maskRun(index: number, length: number): string {
  const high = String.fromCharCode(FIRST_DIGIT + Math.floor(index / DIGITS));
  const low = String.fromCharCode(FIRST_DIGIT + (index % DIGITS));
  return MASK_START + high + low + MASK_PAD.repeat(length - SHORTEST_RUN + 1) + MASK_END;
}

function runIndex(run: string): number {
  return (run.charCodeAt(1) - FIRST_DIGIT) * DIGITS + (run.charCodeAt(2) - FIRST_DIGIT);
}

function backslashesBefore(source: string, offset: number): number {
  let at = offset;
  while (source[at - 1] === "\\") at--;
  return offset - at;
}
