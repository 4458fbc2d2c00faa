import { type Html, html } from "@fixbook/core";
import type { Entry } from "@fixbook/schema";
import { words } from "../words.js";
import { section } from "./section.js";

/** The codes, statuses and messages that lead to an entry, or undefined when it has none. */
export function signatures({ signatures: { codes, statuses, messages } }: Entry): Html | undefined {
  const groups = [
    { term: words.codes, values: codes.map((code) => html`${code}`) },
    { term: words.statuses, values: statuses.map((status) => html`${status}`) },
    { term: words.messages, values: messages.map(message) },
  ].filter(({ values }) => values.length > 0);
  if (groups.length === 0) return undefined;
  const rows = groups.map(
    ({ term, values }) => html`<dt>${term}</dt>\n${values.map((value) => html`<dd><code>${value}</code></dd>\n`)}`,
  );
  return section(2, words.signatures, html`<dl>\n${rows}</dl>\n`, { className: "signatures" });
}

/** A message, its `%name%` parts marked as standing for any text. */
function message(text: string): Html {
  const parts = text.split(/%([A-Za-z][A-Za-z0-9_-]*)%/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<var>${part}</var>` : part))}`;
}
