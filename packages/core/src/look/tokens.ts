import type { Look } from "@fixbook/schema";
import { accentFor, defaultAccent, neutralsFor, type Theme } from "./palette.js";

/** Typefaces that devices have, by kind (after modernfontstacks.com); nothing is downloaded. */
const fonts: Readonly<Record<Look["font"], string>> = {
  system: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  humanist: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", sans-serif',
  geometric: 'Avenir, Montserrat, Corbel, "URW Gothic", "Century Gothic", sans-serif',
  serif: 'Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", serif',
};

const corners: Readonly<Record<Look["corners"], string>> = { square: "0.125rem", soft: "0.5rem", round: "0.875rem" };

/** The colours of a look in each theme, as `#rrggbb`. */
export function lookColors({ accent = defaultAccent, tone }: Look) {
  const of = (theme: Theme) => ({ ...accentFor(theme, tone, accent), ...neutralsFor(theme, tone) });
  return { light: of("light"), dark: of("dark") };
}

/** The custom properties that every rule draws on: colours of both themes, type, space. A brand's look sets them. */
export function lookTokens(look: Look): string {
  return `
:root {
  color-scheme: light dark;
${colors("light", look)}
  --brand: ${look.accent ?? defaultAccent};
  --font: ${fonts[look.font]};
  --mono: ui-monospace, "SFMono-Regular", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
  --radius: ${corners[look.corners]};
  --measure: 42rem;
  --wide: 72rem;
  --gutter: clamp(1rem, 4vw, 2.5rem);
}

@media screen and (prefers-color-scheme: dark) {
  :root {
${colors("dark", look).replace(/^/gm, "  ")}
  }
}`;
}

function colors(theme: Theme, look: Look): string {
  return Object.entries(lookColors(look)[theme])
    .map(([name, value]) => `  --${name}: ${value};`)
    .join("\n");
}
