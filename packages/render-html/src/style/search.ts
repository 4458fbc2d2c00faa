/** The search field with its answers, the filtered table, and the buttons that copy. */
export const searchStyles = `
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (scripting: none) { .search { display: none; } }

.search { position: relative; }
.search > label { display: block; margin-block-end: 0.4rem; font-weight: 600; }
.search-row { display: flex; gap: 0.5rem; }
.search-row > .button { cursor: pointer; font: inherit; font-weight: 600; }
.search-row > input {
  flex: 1;
  min-inline-size: 0;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--strong);
  border-radius: var(--radius);
  background: var(--bg);
  color: var(--text);
  font: inherit;
  font-size: 1rem;
}
.search-row > input::placeholder { color: var(--muted); opacity: 1; }
.search-large { max-inline-size: var(--measure); margin-block-start: 1.5rem; }
.search-large input { padding: 0.8rem 1rem; font-size: 1.125rem; }
.search-compact { flex: 1 1 14rem; max-inline-size: 24rem; }
.search-compact .button { padding-inline: 0.75rem; }
@media (width < 48rem) { .search-compact { order: 1; flex-basis: 100%; max-inline-size: none; min-inline-size: 0; } }
.search-shortcut { position: absolute; inset-block-start: 0; inset-inline-end: 0; min-block-size: 1.6rem; padding: 0; border: 0; background: none; color: var(--muted); font: inherit; font-size: 0.875rem; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }

@media (hover: none), (width < 48rem) { .search-shortcut { display: none; } }

.search-status { margin: 0; }
.search-list { margin: 0; padding: 0; list-style: ""; }
.search-panel:not([data-open]) > .search-list { display: none; }
.search-panel:not([data-open]) > .search-status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.search-panel[data-open] { margin-block-start: 0.5rem; border: 1px solid var(--border); border-radius: var(--radius); background: var(--bg); }
.search-panel[data-open] > .search-status { padding: 0.5rem 1rem; color: var(--muted); font-size: 0.875rem; }
.search-compact > .search-panel[data-open] {
  position: absolute;
  inset-block-start: 100%;
  inset-inline: 0 auto;
  z-index: 1;
  inline-size: min(32rem, calc(100vw - 2 * var(--gutter)));
  max-block-size: 75vh;
  overflow-y: auto;
  box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.2);
}
.search-list > li { position: relative; display: grid; gap: 0.1rem; padding: 0.6rem 1rem; border-block-start: 1px solid var(--border); line-height: 1.5; }
.search-list > li:hover, .search-list > li:focus-within { background: var(--surface); }
.search-list a { font-weight: 600; text-decoration: none; }
.search-list a:hover, .search-list a:focus { text-decoration: underline; }
.search-list a::after { content: ""; position: absolute; inset: 0; }
.search-list a:focus-visible { outline: 0; }
.search-list a:focus-visible::after { outline: 3px solid var(--accent); outline-offset: -3px; }
.search-area, .search-why { color: var(--muted); font-size: 0.875rem; overflow-wrap: anywhere; }
.search-why > span:not(:last-child)::after { content: " ·"; }

.lookup[hidden], .lookup > tbody[hidden], .lookup > tbody > tr[hidden] { display: none; }
.lookup-note { margin-block: 0 0.75rem; color: var(--muted); }
.lookup-note:empty { display: none; }

.signatures dd { min-block-size: 1.9rem; }
.copy { min-block-size: 1.75rem; padding: 0 0.6rem; border: 1px solid var(--strong); border-radius: var(--radius); background: transparent; color: var(--text); font: inherit; font-size: 0.8125rem; cursor: pointer; }
.copy:hover { border-color: var(--accent); color: var(--accent); }

@media print { .search, .copy, .lookup-note { display: none; } .prose pre { padding: 0.75rem 1rem; min-block-size: 0; } }`;
