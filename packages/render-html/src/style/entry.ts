/** The page of one entry, and the support page's checklist. */
export const entryStyles = `
.entry { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: 4rem; }
.entry > :is(header, .answer, .ending) { inline-size: 100%; max-inline-size: var(--measure); }
.answer > section, .answer > .solution > section, .ending > section, .facts > section { margin-block-start: 2rem; }
.answer h2, .answer h3 { margin-block-end: 0.5rem; }

.first-check { padding: 1rem 1.25rem 1.1rem; border: 1px solid var(--accent); border-radius: var(--radius); background: var(--soft); }
.first-check > h2 { color: var(--accent); font-size: 1rem; letter-spacing: 0; margin-block-end: 0.25rem; }
.first-check > .prose { font-size: 1.0625rem; }

.group > summary { margin-block-end: 0.75rem; padding-block: 0.35rem; border-block-end: 1px solid var(--border); }
.group > summary::after { inset-inline-end: 0.35rem; }
.group > summary > :is(h3, h5) { margin: 0; font-size: 1rem; letter-spacing: 0; }
.group > div { scroll-margin-block-start: 4rem; }
.group:has(> :target) > summary { color: var(--accent); border-color: var(--accent); }
.steps { margin: 0; padding: 0; list-style: ""; }
.steps:not([start]) { counter-reset: step; }
.fix > * + *, .group > div > * + * { margin-block-start: 1rem; }
.fix > .group { margin-block-start: 1.75rem; }
.steps > li {
  position: relative;
  display: grid;
  grid-template-columns: 2rem minmax(0, 1fr);
  column-gap: 0.9rem;
  padding-block-end: 1.1rem;
  counter-increment: step;
}
.steps > li::before {
  content: counter(step);
  display: grid;
  place-items: center;
  inline-size: 2rem;
  block-size: 2rem;
  border: 2px solid var(--accent);
  border-radius: 50%;
  background: var(--accent);
  color: var(--bg);
  font-weight: 700;
  line-height: 1;
}
.steps > li:not(:last-child)::after {
  content: "";
  position: absolute;
  inset-block: 2rem 0;
  inset-inline-start: calc(1rem - 1px);
  border-inline-start: 2px solid var(--border);
}
.steps > li:last-child { padding-block-end: 0; }
.steps > li > .prose { padding-block-start: 0.2rem; }
.steps > li:target > .prose { background: var(--soft); box-shadow: 0 0 0 0.4rem var(--soft); border-radius: 2px; }
.permalink { position: absolute; inset-block-start: -0.375rem; inset-inline-start: -0.375rem; inline-size: 2.75rem; block-size: 2.75rem; border-radius: 50%; text-decoration: none; }
.permalink::before { content: "#"; content: "#" / ""; position: absolute; inset-block: 0; inset-inline-end: 100%; padding-inline-end: 0.1rem; align-content: center; color: var(--muted); opacity: 0; }
.steps > li:hover > .permalink::before, .permalink:focus-visible::before { opacity: 1; }
.permalink:hover::before { color: var(--accent); }
.checks > li::before { background: var(--bg); color: var(--accent); }
.bullets > li::before { content: "" / ""; inline-size: 0.5rem; block-size: 0.5rem; margin: 0.75rem; }
.bullets > li:not(:last-child)::after { display: none; }

.alternative { border: 1px solid var(--border); }
.alternative:first-of-type { border-start-start-radius: var(--radius); border-start-end-radius: var(--radius); }
.alternative:last-of-type { border-end-start-radius: var(--radius); border-end-end-radius: var(--radius); }
.alternative + .alternative { border-block-start: 0; }
.alternative > summary { padding: 0.85rem 1.25rem; }
.alternative > summary:hover { background: var(--surface); }
.alternative > summary > h3 { margin: 0; }
.alternative > .solution { padding: 0 1.25rem 1.25rem; scroll-margin-block-start: 6rem; }
.alternative > .solution > section + section { margin-block-start: 1.25rem; }
.alternative:has(> :target) { box-shadow: inset 0.25rem 0 var(--accent); }
[dir="rtl"] .alternative:has(> :target) { box-shadow: inset -0.25rem 0 var(--accent); }
.alternative h4 { margin-block: 0 0.4rem; font-size: 1rem; }
.solution-count { display: block; color: var(--muted); font-size: 0.8125rem; font-weight: 600; letter-spacing: 0; }

summary { position: relative; list-style: none; cursor: pointer; }
summary::-webkit-details-marker { display: none; }
summary > * { padding-inline-end: 1.75rem; }
summary::after {
  content: "";
  position: absolute;
  inset-block-start: 50%;
  inset-inline-end: 1.25rem;
  inline-size: 0.5rem;
  block-size: 0.5rem;
  border: solid var(--muted);
  border-width: 0 2px 2px 0;
  translate: 0 -75%;
  rotate: 45deg;
}
[open] > summary::after { translate: 0 -25%; rotate: 225deg; }

.benefits, .checklist { margin: 0; padding: 0; list-style: ""; }
.benefits > li, .checklist > li { position: relative; padding-inline-start: 1.75rem; }
.benefits > li + li, .checklist > li + li { margin-block-start: 0.5rem; }
.benefits > li::before {
  content: "";
  position: absolute;
  inset-block-start: 0.35em;
  inset-inline-start: 0.35rem;
  inline-size: 0.4rem;
  block-size: 0.75rem;
  border: solid var(--accent);
  border-width: 0 2px 2px 0;
  rotate: 40deg;
}
.checklist > li { min-block-size: 1.75rem; }
.checklist input { position: absolute; inset-block-start: 0.2em; inset-inline-start: 0; inline-size: 1.15rem; block-size: 1.15rem; margin: 0; accent-color: var(--accent); }
.checklist label { display: block; cursor: pointer; }
.support .checklist { max-inline-size: var(--measure); }
.contact > .prose { max-inline-size: var(--measure); padding: 1rem 1.25rem; border-radius: var(--radius); background: var(--soft); }

.rail h2 { font-size: 0.9375rem; margin-block-end: 0.4rem; letter-spacing: 0; }
.contents { display: none; }
.contents ul { margin: 0; padding: 0; list-style: ""; }
.contents li > a { display: block; padding-block: 0.25rem; color: var(--muted); text-decoration: none; line-height: 1.4; }
.contents li > a:hover { color: var(--accent); text-decoration: underline; }
.facts { font-size: 0.9375rem; }
.facts ul { margin: 0; padding: 0; list-style: ""; }
.facts li > a { display: inline-block; padding-block: 0.3rem; }
.facts .source { display: block; margin-block: -0.3rem 0.4rem; color: var(--muted); font-size: 0.8125rem; }
.signatures dl { margin: 0; }
.signatures dt { color: var(--muted); font-size: 0.8125rem; }
.signatures dd { margin: 0 0 0.35rem; }
.signatures var { color: var(--muted); }
.origin { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-block: 2rem 0; color: var(--muted); font-size: 0.875rem; line-height: 2.75rem; }
.origin a { color: inherit; }

.pager { display: grid; gap: 0.75rem; max-inline-size: var(--measure); margin-block-start: 2.5rem; }
.pager a { padding: 0.75rem 1rem; border: 1px solid var(--border); border-radius: var(--radius); font-weight: 600; line-height: 1.4; text-decoration: none; }
.pager a:hover { border-color: var(--accent); text-decoration: underline; }
.pager a > span { display: block; color: var(--muted); font-size: 0.8125rem; font-weight: 400; }
.pager-next { text-align: end; }
@media (width >= 36rem) {
  .pager { grid-template-columns: 1fr 1fr; }
  .pager-next { grid-column: 2; }
}

@media (36rem <= width < 64rem) {
  .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 0 2rem; max-inline-size: var(--measure); }
}

@media (width >= 64rem) {
  .entry:has(> .rail) { grid-template-columns: minmax(0, var(--measure)) minmax(0, 17rem); }
  .entry > :is(header, .answer, .ending) { grid-column: 1; }
  .entry > .rail { position: sticky; inset-block-start: 1.5rem; grid-column: 2; grid-row: 2 / span 2; align-self: start; max-block-size: calc(100vh - 3rem); margin-block-start: 2rem; padding-inline-start: 1.5rem; border-inline-start: 1px solid var(--border); overflow-y: auto; font-size: 0.9375rem; }
  .rail > .contents { display: block; }
  .rail > .contents + .facts { margin-block-start: 2rem; }
  .facts > section:first-child { margin-block-start: 0; }
}`;
