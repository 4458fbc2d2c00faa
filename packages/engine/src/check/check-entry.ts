import {
  type EntryFacts,
  type MarkdownParser,
  parseEntry,
  type SourceFile,
  sourceFindings,
  toDiagnostic,
} from "@fixbook/core";
import {
  type Directive,
  type EntryNotes,
  type EntrySettings,
  findSecrets,
  lintSource,
  noteEntry,
  readDirectives,
} from "@fixbook/lint";
import { type BookEntry, compareDiagnostics, type Diagnostic, startOfFile } from "@fixbook/schema";
import { loadMarkdownParser } from "./markdown/load-parser.js";

/** Everything that one entry's file alone can tell. The facts come without the text, which the asker has. */
export interface CheckedEntry {
  readonly facts: Omit<EntryFacts, "text">;
  readonly entry: BookEntry | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What the writer asks the gate to pass over. */
  readonly directives: readonly Directive[];
  /** What rules about books need to know of the entry. */
  readonly notes?: EntryNotes;
  /** What parsing it takes, in microseconds of the reference parser, where that is much. */
  readonly work?: number;
  /** Whether nothing is known but its work, which is more than was allowed. */
  readonly isPutOff?: boolean;
}

/** What few pages of any book take: what takes more is checked when it is known how much of that there is. */
export const MUCH_WORK = 50_000;

/**
 * Checks one entry as {@link checkEntry} does, and searches it for secrets, also when the rest of the check fails. Puts
 * it off where it takes more than `mostWork`.
 */
export async function checkEntryFile(
  source: SourceFile,
  settings?: EntrySettings,
  mostWork?: number,
): Promise<CheckedEntry> {
  const checked = checkEntry(source, settings, await loadMarkdownParser(), mostWork);
  if (checked.isPutOff === true) return checked;
  const secrets = await findSecrets({ file: source.path, text: source.text });
  return secrets.length === 0 ? checked : { ...checked, diagnostics: [...checked.diagnostics, ...secrets] };
}

/**
 * Parses and lints one entry by what its book says, with the reference parser unless told otherwise. A failure of
 * Fixbook itself becomes a finding of that file.
 */
export function checkEntry(
  source: SourceFile,
  settings?: EntrySettings,
  parser?: MarkdownParser,
  mostWork?: number,
): CheckedEntry {
  try {
    const { facts, entry, diagnostics, tree, work } = parseEntry(source, {
      parser,
      mostWork,
      locale: settings?.locale,
      sections: settings?.sections,
    });
    const { text, ...rest } = facts;
    if (tree === undefined && work > (mostWork ?? work) && work <= sourceFindings.limits.fileWork)
      return { facts: rest, entry: undefined, diagnostics: [], directives: [], work, isPutOff: true };
    const root = tree === undefined ? {} : { root: tree.root, fields: tree.fields, unmask: tree.unmask };
    const found = lintSource({ file: source.path, text, ...root, strings: tree?.strings ?? [] }, settings);
    return {
      facts: rest,
      entry,
      diagnostics: [...diagnostics, ...found].sort(compareDiagnostics),
      directives: tree === undefined ? [] : readDirectives(text, tree.root, tree.bodyStart),
      ...(entry === undefined ? {} : { notes: noteEntry(entry) }),
      // What was refused was not parsed.
      ...(tree !== undefined && work > MUCH_WORK ? { work } : {}),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return uncheckedEntry(source.path, [
      toDiagnostic(sourceFindings.crashed, { reason }, { file: source.path, range: startOfFile }),
    ]);
  }
}

/** What is left to say of a file whose check was stopped, or not begun. */
export function uncheckedEntry(path: string, diagnostics: readonly Diagnostic[]): CheckedEntry {
  return { facts: unknownFacts(path), entry: undefined, diagnostics, directives: [] };
}

/** What the path of an entry alone tells, so that references to it are not called unknown as well. */
export function unknownFacts(path: string): CheckedEntry["facts"] {
  const [area = "", name = ""] = path.split("/").slice(-2);
  return {
    file: path,
    id: name.replace(/\.md$/, ""),
    area,
    title: undefined,
    titleSpan: { start: 0, end: 0 },
    related: [],
    isRelatedUnknown: true,
    aliases: undefined,
    also: [],
    appliesTo: [],
    names: [],
    reviewed: undefined,
    uses: [],
    isRead: false,
  };
}
