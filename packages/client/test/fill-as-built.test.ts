import {
  createBook,
  createRenderContext,
  parseBookFile,
  parseBrandFile,
  parseEntry,
  type Renderer,
  renderTarget,
} from "@fixbook/core";
import { jsonRenderer } from "@fixbook/render-json";
import { describe, expect, test } from "vitest";
import { renderHost } from "../../../test/render-host.js";
import { fill } from "../src/index.js";

const values = {
  NAME: `A & B <i>"x"</i> 'y' *z* [l](m) \`c\` %41`,
  MAIL: "a+b.c@acme.example",
  HELP: "https://acme.example/a&b(c)/",
  PHONE: "+1 (555) 01-00",
};

const entry = `---
summary: About <<NAME>>.
signatures: {messages: ["<<NAME>> said %what%"]}
appliesTo: ["<<NAME>> 2"]
also: ["no <<NAME>>"]
x-note: {of: ["<<NAME>>"]}
---

# The tea of <<NAME>> is cold

## Symptom

<<NAME>>, **<<NAME>>** and \`<<NAME>>\` at <<HELP>> by <<MAIL>> or <<PHONE>>.

| a | b |
|---|---|
| <<NAME>> | [<<NAME>>](<<HELP>>/x "<<NAME>>") |

## Cause

[Mail <<MAIL>>](mailto:<<MAIL>>?subject=<<NAME>>) or [call](tel:<<PHONE>>).

\`\`\`
<<NAME>> <<HELP>>
\`\`\`

## Fix

1. Open [the page](<<HELP>>/search?q=<<NAME>>&to=<<MAIL>>).
2. [<<MAIL>>](mailto:<<MAIL>>) and <<NAME>><<NAME>>.
`;

const settings = `id: tea
title: Tea of <<NAME>>
areas: [{id: pots, title: "Pots of <<NAME>>"}]
placeholders:
  NAME: {type: text, description: A name.}
  MAIL: {type: email, description: An address.}
  HELP: {type: url, description: Help.}
  PHONE: {type: phone, description: A number.}
support:
  contact: "Write to [<<MAIL>>](mailto:<<MAIL>>)."
brands: [acme]
`;
const brand = JSON.stringify({ name: "Acme", url: "https://help.acme.example", values });

/** The files of the book, parsed, by path. */
function build(renderer: Renderer): ReadonlyMap<string, ReturnType<typeof JSON.parse>> {
  const { book, diagnostics } = createBook({
    settings: parseBookFile({ path: "book.yaml", text: settings }),
    brands: [parseBrandFile({ path: "brands/acme.yaml", text: brand })],
    inventories: [],
    entries: [parseEntry({ path: "entries/pots/cold.md", text: entry })],
  });
  const [acme] = book?.brands ?? [];
  if (book === undefined || acme === undefined) throw new Error(`The book did not pass: ${diagnostics[0]?.message}`);
  const artifacts = renderTarget(renderer, createRenderContext(renderer, book, acme, renderHost), () => false);
  return new Map(
    [...artifacts]
      .filter(({ path }) => path.endsWith(".json"))
      .map(({ path, contents }) => [path, JSON.parse(contents)]),
  );
}

describe("what the application fills is what the build would have filled", () => {
  const built = build(jsonRenderer);
  const kept = build({ ...jsonRenderer, keeps: ["build", "app"] });

  test.each(["entries/cold.json", "book.json", "search.json", "inventory.json"])("in %s", (path) => {
    const document = kept.get(path);
    expect(document.placeholders.length).toBeGreaterThan(0);
    const filled = fill(document, values, { known });
    expect(filled.placeholders).toBeUndefined();
    expect(comparable(filled)).toEqual(comparable(built.get(path)));
  });
});

const known = {
  NAME: { type: "text" },
  MAIL: { type: "email" },
  HELP: { type: "url" },
  PHONE: { type: "phone" },
} as const;

/**
 * Without what says who fills; without Markdown, which has more than one way to escape; and without the words that the
 * search has of the other sections, in which no placeholder stands.
 */
function comparable(document: object): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value) =>
      ["markdown", "fields", "revision", "rest"].includes(key) ? undefined : value,
    ),
  );
}
