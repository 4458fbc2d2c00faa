import { createReport, type Span } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import { isDocumented } from "./documented.js";
import { datedToken, liveSecret, secretsUnknown, testSecret } from "./findings.js";
import { lastDayOf } from "./jwt.js";
import { SECRET_KINDS, type SecretKind, unknownKind } from "./kinds.js";
import { mayHoldSecret } from "./prescan.js";

/** A text to look through, with its path as findings name it. The text has no byte order mark. */
export interface SecretSource {
  readonly file: string;
  readonly text: string;
}

/**
 * The secrets of a file, one finding each, in the order of the text. No finding holds a part of the value. Comments in
 * the text cannot switch it off. Never rejects: a failure of the engine is a finding.
 *
 * The engine (secretlint) is loaded for the first text that may hold a secret.
 */
export async function findSecrets({ file, text }: SecretSource): Promise<readonly Diagnostic[]> {
  if (!mayHoldSecret(text)) return [];
  const report = createReport(file, text);
  try {
    for (const { kind, ...span } of merge(await scan(text))) {
      const lastDay = kind.isWebToken ? lastDayOf(text.slice(span.start, span.end)) : undefined;
      if (lastDay !== undefined) report.add(datedToken, span, { kind: kind.name, lastDay });
      else report.add(kind.isTest ? testSecret : liveSecret, span, { kind: kind.name });
    }
  } catch {
    report.add(secretsUnknown, { start: 0, end: 0 }, {});
  }
  return report.diagnostics;
}

/** A secret in a text. */
interface FoundSecret extends Span {
  readonly kind: SecretKind;
}

/** What the engine finds in a text, whatever the cheap scan says, without what documentation shows. */
async function scan(text: string): Promise<readonly FoundSecret[]> {
  const { runEngine } = await import("./engine.js");
  const found = await runEngine(text);
  return found.flatMap(({ messageId, start, end }) => {
    const kind = SECRET_KINDS[messageId] ?? unknownKind;
    const span = placed(text, messageId, kind, { start, end });
    return isDocumented(text.slice(span.start, span.end), kind) ? [] : [{ ...span, kind }];
  });
}

/**
 * Where the value really is. The engine reports an AWS secret at the start of its variable's name, and a database's URL
 * up to the next space, with whatever closes it in Markdown.
 */
function placed(text: string, messageId: string, kind: SecretKind, span: Span): Span {
  if (messageId === "AWSSecretAccessKey") {
    AWS_VALUE.lastIndex = span.start;
    const value = AWS_VALUE.exec(text)?.indices?.[1];
    return value === undefined ? span : { start: value[0], end: value[1] };
  }
  if (!kind.isUrl) return span;
  const url = text.slice(span.start, span.end);
  const at = url.lastIndexOf("@");
  return { start: span.start, end: span.start + at + (/^[^`"'<>)\]]*/.exec(url.slice(at))?.[0].length ?? 0) };
}

const AWS_VALUE =
  /["']?(?:AWS|aws|Aws)?_?(?:SECRET|secret|Secret)_?(?:ACCESS|access|Access)_?(?:KEY|key|Key)["']?\s*(?::|=>|=)\s*["']?([A-Za-z0-9/+=]{40})/dy;

/** One finding a secret: those that overlap become one, which is live if one of them is. */
function merge(found: readonly FoundSecret[]): readonly FoundSecret[] {
  const merged: FoundSecret[] = [];
  for (const next of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || next.start >= last.end) merged.push(next);
    else {
      const kind = last.kind.isTest && !next.kind.isTest ? next.kind : last.kind;
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end), kind };
    }
  }
  return merged;
}
