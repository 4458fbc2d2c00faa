import { escapePattern } from "./escape-pattern.js";
import { GUARD } from "./private-use.js";
import type { Artifact } from "./renderer.js";

/** Text that may not stand in an artifact, and where it does. */
export interface Leak {
  /** Something of a placeholder's shape, or Markdown that was left as its source. */
  readonly kind: "placeholder" | "markup";
  readonly text: string;
  readonly offset: number;
}

/** Marks text of a placeholder's shape, raw or escaped, as text that a writer meant. */
export function guardShapes(text: string): string {
  return MAYBE_SHAPE.test(text) ? text.replace(SHAPE_OPENING, `$&${GUARD}`) : text;
}

/**
 * The parts of a text with what has a placeholder's shape across them marked as well. Each of them is guarded already;
 * together they may read as a placeholder that nobody wrote: `<<` and the value `PX`.
 */
export function guardAcross(parts: readonly string[]): readonly string[] {
  const whole = parts.join("");
  if (!MAYBE_SHAPE.test(whole)) return parts;
  const guarded = [...parts];
  let part = parts.length - 1;
  let start = whole.length - (parts[part]?.length ?? 0);
  // From the last one, so that the places before it stay true.
  for (const { 0: opening, 1: angle, 2: brace, index } of [...whole.matchAll(SHAPE_OPENING)].reverse()) {
    const end = index + opening.length;
    while (end <= start) start -= parts[--part]?.length ?? 0;
    // What one part has by itself would be a leak.
    const next = (angle ?? brace ?? "").length;
    const isWithin = index >= start && end + next < start + (parts[part]?.length ?? 0);
    if (!isWithin) guarded[part] = insertGuard(guarded[part] ?? "", end - start);
  }
  return guarded;
}

/** A text as it is published: without the marks of {@link guardShapes}. */
export function withoutGuards(text: string): string {
  return text.replace(GUARDS, "");
}

/** A text as it is published, and what has leaked into it; see {@link finishArtifact}. */
export function finishText(
  text: string,
  known: (text: string) => boolean,
): { readonly text: string; readonly leaks: readonly Leak[] } {
  const leaks: Leak[] = [];
  for (const match of MAY_LEAK.test(text) ? text.matchAll(LEAK) : []) {
    if ((match[0] === "undefined" || match[0] === "[object Object]") && known(match[0])) continue;
    leaks.push({ kind: "placeholder", text: match[0], offset: match.index });
  }
  return { text: withoutGuards(text), leaks };
}

/**
 * The artifact as it is published, and what has leaked into it: anything of a placeholder's shape that was not guarded,
 * and `undefined` or `[object Object]` unless `known` finds them in the book's sources. What is no text stays as it is.
 */
export function finishArtifact(
  artifact: Artifact,
  known: (text: string) => boolean,
): { artifact: Artifact; leaks: readonly Leak[] } {
  if (artifact.encoding !== undefined) return { artifact, leaks: [] };
  const { text: contents, leaks } = finishText(artifact.contents, known);
  return { artifact: contents === artifact.contents ? artifact : { ...artifact, contents }, leaks };
}

function insertGuard(text: string, at: number): string {
  return text.slice(0, at) + GUARD + text.slice(at);
}

const LESS_THAN = ["<", "&lt;", "&#60;", "&#x3c;", "%3c", "\\u003c"];
const BRACE = ["{", "&#123;", "&#x7b;", "%7b", "\\u007b"];
/** A form with any form of the same bracket after it: what printers escape may stand beside what a writer has escaped. */
const twice = (forms: readonly string[]) => {
  const any = `(?:${forms.map(escapePattern).join("|")})`;
  return `${any}(?=(${any})[A-Z])`;
};

const MAYBE_SHAPE = /[<{]{2}|&|%|\\u/;
const SHAPE_OPENING = new RegExp(`${twice(LESS_THAN)}|${twice(BRACE)}`, "gi");
const GUARDS = new RegExp(`${GUARD}|%EE%80%83`, "gi");
/** What each match of {@link LEAK} has: a search that is quick, where that one is thorough. */
const MAY_LEAK = /<<|\{\{|;&|\\u00|%[37][bcBC]|undefined|\[object Object\]/;
const NAME = "[A-Z][A-Z0-9_]*";
const LEAK = new RegExp(
  [
    ...LESS_THAN.map((form) => `${caseless(form)}${caseless(form)}${NAME}`),
    ...BRACE.map(
      (form) => `${caseless(form)}${caseless(form)}${NAME}(?:\\}\\}|&#125;&#125;|%7[dD]%7[dD]|\\\\u007[dD])`,
    ),
    "\\bundefined\\b",
    "\\[object Object\\]",
  ].join("|"),
  "g",
);

/** Matches the letters of an escape in either case, but for that of `\\u`, since the name after it is upper case only. */
function caseless(form: string): string {
  return escapePattern(form).replace(/[a-tv-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
