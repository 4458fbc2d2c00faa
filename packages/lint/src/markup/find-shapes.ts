import { escapePattern, type OffsetFix, type Span } from "@fixbook/core";
import type { Prose } from "./prose.js";
import type { Shape, ShapeMatch } from "./shape.js";

/** What the finding of a shape says. */
export interface ShapeData extends Readonly<Record<string, string>> {
  readonly written: string;
  readonly what: string;
  readonly instead: string;
}

/** A text of a shape, where it stands in its file. */
export interface FoundShape {
  readonly shape: Shape;
  readonly span: Span;
  readonly data: ShapeData;
  readonly fixes: readonly OffsetFix[];
}

/** Shapes in the order of the table, with the signs of all. */
export interface ShapeSet {
  readonly shapes: readonly Shape[];
  readonly signs: RegExp;
}

/** What is open in a file, by the keys of pairs. */
type Open = Map<string, number>;

/** Whether a text has the sign of a shape. */
function hasSign(text: string, { sign }: Shape): boolean {
  return typeof sign === "string" ? text.includes(sign) : sign.test(text);
}

/** One pattern for the signs of some shapes, so that most texts are looked at once. */
export function signsOf(shapes: readonly Shape[]): RegExp {
  const strings = [...new Set(shapes.flatMap(({ sign }) => (typeof sign === "string" ? [sign] : [])))];
  // A sign that holds another one adds nothing.
  const shortest = strings.filter((one) => !strings.some((other) => other !== one && one.includes(other)));
  const single = shortest.filter(({ length }) => length === 1).map((one) => `\\${one}`);
  const longer = shortest.filter(({ length }) => length > 1).map((one) => escapePattern(one));
  const patterns = shapes.flatMap(({ sign }) => (typeof sign === "string" ? [] : [sign.source]));
  return new RegExp(
    [single.length > 0 ? `[${single.join("")}]` : "(?!)", ...longer, ...new Set(patterns)].join("|"),
    "im",
  );
}

/**
 * Finds shapes in the prose of one file, in the order in which they stand. Of two shapes that overlap the one that comes
 * first in the list counts, so that one mistake is one finding.
 */
export function findShapes(
  all: readonly Prose[],
  { shapes, signs }: ShapeSet,
  source: string,
  placeholders: readonly string[],
): readonly FoundShape[] {
  const open: Open = new Map();
  const wanted = all.filter(({ text }) => signs.test(text));
  const found = wanted.flatMap((prose) =>
    matchesIn(prose, shapes, source, placeholders).flatMap(({ shape, match, start }) => {
      if (continues(shape, match, open)) return [];
      const span = { start: prose.start + start, end: prose.start + start + match.written.length };
      const fix = shape.fix?.(match);
      const fixes: OffsetFix[] =
        fix === undefined ? [] : [{ kind: fix.kind, title: titleOf(fix.text), edits: [{ ...span, text: fix.text }] }];
      const [written = ""] = /^[^\r\n]*/.exec(match.written.trim()) ?? [];
      return [
        { shape, span, data: { written, what: say(shape.what, match), instead: say(shape.instead, match) }, fixes },
      ];
    }),
  );
  return grouped(found, source);
}

/** The findings with those of the points of one list as one, at its first point. */
function grouped(found: readonly FoundShape[], source: string): readonly FoundShape[] {
  const groups: FoundShape[][] = [];
  for (const one of found) {
    const last = groups.at(-1)?.at(-1);
    const isNext =
      one.shape.isGrouped === true &&
      last?.shape === one.shape &&
      /^[^\n]*(?:\n[ \t>]*\S[^\n]*)*\n[ \t>]*[-*+][ \t]+$/.test(source.slice(last.span.end, one.span.start));
    if (isNext) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups.map(
    ([first, ...rest]) => (rest.length === 0 ? first : joined(first as FoundShape, rest)) as FoundShape,
  );
}

function joined(first: FoundShape, rest: readonly FoundShape[]): FoundShape {
  const edits = [first, ...rest].flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const below = rest.length === 1 ? "the point below" : `the ${rest.length} points below`;
  return {
    ...first,
    data: { ...first.data, instead: first.data.instead.replace(/\.$/, `, and ${below} likewise.`) },
    fixes: first.fixes.slice(0, 1).map((fix) => ({ ...fix, edits })),
  };
}

interface Match {
  readonly shape: Shape;
  readonly match: ShapeMatch;
  readonly start: number;
}

function matchesIn(
  prose: Prose,
  shapes: readonly Shape[],
  source: string,
  placeholders: readonly string[],
): readonly Match[] {
  const taken = new Uint8Array(prose.text.length);
  const found: Match[] = [];
  for (const shape of shapes) {
    if (!hasSign(prose.text, shape) || shape.places?.includes(prose.place) === false) continue;
    for (const result of prose.text.matchAll(shape.pattern)) {
      const [{ length }] = result;
      const start = result.index;
      if (length === 0 || isTaken(taken, start, start + length)) continue;
      const match = readMatch(result, prose, source, placeholders);
      if (shape.when?.(match) === false) continue;
      taken.fill(1, start, start + length);
      found.push({ shape, match, start });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  return taken.subarray(start, end).includes(1);
}

function readMatch(result: RegExpExecArray, prose: Prose, source: string, placeholders: readonly string[]): ShapeMatch {
  const { indices, index } = result;
  const end = index + result[0].length;
  return {
    written: prose.written.slice(index, end),
    group: (number) => {
      const [from, to] = indices?.[number] ?? [0, 0];
      return prose.written.slice(from, to);
    },
    get prefix() {
      const at = prose.start + index;
      return source.slice(source.lastIndexOf("\n", at - 1) + 1, at);
    },
    page: source,
    before: () => prose.text.slice(0, index),
    rest: () => /^[^\n]*/.exec(prose.text.slice(end))?.[0] ?? "",
    placeholders,
  };
}

/** Whether a text goes on with, or ends, what an earlier one has opened. */
function continues(shape: Shape, match: ShapeMatch, open: Open): boolean {
  const pair = shape.pair?.(match);
  if (pair === undefined) return false;
  const count = open.get(pair.key) ?? 0;
  if (pair.role === "opens" || (pair.role === "either" && count === 0)) {
    open.set(pair.key, count + 1);
    return false;
  }
  if (count > 0 && pair.role !== "within") open.set(pair.key, count - 1);
  return count > 0;
}

function say(words: Shape["what"], match: ShapeMatch): string {
  return typeof words === "string" ? words : words(match);
}

function titleOf(text: string): string {
  const [line = ""] = text.split("\n");
  if (text === "") return "Remove it";
  return line.length > 60 ? "Write it so" : `Write ${line}`;
}
