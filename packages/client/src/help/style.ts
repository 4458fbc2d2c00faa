/** Follows the page: its typeface, its colours in light and dark, its size. */
const CSS = `
:host { display: block; line-height: 1.5; overflow-wrap: anywhere; }
:host([hidden]) { display: none; }
h1, h2, h3, h4, h5, h6 { margin: 1em 0 .25em; line-height: 1.25; font-size: 1em; }
.fixbook-title { margin-top: 0; font-size: 1.25em; }
p, ul, ol, pre, table, blockquote, figure { margin: .5em 0; }
ul, ol { padding-inline-start: 1.5em; }
li > p, li { margin: .25em 0; }
a { color: inherit; text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: .15em solid; outline-offset: .15em; }
button { font: inherit; color: inherit; text-align: start; background: none; border: 0; padding: .25em 0;
  min-height: 1.5em; text-decoration: underline; text-underline-offset: .15em; cursor: pointer; }
form { display: flex; flex-wrap: wrap; gap: .5em; align-items: end; margin: .75em 0; }
label { flex: 1 1 12em; }
input { display: block; box-sizing: border-box; width: 100%; font: inherit; color: inherit; background: none; }
input, form > button { padding: .4em .6em; border: 1px solid; border-radius: .375em; text-decoration: none; }
code { font-family: ui-monospace, monospace; font-size: .925em; }
pre { overflow-x: auto; padding: .75em; border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-radius: .375em; }
blockquote, .alert { margin-inline: 0; padding-inline-start: .75em; border-inline-start: .2em solid; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { padding: .25em .5em; border: 1px solid color-mix(in srgb, currentColor 30%, transparent); text-align: start; }
.align-center { text-align: center; } .align-right { text-align: end; }
img { max-width: 100%; height: auto; }
.fixbook-status { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root the style. Constructed sheets are no inline style: any Content-Security-Policy lets them be. */
export function adoptStyle(root: ShadowRoot): void {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
