import { type AcceptedHeading, acceptedHeading } from "@fixbook/schema";

/** What the words of a heading say. */
export interface HeadingWords {
  /** What its base means. */
  readonly accepted: AcceptedHeading;
  /** The base with its number, as written: "Resolution 2" of "3. Resolution 2: Reset it". */
  readonly words: string;
  /** The number or letter behind the base: "2" of "Resolution 2", "Resolution II", "解决方案二". */
  readonly number: string | undefined;
  /** What follows the base and a separator, and where it begins in the heading. */
  readonly name: { readonly text: string; readonly start: number } | undefined;
}

/**
 * Reads a heading that has another name for a section: a number before it, a number, a letter or a roman numeral behind it,
 * closing signs and signs of decoration do not count, and a name may follow a colon, a number or a dash. Undefined where
 * the base is not accepted in the locale.
 */
export function readHeadingWords(heading: string, locale: string): HeadingWords | undefined {
  const lead = LEADING.exec(heading)?.[0].length ?? 0;
  return readFrom(0, heading, locale) ?? (lead === 0 ? undefined : readFrom(lead, heading, locale));
}

/** Decoration, and the number of a section: "2.", "(2)", "2.1 ", "IV.", "二、", "①". */
const LEADING =
  /^(?:[\p{Extended_Pictographic}\p{Cf}\s]|\ufe0f)*(?:\p{Nd}{1,2}(?:\.\p{Nd}{1,2})+\.?\s+|[(（]?(?:\p{Nd}{1,2}|[IVX]{1,5}|[A-Z]|[一二三四五六七八九十]{1,3})(?:[.)．）、:：]|\s+[-–—])\s*|[①-⑳]\s*)?/u;
const CLOSING = /(?:[\s.:：。．!?！？…؟\p{Extended_Pictographic}\p{Cf}]|\ufe0f)+$/u;
const COLON = /[:：﹕︰]/;
const DASH = /\s[-–—]+\s/;
/** "Resolution 2. Reset it": what a full stop or a bracket behind a number begins. */
const POINT = /^(.{1,80}?\p{Nd}{1,2})(?:[.)]\s+|[．）、]\s*)(?=\S)/u;

function readFrom(start: number, heading: string, locale: string): HeadingWords | undefined {
  const text = heading.slice(start);
  const whole = readBase(text.replace(CLOSING, ""), locale);
  if (whole !== undefined) return { ...whole, name: undefined };
  for (const separator of [COLON, DASH, POINT]) {
    const found = separator.exec(text);
    if (found === null) continue;
    const [match, left = text.slice(0, found.index)] = found;
    const base = readBase(left.trim(), locale);
    const rest = text.slice(found.index + match.length);
    const name = rest.trim();
    if (base === undefined || name === "") continue;
    // A dash is no sign of ours: it names a solution, and elsewhere the heading may say something else.
    if (separator === DASH && base.number === undefined && !NAMED.has(base.accepted.id)) continue;
    return { ...base, name: { text: name, start: heading.length - rest.trimStart().length } };
  }
  return undefined;
}

const NAMED: ReadonlySet<string> = new Set(["cause", "fix"]);

/** Digits behind a word need no space between: "原因1"; letters do: "Cause A", "Lösung II". */
const NUMBERED = [
  /^(.+?)\s*[([（]?(?:#|№|[Nn](?:r|o|º|°)\.?)?\s*(\p{Nd}{1,2}|[①-⑳]|[一二三四五六七八九十]{1,3})[)\]）]?$/u,
  /^(.+?)\s+[([（]?([IVX]{1,5}|[A-Z])[)\]）]?$/u,
] as const;

function readBase(base: string, locale: string): Omit<HeadingWords, "name"> | undefined {
  const accepted = acceptedHeading(base, locale);
  if (accepted !== undefined && accepted.where !== "numbered") return { accepted, words: base, number: undefined };
  for (const pattern of NUMBERED) {
    const [, word = "", written = ""] = pattern.exec(base) ?? [];
    const found = word === "" ? undefined : acceptedHeading(word, locale);
    if (found !== undefined) return { accepted: found, words: base, number: numberOf(written) };
  }
  return undefined;
}

const CHINESE = "〇一二三四五六七八九";
const ROMAN = ["X", "IX", "V", "IV", "I"] as const;
const ROMAN_VALUES: Readonly<Record<(typeof ROMAN)[number], number>> = { X: 10, IX: 9, V: 5, IV: 4, I: 1 };

/** A number in plain digits; a letter that is none as it is. */
function numberOf(written: string): string {
  if (/^[一二三四五六七八九十]+$/.test(written)) {
    const [tens = "", ones] = written.includes("十") ? written.split("十") : ["〇", written];
    return String((tens === "" ? 1 : CHINESE.indexOf(tens)) * 10 + Math.max(0, CHINESE.indexOf(ones || "〇")));
  }
  if (/^[IVX]+$/.test(written)) {
    let [rest, value] = [written, 0];
    for (const sign of ROMAN)
      while (rest.startsWith(sign)) [rest, value] = [rest.slice(sign.length), value + ROMAN_VALUES[sign]];
    return rest === "" ? String(value) : written;
  }
  const digits = written
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return /^[0-9]+$/.test(digits) ? String(Number(digits)) : written;
}
