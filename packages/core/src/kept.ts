import { DIGITS, FIRST_DIGIT, KEPT_BASE, KEPT_CODE, KEPT_END, KEPT_TEXT, KEPT_URL } from "./private-use.js";

/** Where a kept placeholder stands: in text, in code, in a URL, or where a URL begins. */
export type KeptPlace = "text" | "code" | "url" | "base";

/** A placeholder that was kept, in a text in which it was found. */
export interface KeptPlaceholder {
  /** Its place in the declarations of the book. */
  readonly index: number;
  readonly place: KeptPlace;
  /** Where the mark is in the text, with what it stands for in a URL. */
  readonly start: number;
  readonly end: number;
}

/**
 * The mark of a placeholder that a target keeps: private-use characters, which every printer leaves as they are and
 * nothing that a writer wrote can be. A mark at the start of a URL reads as one.
 */
export function keptPlaceholder(index: number, place: KeptPlace, before = ""): string {
  const digits = [index % DIGITS, Math.floor(index / DIGITS)].map((digit) => String.fromCharCode(FIRST_DIGIT + digit));
  return `${place === "base" ? (before === "" ? "https://" : "+") : ""}${starts[place]}${digits.join("")}${KEPT_END}`;
}

/** Whether a text, or the JSON of a value, has any kept placeholder. */
export function holdsKept(text: string): boolean {
  return text.includes(KEPT_END);
}

/** The kept placeholders in a text, in order. */
export function findKept(text: string): readonly KeptPlaceholder[] {
  return Array.from(text.matchAll(KEPT), ({ 0: mark, 1: base, 2: start = base, 3: digits = "", index }) => ({
    index: digits.charCodeAt(0) - FIRST_DIGIT + (digits.charCodeAt(1) - FIRST_DIGIT) * DIGITS,
    place: places.get(start ?? "") ?? "text",
    start: index,
    end: index + mark.length,
  }));
}

/** A text in which the same placeholder looks the same, wherever it stands. */
export function withoutPlaces(text: string): string {
  return text.replace(ANY_START, KEPT_TEXT);
}

/** A text in which each kept placeholder is empty brackets, the outline of what a reader may see of it. */
export function bracketKept(text: string): string {
  return text.replace(KEPT, "[]");
}

const starts: Readonly<Record<KeptPlace, string>> = {
  text: KEPT_TEXT,
  code: KEPT_CODE,
  url: KEPT_URL,
  base: KEPT_BASE,
};
const places = new Map(Object.entries(starts).map(([place, start]) => [start, place as KeptPlace]));
const ANY_START = new RegExp(`[${Object.values(starts).join("")}]`, "g");
const KEPT = new RegExp(
  `(?:(?:https://|\\+)(${KEPT_BASE})|([${KEPT_TEXT}${KEPT_CODE}${KEPT_URL}]))([${String.fromCharCode(FIRST_DIGIT)}-${String.fromCharCode(FIRST_DIGIT + DIGITS - 1)}]{2})${KEPT_END}`,
  "g",
);
