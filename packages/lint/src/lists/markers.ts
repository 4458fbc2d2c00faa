/** A way to write the beginning of a list item that Markdown does not know. */
export interface MarkerShape {
  readonly id: string;
  /** Matches the marker at the beginning of a line, with the spaces behind it. */
  readonly pattern: RegExp;
  /** The number of a marker, where it has one. */
  number?(marker: string): number;
  /** Whether one line alone is meant as an item; else at least two must follow one another. */
  readonly isAlone?: boolean;
  /** Whether a row of such markers begins with 1, so that it is no row of versions or files. */
  readonly fromOne?: boolean;
  /** What the marker becomes. Undefined where a list has no such markers. */
  instead?(number: number): string;
  readonly action: string;
}

const AS_NUMBER = "Write a full stop and a space after the number: 1. Open it.";
const AS_BULLET = "Write a hyphen and a space: - Open it.";

const digits = (marker: string): number => Number(/[0-9]+/.exec(marker.normalize("NFKC"))?.[0] ?? Number.NaN);
const numbered = (number: number): string => `${number}. `;
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const HAN = "一二三四五六七八九十";

/** The shapes, the more telling first. A row holds where its pattern matches and no row above does. */
export const markerShapes: readonly MarkerShape[] = [
  {
    id: "no space after a number",
    // Not 3.x, 7.zip or 2.5: what follows begins a sentence, or is markup.
    pattern: /^[0-9]{1,2}[.)](?=\p{Lu}\p{Ll}|\p{Lu} |\p{Lo}|\*\*\p{L}|`|["“«„(]\p{L})/u,
    number: digits,
    isAlone: true,
    instead: numbered,
    action: AS_NUMBER,
  },
  {
    id: "no space after a number, in lower case",
    pattern: /^[0-9]{1,2}[.)](?=\p{Ll}{2,}(?:[\s,;:]|$))/u,
    number: digits,
    fromOne: true,
    instead: numbered,
    action: AS_NUMBER,
  },
  {
    id: "a number that begins no list within a paragraph",
    pattern: /^[0-9]{1,2}[.)][ \t]+(?=\S)/,
    number: digits,
    instead: numbered,
    action: "Leave a blank line before the list, so that it does not go on with the paragraph.",
  },
  {
    id: "another sign after a number",
    pattern: /^[0-9]{1,2}(?:\.-|[ \t]?[-–:]|[ \t]+[.)])[ \t]+(?=\p{Lu}|\p{Lo})/u,
    number: digits,
    instead: numbered,
    action: AS_NUMBER,
  },
  {
    id: "a number in brackets",
    pattern: /^[(（][0-9０-９]{1,2}[)）][ \t\u3000]*/,
    number: digits,
    instead: numbered,
    action: AS_NUMBER,
  },
  {
    id: "a number of full width",
    pattern: /^(?:[０-９]{1,2}[．.、）)：:。]|[0-9]{1,2}[．、）：。])[ \t\u3000]*/,
    number: digits,
    instead: numbered,
    action: AS_NUMBER,
  },
  {
    id: "a number in the digits of another script",
    pattern: /^[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]{1,2}[.)\u06d4-][ \t]*/,
    number: otherDigits,
    instead: numbered,
    action: AS_NUMBER,
  },
  {
    id: "a number in a circle",
    pattern: /^[\u2460-\u2473\u2776-\u277f\u2780-\u2793\u24f5-\u24fe][ \t\u3000]*/,
    number: circled,
    instead: numbered,
    action: AS_NUMBER,
  },
  {
    id: "a Chinese number",
    pattern: /^[一二三四五六七八九十]、[ \t\u3000]*/,
    number: (marker) => HAN.indexOf(marker.charAt(0)) + 1,
    instead: numbered,
    action: AS_NUMBER,
  },
  {
    id: "a letter",
    pattern: /^\(?[a-hA-H][.)][ \t]+(?=\S)/,
    number: (marker) => (/[a-z]/i.exec(marker)?.[0].toLowerCase().charCodeAt(0) ?? 0) - 0x60,
    action: "Number the items (1. Open it.), or begin each with a hyphen: - Open it.",
  },
  {
    id: "a Roman number",
    pattern: /^\(?(?:i{1,3}|iv|vi{0,3}|ix|x)[.)][ \t]+(?=\S)/,
    number: (marker) => ROMAN.indexOf(/[ivx]+/.exec(marker)?.[0] ?? "") + 1,
    instead: numbered,
    action: AS_NUMBER,
  },
  {
    id: "a Chinese step",
    pattern: /^第[0-9０-９一二三四五六七八九十]{1,2}步[:：、，]?[ \t\u3000]*/,
    number: (marker) => digits(marker) || HAN.indexOf(marker.charAt(1)) + 1,
    instead: numbered,
    action: AS_NUMBER,
  },
  {
    id: "the word Step",
    pattern:
      /^(?:Step|Schritt|Paso|[ÉE]tape|Passo|Passaggio|Stap|Krok|Steg|Trin|Шаг|ステップ|手順|步骤|步驟|단계)[ \t\u3000]*[0-9０-９]{1,2}[ \t]*(?:[:.)：–-]|[ \t]-)[ \t\u3000]*/i,
    number: digits,
    instead: numbered,
    action: "Number the items by their place: 1. Open it.",
  },
  {
    id: "a bullet character",
    pattern:
      /^[\u2022\u2023\u25e6\u25aa\u25ab\u25cf\u25a0\u25ba\u27a2\u27a4\u2043\u2219\u204c\u204d][ \t\u3000]*(?=\S)/,
    isAlone: true,
    instead: () => "- ",
    action: AS_BULLET,
  },
  {
    id: "a dot, a ring or a tick",
    pattern:
      /^(?:[\u00b7\u30fb\uff65\u25cb\u25a1\u25b6\u25b7\u2713\u2714\u2610\u2611\u2010-\u2015\u2212](?=[ \t\u3000])|[\u00b7\u30fb\uff65\u25cb\u25a1])[ \t\u3000]*(?=\S)/,
    instead: () => "- ",
    action: AS_BULLET,
  },
  {
    id: "no space after a bullet",
    pattern: /^[-+*](?=\p{Lu}\p{Ll}|\p{Lu} |\p{Lo})/u,
    instead: () => "- ",
    action: AS_BULLET,
  },
];

/** A number in Arabic, Persian, Hindi, Bengali or Thai digits. */
function otherDigits(marker: string): number {
  const values = Array.from(marker, (digit) => {
    const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50].find((first) => digit.charCodeAt(0) - first in TEN);
    return zero === undefined ? "" : String(digit.charCodeAt(0) - zero);
  });
  return Number(values.join(""));
}

const TEN = Array.from({ length: 10 }, (_, digit) => digit);

/** The number of a character with a circle around it: ①, ❶, ➀, ➊, ⓵ */
function circled(marker: string): number {
  const code = marker.charCodeAt(0);
  const first = [0x2460, 0x2776, 0x2780, 0x278a, 0x24f5].filter((start) => start <= code).at(-1);
  if (code >= 0x24f5 && code <= 0x24fe) return code - 0x24f4;
  return code - (code < 0x2776 ? 0x2460 : (first ?? code)) + 1;
}
