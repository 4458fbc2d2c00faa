import { type Html, html, safeUrl } from "@fixbook/core";
import type { Page } from "../page.js";

/** The brand's picture. It says nothing to those who hear the page, since the brand's name stands beside it. */
export function logo({ context: { brand } }: Page): Html {
  const url = brand.look.logo === undefined ? undefined : safeUrl(brand.look.logo);
  if (url === undefined) return html`<span class="mark"></span>`;
  return html`<img class="logo" src="${url}" alt="" height="28" referrerpolicy="no-referrer">`;
}
