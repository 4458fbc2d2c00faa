import { type Html, html } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import type { Page } from "../page.js";
import { section } from "./section.js";

/** The codes, statuses and messages that lead to an entry, or undefined when it has none. */
export function signatures({ signatures: { codes, statuses, messages } }: Entry, page: Page): Html | undefined {
  const { say, wording } = page;
  const groups = [
    { term: say(wording.codes), values: codes.map((code) => html`${code}`) },
    { term: say(wording.statuses), values: statuses.map((status) => html`${status}`) },
    { term: say(wording.messages), values: messages.map(message) },
  ].filter(({ values }) => values.length > 0);
  if (groups.length === 0) return undefined;
  const rows = groups.map(
    ({ term, values }) => html`<dt>${term}</dt>\n${values.map((value) => html`<dd><code>${value}</code></dd>\n`)}`,
  );
  return section(2, say(wording.signatures), html`<dl>\n${rows}</dl>\n`, { className: "signatures" });
}

/** A message, its `%name%` parts marked as standing for any text. */
function message(text: string): Html {
  const parts = text.split(/%([A-Za-z][A-Za-z0-9_-]*)%/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<var>${part}</var>` : part))}`;
}
