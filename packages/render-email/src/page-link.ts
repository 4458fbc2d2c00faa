import { type Filled, type RenderContext, wordsFor } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { linkTo } from "./rewrite/link.js";
import { labelText, type Paragraph, text } from "./snippet.js";

/** The last line of a snippet: the entry's page, under its title, or the title alone where the brand has no address. */
export function pageLink({ id, title, locale }: Filled<Entry>, { pageUrl }: RenderContext): Paragraph {
  const { words, foreign } = wordsFor(locale);
  const link = linkTo(pageUrl(`${id}/`), [text(title)]);
  const { colon } = words.signs;
  const label = labelText({ label: words.email.more, foreign, colon });
  return { type: "paragraph", role: "body", line: [label, text(colon), ...link] };
}
