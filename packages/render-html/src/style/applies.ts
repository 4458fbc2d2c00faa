/** The choice of a product, what it says of the entries that it hides, and what rows say that they are for. */
export const appliesStyles = `
:root:not([data-applies-to]) :is(.applies, .applies-count) { display: none; }
.applies { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; max-inline-size: var(--measure); margin-block-start: 1.25rem; }
.applies > label { font-weight: 600; }
.applies > select {
  flex: 0 1 auto;
  min-inline-size: 0;
  max-inline-size: 100%;
  min-block-size: 2.75rem;
  padding: 0.4rem 0.6rem;
  border: 1px solid var(--strong);
  border-radius: var(--radius);
  background: var(--bg);
  color: var(--text);
  font: inherit;
}
@media (width < 30rem) { .applies > select { flex-basis: 100%; } }
.applies-count { display: flex; flex: 0 0 100%; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; margin: 0; color: var(--muted); font-size: 0.9375rem; line-height: 1.4; }
.applies-count > .search-all { padding-inline: 0; }
.applies-count:empty, .applies-count > span:empty { display: none; }
.applies + .entries { margin-block-start: 1.25rem; }
:is(.lookup, .entries) [data-outside="hidden"] { display: none; }
.outside-note { max-inline-size: var(--measure); margin-block-end: 1.25rem; padding: 0.85rem 1.1rem 0.5rem; border: 1px solid var(--strong); border-radius: var(--radius); background: var(--surface); }
.outside-note[hidden] { display: none; }
.outside-note > p { margin: 0; }
.outside-note > .applies { margin-block-start: 0.6rem; }
.outside-note > p[hidden] + .applies { margin-block-start: 0; }

@media print { .applies, .applies-count, .outside-note { display: none; } }
`;
