import { helpUrl } from "@fixbook/lint";
import type { Diagnostic, Severity } from "@fixbook/schema";
import { type Diagnostic as ClientDiagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import { toClientRange } from "../positions.js";

/** Where the files of a book are, for its findings. */
export interface FindingPlaces {
  uriOf(path: string): string;
  /** The text of a document that is open. */
  openText(path: string): string | undefined;
}

/** A finding as a client shows it: what is wrong and what to do, and why on the page that its code leads to. */
export function toClientDiagnostic(finding: Diagnostic, places: FindingPlaces): ClientDiagnostic {
  const { ruleId, severity, message, action, file, range, related = [] } = finding;
  const href = helpUrl(ruleId);
  return {
    range: toClientRange(range, places.openText(file)),
    severity: severities[severity],
    source: "fixbook",
    code: ruleId,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message: `${message}\n${action}`,
    ...(UNNECESSARY.has(ruleId) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((other) => ({
            location: { uri: places.uriOf(other.file), range: toClientRange(other.range, places.openText(other.file)) },
            message: other.message,
          })),
        }),
  };
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} satisfies Record<Severity, DiagnosticSeverity>;

/** The rules about what could be taken away and nobody would miss it. */
const UNNECESSARY: ReadonlySet<string> = new Set([
  "lint/stale-baseline",
  "lint/unused-disable",
  "placeholders/unused",
  "search/dead-synonym",
  "search/repeated-synonym",
]);
