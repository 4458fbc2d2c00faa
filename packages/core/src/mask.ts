import type { Template } from "@fixbook/schema";
import { DIGITS, FIRST_DIGIT, MASK_END, MASK_PAD, MASK_START } from "./private-use.js";
import { joinTemplate, type TemplatePart } from "./template.js";

/** A placeholder as it stands in a source. */
export interface PlaceholderUse {
  readonly kind: "placeholder";
  readonly name: string;
  /** `<<NAME>>` or `{{NAME}}`. */
  readonly syntax: "angle" | "brace";
  /** Whether a backslash makes it literal text. */
  readonly literal: boolean;
  /** Offset of its first character; the backslash of a literal one counts. */
  readonly start: number;
  readonly end: number;
}

/** A reference `[[id]]` as it stands in a source. */
export interface ReferenceUse {
  readonly kind: "reference";
  readonly id: string;
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
 * The source must not hold private-use characters. Linear in its length.
 */
export function maskPlaceholders(source: string): MaskedText {
  if (!source.includes("<<") && !source.includes("{{")) return { text: source, uses: [] };
  return mask(source, [], PLACEHOLDER, ({ 0: token, 1: angle, 2: brace, index }) => {
    const literal = backslashesBefore(source, index) % 2 === 1;
    return {
      kind: "placeholder",
      name: angle ?? brace ?? "",
      syntax: angle === undefined ? "brace" : "angle",
      literal,
      start: literal ? index - 1 : index,
      end: index + token.length,
    };
  });
}

/** Masks every `[[id]]` of a Markdown text whose placeholders are masked already. `\[[id]]` is left to Markdown. */
export function maskReferences({ text, uses }: MaskedText): MaskedText {
  if (!text.includes("[[")) return { text, uses };
  return mask(text, uses, REFERENCE, ({ 0: token, 1: id = "", index }) =>
    backslashesBefore(text, index) % 2 === 1 ? undefined : { kind: "reference", id, start: index, end: index + token.length },
  );
}

/** Collects masks for text that is made rather than read. Positions of the uses mean nothing. */
export function createMasker(): { readonly uses: readonly MaskUse[]; placeholder(name: string): string; literals(text: string): string } {
  const uses: MaskUse[] = [];
  const add = (use: Omit<PlaceholderUse, "kind" | "start" | "end">, length: number): string => {
    uses.push({ kind: "placeholder", ...use, start: 0, end: length });
    return maskRun(uses.length - 1, length);
  };
  return {
    uses,
    placeholder: (name) => add({ name, syntax: "angle", literal: false }, name.length + 4),
    literals: (text) =>
      text.replace(PLACEHOLDER, (token: string, angle: string | undefined, brace: string | undefined) =>
        add({ name: angle ?? brace ?? "", syntax: angle === undefined ? "brace" : "angle", literal: true }, token.length + 1),
      ),
  };
}

/** A stretch of a parsed string: text, or what was masked. */
export type MaskedPart = { readonly text: string } | { readonly use: MaskUse };

/** Splits a string that a parser made from masked text. Empty text is left out. */
export function splitMasked(value: string, uses: readonly MaskUse[]): readonly MaskedPart[] {
  if (!value.includes(MASK_START)) return value === "" ? [] : [{ text: value }];
  const parts: MaskedPart[] = [];
  let from = 0;
  for (const match of value.matchAll(RUN)) {
    const use = uses[runIndex(match[0])];
    if (use === undefined) continue;
    if (match.index > from) parts.push({ text: value.slice(from, match.index) });
    parts.push({ use });
    from = match.index + match[0].length;
  }
  if (from < value.length) parts.push({ text: value.slice(from) });
  return parts;
}

/** The source of a masked string, written canonically: `<<NAME>>` for a placeholder, a backslash before literal text. */
export function unmaskSource(value: string, uses: readonly MaskUse[]): string {
  return splitMasked(value, uses)
    .map((part) => {
      if ("text" in part) return part.text;
      const { use } = part;
      if (use.kind === "reference") return `[[${use.id}]]`;
      return use.literal ? `\\${literalText(use)}` : `<<${use.name}>>`;
    })
    .join("");
}

/** The template of a string that a parser made from masked text. References are plain text there. */
export function maskedTemplate(value: string, uses: readonly MaskUse[]): Template {
  const parts: TemplatePart[] = [];
  for (const part of splitMasked(value, uses)) {
    if ("use" in part && part.use.kind === "placeholder" && !part.use.literal) {
      parts.push({ placeholder: part.use.name });
      continue;
    }
    const text = "text" in part ? part.text : literalText(part.use);
    const last = parts.at(-1);
    if (last !== undefined && "text" in last) parts[parts.length - 1] = { text: last.text + text };
    else parts.push({ text });
  }
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

/** The shortest uses, `<<A>>` and `[[a]]`, have five characters: start, two digits, one pad, end. */
function maskRun(index: number, length: number): string {
  const high = String.fromCharCode(FIRST_DIGIT + Math.floor(index / DIGITS));
  const low = String.fromCharCode(FIRST_DIGIT + (index % DIGITS));
  return MASK_START + high + low + MASK_PAD.repeat(length - 4) + MASK_END;
}

function runIndex(run: string): number {
  return (run.charCodeAt(1) - FIRST_DIGIT) * DIGITS + (run.charCodeAt(2) - FIRST_DIGIT);
}

function backslashesBefore(source: string, offset: number): number {
  let at = offset;
  while (at > 0 && source[at - 1] === "\\") at--;
  return offset - at;
}
