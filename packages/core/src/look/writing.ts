/**
 * What the writing of a language asks of a stylesheet that is made for Latin letters, by BCP 47 tag; nothing for English and
 * for languages of which nothing is known. It comes after the rules that it changes.
 */
export function writingStyles(locale: string): string {
  const [language = ""] = locale.toLowerCase().split("-");
  return (STYLES.get(language) ?? "").trim();
}

/** Long words: narrow columns break them by the dictionary of the browser. Codes and names of files stay whole. */
const hyphens = `
:is(h1, h2, h3, p, li, th, td, dd) { hyphens: auto; hyphenate-limit-chars: 10 4 4; }
:is(code, kbd, pre, .brand, .button) { hyphens: manual; }`;

/** Scripts without slanted forms: a browser would slant the upright ones. */
const upright = ":is(em, i, var), .search-pasted > .search-skipped { font-style: normal; }\nem { font-weight: 600; }";

/** Square letters need room between lines, and none between letters; a space between them and Latin ones is the browser's. */
const square = `
body { line-height: 1.8; line-break: strict; text-autospace: normal; text-spacing-trim: trim-start; }
h1, h2, h3 { line-height: 1.45; letter-spacing: 0; }
.lookup, .search-list > li { line-height: 1.7; }
${upright}`;

/** Lines break between words, as in Latin scripts. */
const korean = `${square}
body { word-break: keep-all; overflow-wrap: anywhere; }`;

/** Titles break between phrases. */
const japanese = `${square}
h1, h2, h3 { word-break: auto-phrase; }`;

/** Letters with marks above and below, which lines and underlines have to leave alone. */
const arabic = `
body { line-height: 1.8; }
h1, h2, h3 { line-height: 1.5; }
a, .search-all, .search-paste, .shortcut { text-underline-offset: 0.35em; }
${upright}`;

const STYLES: ReadonlyMap<string, string> = new Map([
  ...["de", "es", "fr", "it", "nl", "pl", "pt"].map((language) => [language, hyphens] as const),
  ...["ar", "fa", "ps", "sd", "ug", "ur"].map((language) => [language, arabic] as const),
  ...["he", "iw", "yi"].map((language) => [language, upright] as const),
  ["ja", japanese],
  ["ko", korean],
  ["zh", square],
]);
