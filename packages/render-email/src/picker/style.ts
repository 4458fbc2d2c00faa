import { baseStyles, lookTokens, writingStyles } from "@fixbook/core";
import type { Look } from "@fixbook/schema";

/** The stylesheet of the picker, in a brand's look, for the language of its words. */
export function pickerStyles(look: Look, locale: string): string {
  return [lookTokens(look), baseStyles, frame, find, snippet, reply, writingStyles(locale), media]
    .filter((part) => part !== "")
    .map((part) => part.trim())
    .join("\n\n")
    .concat("\n");
}

const frame = `
[hidden] { display: none !important; }

.skip { position: absolute; inset-block-start: 0.5rem; inset-inline-start: 0.5rem; z-index: 2; padding: 0.5rem 1rem; border-radius: var(--radius); background: var(--accent); color: var(--bg); }
.skip:not(:focus) { inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.site-header, .site-footer, main { inline-size: 100%; max-inline-size: 90rem; margin-inline: auto; padding-inline: var(--gutter); }
.site-header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 2rem; padding-block: 0.4rem; border-block-end: 1px solid var(--border); border-image: linear-gradient(var(--border), var(--border)) 0 0 1 / 0 0 1px / 0 100vw; }
.site-header ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: ""; }
.site-header nav a { display: inline-block; padding-block: 0.65rem; color: var(--muted); text-decoration: none; font-size: 0.9375rem; }
.site-header nav a:hover { color: var(--accent); text-decoration: underline; }
.site-header nav a[aria-current] { color: var(--text); font-weight: 600; }
.brand { display: inline-flex; align-items: center; min-block-size: 2.75rem; gap: 0.6rem; margin: 0; font-weight: 700; }
.mark { inline-size: 0.85rem; block-size: 0.85rem; border-radius: 0.2rem; background: var(--brand); }
.logo { inline-size: auto; block-size: 1.75rem; max-inline-size: 10rem; object-fit: contain; }

main { flex: 1; padding-block: clamp(0.5rem, 2vw, 1.25rem) 2rem; }
h1 { font-size: 1.375rem; }
h1 > span { color: var(--muted); font-weight: 400; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem 2rem; margin-block-start: 1rem; }
@media (width >= 60rem) { .columns { grid-template-columns: minmax(16rem, 22rem) minmax(0, 1fr); align-items: start; } }

.actions { display: flex; flex-wrap: wrap; gap: 0.6rem; margin-block: 1rem; }
.actions > .button, #new-customer { font: inherit; font-weight: 600; cursor: pointer; }
.button > kbd { margin-inline-start: 0.35rem; border-color: currentColor; background: none; color: inherit; font-weight: 400; opacity: 0.85; }
@media (hover: none), (width < 60rem) { .button > kbd { display: none; } }
.said { position: sticky; inset-block-end: 0.75rem; inline-size: fit-content; max-inline-size: 100%; margin: 1rem auto 0; padding: 0.5rem 1rem; border-radius: var(--radius); background: var(--text); color: var(--bg); font-weight: 600; }
.said:empty { visibility: hidden; }

.site-footer { padding-block: 1rem 1.5rem; border-block-start: 1px solid var(--border); border-image: linear-gradient(var(--border), var(--border)) 1 0 0 / 1px 0 0 / 0 100vw; color: var(--muted); font-size: 0.9375rem; }
.site-footer h2 { font-size: 0.9375rem; letter-spacing: 0; }
.site-footer dl { display: flex; flex-wrap: wrap; gap: 0.4rem 1.75rem; margin-block: 0.5rem 0; }
.site-footer dl > div { display: flex; gap: 0.4rem; }
.site-footer dd { margin: 0; }
kbd { padding: 0.1em 0.4em; border: 1px solid var(--border); border-radius: 0.3rem; background: var(--surface); color: var(--text); font: 0.8125rem/1.4 var(--mono); }
`;

const find = `
.find label { display: block; margin-block-end: 0.4rem; font-weight: 600; }
input:not([type="radio"]) { inline-size: 100%; padding: 0.5rem 0.75rem; border: 1px solid var(--strong); border-radius: var(--radius); background: var(--bg); color: var(--text); font: inherit; }
input::placeholder { color: var(--muted); opacity: 1; }
#found { margin: 0.5rem 0; color: var(--muted); font-size: 0.875rem; }
#entries { margin: 0; padding: 0; border: 1px solid var(--border); border-radius: var(--radius); list-style: ""; overflow: hidden auto; }
#entries:empty { display: none; }
@media (width >= 60rem) { #entries { max-block-size: max(16rem, calc(100vh - 20rem)); } }
@media (width < 60rem) { #entries { max-block-size: 16rem; } }
#entries > li + li { border-block-start: 1px solid var(--border); }
#entries .label { padding: 0.4rem 0.9rem; background: var(--surface); color: var(--muted); font-size: 0.875rem; font-weight: 600; }
#entries button { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.1rem; overflow-wrap: anywhere; inline-size: 100%; padding: 0.6rem 0.9rem; border: 0; border-inline-start: 3px solid transparent; background: none; color: var(--text); font: inherit; line-height: 1.4; text-align: start; cursor: pointer; }
#entries button:hover { background: var(--surface); }
#entries button[data-chosen] { border-inline-start-color: var(--accent); background: var(--soft); }
#entries button:focus-visible { outline-offset: -3px; }
#entries .title { font-weight: 600; }
.about { color: var(--muted); font-size: 0.875rem; font-weight: 400; }
`;

