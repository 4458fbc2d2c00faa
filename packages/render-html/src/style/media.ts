/** What changes with the reader's settings and on paper. Colours of the dark theme are in the tokens. */
export const media = `
@media (prefers-reduced-motion: no-preference) {
  a, .card, .button { transition: color 120ms, border-color 120ms, background-color 120ms; }
}

@media (forced-colors: active) {
  .mark, .steps > li::before { forced-color-adjust: none; background: CanvasText; color: Canvas; border-color: CanvasText; }
  .checks > li::before { background: Canvas; color: CanvasText; }
  .benefits > li::before { border-color: CanvasText; }
  .to-support, .area > .guide, .contact > .prose, .prose :not(pre) > code { border: 1px solid; }
}

@media print {
  nav { display: none !important; }
  .skip, .text-version, .narrow, .jumps, .permalink, .origin a, summary::after { display: none; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
  .lookup > thead th { position: static; }
  body { font-size: 10.5pt; }
  main { padding-block: 0; }
  h1, h2, h3 { break-after: avoid; }
  .prose figure { break-inside: avoid; }
  .prose figure img { max-block-size: 60vh; inline-size: auto; }
  .steps > li, .card, .lookup > tbody > tr, .first-check { break-inside: avoid; }
  .to-support { padding: 0; background: none; break-inside: avoid; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
  .prose pre > code { white-space: pre-wrap !important; }
  .steps > li::before { background: none; color: inherit; border-color: currentColor; }
}`;
