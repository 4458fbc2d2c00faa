import type { Rgb } from "../contrast.js";

/** Writes `#rrggbb`. */
export function formatColor(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** `share` (0 to 1) of `color` and the rest of `base`, in whole channels. */
export function mix(color: Rgb, base: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => Math.round(color[index] * share + base[index] * (1 - share));
  return [channel(0), channel(1), channel(2)];
}

/** HSL lightness, 0 (black) to 1 (white). */
export function lightness(color: Rgb): number {
  return (Math.max(...color) + Math.min(...color)) / 510;
}

/** The colour at another HSL lightness, its hue and saturation kept, in whole channels. */
export function withLightness(color: Rgb, target: number): Rgb {
  const now = lightness(color);
  const reach = (at: number) => 1 - Math.abs(2 * at - 1);
  const scale = reach(now) === 0 ? 0 : reach(target) / reach(now);
  const channel = (index: 0 | 1 | 2) =>
    Math.round(Math.min(255, Math.max(0, (color[index] - 255 * now) * scale + 255 * target)));
  return [channel(0), channel(1), channel(2)];
}
