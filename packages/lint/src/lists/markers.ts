/** A way to write the beginning of a list item that Markdown does not know. */
export interface MarkerShape {
  readonly id: string;
  /** Matches the marker at the beginning of a line, with the spaces behind it. */
  readonly pattern: RegExp;
  /** The number of a marker, where it has one. */
  number?(marker: string): number;
  /** Whether one line alone is meant as an item; else at least two must follow one another. */
  readonly isAlone?: boolean;
  /** What the marker becomes. Undefined where a list has no such markers. */
  instead?(number: number): string;
  readonly action: string;
}

const AS_NUMBER = "Write a full stop and a space after the number: 1. Open it.";
const AS_BULLET = "Write a hyphen and a space: - Open it.";

const digits = (marker: string): number => Number(/[0-9]+/.exec(marker.normalize("NFKC"))?.[0] ?? Number.NaN);
const numbered = (number: number): string => `${number}. `;
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
    pattern: /^(?:[０-９]{1,2}[．.、）)：:]|[0-9]{1,2}[．、）])[ \t\u3000]*/,
    number: digits,
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
      /^(?:[\u00b7\u30fb\uff65\u25cb\u25a1\u25b6\u25b7\u2713\u2714\u2610\u2611\u2012-\u2015\u2212](?=[ \t\u3000])|[\u00b7\u30fb\uff65\u25cb\u25a1])[ \t\u3000]*(?=\S)/,
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

/** The number of a character with a circle around it: ①, ❶, ➀, ➊, ⓵ */
function circled(marker: string): number {
  const code = marker.charCodeAt(0);
  const first = [0x2460, 0x2776, 0x2780, 0x278a, 0x24f5].filter((start) => start <= code).at(-1);
  if (code >= 0x24f5 && code <= 0x24fe) return code - 0x24f4;
  return code - (code < 0x2776 ? 0x2460 : (first ?? code)) + 1;
}
