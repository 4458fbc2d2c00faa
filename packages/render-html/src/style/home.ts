/** The home page and the lists of areas. The table becomes a stack of cards where it does not fit. */
export const homeStyles = `
.hero { padding-block: clamp(0.5rem, 3vw, 2rem) 0; }
.jumps { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1.5rem 0 0; padding: 0; list-style: ""; }
@media (width < 30rem) {
  .jumps > li { flex: 1 1 100%; }
  .jumps .button { inline-size: 100%; text-align: center; }
}
.home > section { margin-block-start: clamp(2.5rem, 6vw, 4rem); }
.home > section > h2 { margin-block-end: 1rem; }

.cards {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
  gap: 0.75rem;
  margin: 0;
  padding: 0;
  list-style: "";
}
.card {
  position: relative;
  display: grid;
  grid-template-columns: 1fr auto;
  align-content: start;
  gap: 0.25rem 0.75rem;
  padding: 0.85rem 1rem;
  border: 1px solid var(--border);
  border-radius: var(--radius);
}
.card:hover { border-color: var(--accent); }
.card h3 a { color: var(--text); text-decoration: none; }
.card:hover h3 a { color: var(--accent); }
.card h3 a::after { content: ""; position: absolute; inset: 0; border-radius: inherit; }
.card .count { margin: 0; color: var(--muted); font-size: 0.875rem; line-height: 1.5; white-space: nowrap; }
.card > .prose, .card > .guide { grid-column: 1 / -1; }
.card > .prose { color: var(--muted); font-size: 0.9375rem; line-height: 1.5; }
.card > .guide { margin-block-start: 0.5rem; padding-block-start: 0.6rem; border-block-start: 1px solid var(--border); font-size: 0.9375rem; line-height: 1.5; }
.card > .guide a, .card .prose a { position: relative; }

.guide p { margin: 0; }
.guide .prose { color: var(--muted); }
.guide-label { color: var(--muted); margin-inline-end: 0.35rem; }
.area > .guide {
  max-inline-size: var(--measure);
  margin-block-start: 1.5rem;
  padding: 1rem 1.25rem;
  border-radius: var(--radius);
  background: var(--soft);
}
.area > section:not(.to-support) > h2, .support > section > h2 { margin-block: 2rem 0.75rem; }
.empty { max-inline-size: var(--measure); margin-block: 2rem 0; padding: 1rem 1.25rem; border: 1px dashed var(--strong); border-radius: var(--radius); }
.entries { max-inline-size: var(--measure); margin: 0; padding: 0; list-style: ""; }
.entries > li { position: relative; padding-block: 0.9rem; border-block-start: 1px solid var(--border); }
.entries > li:last-child { border-block-end: 1px solid var(--border); }
.entries h3 a { text-decoration: none; }
.entries h3 a::after { content: ""; position: absolute; inset: 0; }
.entries > li:hover h3 a { text-decoration: underline; }
.entries > li > .prose { margin-block-start: 0.15rem; color: var(--muted); }
.entries .prose a { position: relative; }

.lookup { inline-size: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.5; table-layout: fixed; }
.lookup > thead th { position: sticky; inset-block-start: 0; padding-block: 0.5rem; padding-inline: 0 1.5rem; background: var(--bg); text-align: start; font-size: 0.875rem; color: var(--muted); font-weight: 600; }
.lookup > tbody > tr > :is(th, td) { padding-block: 0.75rem; padding-inline: 0 1.5rem; border-block-start: 1px solid var(--border); text-align: start; vertical-align: top; font-weight: inherit; }
.lookup > tbody > tr > th > a { font-weight: 600; text-decoration: none; }
.lookup > tbody > tr > th > a:hover { text-decoration: underline; }
.lookup > tbody > tr > th > .prose { margin-block-start: 0.2rem; color: var(--muted); }
.lookup > tbody > .lookup-area > th { padding-block: 1.5rem 0.4rem; border-block-start: 0; }
.lookup > tbody > .lookup-area > th > a { color: var(--text); font-size: 1.0625rem; font-weight: 700; text-decoration: none; }
.lookup > tbody, .lookup > tbody > tr { scroll-margin-block-start: 3rem; }
.lookup > tbody > tr:target > :is(th, td) { background: var(--soft); }
.lookup .more { margin: 0.25rem 0 0; }

@media screen and (width < 46rem) {
  .lookup, .lookup > tbody, .lookup > tbody > tr, .lookup > tbody > tr > :is(th, td) { display: block; }
  .lookup > thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
  .lookup > tbody > tr:not(.lookup-area) { margin-block-end: 0.75rem; padding: 0.9rem 1rem; border: 1px solid var(--border); border-radius: var(--radius); }
  .lookup > tbody > tr:not(.lookup-area) > :is(th, td) { padding: 0; border: 0; }
  .lookup > tbody > tr { position: relative; }
  .lookup > tbody > tr > th > a { font-size: 1.0625rem; }
  .lookup > tbody > tr > th > a::after { content: ""; position: absolute; inset: 0; border-radius: var(--radius); }
  .lookup .prose a, .lookup .more a { position: relative; }
  .lookup > tbody > tr > td { margin-block-start: 0.6rem; }
  .lookup > tbody > tr > td::before {
    content: attr(data-label);
    content: attr(data-label) / "";
    display: block;
    color: var(--muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .lookup > tbody > tr:target { background: var(--soft); }
}`;
