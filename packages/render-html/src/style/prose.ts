/** Rich text: what writers write. */
export const prose = `
.prose > :first-child { margin-block-start: 0; }
.prose > :last-child { margin-block-end: 0; }
.prose p, .prose ul, .prose ol, .prose pre, .prose blockquote, .prose .scroll, .prose .alert { margin-block: 0.75rem; }
.prose :is(h3, h4, h5) { margin-block: 1.5rem 0.5rem; font-size: 1rem; letter-spacing: 0; }
.prose :is(h4, h5) { color: var(--muted); }
.prose li + li { margin-block-start: 0.25rem; }
.prose li > :is(ul, ol) { margin-block: 0.25rem; }

.prose code, .signatures code {
  padding: 0.1em 0.35em;
  border-radius: 0.3em;
  background: color-mix(in srgb, var(--text) 8%, transparent);
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}
.prose a code { background: color-mix(in srgb, currentColor 10%, transparent); }

.prose pre {
  padding: 0.75rem 1rem;
  border: 1px solid var(--border);
  border-radius: var(--radius);
  background: var(--surface);
  direction: ltr;
  text-align: start;
}
/* Room for the button that copies: beside the code, and above it on narrow screens. */
.prose pre { position: relative; padding-inline-end: 6rem; min-block-size: 3.25rem; }
@media (width < 36rem) { .prose pre { padding-inline-end: 1rem; padding-block-start: 3rem; } }
@media (scripting: none) { .prose pre:not([data-language]) { padding: 0.75rem 1rem; min-block-size: 0; } }
.prose pre > .copy { position: absolute; inset-block-start: 0.6rem; inset-inline-end: 0.6rem; background: var(--bg); user-select: none; }
.prose pre > code { display: block; padding: 0; background: none; unicode-bidi: normal; white-space: pre-wrap; overflow-wrap: normal; overflow-x: auto; }
.prose pre > code > span, .prose .whole { white-space: nowrap; }
.prose pre:is(.columns, [data-language]) > code { white-space: pre; }
.prose pre[data-language] { padding: 2.75rem 1rem 0.75rem; }
.prose pre[data-language]::before { content: attr(data-language); position: absolute; inset-block-start: 0.7rem; inset-inline-start: 1rem; color: var(--muted); font: 0.8125rem/1.6 var(--font); user-select: none; }

.prose blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--border); color: var(--muted); }

.prose .alert { padding: 0.75rem 1rem; border: 1px solid var(--border); border-radius: var(--radius); background: var(--surface); }
.prose .alert > * { margin-block: 0.25rem; }
.prose .alert > p:first-child > strong { color: var(--alert, var(--accent)); }
.prose .alert:is(.alert-warning, .alert-caution) { border-color: var(--alert); }
.alert-warning { --alert: var(--warn); }
.alert-caution { --alert: var(--danger); }

.prose img { max-inline-size: 100%; block-size: auto; vertical-align: middle; }
.prose figure { margin: 0.75rem 0; }
.prose figure img { display: block; border: 1px solid var(--border); border-radius: var(--radius); }
.prose figure > a { display: inline-block; max-inline-size: 100%; }
.prose figcaption { margin-block-start: 0.35rem; color: var(--muted); font-size: 0.9375rem; }

.prose .scroll { overflow-x: auto; }
.prose table { border-collapse: collapse; font-size: 0.9375rem; }
.prose th, .prose td {
  min-inline-size: 6em;
  padding: 0.4rem 0.75rem;
  border: 1px solid var(--border);
  text-align: start;
  vertical-align: top;
}
.prose th { background: var(--surface); }
.prose .align-center { text-align: center; }
.prose .align-right { text-align: end; }`;
