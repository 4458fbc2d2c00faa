/** The home page and the lists of areas. Where the table does not fit, its titles are left of it. */
export const homeStyles = `
.hero { padding-block: clamp(0.5rem, 3vw, 2rem) 0; }
.browse { margin-block-start: clamp(2rem, 5vw, 3rem); }
.browse > section > h2 { margin-block-end: 0.75rem; }
.browse > section + section { margin-block-start: 2.5rem; }
@media (width >= 64rem) {
  .browse:has(> .beside) { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 17rem); gap: 3.5rem; }
  .browse > section + section { margin-block-start: 0; }
}
.jumps { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1.5rem 0 0; padding: 0; list-style: ""; }
@media (width < 30rem) {
  .jumps > li { flex: 1 1 100%; }
  .jumps .button { inline-size: 100%; text-align: center; }
}

.cards { margin: 0; padding: 0; list-style: ""; font-size: 0.9375rem; line-height: 1.5; }
.card { position: relative; display: grid; grid-template-columns: 1fr auto; align-items: baseline; gap: 0.1rem 0.75rem; padding-block: 0.6rem; border-block-start: 1px solid var(--border); }
.card h3 { font-size: 1rem; }
.card h3 a { color: var(--text); text-decoration: none; }
.card:hover h3 a { color: var(--accent); text-decoration: underline; }
.card h3 a::after { content: ""; position: absolute; inset: 0; }
.count { margin: 0; color: var(--muted); font-size: 0.875rem; white-space: nowrap; }
.card > :is(.prose, .guide, .why-empty) { grid-column: 1 / -1; margin: 0; }
.card > :is(.prose, .why-empty) { color: var(--muted); }
.card > .guide a, .card .prose a { position: relative; }
@media (36rem <= width < 64rem) { .cards { columns: 2; column-gap: 2rem; } .card { break-inside: avoid; } }
@media screen and (width < 36rem) {
  .cards { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .card { display: block; padding: 0.55rem 0.9rem; border: 1px solid var(--border); border-radius: 99px; }
  .card > :is(.prose, .guide, .why-empty, .count:not(:has(.card-hidden))) { display: none; }
}

.fold { border-block-end: 1px solid var(--border); }
.fold > summary { display: flex; align-items: baseline; gap: 0.75rem; padding-block: 0.85rem; }
.fold > summary:hover h3 { color: var(--accent); }
.fold > summary > h3 { padding: 0; }
.fold > summary::after { inset-inline-end: 0.35rem; }
.fold > :is(.prose, .guide) { max-inline-size: var(--measure); margin-block-end: 0.75rem; color: var(--muted); font-size: 0.9375rem; }
.lookup-more { margin-block: 0.75rem 1.25rem; font-size: 0.9375rem; }

.siblings ul { margin: 0; padding: 0; list-style: ""; }
.siblings li > a { display: block; padding-block: 0.5rem; border-block-start: 1px solid var(--border); color: var(--text); font-size: 0.9375rem; text-decoration: none; }
.siblings li > a:hover { color: var(--accent); text-decoration: underline; }
@media (width < 36rem) {
  .siblings ul { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .siblings li > a { padding: 0.5rem 0.9rem; border: 1px solid var(--border); border-radius: 99px; }
}
.narrow { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; margin-block-end: 0.75rem; }
.narrow > label { font-weight: 600; font-size: 0.9375rem; }
.narrow > input { flex: 0 1 20rem; min-inline-size: 0; padding: 0.5rem 0.75rem; border: 1px solid var(--strong); border-radius: var(--radius); background: var(--bg); color: var(--text); font: inherit; font-size: 1rem; }
@media (scripting: none) { .narrow { display: none; } }
.letters { display: flex; flex-wrap: wrap; gap: 0.25rem; margin: 0 0 0.5rem; padding: 0; list-style: ""; }
.letters a { display: inline-grid; place-items: center; min-inline-size: 2.25rem; min-block-size: 2.25rem; padding-inline: 0.4rem; border: 1px solid var(--border); border-radius: var(--radius); text-decoration: none; font-weight: 600; font-size: 0.9375rem; }
.letters a:hover { border-color: var(--accent); }

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
.support > section > h2 { margin-block: 2rem 0.75rem; }
.empty { max-inline-size: var(--measure); margin-block: 2rem 0; padding: 1rem 1.25rem; border: 1px dashed var(--strong); border-radius: var(--radius); }
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
.lookup.entries:not(:has(td:nth-child(2):not(.unknown))) > * > tr > :nth-child(2),
.lookup.entries:not(:has(td:nth-child(3):not(.unknown))) > * > tr > :nth-child(3) { display: none; }
.lookup .more { margin: 0.25rem 0 0; }
.lookup .for { margin: 0.2rem 0 0; color: var(--muted); font-size: 0.875rem; }

@media screen and (width < 46rem) {
  .lookup, .lookup > tbody, .lookup > tbody > tr, .lookup > tbody > tr > th { display: block; }
  .lookup > thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
  .lookup > thead th { position: static; }
  .lookup > tbody > tr { position: relative; border-block-start: 1px solid var(--border); }
  .lookup > tbody > .lookup-area { border: 0; }
  .lookup > tbody > tr > th { padding-block: 0.6rem; padding-inline: 0; border: 0; }
  .lookup > tbody > .lookup-area > th { padding-block: 1.1rem 0.3rem; }
  .lookup > tbody > tr > th > a::after { content: ""; position: absolute; inset: 0; }
  .home .lookup > tbody > tr > td, .home .lookup > tbody > tr > th > .prose { display: none; }
  .area .lookup > tbody > tr > td { display: block; padding: 0 0 0.5rem; border: 0; }
  .area .lookup > tbody > tr > td.unknown { display: none; }
  .area .lookup > tbody > tr > td::before {
    content: attr(data-label);
    content: attr(data-label) / "";
    display: block;
    color: var(--muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .lookup .prose a, .lookup .more a { position: relative; }
  .lookup > tbody > tr:target { background: var(--soft); }
}`;
