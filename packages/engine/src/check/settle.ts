import { type BookSettings, type ParsedFile, type SourceFile, withoutRest } from "@fixbook/core";
import {
  type Answers,
  applyBaseline,
  baselineText,
  createAnswers,
  createBaseline,
  type Directive,
  type LintConfig,
  needsHistory,
  redactDiagnostics,
  resolveConfig,
  secretTexts,
  withoutEchoes,
} from "@fixbook/lint";
import { compareDiagnostics, type Diagnostic, type Stage } from "@fixbook/schema";
import type { CheckedEntry } from "./check-entry.js";
import type { SourceLookup } from "./read-book.js";

/** What the writers of each file have answered for. Files without directives have no answers. */
export function answersOf(
  directives: ReadonlyMap<string, readonly Directive[]>,
  sourceOf: SourceLookup["sourceOf"],
  today: string,
): ReadonlyMap<string, Answers> {
  return new Map(
    [...directives]
      .filter(([, own]) => own.length > 0)
      .map(([file, own]) => [file, createAnswers({ file, text: sourceOf(file) ?? "", today }, own)]),
  );
}

/**
 * The findings as they count: by the book's settings, without those that a writer has answered for. `isComplete` says
 * whether every rule has run.
 */
export function settle(
  found: readonly Diagnostic[],
  config: LintConfig | undefined,
  answers: ReadonlyMap<string, Answers>,
  isComplete: boolean,
): { readonly diagnostics: readonly Diagnostic[]; readonly suppressed: number } {
  const configured = found.flatMap((one): readonly Diagnostic[] => {
    const severity = config === undefined ? one.severity : config.severityOf(one.ruleId, one.severity);
    if (severity === one.severity) return [one];
    return severity === undefined ? [] : [{ ...one, severity }];
  });
  const byFile = Map.groupBy(configured, ({ file }) => file);
  for (const file of answers.keys()) if (!byFile.has(file)) byFile.set(file, []);
  const left = [...byFile].flatMap(
    ([file, diagnostics]) => answers.get(file)?.settle(diagnostics, isComplete) ?? diagnostics,
  );
  const suppressed = [...answers.values()].reduce((sum, one) => sum + one.suppressed, 0);
  return { diagnostics: left.sort(compareDiagnostics), suppressed };
}

interface Adopted {
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings the baseline took out. */
  readonly known: number;
  /** The text of the baseline that fits the findings. */
  baseline(): string;
}

/** What a book's baseline, if it has one, leaves of its findings. Its rows stay unless every rule has run. */
export function adopt(
  file: SourceFile | undefined,
  diagnostics: readonly Diagnostic[],
  sourceOf: SourceLookup["sourceOf"],
  isComplete: boolean,
): Adopted {
  if (file === undefined) return { diagnostics, known: 0, baseline: () => createBaseline(diagnostics, sourceOf) };
  const {
    rows,
    known,
    diagnostics: left,
  } = applyBaseline(file.text, diagnostics, sourceOf, (ruleId) => isComplete && !needsHistory(ruleId));
  return { diagnostics: [...left].sort(compareDiagnostics), known, baseline: () => baselineText(rows) };
}

/** The book that an entry belongs to, as far as it decides which findings of one file count. */
export interface EntryGate {
  readonly settings: ParsedFile<BookSettings> | undefined;
  readonly baseline: SourceFile | undefined;
  readonly stage: Stage | undefined;
  readonly today: string;
}

/**
 * What is found in one entry by itself, as it counts: by the settings of its book, and without what its writer has
 * answered for or the baseline lists. Whether a directive is of use only the whole book can say.
 */
export function ownFindings(
  { path, text }: SourceFile,
  { diagnostics, directives }: CheckedEntry,
  { settings, baseline, stage, today }: EntryGate,
): readonly Diagnostic[] {
  const sourceOf = (file: string) => (file === path ? text : undefined);
  const config = settings === undefined ? undefined : resolveConfig(settings, stage).config;
  const answers = answersOf(new Map([[path, directives]]), sourceOf, today);
  const settled = settle(diagnostics, config, answers, false).diagnostics;
  const said = withoutEchoes(adopt(baseline, settled, sourceOf, false).diagnostics);
  const counted = said.filter(({ file }) => file === path);
  return withoutRest(redactDiagnostics(counted, secretTexts(diagnostics, sourceOf)));
}
