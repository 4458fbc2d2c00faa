import { describe, expect, test } from "vitest";
import { contrast, parseColor } from "../contrast.js";
import { lightness } from "./color.js";
import { accentFor, neutralsFor, type Theme, type Tone } from "./palette.js";

const themes = ["light", "dark"] satisfies readonly Theme[];
const tones = ["cool", "neutral", "warm"] satisfies readonly Tone[];
const ratio = (a: string, b: string) => contrast(parseColor(a), parseColor(b));

/** Every seventh of each channel, and what brands like. */
const accents = ["00", "24", "49", "6d", "92", "b6", "db", "ff"]
  .flatMap((red, _, steps) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)))
  .concat("#1f5fd0", "#0f6b5c", "#9a3412", "#6b3fa0", "#FFCC00");

test("contrast is WCAG's", () => {
  expect(ratio("#ffffff", "#000000")).toBe(21);
  expect(ratio("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(ratio("#0000ff", "#ffffff")).toBeCloseTo(8.59, 2);
});

describe.each(themes.flatMap((theme) => tones.map((tone) => [theme, tone] as const)))(
  "in the %s theme, %s",
  (theme, tone) => {
    const { bg, surface, text, muted, warn, danger, strong } = neutralsFor(theme, tone);

    test("every accent can be read on every background", () => {
      for (const brand of accents) {
        const { accent, soft } = accentFor(theme, tone, brand);
        for (const background of [bg, surface, soft]) {
          expect(ratio(accent, background), `${brand} as ${accent} on ${background}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    });

    test("all other text can be read on every background, however an accent tints it", () => {
      for (const brand of accents) {
        const { soft } = accentFor(theme, tone, brand);
        for (const color of [text, muted, warn, danger]) {
          for (const background of [bg, surface, soft])
            expect(ratio(color, background), `${color} on ${background}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    });

    test("borders of controls can be seen", () => {
      expect(ratio(strong, bg)).toBeGreaterThanOrEqual(3);
    });
  },
);

test("an accent that can be read stays what it is, and another keeps its hue", () => {
  expect(accentFor("light", "cool", "#1f5fd0").accent).toBe("#1f5fd0");
  const { accent } = accentFor("dark", "cool", "#1f5fd0");
  const [red, green, blue] = parseColor(accent);
  expect(lightness(parseColor(accent))).toBeGreaterThan(lightness(parseColor("#1f5fd0")));
  expect(blue).toBeGreaterThan(green);
  expect(green).toBeGreaterThan(red);
});
