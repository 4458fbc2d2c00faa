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
import { compareDiagnostics, type Diagnostic, type Entry, startOfFile } from "@fixbook/schema";
import { loadMarkdownParser } from "./markdown/load-parser.js";

/** Everything that one entry's file alone can tell. The facts come without the text, which the asker has. */
export interface CheckedEntry {
  readonly facts: Omit<EntryFacts, "text">;
  readonly entry: Entry | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What the writer asks the gate to pass over. */
  readonly directives: readonly Directive[];
  /** What rules about books need to know of the entry. */
  readonly notes?: EntryNotes;
}

/** Checks one entry as {@link checkEntry} does, and searches it for secrets, also when the rest of the check fails. */
export async function checkEntryFile(source: SourceFile, settings?: EntrySettings): Promise<CheckedEntry> {
  const secrets = await findSecrets({ file: source.path, text: source.text });
  const checked = checkEntry(source, settings, await loadMarkdownParser());
  return secrets.length === 0 ? checked : { ...checked, diagnostics: [...checked.diagnostics, ...secrets] };
}

/**
 * Parses and lints one entry by what its book says, with the reference parser unless told otherwise. A failure of
 * Fixbook itself becomes a finding of that file.
 */
export function checkEntry(source: SourceFile, settings?: EntrySettings, parser?: MarkdownParser): CheckedEntry {
  try {
    const { facts, entry, diagnostics, tree } = parseEntry(source, { parser });
    const { text, ...rest } = facts;
    const root = tree === undefined ? {} : { root: tree.root, fields: tree.fields, unmask: tree.unmask };
    const found = lintSource({ file: source.path, text, ...root, strings: tree?.strings ?? [] }, settings);
    return {
      facts: rest,
      entry,
      diagnostics: [...diagnostics, ...found].sort(compareDiagnostics),
      directives: tree === undefined ? [] : readDirectives(text, tree.root, tree.bodyStart),
      ...(entry === undefined ? {} : { notes: noteEntry(entry) }),
    };
  } catch (error) {
    return uncheckedEntry(
      source.path,
      toDiagnostic(
        sourceFindings.crashed,
        { reason: error instanceof Error ? error.message : String(error) },
        { file: source.path, range: startOfFile },
      ),
    );
  }
}

/** What is left to say of a file whose check was stopped. */
export function uncheckedEntry(path: string, diagnostic: Diagnostic): CheckedEntry {
  return { facts: unknownFacts(path), entry: undefined, diagnostics: [diagnostic], directives: [] };
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
    aliases: undefined,
    reviewed: undefined,
    uses: [],
    isRead: false,
  };
}
