import { restOf, type Span } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import { liveSecret, testSecret } from "./findings.js";

/** Reads a file as it was checked, like a reporter's host. */
export type SourceOf = (file: string) => string | undefined;

/** The place of a secret: offsets in the text of a file. */
interface SecretSpan extends Span {
  readonly file: string;
}

const SECRET_RULES: ReadonlySet<string> = new Set([liveSecret.ruleId, testSecret.ruleId]);

/** Where the secrets are that the findings speak of. */
function secretSpans(diagnostics: readonly Diagnostic[]): readonly SecretSpan[] {
  return diagnostics
    .filter(({ ruleId }) => SECRET_RULES.has(ruleId))
    .flatMap((one) => {
      const { file, range } = one;
      const own = { start: range.start.offset, end: range.end.offset };
      return (restOf(one) ?? [own]).map(({ start, end }) => ({ file, start, end }));
    });
}

/** The secrets themselves. They are for {@link redactDiagnostics} and must go nowhere else. */
export function secretTexts(diagnostics: readonly Diagnostic[], sourceOf: SourceOf): readonly string[] {
  const texts = secretSpans(diagnostics).map(({ file, start, end }) => sourceOf(file)?.slice(start, end) ?? "");
  return [...new Set(texts)].filter((text) => text !== "");
}

/** The text with the spans as bullets, a bullet a UTF-16 unit. Line breaks stay, so every position stays true. */
export function redact(text: string, spans: readonly Span[]): string {
  let shown = "";
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    shown += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]/g, "•");
    at = end;
  }
  return shown + text.slice(at);
}

/** The reader of files for whoever prints: it gives each text without the secrets that the findings speak of. */
export function withoutSecrets(sourceOf: SourceOf, diagnostics: readonly Diagnostic[]): SourceOf {
  const spans = Map.groupBy(secretSpans(diagnostics), ({ file }) => file);
  return (file) => {
    const text = sourceOf(file);
    const hidden = spans.get(file);
    return text === undefined || hidden === undefined ? text : redact(text, hidden);
  };
}

/**
 * The findings with every quoted piece of a secret as bullets. Fixes that would write one are left out: masked, they
 * would write bullets.
 */
export function redactDiagnostics(
  diagnostics: readonly Diagnostic[],
  secrets: readonly string[],
): readonly Diagnostic[] {
  if (secrets.length === 0) return diagnostics;
  const mask = createMask(secrets);
  return diagnostics.map((one) => {
    if (SECRET_RULES.has(one.ruleId)) return one;
    const { related, fixes, ...rest } = one;
    const kept = fixes?.filter(({ title, edits }) =>
      [title, ...edits.map(({ text }) => text)].every((text) => mask(text) === text),
    );
    return {
      ...rest,
      message: mask(rest.message),
      why: mask(rest.why),
      action: mask(rest.action),
      ...(related === undefined ? {} : { related: related.map((to) => ({ ...to, message: mask(to.message) })) }),
      ...(kept === undefined || kept.length === 0 ? {} : { fixes: kept }),
    };
  });
}

/** A text with every piece of the secrets as bullets. */
export function redactText(text: string, secrets: readonly string[]): string {
  return secrets.length === 0 ? text : createMask(secrets)(text);
}

/** A message may quote a cut, lower-cased or broken secret, so each piece of this length counts. */
const PIECE = 10;

/** Makes what masks every piece of some secrets in a text, in a time that does not grow with their number. */
function createMask(secrets: readonly string[]): (text: string) => string {
  const pieces = new Map<number, Set<string>>();
  for (const secret of secrets) {
    const whole = secret.toLowerCase();
    const size = Math.min(PIECE, whole.length);
    const ofSize = pieces.get(size) ?? new Set();
    pieces.set(size, ofSize);
    for (let start = 0; start + size <= whole.length; start++) ofSize.add(whole.slice(start, start + size));
  }
  return (text) => {
    const folded = text.toLowerCase();
    // Where folding changes the length, offsets would lie.
    const look = folded.length === text.length ? folded : text;
    const spans: Span[] = [];
    for (const [size, ofSize] of pieces) {
      for (let start = 0; start + size <= look.length; start++)
        if (ofSize.has(look.slice(start, start + size))) spans.push({ start, end: start + size });
    }
    return redact(text, spans);
  };
}
