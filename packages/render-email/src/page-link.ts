import type { Filled, RenderContext } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { labelText, type Paragraph, text } from "./snippet.js";
import { wordsFor } from "./words.js";

/** The last line of a snippet: the entry's page, under its title. */
export function pageLink({ id, title, locale }: Filled<Entry>, { pageUrl }: RenderContext): Paragraph {
  const link = { type: "link", url: pageUrl(`${id}/`), children: [text(title)] } as const;
  const { words, foreign } = wordsFor(locale);
  return { type: "paragraph", role: "body", line: [labelText({ label: words.more, foreign }), text(": "), link] };
}
