import {
  directionOf,
  type Html,
  html,
  languageAttributes,
  type PickerWords,
  type RenderContext,
  safeUrl,
  wordsFor,
} from "@fixbook/core";
import { snippetVariants } from "@fixbook/schema";
import { pickerDataPath, pickerScriptPath, pickerStylesheetPath } from "../paths.js";

/**
 * The page of the picker. What it shows of snippets is filled in by its script. Nearly all of its words are its own, so
 * that it is in their language; what it has of the book says the book's.
 */
export function pickerPage(context: RenderContext): Html {
  const { book } = context;
  const { words: all, foreign } = wordsFor(book.locale);
  const words = all.picker;
  const locale = foreign ?? book.locale;
  const own = foreign === undefined ? undefined : languageAttributes(book.locale);
  return html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${words.title} · ${book.title}</title>
<link rel="stylesheet" href="${pickerStylesheetPath}">
<script defer src="${pickerDataPath}"></script>
<script defer src="${pickerScriptPath}"></script>
</head>
<body>
<a class="skip" href="#search-field">${words.skip}</a>
${header(context, words, own)}
<main id="picker">
<h1>${words.title} <span${own}>${book.title}</span></h1>
<noscript><p>${words.needsScript}</p></noscript>
<div class="columns">
${find(words, own)}${snippet(words, own)}</div>
${reply(words)}<p class="said" id="said" role="status"></p>
</main>
${keys(words)}</body>
</html>
`;
}

/**
 * What the page may load: its own stylesheet, scripts and data, and a brand's picture. `file:` is for a page that is
 * opened from a folder, where not every browser counts a neighbour as `'self'`; from a server it allows nothing.
 */
const contentPolicy = html`default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' https: http: data: file:; form-action 'none'; base-uri 'none'`;

function header({ brand, book }: RenderContext, words: PickerWords, own: Html | undefined): Html {
  const logo = brand.look.logo === undefined ? undefined : safeUrl(brand.look.logo);
  const picture =
    logo === undefined
      ? html`<span class="mark"></span>`
      : html`<img class="logo" src="${logo}" alt="" height="28" referrerpolicy="no-referrer">`;
  const links = book.brands.map(({ id, name }) =>
    id === brand.id
      ? html`<li><a href="index.html" aria-current="page"${own}>${name}</a></li>\n`
      : html`<li><a href="../../${id}/email/index.html"${own}>${name}</a></li>\n`,
  );
  return html`<header class="site-header">
<p class="brand">${picture}<span${own}>${brand.name}</span></p>
${links.length > 1 && html`<nav aria-label="${words.brands}">\n<ul>\n${links}</ul>\n</nav>\n`}</header>`;
}

function find(words: PickerWords, own: Html | undefined): Html {
  return html`<section class="find" aria-label="${words.entries}">
<form role="search" id="search">
<label for="search-field">${words.search}</label>
<input id="search-field" type="search" placeholder="${words.searchHint}" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="found">
</form>
<p>${button("new-customer", words.keyNames.newCustomer, "newCustomer", "button button-quiet")}</p>
<p id="found" role="status"></p>
<ul id="entries"${own}></ul>
</section>
`;
}

function snippet(words: PickerWords, own: Html | undefined): Html {
  const variants = snippetVariants.map((variant) => {
    const { name, about } = words.variant[variant];
    return html`<label title="${about}"><input type="radio" name="variant" value="${variant}"><span>${name}</span></label>\n`;
  });
  return html`<section class="snippet" id="snippet" aria-labelledby="subject" hidden>
<header>
<h2 id="subject"${own}></h2>
<p><a id="page" target="_blank" rel="noreferrer">${words.page}</a></p>
</header>
<aside class="notes" id="notes" aria-labelledby="notes-title" hidden>
<h3 id="notes-title">${words.notes}</h3>
<div id="notes-text"${own}></div>
</aside>
<fieldset class="variants" id="variants">
<legend>${words.variants}</legend>
${variants}</fieldset>
<fieldset class="fields" id="fields" hidden>
<legend>${words.fields}</legend>
</fieldset>
<p class="actions">
${button("copy", words.copy, "copy", "button")}
${button("add", words.add, "add", "button button-quiet")}
<button type="button" class="button button-quiet" id="copy-subject">${words.copySubject}</button>
</p>
<div class="previews">
<section aria-labelledby="rich-title">
<h3 id="rich-title">${words.rich}</h3>
<div class="letter" id="rich" tabindex="0" role="group" aria-labelledby="rich-title"></div>
</section>
<section aria-labelledby="plain-title">
<h3 id="plain-title">${words.plain}</h3>
<pre class="letter" id="plain"${own} tabindex="0" role="group" aria-labelledby="plain-title"></pre>
</section>
</div>
</section>
`;
}

function reply(words: PickerWords): Html {
  return html`<section class="reply" aria-labelledby="reply-title">
<h2 id="reply-title">${words.reply}</h2>
<p id="reply-empty">${words.empty}</p>
<ol id="reply-items"></ol>
<p class="actions" id="reply-actions" hidden>${button("copy-reply", words.copyReply, "copyReply", "button")}</p>
</section>
`;
}

/** What each key does. The script listens to them: `client/keys.ts`. */
const keyRows: Readonly<Record<keyof PickerWords["keyNames"], readonly string[]>> = {
  search: ["/", "Esc", "Ctrl K"],
  choose: ["↑", "↓"],
  open: ["Enter"],
  variant: ["Alt", "V"],
  copy: ["Ctrl", "Enter"],
  add: ["Ctrl", "Shift", "Enter"],
  copyReply: ["Alt", "C"],
  newCustomer: ["Alt", "N"],
};

function button(id: string, label: string, key: keyof typeof keyRows, className: string): Html {
  const keys = keyRows[key];
  const shortcut = keys.join("+").replace("Ctrl", "Control");
  return html`<button type="button" class="${className}" id="${id}" aria-keyshortcuts="${shortcut}">${label} <kbd aria-hidden="true">${keys.join(" ")}</kbd></button>`;
}

function keys(words: PickerWords): Html {
  const rows = Object.entries(keyRows).map(
    ([what, names]) =>
      html`<div><dt>${names.map((name) => html`<kbd>${name}</kbd> `)}</dt><dd>${words.keyNames[what as keyof typeof keyRows]}</dd></div>\n`,
  );
  return html`<footer class="site-footer">
<section aria-labelledby="keys-title">
<h2 id="keys-title">${words.keys}</h2>
<dl>
${rows}</dl>
</section>
</footer>
`;
}
