import type { Span } from "@fixbook/core";
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
    .map(({ file, range }) => ({ file, start: range.start.offset, end: range.end.offset }));
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
  const mask = (text: string) => secrets.reduce(maskPieces, text);
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

/** A message may quote a cut, lower-cased or broken secret, so each piece of this length counts. */
const PIECE = 10;

function maskPieces(text: string, secret: string): string {
  const whole = secret.toLowerCase();
  const folded = text.toLowerCase();
  // Where folding changes the length, offsets would lie.
  const look = folded.length === text.length ? folded : text;
  const size = Math.min(PIECE, whole.length);
  const spans: Span[] = [];
  for (let start = 0; start + size <= look.length; start++) {
    let end = start + size;
    if (!whole.includes(look.slice(start, end))) continue;
    while (end < look.length && whole.includes(look.slice(start, end + 1))) end++;
    spans.push({ start, end });
    start = end - 1;
  }
  return redact(text, spans);
}
