import type { Diagnostic, Uri } from "vscode";
import { entryAt } from "./book-documents.js";

/** The findings of one file. */
export interface FindingsOfFile {
  readonly uri: Uri;
  /** The id of an entry, or the name of another file. */
  readonly label: string;
  /** How many there are, behind the entry's area. */
  readonly description: string;
  /** In the order of their places. */
  readonly findings: readonly Diagnostic[];
}

/** The server's findings, file by file: the worst first, then by their paths. */
export function findingsByEntry(all: readonly (readonly [Uri, readonly Diagnostic[]])[]): readonly FindingsOfFile[] {
  return all
    .map(([uri, found]) => ({ uri, findings: found.filter(({ source }) => source === "fixbook").toSorted(byPlace) }))
    .filter(({ findings }) => findings.length > 0)
    .toSorted((a, b) => worst(a.findings) - worst(b.findings) || order(a.uri.path, b.uri.path))
    .map(({ uri, findings }) => {
      const { area, id } = entryAt(uri.path) ?? {};
      const count = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
      return {
        uri,
        findings,
        label: id ?? uri.path.slice(uri.path.lastIndexOf("/") + 1),
        description: area === undefined ? count : `${area} · ${count}`,
      };
    });
}

function byPlace({ range: { start: a } }: Diagnostic, { range: { start: b } }: Diagnostic): number {
  return a.line - b.line || a.character - b.character;
}

/** Severities count up from the worst. */
function worst(findings: readonly Diagnostic[]): number {
  return Math.min(...findings.map(({ severity }) => severity));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
