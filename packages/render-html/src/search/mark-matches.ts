import { createRunReader, type Language, type Range, type Reason, runsOf } from "@fixbook/search";

/** A text in pieces, of which those at odd places are marked. */
export type Marked = readonly string[];

/** Marks in a text of an entry what made it a result. */
export type Marker = (text: string) => Marked;

/** Makes what marks the words, codes and messages of reasons: a word in each of its forms, all else as it stands. */
export function createMarker(language: Language): (reasons: readonly Reason[]) => Marker {
  const read = createRunReader(language);
  const stemOf = (run: Run) => language.stem(read(run)[0]?.terms[0] ?? "");
  return (reasons) => {
    const stems = new Set<string>();
    const phrases: string[] = [];
    for (const { kind, texts } of reasons)
      for (const text of texts) {
        const runs = runsOf(text);
        const [only] = runs;
        if (kind === "text") {
          for (const run of runs) if (read(run).every((word) => !word.isFiller)) stems.add(stemOf(run));
        } else if (only !== undefined && runs.length === 1 && !only.isUnspaced) stems.add(stemOf(only));
        else phrases.push(text.toLowerCase());
      }
    return (text) => {
      const places = placesOf(text);
      const own = places.filter(({ run }) => !run.isUnspaced && stems.has(stemOf(run)));
      return pieces(text, [...own.map(({ at, end }): Range => [at, end]), ...rangesOf(phrases, text, places)]);
    };
  };
}

type Run = ReturnType<typeof runsOf>[number];

interface Place {
  readonly run: Run;
  readonly at: number;
  readonly end: number;
}

/** Where the runs of a text stand. One with letters that are not seen in it is left out. */
function placesOf(text: string): readonly Place[] {
  let from = 0;
  return runsOf(text).flatMap((run) => {
    const at = text.indexOf(run.text, from);
    if (at === -1) return [];
    from = at + run.text.length;
    return { run, at, end: from };
  });
}

/** Where phrases stand, from the beginning of a word to the end of one. */
function rangesOf(phrases: readonly string[], text: string, places: readonly Place[]): readonly Range[] {
  const plain = text.toLowerCase();
  // Some letters become two in lower case.
  if (plain.length !== text.length) return [];
  return phrases.flatMap((phrase) => {
    const ranges: Range[] = [];
    for (let at = plain.indexOf(phrase); phrase !== "" && at !== -1; at = plain.indexOf(phrase, at + phrase.length)) {
      const end = at + phrase.length;
      const cuts = ({ run, ...place }: Place) =>
        !run.isUnspaced && ((place.at < at && at < place.end) || (place.at < end && end < place.end));
      if (!places.some(cuts)) ranges.push([at, end]);
    }
    return ranges;
  });
}

function pieces(text: string, ranges: readonly Range[]): Marked {
  const marked: string[] = [];
  let from = 0;
  for (const [start, end] of [...ranges].sort(([a, c], [b, d]) => a - b || d - c)) {
    if (start < from) continue;
    marked.push(text.slice(from, start), text.slice(start, end));
    from = end;
  }
  return [...marked, text.slice(from)];
}

/** How much of a text a list shows, and how much stands before the first mark where the beginning is left out. */
const MOST = 150;
const BEFORE = 40;

/** As much of a text as a list shows of it: the beginning, or the part where most is marked. */
export function excerptOf(marked: Marked): Marked {
  const text = marked.join("");
  if (text.length <= MOST) return marked;
  let at = 0;
  const marks = marked.flatMap((piece, index) => {
    at += piece.length;
    return index % 2 === 1 ? at - piece.length : [];
  });
  const count = (from: number) => marks.filter((mark) => mark >= from && mark < from + MOST - BEFORE / 2).length;
  const best = [0, ...marks.map((mark) => mark - BEFORE)].reduce((one, other) =>
    count(other) > count(one) ? other : one,
  );
  const start = best <= BEFORE ? 0 : wordFrom(text, best);
  const end = start + MOST < text.length ? wordEnd(text, start, start + MOST) : text.length;
  return cut(marked, start, end);
}

/** Where a word begins from a place on; a letter, where there are no spaces. */
function wordFrom(text: string, at: number): number {
  const space = text.slice(at, at + BEFORE).search(/\s/);
  return space === -1 ? wholeLetter(text, at) : at + space + 1;
}

/** Where a word ends up to a place. */
function wordEnd(text: string, start: number, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space > start ? space : wholeLetter(text, at);
}

/** The place, or the one before where it lies within a letter of two units. */
function wholeLetter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

function cut(marked: Marked, start: number, end: number): Marked {
  const text = marked.join("");
  let from = 0;
  const kept = marked.map((piece) => {
    const own = piece.slice(Math.max(0, start - from), Math.max(0, end - from));
    from += piece.length;
    return own;
  });
  if (start > 0) kept[0] = `…${kept[0]}`;
  if (end < text.length) kept[kept.length - 1] += "…";
  return kept;
}
