import { type Html, html } from "@fixbook/core";
import type { Page } from "../page.js";
import { homePath } from "../paths.js";

/**
 * The search field: `large` in the content of a page, `compact` in the header of the others. It is shown where scripts run;
 * one that is sent before the script has come, or where it does not come, leads to the symptoms of the home page.
 */
export function searchForm(kind: "large" | "compact", page: Page): Html {
  const labelClass = kind === "compact" && html` class="visually-hidden"`;
  // What is typed into the field is not in the language of a foreign hint.
  const hint = page.foreign === undefined && html` placeholder="${page.wording.searchHint}"`;
  return html`<form class="search search-${kind}" role="search" action="${page.href(homePath)}#section-symptoms">
<label for="search-field"${labelClass}>${page.say(page.wording.searchLabel)}</label>
<div class="search-row"><input id="search-field" type="search" name="q"${hint} autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search">
<button type="submit" class="${kind === "large" ? "button" : "button button-quiet"}">${page.say(page.wording.search)}</button></div>
</form>
`;
}
