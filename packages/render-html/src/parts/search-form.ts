import { type Html, html } from "@fixbook/core";
import type { Page } from "../page.js";
import { homePath } from "../paths.js";
import { words } from "../words.js";

/**
 * The search field: `large` on the home page, `compact` in the header of the others. It is shown where scripts run; one
 * that is sent before the script has come leads to the home page, which looks the text up.
 */
export function searchForm(kind: "large" | "compact", page: Page): Html {
  const labelClass = kind === "compact" && html` class="visually-hidden"`;
  return html`<form class="search search-${kind}" role="search" action="${page.href(homePath)}#section-symptoms">
<label for="search-field"${labelClass}>${words.searchLabel}</label>
<div class="search-row"><input id="search-field" type="search" name="q" placeholder="${words.searchHint}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search">
<button type="submit" class="${kind === "large" ? "button" : "button button-quiet"}">${words.search}</button></div>
</form>
`;
}
