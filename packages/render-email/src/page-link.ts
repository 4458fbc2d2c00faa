import type { Filled, RenderContext } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { type Paragraph, text } from "./snippet.js";
import { words } from "./words.js";

/** The last line of a snippet: the entry's page, under its title. */
export function pageLink({ id, title }: Filled<Entry>, { pageUrl }: RenderContext): Paragraph {
  const link = { type: "link", url: pageUrl(`${id}/`), children: [text(title)] } as const;
  return { type: "paragraph", role: "body", line: [text(`${words.more}: `), link] };
}
