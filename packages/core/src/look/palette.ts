import type { Look } from "@fixbook/schema";
import { contrast, parseColor } from "../contrast.js";
import { formatColor, lightness, mix, withLightness } from "./color.js";

export type Theme = "light" | "dark";

export type Tone = Look["tone"];

/** What warns, in each theme. */
const signals = {
  light: { warn: "#8f4a00", danger: "#b0241c" },
  dark: { warn: "#efb45f", danger: "#ff9d92" },
} as const;

/** Backgrounds, lines and grey text of each theme, by the tone of a look. */
const greys = {
  light: {
    cool: {
      bg: "#ffffff",
      surface: "#f4f6f8",
      text: "#171b22",
      muted: "#545c69",
      border: "#d9dfe6",
      strong: "#7d8693",
    },
    neutral: {
      bg: "#ffffff",
      surface: "#f5f5f5",
      text: "#1a1a1a",
      muted: "#595959",
      border: "#dedede",
      strong: "#858585",
    },
    warm: {
      bg: "#fffdf9",
      surface: "#f6f2ea",
      text: "#1f1b16",
      muted: "#5f574c",
      border: "#e2dbcf",
      strong: "#898073",
    },
  },
  dark: {
    cool: {
      bg: "#12161b",
      surface: "#1b2128",
      text: "#e8ebf0",
      muted: "#a6aebb",
      border: "#323a45",
      strong: "#7b8594",
    },
    neutral: {
      bg: "#151515",
      surface: "#1f1f1f",
      text: "#ebebeb",
      muted: "#adadad",
      border: "#3a3a3a",
      strong: "#858585",
    },
    warm: {
      bg: "#171512",
      surface: "#211e1a",
      text: "#ede9e3",
      muted: "#b3aa9d",
      border: "#3d382f",
      strong: "#8a8071",
    },
  },
} as const;

/** The neutral colours of a theme. Text, `muted`, `warn` and `danger` are at least 4.5:1 on every background. */
export function neutralsFor(theme: Theme, tone: Tone) {
  return { ...greys[theme][tone], ...signals[theme] };
}

/** An accent that can be read in one theme. All are `#rrggbb`. */
export interface AccentColors {
  /** Text, links and marks: at least 4.5:1 on the background, on surfaces and on `soft`. */
  readonly accent: string;
  /** The background of highlighted blocks. */
  readonly soft: string;
}

/** The accent of a brand that names none. */
export const defaultAccent = "#0f6a73";

/** How an accent fits a theme: how much of it tints a block, how clear it must be, and the lightness it moves to. */
const fit = {
  light: { tint: 0.07, clarity: 4.5, end: 0 },
  dark: { tint: 0.12, clarity: 5.5, end: 1 },
} as const;
const MOVES = 100;

/** A brand's accent as it is used in a theme: itself where it can be read, else the nearest shade of it that can. */
export function accentFor(theme: Theme, tone: Tone, brandAccent: string): AccentColors {
  const { tint, clarity, end } = fit[theme];
  const bg = parseColor(greys[theme][tone].bg);
  const surface = parseColor(greys[theme][tone].surface);
  const source = parseColor(brandAccent);
  const start = lightness(source);
  for (let move = 0; move <= MOVES; move++) {
    const accent = move === 0 ? source : withLightness(source, start + ((end - start) * move) / MOVES);
    const soft = mix(accent, bg, tint);
    if ([bg, surface, soft].every((background) => contrast(accent, background) >= clarity)) {
      return { accent: formatColor(accent), soft: formatColor(soft) };
    }
  }
  throw new Error(`No shade of ${brandAccent} can be read, although black or white always can.`);
}
