/** What stands around the content of every page. */
export const frame = `
.skip {
  position: absolute;
  inset-block-start: 0.5rem;
  inset-inline-start: 0.5rem;
  z-index: 2;
  padding: 0.5rem 1rem;
  border-radius: var(--radius);
  background: var(--accent);
  color: var(--bg);
}
.text-version { position: absolute; }
.skip:not(:focus), .text-version {
  inline-size: 1px;
  block-size: 1px;
  margin: 0;
  padding: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.site-header, .site-footer, main {
  inline-size: 100%;
  max-inline-size: calc(var(--wide) + 2 * var(--gutter));
  margin-inline: auto;
  padding-inline: var(--gutter);
}

.site-header {
  position: relative;
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 0 clamp(0.75rem, 3vw, 2rem);
  padding-block: 0.4rem;
  border-block-end: 1px solid var(--border);
  border-image: linear-gradient(var(--border), var(--border)) 0 0 1 / 0 0 1px / 0 100vw;
}
:is(.site-header, .site-footer) ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: ""; }
.site-header ul { flex-wrap: nowrap; }
:is(.site-header, .site-footer) nav a { display: inline-block; padding-block: 0.65rem; color: var(--muted); text-decoration: none; font-size: 0.9375rem; white-space: nowrap; }
:is(.site-header, .site-footer) nav a:hover { color: var(--accent); text-decoration: underline; }
@media (width < 48rem) {
  .site-header:has(.search) nav, .site-header nav li:not(:last-child) { display: none; }
}
.site-header nav a[aria-current] { color: var(--text); font-weight: 600; }
.brand { flex: 0 1 auto; display: inline-flex; align-items: center; min-inline-size: 3.5rem; white-space: nowrap; min-block-size: 2.75rem; gap: 0.6rem; color: var(--text); font-weight: 700; text-decoration: none; }
.brand > span { overflow: hidden; text-overflow: ellipsis; }
.mark { flex: none; inline-size: 0.85rem; block-size: 0.85rem; border-radius: 0.2rem; background: var(--brand); }
.logo { inline-size: auto; block-size: 1.75rem; max-inline-size: 10rem; object-fit: contain; }

main { flex: 1; padding-block: clamp(0.5rem, 2vw, 1.25rem) 4rem; }
.site-footer { padding-block: 0.75rem 1.5rem; border-block-start: 1px solid var(--border); border-image: linear-gradient(var(--border), var(--border)) 1 0 0 / 1px 0 0 / 0 100vw; font-size: 0.9375rem; }
.site-footer p { margin: 0; color: var(--muted); font-size: 0.875rem; }
.site-footer p a { color: inherit; }

.breadcrumb { margin-block-end: 0.4rem; font-size: 0.9375rem; }
.breadcrumb ol { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: ""; }
.breadcrumb li:not(:last-child)::after { content: "\\203a"; content: "\\203a" / ""; margin-inline: 0.5rem; color: var(--muted); }
.breadcrumb a { display: inline-block; padding-block: 0.65rem; color: var(--muted); text-decoration: none; }
.breadcrumb a:hover { color: var(--accent); text-decoration: underline; }

.lead { max-inline-size: var(--measure); margin-block-start: 0.5rem; color: var(--muted); font-size: 1.125rem; text-wrap: pretty; }

.to-support {
  max-inline-size: var(--measure);
  margin-block-start: 3rem;
  padding: 1.25rem 1.25rem 1.4rem;
  border-radius: var(--radius);
  background: var(--surface);
}
.to-support > h2 { margin-block-end: 0.6rem; }
.to-support h3 { margin-block-end: 0.5rem; color: var(--muted); font-size: 0.9375rem; letter-spacing: 0; }
.to-support > .prose { margin-block-start: 0.9rem; }
.to-support > .jumps { margin-block-start: 1.25rem; }

.notice > header { padding-block-start: clamp(0.5rem, 3vw, 2rem); }
.notice > section { margin-block-start: 2.5rem; }
.notice > .prose { margin-block-start: 1rem; }
.links { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); max-inline-size: var(--wide); margin: 0.5rem 0 0; padding: 0; list-style: ""; }
.links a { display: block; padding-block: 0.6rem; border-block-end: 1px solid var(--border); font-weight: 600; text-decoration: none; }
.links a:hover { text-decoration: underline; }`;
