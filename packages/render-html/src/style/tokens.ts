import { accentFor, neutrals, type Theme } from "./palette.js";

/** The custom properties that every rule draws on: colours of both themes, type, space. A brand changes the accent. */
export function tokens(accent: string): string {
  return `
:root {
  color-scheme: light dark;
${colors("light", accent)}
  --font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SFMono-Regular", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
  --radius: 0.5rem;
  --measure: 42rem;
  --wide: 72rem;
  --gutter: clamp(1rem, 4vw, 2.5rem);
}

@media screen and (prefers-color-scheme: dark) {
  :root {
${colors("dark", accent).replace(/^/gm, "  ")}
  }
}`;
}

function colors(theme: Theme, brandAccent: string): string {
  const values = { ...accentFor(theme, brandAccent), ...neutrals[theme] };
  return Object.entries(values)
    .map(([name, value]) => `  --${name}: ${value};`)
    .join("\n");
}
