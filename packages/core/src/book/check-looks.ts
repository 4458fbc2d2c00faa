import { contrast, parseColor } from "../contrast.js";
import { faintAccent } from "../findings/book.js";
import type { BookCheck } from "./create-book.js";

/** The contrast that text needs (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;
const WHITE = parseColor("#ffffff");

/** Every brand's accent can be read as text on a light page, or its owner knows that pages use another shade. */
export function checkLooks({ parts }: BookCheck): void {
  for (const { value: brand, report, locate } of parts.brands) {
    const accent = brand?.look.accent;
    if (accent === undefined) continue;
    const ratio = contrast(parseColor(accent), WHITE);
    if (ratio < READABLE)
      report.add(faintAccent, locate(["look", "accent"]), { accent, ratio: Math.floor(ratio * 10) / 10 });
  }
}
