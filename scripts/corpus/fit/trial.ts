import type { SourceFile } from "../../../packages/core/dist/index.js";
import { checkEntries } from "../../../packages/engine/dist/index.js";
import { withoutEchoes } from "../../../packages/lint/dist/index.js";
import type { Diagnostic } from "../../../packages/schema/dist/index.js";
import type { CutSection } from "./cut-page.ts";
import type { SectionKind } from "./section-kind.ts";

/** The smallest entry that has a section, and where in it the section stands. */
export interface Trial {
  readonly source: SourceFile;
  readonly start: number;
  readonly end: number;
}

const TITLE = "# The page does not open\n\n";
const FIX = "\n\n## Fix\n\n1. Open it again.\n";

/**
 * Writes the smallest entry that has a section: a title, the section under its own heading, a fix where it is none, and the
 * link definitions of its page. What nobody knows stands under a heading that takes any text, as a section that the book
 * declares does.
 */
export function writeTrial(
  { heading, body }: CutSection,
  kind: SectionKind,
  definitions: readonly string[],
  index: number,
): Trial {
  const written = kind === "preamble" ? "" : kind === "unknown" ? "## More information\n" : `## ${heading ?? ""}\n`;
  const own = `${written}${body.trimEnd()}`;
  const missing = definitions.filter((line) => !body.includes(line));
  const below = `${kind === "fix" || kind === "workaround" ? "" : FIX}\n\n${missing.join("\n")}\n`;
  const path = `entries/area/page-${index + 1}.md`;
  return { source: { path, text: `${TITLE}${own}${below}` }, start: TITLE.length, end: TITLE.length + own.length };
}

/** A trial after the gate. */
export interface Tried {
  readonly trial: Trial;
  /** The errors in the section's place. */
  readonly errors: readonly Diagnostic[];
  /** Whether a safe fix was applied. */
  readonly isMended: boolean;
}

/** Runs trials through the gate; where an error has a safe fix, once more with it. */
export async function tryAll(trials: readonly Trial[]): Promise<readonly Tried[]> {
  const tried = [...(await check(trials, false))];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const mended = tried.flatMap((one, index) => {
      const trial = mend(one);
      return trial === undefined ? [] : [{ index, trial }];
    });
    if (mended.length === 0) break;
    const again = await check(
      mended.map(({ trial }) => trial),
      true,
    );
    for (const [at, { index }] of mended.entries()) tried[index] = again[at] as Tried;
  }
  return tried;
}

const MOST_ROUNDS = 4;

async function check(trials: readonly Trial[], isMended: boolean): Promise<readonly Tried[]> {
  const checked = await checkEntries(trials.map(({ source }) => ({ source })));
  return trials.map((trial, index) => {
    const found = withoutEchoes(checked[index]?.diagnostics ?? []);
    const errors = found.filter(({ severity, range: { start, end } }) => {
      if (severity !== "error") return false;
      const isWhole = start.offset === 0 && end.offset === 0;
      return isWhole || (start.offset < trial.end && Math.max(end.offset, start.offset + 1) > trial.start);
    });
    return { trial, errors, isMended };
  });
}

/** The trial with the safe fixes of its errors, where there are some. */
function mend({ trial, errors }: Tried): Trial | undefined {
  const edits = errors
    .flatMap(({ fixes }) => fixes?.find(({ kind }) => kind === "safe")?.edits ?? [])
    .map(({ range, text }) => ({ start: range.start.offset, end: range.end.offset, text }))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let { text } = trial.source;
  let { end } = trial;
  let from = Number.POSITIVE_INFINITY;
  for (const edit of edits) {
    if (edit.end > from || edit.end > trial.end) continue;
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    end += edit.text.length - (edit.end - edit.start);
    from = edit.start;
  }
  return text === trial.source.text ? undefined : { ...trial, source: { ...trial.source, text }, end };
}
