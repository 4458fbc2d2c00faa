import { type Html, html, resolveApplicability, searchIndexOf } from "@fixbook/core";
import type { Book, Entry } from "@fixbook/schema";
import type { SearchProduct } from "@fixbook/search";
import { writeApplies } from "../applies/format.js";
import type { Page } from "../page.js";

/** What the filter asks of an entry; a head has it too. */
type Applying = Pick<Entry, "appliesTo" | "locale">;

/** Whether a book declares anything that a reader could choose from. */
export function hasFilter(book: Pick<Book, "products">): boolean {
  const { products } = book;
  return products.length > 1 || products.some(({ versions, platforms }) => versions.length + platforms.length > 0);
}

/**
 * The choice of a product, one of its versions, and a platform. It is shown where scripts run; `client/applies.ts` keeps
 * what is chosen, and says how many entries are hidden. A page has one at most.
 */
export function filter(page: Page, label: string = page.wording.appliesTo): Html | undefined {
  const { book } = page.context;
  if (!hasFilter(book)) return undefined;
  const { products = [] } = searchIndexOf(book);
  const platforms = new Map(products.flatMap((product) => product.platforms.map(({ id, title }) => [id, title])));
  const { wording, say, said } = page;
  const isOne = products.length === 1 && products[0]?.versions.length === 0;
  const ofProducts = html`<select id="applies-product" autocomplete="off">
<option value=""${said}>${wording.everything}</option>
${products.map((product) => options(product, page))}</select>
`;
  const ofPlatforms = html`<select id="applies-platform" aria-label="${wording.platform}"${said}${isOne && html` data-product="${products[0]?.id ?? ""}"`} autocomplete="off">
<option value="">${wording.anyPlatform}</option>
${[...platforms].map(([id, title]) => html`<option value="${id}"${page.own}>${title}</option>\n`)}</select>
`;
  return html`<div class="applies">
<label for="applies-${isOne ? "platform" : "product"}">${say(label)}</label>
${!isOne && ofProducts}${platforms.size > 0 && ofPlatforms}${hiddenCount()}</div>
`;
}

/** A product, or in a group the product and its versions, the latest first. */
function options({ id, title, versions, platforms }: SearchProduct, { wording, said }: Page): Html {
  const runsOn = platforms.length > 0 && html` data-platforms="${platforms.map((one) => one.id).join(" ")}"`;
  if (versions.length === 0) return html`<option value="${id}"${runsOn}>${title}</option>\n`;
  const latest = [...versions].reverse();
  return html`<optgroup label="${title}">
<option value="${id}"${runsOn}${said}>${wording.anyVersion(title)}</option>
${latest.map((version) => html`<option value="${id}:${version}">${title} ${version}</option>\n`)}</optgroup>
`;
}

/** The place where the script says how many entries are hidden. */
export function hiddenCount(): Html {
  return html`<p class="applies-count"></p>\n`;
}

/** The attribute of a row, or of an article, that tells the filter what its entry is for; nothing where it is for all. */
export function appliesData(entry: Applying, { context: { book } }: Page): Html | undefined {
  const text = writeApplies(structured(entry, book));
  return text !== "" && hasFilter(book) ? html` data-applies="${text}"` : undefined;
}

/** The attribute of what stands for many entries: what those are for that are not for all, and how many are for each. */
export function appliesCounts(entries: readonly Applying[], { context: { book } }: Page): Html | undefined {
  const counts = new Map<string, number>();
  for (const entry of hasFilter(book) ? entries : []) {
    const text = writeApplies(structured(entry, book));
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const rows = [...counts].map(([text, count]) => `${count}*${text}`);
  return rows.length > 0 ? html` data-applies-each="${rows.join("|")}"` : undefined;
}

/** A line of a list that says what an entry is for. */
export function appliesLine(entry: Applying, { context: { book }, say, signs, wording }: Page): Html | undefined {
  const texts = resolveApplicability(entry, book.products).map(({ text }) => text);
  return texts.length > 0
    ? html`<p class="for">${say(wording.appliesTo)}${signs.colon}${texts.join(signs.comma)}</p>\n`
    : undefined;
}

/** What the page of an entry says to a reader who has chosen something else. The script shows it. */
export function outsideNote(entry: Applying, page: Page): Html | undefined {
  const { book } = page.context;
  if (!hasFilter(book) || structured(entry, book).length === 0) return undefined;
  const texts = resolveApplicability(entry, book.products)
    .map(({ text }) => text)
    .join(page.signs.comma);
  return html`<aside class="outside-note" aria-label="${page.wording.appliesTo}"${page.said} hidden>
<p${page.own}>${page.say(page.wording.isFor(texts), texts)}</p>
${filter(page, page.wording.youChose)}</aside>
`;
}

function structured(entry: Applying, { products }: Pick<Book, "products">) {
  return resolveApplicability(entry, products).filter((one) => "product" in one || "platform" in one);
}
