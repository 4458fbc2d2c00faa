/** The search field with what it finds, the filtered table, and the buttons that copy. */
export const searchStyles = `
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (scripting: none) { .search { display: none; } }
mark { border-block-end: 2px solid var(--accent); background: var(--soft); color: inherit; }

.search { position: relative; }
.search > label { display: block; margin-block-end: 0.4rem; font-weight: 600; }
.search-row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.search-row > .button { cursor: pointer; font: inherit; font-weight: 600; }
.search-row > :is(input, textarea) {
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
.search-row > input { flex-basis: 0; }
.search-row > textarea { flex-basis: 100%; min-block-size: 8rem; font: 0.875rem/1.5 var(--mono); resize: vertical; }
.search-row > input::placeholder { color: var(--muted); opacity: 1; }
.search-key { align-self: center; flex: none; inline-size: 1.5rem; margin-inline: -2.75rem 0.75rem; border: 1px solid var(--border); border-radius: 0.3rem; background: var(--surface); color: var(--muted); font: 0.8125rem/1.5 var(--mono); text-align: center; pointer-events: none; }
.search-key[hidden], textarea + .search-key, input:focus + .search-key, input:not(:placeholder-shown) + .search-key { display: none; }
@media (hover: none), (width < 30rem) { .search-key { display: none; } }
@media (hover: hover) and (width >= 30rem) { .search-row > input:placeholder-shown { padding-inline-end: 2.75rem; } }
.search-large { max-inline-size: var(--measure); margin-block-start: 1.5rem; }
.search-large input { padding: 0.8rem 1rem; font-size: 1.125rem; }
.search-large > .search-row > .button { padding-block: 0.8rem; line-height: 1.8rem; }
@media (width < 30rem) { .search-large input { padding-inline: 0.75rem; font-size: 1rem; } }
.search-compact { flex: 1 1 14rem; min-inline-size: 0; max-inline-size: 26rem; }
.search-compact .button { padding-inline: 0.75rem; }
@media (width < 48rem) {
  .search-compact { position: static; flex-basis: 55%; max-inline-size: none; }
  .search-compact .button { display: none; }
}
.search-paste, .search-all, .shortcut { min-block-size: 2.75rem; padding: 0; border: 0; background: none; color: var(--muted); font: inherit; font-size: 0.9375rem; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
.search-paste { display: block; }
:is(.search-paste, .search-all, .shortcut):hover { color: var(--accent); }
.search > .search-hint { margin: 0.4rem 0 0; color: var(--muted); font-size: 0.875rem; }

.search-status { margin: 0; }
.search-panel:focus { outline: 0; }
.search-panel:not([data-open]) > .search-found { display: none; }
.search-panel:not([data-open]) > .search-status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.search-panel[data-open] { margin-block-start: 0.5rem; border: 1px solid var(--border); border-radius: var(--radius); background: var(--bg); }
.search-panel[data-open] > .search-status { padding: 0.5rem 1rem; color: var(--muted); font-size: 0.875rem; }
.search-compact > .search-panel[data-open] {
  position: absolute;
  inset-block-start: 100%;
  inset-inline: 0 auto;
  z-index: 1;
  inline-size: min(36rem, calc(100vw - 2 * var(--gutter)));
  max-block-size: 75vh;
  overflow-y: auto;
  box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.2);
}
@media (width < 48rem) { .search-compact > .search-panel[data-open] { inset-inline: var(--gutter); inline-size: auto; } }
.search-list { margin: 0; padding: 0; list-style: ""; }
.search-list > li { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.1rem; padding: 0.6rem 1rem; border-block-start: 1px solid var(--border); line-height: 1.5; overflow-wrap: anywhere; }
.search-list > li:hover, .search-list > li:focus-within { background: var(--surface); }
.search-list a { font-weight: 600; text-decoration: none; }
.search-list a:hover, .search-list a:focus { text-decoration: underline; }
.search-list a::after { content: ""; position: absolute; inset: 0; }
.search-list a:focus-visible { outline: 0; }
.search-list a:focus-visible::after { outline: 3px solid var(--accent); outline-offset: -3px; }
.search-list p { margin: 0; }
.search-excerpt { font-size: 0.9375rem; }
.search-about, .search-found > .search-hint, .search-support, .search-label { color: var(--muted); font-size: 0.875rem; }
.search-label { margin: 0; padding: 0.4rem 1rem; border-block-start: 1px solid var(--border); background: var(--surface); font-weight: 600; }
.search-found > .search-hint { margin: 0; padding: 0 1rem 0.6rem; }
.search-all { padding-inline: 1rem; }
.search-list + .search-all { display: block; inline-size: 100%; border-block-start: 1px solid var(--border); text-align: start; }
.search-table { display: inline-block; padding: 0.6rem 1rem; font-size: 0.9375rem; }
.search-areas { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0.4rem 1rem; border-block-start: 1px solid var(--border); list-style: ""; font-size: 0.9375rem; }
.search-areas a { display: inline-block; padding-block: 0.35rem; }
.search-support { margin: 0; padding: 0.75rem 1rem 1rem; border-block-start: 1px solid var(--border); }
.search-support > .button { margin-inline-end: 0.5rem; font-size: 0.9375rem; }
.search-pasted { margin: 0; padding-block: 0.6rem 0.75rem; padding-inline: 4rem 1rem; border-block-start: 1px solid var(--border); color: var(--muted); font-size: 0.8125rem; overflow-wrap: anywhere; }
.search-pasted > li::marker { font-family: var(--mono); font-size: 0.75rem; }
.search-pasted code { font-size: inherit; white-space: pre-wrap; }
.search-pasted mark { color: var(--text); font-weight: 600; }
.search-pasted > .search-skipped { list-style: "⋯ "; font-style: italic; }
.shortcut { display: block; }
@media (hover: none) and (any-hover: none) { .shortcut { display: none; } }

.lookup > tbody[hidden], .lookup > tbody > tr[hidden] { display: none; }
.lookup-note { margin-block: 0 0.75rem; color: var(--muted); }
.lookup-note:empty { display: none; }
.searched { max-inline-size: var(--measure); margin-block-start: 2rem; }

.signatures dd { min-block-size: 1.9rem; }
.copy { min-block-size: 1.75rem; padding: 0 0.6rem; border: 1px solid var(--strong); border-radius: var(--radius); background: transparent; color: var(--text); font: inherit; font-size: 0.8125rem; cursor: pointer; }
.copy:hover { border-color: var(--accent); color: var(--accent); }

@media print { .search, .copy, .lookup-note, .shortcut { display: none; } .prose pre { padding: 0.75rem 1rem; min-block-size: 0; } }`;
