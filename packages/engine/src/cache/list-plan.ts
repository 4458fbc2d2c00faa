import { hash } from "node:crypto";
import type { Piece } from "@fixbook/core";
import { KeptPart } from "./kept-part.js";

/**
 * What a list was put together from: text and parts of entries, in turn. Equal recipes give equal bytes, where the parts
 * lie in the same file.
 */
export interface Recipe {
  /** The texts, each once. */
  readonly texts: readonly RecipeText[];
  /** For each step the number of its text, and the place of the part that follows; {@link NO_PART} where none does. */
  readonly steps: Float64Array;
}

type RecipeText = readonly [bytes: number, sha256: string];

/** What a list is written from: a range of the bytes of the list before, or what is new. */
export type Segment = { readonly start: number; readonly end: number } | string | Buffer;

/** Numbers of each step. */
const FIELDS = 4;
const NO_PART = [-1, 0, 0] as const;
/** How long a text is at least of which a step is made before a part follows, in characters. */
const LONG = 1 << 16;
/** Texts up to this length are often the same. */
const SHORT = 256;

/** Whether a segment is all of the list before. */
export function isAllOf(recipe: Recipe | undefined, segment: Segment | undefined): boolean {
  if (recipe === undefined || typeof segment !== "object" || !("start" in segment)) return false;
  return segment.start === 0 && segment.end === endOf(recipe);
}

/**
 * Plans a list of which much may stand in the list before, whose recipe is `before`. Gives its segments, the longest
 * ranges that can be, and at last its recipe.
 */
export function* planList(pieces: Iterable<Piece>, before: Recipe | undefined): Generator<Segment, Recipe> {
  const old = before === undefined ? undefined : new OldList(before);
  const texts = createTexts();
  const steps: number[] = [];
  /** Steps of the list before that are steps of this one. */
  let first = 0;
  let next = 0;
  for (const { text, part } of stepsOf(pieces)) {
    const number = texts.numberOf(text);
    const place = part?.place ?? NO_PART;
    steps.push(number, ...place);
    const same = old?.textOf(texts.all[number]) ?? -1;
    if (next > first && old?.isStep(next, same, place)) {
      next++;
      continue;
    }
    if (old !== undefined && next > first) yield old.range(first, next);
    const found = old?.find(same, place);
    first = found ?? 0;
    next = found === undefined ? 0 : found + 1;
    if (found !== undefined) continue;
    yield text;
    if (part !== undefined) yield part.bytes();
  }
  if (old !== undefined && next > first) yield old.range(first, next);
  return { texts: texts.all, steps: Float64Array.from(steps) };
}

interface Step {
  readonly text: string;
  readonly part: KeptPart | undefined;
}

function* stepsOf(pieces: Iterable<Piece>): Generator<Step> {
  let text = "";
  for (const piece of pieces) {
    if (piece instanceof KeptPart) {
      yield { text, part: piece };
      text = "";
      continue;
    }
    text += typeof piece === "string" ? piece : piece.finished;
    if (text.length < LONG) continue;
    yield { text, part: undefined };
    text = "";
  }
  if (text !== "") yield { text, part: undefined };
}

function createTexts(): { readonly all: RecipeText[]; numberOf(text: string): number } {
  const all: RecipeText[] = [];
  const short = new Map<string, number>();
  const add = (text: string) => all.push([Buffer.byteLength(text), hash("sha256", text, "base64url")]) - 1;
  return {
    all,
    numberOf: (text) => {
      if (text.length > SHORT) return add(text);
      const number = short.get(text) ?? add(text);
      short.set(text, number);
      return number;
    },
  };
}

/** The steps of the list before, and where their bytes stand. */
class OldList {
  readonly #recipe: Recipe;
  readonly #texts: ReadonlyMap<string, number>;
  #places: ReadonlyMap<number, number> | undefined;
  #ends: Float64Array | undefined;

  constructor(recipe: Recipe) {
    this.#recipe = recipe;
    this.#texts = new Map(recipe.texts.map(([, sha256], number) => [sha256, number]));
  }

  /** Its number of a text; undefined where it has no such one. */
  textOf(text: RecipeText | undefined): number | undefined {
    return text === undefined ? undefined : this.#texts.get(text[1]);
  }

  isStep(at: number, text: number, place: ArrayLike<number>): boolean {
    const { steps } = this.#recipe;
    const start = at * FIELDS;
    return (
      steps[start] === text &&
      steps[start + 1] === place[0] &&
      steps[start + 2] === place[1] &&
      steps[start + 3] === place[2]
    );
  }

  /** Where it has this step, if anywhere. */
  find(text: number, place: ArrayLike<number>): number | undefined {
    this.#places ??= this.#findPlaces();
    const at = this.#places.get(keyOf(text, place[0] ?? 0));
    return at !== undefined && this.isStep(at, text, place) ? at : undefined;
  }

  /** The bytes of some steps. */
  range(first: number, next: number): Segment {
    this.#ends ??= endsOf(this.#recipe);
    return { start: first === 0 ? 0 : (this.#ends[first - 1] as number), end: this.#ends[next - 1] as number };
  }

  #findPlaces(): ReadonlyMap<number, number> {
    const { steps } = this.#recipe;
    const places = new Map<number, number>();
    for (let at = steps.length / FIELDS - 1; at >= 0; at--)
      places.set(keyOf(steps[at * FIELDS] as number, steps[at * FIELDS + 1] as number), at);
    return places;
  }
}

/** A number that tells most steps apart: parts by where they start, texts without one by their number. */
function keyOf(text: number, start: number): number {
  return start < 0 ? -1 - text : start;
}

/** Where the bytes of each step end. */
function endsOf({ texts, steps }: Recipe): Float64Array {
  const ends = new Float64Array(steps.length / FIELDS);
  let end = 0;
  for (let at = 0; at < ends.length; at++) {
    end += (texts[steps[at * FIELDS] as number]?.[0] ?? 0) + (steps[at * FIELDS + 2] as number);
    ends[at] = end;
  }
  return ends;
}

function endOf(recipe: Recipe): number {
  return endsOf(recipe).at(-1) ?? 0;
}
