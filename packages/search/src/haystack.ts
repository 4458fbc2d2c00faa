import { fields } from "./fields.js";
import type { Language } from "./language.js";
import type { SearchEntry } from "./search-entry.js";
import { foldWord, withoutUnseen } from "./words/fold.js";
import { formsOf, lettersOf, runsOf } from "./words/index.js";

/** The texts of all entries in one, folded: words are looked for in it as it is, so that nothing has to be made first. */
export interface Haystack {
  readonly text: string;
  /** The place of a field that an offset lies in: that of its entry times the number of fields, and that of the field. */
  fieldAt(offset: number): number;
  /** What stands from an offset to another, as the entry spells it. */
  spelled(from: number, to: number): string;
}

/** Parts fields, which begin and end words. */
const FIELD_END = "\n";
/** Parts the further forms of words from what stands in a field, and from each other. */
const FORM = "\v";
/** Parts what is written without a space and read as words: pieces of scripts with and without spaces. */
const PIECE = "\u0001";

/** Folds the texts of entries. */
export function createHaystack(entries: readonly SearchEntry[], language: Language): Haystack {
  const starts = new Int32Array(entries.length * fields.length + 1);
  const texts: string[] = [];
  let length = 0;
  let at = 0;
  for (const entry of entries) {
    const own = fields.map(({ read }) => read(entry) ?? "");
    const joined = own.join(FIELD_END);
    // Of what stands as it is, all fields are folded at once.
    const isPlain = PLAIN.test(joined);
    const folded = isPlain ? own : own.map((text) => foldText(text, language));
    texts.push(isPlain ? joined.toLowerCase() : folded.join(FIELD_END));
    for (const text of folded) {
      starts[at++] = length;
      length += text.length + FIELD_END.length;
    }
  }
  starts[at] = length;
  const fieldAt = (offset: number): number => {
    let [low, high] = [0, starts.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    text: texts.join(FIELD_END) + FIELD_END,
    fieldAt,
    spelled(from, to) {
      const field = fieldAt(from);
      const entry = entries[Math.floor(field / fields.length)];
      const start = starts[field] ?? 0;
      return spell((entry && fields[field % fields.length]?.read(entry)) ?? "", from - start, to - start, language);
    },
  };
}

function foldText(text: string, language: Language): string {
  return PLAIN.test(text) ? text.toLowerCase() : foldRuns(text, language).text;
}

/** ASCII without apostrophes, of which every character stays where it is. */
const PLAIN = /^[\0-&(-\x7f]*$/;

/** A run, and where its forms stand in the folded text. */
interface FoldedRun {
  readonly raw: string;
  readonly joint: string | undefined;
  readonly isUnspaced: boolean;
  readonly from: number;
  readonly to: number;
  readonly others: (readonly [from: number, to: number])[];
}

function foldRuns(text: string, language: Language): { readonly text: string; readonly runs: readonly FoldedRun[] } {
  const runs: FoldedRun[] = [];
  let folded = "";
  const forms: { readonly run: FoldedRun; readonly form: string }[] = [];
  for (const { text: raw, isUnspaced, joint } of runsOf(withoutUnseen(text))) {
    const [first = "", ...others] = isUnspaced ? [foldWord(raw)] : formsOf(raw, language);
    folded += joint === undefined ? "," : joint === "" ? PIECE : joint;
    const run = { raw, joint, isUnspaced, from: folded.length, to: folded.length + first.length, others: [] };
    folded += first;
    runs.push(run);
    for (const form of others) forms.push({ run, form });
  }
  for (const { run, form } of forms) {
    folded += FORM;
    run.others.push([folded.length, folded.length + form.length]);
    folded += form;
  }
  return { text: folded, runs };
}

/** What stands in a text between two offsets of its folded form. */
function spell(text: string, from: number, to: number, language: Language): string {
  if (PLAIN.test(text)) return text.slice(from, to);
  let spelled = "";
  for (const { raw, joint, isUnspaced, ...run } of foldRuns(text, language).runs) {
    const [start, end] = [run, ...run.others.map(([from, to]) => ({ from, to }))]
      .filter((one) => one.from < to && one.to > from)
      .map((one) => [Math.max(from, one.from) - one.from, Math.min(to, one.to) - one.from] as const)[0] ?? [0, 0];
    if (start === end) continue;
    spelled += (spelled === "" ? "" : (joint ?? " ")) + (isUnspaced ? spellPiece(raw, start, end) : raw);
  }
  return spelled;
}

/** A piece of a run without spaces, letter by letter. */
function spellPiece(raw: string, start: number, end: number): string {
  const folded = foldWord(raw);
  const letters = lettersOf(raw.normalize("NFC"));
  const [before, within] = [lettersOf(folded.slice(0, start)).length, lettersOf(folded.slice(start, end)).length];
  const isSame = letters.length === lettersOf(folded).length;
  return isSame ? letters.slice(before, before + within).join("") : folded.slice(start, end);
}
