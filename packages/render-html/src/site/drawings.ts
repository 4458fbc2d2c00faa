import { lookColors, parseColor } from "@fixbook/core";
import type { Look } from "@fixbook/schema";
import { type Packed, pngOf } from "./png.js";
import { draw, rounded, type Shape, tick } from "./shapes.js";

const ICON = 96;

/** The picture of a brand's pages in the tabs of a browser: a tick in its colour. A PNG, a character for each byte. */
export function icon(look: Look): string {
  const { accent, bg } = lookColors(look).light;
  const box = { x: 0, y: 0, width: ICON, height: ICON };
  const drawn = draw({ width: ICON, height: ICON, shapes: [rounded(1, box, 20), tick(2, box)] });
  return pngOf(drawn, { palette: [bg, accent, bg].map(parseColor), isTransparent: true });
}

/** What applications that preview links show at 1.91 to 1. */
export const cardSize = { width: 1200, height: 630 } as const;

const GROUND = 0;
const PAPER = 1;
const INK = 2;

/** Drawn once: it takes some 50 ms, and a brand changes no more than its colours. */
let drawnCard: Packed | undefined;

/**
 * The picture of a brand's pages in previews of links: steps on a sheet, in the brand's colours. A PNG, a character for each
 * byte. It has no words, which the preview sets beside it.
 */
export function card(look: Look): string {
  const { accent, bg, border } = lookColors(look).light;
  drawnCard ??= drawCard();
  return pngOf(drawnCard, { palette: [accent, bg, border].map(parseColor) });
}

function drawCard(): Packed {
  const sheet = rounded(PAPER, { x: 250, y: 95, width: 700, height: 440 }, 36);
  const steps = [470, 390, 430].flatMap((width, index) => step(155 + index * 120, width));
  return draw({ ...cardSize, shapes: [sheet, ...steps] });
}

/** A step: its disc with a tick, and a bar for its words. */
function step(y: number, width: number): readonly Shape[] {
  const disc = { x: 310, y, width: 80, height: 80 };
  return [rounded(GROUND, disc, 40), tick(PAPER, disc), rounded(INK, { x: 425, y: y + 24, width, height: 32 }, 16)];
}
