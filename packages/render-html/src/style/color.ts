/** A colour as sRGB channels, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rrggbb`. */
export function parseColor(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex))
    throw new Error(`${hex} is no colour of the form #rrggbb; the brand was not checked.`);
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

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

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(a: Rgb, b: Rgb): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
