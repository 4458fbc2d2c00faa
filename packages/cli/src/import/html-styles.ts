/** How the pages of an import report look, besides what every page of ours has. */
export const importStyles = `
main { inline-size: 100%; max-inline-size: 110rem; margin-inline: auto; padding: 1.5rem var(--gutter) 4rem; }
.home { margin: 0; }
h1 { margin-block: 0.5rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin-block: 2rem 0.5rem; font-size: 1.25rem; }
h3 { margin-block: 1rem 0.5rem; font-size: 1rem; }
small { color: var(--muted); }
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-block-end: 1px solid var(--border); }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.figures { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; padding: 0; list-style: none; }
.figures b { font-size: 1.5rem; }
.state { display: inline-block; padding: 0 0.5rem; border: 1px solid var(--border); border-radius: var(--radius); font-size: 0.8125rem; font-weight: normal; }
.state.written, .state.imported, .state.replaced { border-color: currentColor; }
.state.draft, .state.conflict, .state.failed, .state.refused { background: var(--text); color: var(--bg); border-color: var(--text); }
.failed { font-weight: bold; }
.sides { display: grid; gap: 2rem; }
.sides section { min-inline-size: 0; }
@media (min-width: 64rem) { .sides { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
.lines { margin: 0; padding-inline-start: 3.5rem; font: 0.8125rem/1.5 var(--mono); }
.lines li::marker { color: var(--muted); font-size: 0.75rem; }
.lines code { background: none; border: 0; padding: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
.lines .marked { background: color-mix(in srgb, var(--accent) 12%, transparent); box-shadow: -4px 0 0 var(--accent); }
.notes { margin: 0.125rem 0 0.25rem; padding-inline-start: 1rem; font: 0.8125rem/1.45 var(--font); list-style: "→ "; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid var(--border); border-radius: var(--radius); font: 0.8125rem/1.5 var(--mono); }
`;
