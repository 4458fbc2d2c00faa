/**
 * At most how wide a text is, in pixels, in any of the usual sans-serif fonts: the widths of Verdana, which is the widest
 * of them, by groups of characters, in thousandths of the size.
 */
export function textWidth(text: string, size: number, isBold = false): number {
  let sum = 0;
  for (const character of text) sum += groups.find(([group]) => group.test(character))?.[1] ?? 1_000;
  return (sum * size * (isBold ? 1.12 : 1)) / 1_000;
}

const groups: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'|! ]/, 400],
  [/[ftr()[\]/-]/, 460],
  [/[mwMW%@→…]/, 1_000],
  [/[A-HJ-LN-VX-Z]/, 740],
  [/[a-z\d]/, 640],
  [/[-_#$+·?*=]/, 820],
];