const snippet = `
.notes { margin-block: 1rem; padding: 0.75rem 1rem; border: 1px dashed var(--strong); border-radius: var(--radius); background: var(--surface); }
.notes > h3 { margin-block-end: 0.35rem; color: var(--muted); font-size: 0.875rem; letter-spacing: 0; }
.notes p, .notes ul, .notes ol { margin-block: 0.35rem; }
.snippet > header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 1.5rem; }
#subject, .letter, #reply-items .name, .said { overflow-wrap: anywhere; }
.snippet > header p { margin: 0; }
.snippet > header a { display: inline-block; padding-block: 0.4rem; }
fieldset { min-inline-size: 0; margin: 1rem 0 0; padding: 0; border: 0; }
legend { margin-block-end: 0.4rem; padding: 0; color: var(--muted); font-size: 0.875rem; }
.variants { display: flex; flex-wrap: wrap; }
.variants legend { float: inline-start; inline-size: 100%; }
.variants label { position: relative; cursor: pointer; }
.variants input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.variants span { display: block; padding: 0.4rem 1rem; border: 1px solid var(--strong); margin-inline-start: -1px; }
.variants label:first-of-type span { margin-inline-start: 0; border-start-start-radius: var(--radius); border-end-start-radius: var(--radius); }
.variants label:last-of-type span { border-start-end-radius: var(--radius); border-end-end-radius: var(--radius); }
.variants input:checked + span { background: var(--accent); border-color: var(--accent); color: var(--bg); font-weight: 600; }
.variants input:disabled + span { border-style: dashed; text-decoration: line-through; color: var(--muted); }
.variants input:focus-visible + span { outline: 3px solid var(--accent); outline-offset: 3px; }
.field { display: grid; gap: 0.2rem; max-inline-size: 28rem; }
.field + .field { margin-block-start: 0.75rem; }
.field label { font-weight: 600; }
.field label::first-letter { text-transform: uppercase; }

.previews { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
.previews h3 { margin-block-end: 0.4rem; color: var(--muted); font-size: 0.875rem; font-weight: 400; letter-spacing: 0; }
.letter { max-block-size: 60vh; margin: 0; padding: 1rem 1.25rem; overflow: auto; border: 1px solid var(--border); border-radius: var(--radius); background: var(--bg); font-size: 0.9375rem; line-height: 1.5; }
pre.letter { font-family: var(--mono); font-size: 0.8125rem; white-space: pre-wrap; overflow-wrap: anywhere; }
#rich > * { margin-block: 0 0.75rem; }
#rich > :last-child { margin-block-end: 0; }
#rich li { margin-block-end: 0.35rem; }
mark { padding: 0 0.15em; border-radius: 0.2em; background: var(--soft); color: var(--accent); box-shadow: inset 0 -0.1em 0 currentColor; }
`;

const reply = `
.reply { margin-block-start: 2rem; padding: 1rem 1.25rem; border-radius: var(--radius); background: var(--surface); }
.reply h2 { font-size: 1.0625rem; }
.reply > p { margin-block: 0.5rem 0; }
#reply-empty { color: var(--muted); }
#reply-items { margin-block: 0.5rem 0; padding-inline-start: 1.5rem; }
#reply-items:empty { display: none; }
#reply-items button { min-inline-size: 2rem; min-block-size: 2rem; margin-inline-start: 0.35rem; padding: 0; border: 1px solid var(--strong); border-radius: var(--radius); background: var(--bg); color: var(--text); font: inherit; line-height: 1; cursor: pointer; }
#reply-items button:disabled { border-style: dashed; color: var(--muted); cursor: default; }
#reply-items button:hover:enabled { border-color: var(--accent); color: var(--accent); }
#reply-items li { padding-block: 0.2rem; }
#reply-items .name { margin-inline-end: 0.5rem; }
`;

const media = `
@media (prefers-reduced-motion: no-preference) { a, button, .variants span { transition: color 120ms, border-color 120ms, background-color 120ms; } }
@media (forced-colors: active) {
  .mark { forced-color-adjust: none; background: CanvasText; }
  .variants input:checked + span, #entries button[data-chosen] { border-color: Highlight; color: Highlight; }
  .said, .reply { border: 1px solid; }
}
@media print { .find, .variants, .fields, .actions, .site-footer { display: none; } }
`;
