import { stepsPart } from "@fixbook/core";
import { sampleBook, smallEntry } from "@fixbook/core/testing";
import { type Block, type Book, type DeskName, deskNames, type Inline, type SnippetsJson } from "@fixbook/schema";
import fc from "fast-check";
import { Liquid } from "liquidjs";
import { micromark } from "micromark";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { realBook } from "../../../core/test/real-books.js";
import { deskIn } from "../../test/desk-files.js";
import { normalise, wordsOfFragment } from "../../test/fragment.js";
import { code, codeBlock, link, p, picture, strong, table, warning } from "../../test/nodes.js";
import { artifactsOf, linesOf } from "../../test/render.js";

const engine = new Liquid();
const liquid = (body: string) => engine.parseAndRenderSync(body);

/**
 * What each desk does to a body when it knows no variable, as far as its source or its documentation tells (email
 * reference 2.2 and 3.1). Composers that replace what is between double braces make it nothing.
 */
const interpreters: Readonly<Record<DeskName, (body: string) => string>> = {
  zendesk: liquid,
  "zendesk-dynamic-content": liquid,
  zammad: (body) => body.replace(/#\{\s{0,2}(.+?)\s{0,2}\}/g, "-"),
  // Its message model keeps Liquid out of what stands between backticks.
  chatwoot: (body) => liquid(body.replace(/`(.*?)`/gs, "{% raw %}`$1`{% endraw %}")),
  front: (body) => liquid(body.replace(/\{\{(.*?)\}\}/g, "")),
  freshdesk: liquid,
  gorgias: (body) => liquid(body.replace(/\{\{(.*?)\}\}/g, "")),
  helpscout: (body) => body.replace(/\{%(?<name>[a-zA-Z.]+)(,fallback=(?<fallback>[^}]*))?%\}/g, "$<fallback>"),
  eml: (body) => body,
};

/** The words that a customer reads, whatever the form. */
function wordsIn(body: string, form: "html" | "markdown" | "text"): string {
  const visible = body.replaceAll("\u2060", "");
  if (form === "text") return normalise(visible);
  return wordsOfFragment(form === "html" ? visible : micromark(visible));
}

/** Every body of a desk, before and after the desk has read it, with the words that it is to have. */
function readsOf(book: Book, desk: DeskName) {
  const artifacts = artifactsOf({ ...book, desks: [desk] });
  const { manifest, records } = deskIn(artifacts, desk);
  const lines = new Map(linesOf(artifacts).map(({ id, snippets }) => [id, snippets]));
  const { ask } = JSON.parse(artifacts.get("snippets.json") ?? "") as SnippetsJson;
  return records.flatMap((record, index) => {
    const { entry, variant } = manifest.records[index] ?? { variant: "fix" };
    const path = `${entry} ${variant}`;
    const published = entry === undefined ? ask : lines.get(entry)?.find((snippet) => snippet.variant === variant);
    return (["html", "markdown", "text"] as const).flatMap((form) => {
      const body = record[form];
      if (body === undefined) return [];
      const plain = published?.[form === "text" ? "text" : "html"].contents ?? "";
      return [{ path, form, body, plain: wordsIn(plain, form === "text" ? "text" : "html") }];
    });
  });
}

function expectUnchanged(book: Book, desk: DeskName): void {
  for (const { path, form, body, plain } of readsOf(book, desk))
    expect(wordsIn(interpreters[desk](body), form), `${desk} ${path}`).toBe(plain);
}

describe.each(deskNames)("%s reads nothing of its own", (desk) => {
  test.each(["looper", "peptideclients"])("in %s", (id) => expectUnchanged(realBook(id), desk));

  test("in any text, wherever it stands", () => {
    const pieces = [
      "{{",
      "}}",
      "{%",
      "%}",
      "#{",
      "%{",
      "}",
      "{",
      "#",
      "%",
      " x ",
      "raw",
      "endraw",
      "if",
      "NAME",
      "`",
      "a.b",
      ",fallback=",
      "|",
      " ",
    ];
    const words = fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((parts) => parts.join(""));
    const field = fc.constant<Inline>({ type: "placeholder", name: "ORDER_NUMBER" });
    const inline = fc.oneof(
      words,
      words.map((value) => code(value)),
      words.map((value) => strong(value)),
      words.map((value) => strong({ type: "placeholder", name: "ORDER_NUMBER" }, value)),
      words.map((value) => link("https://example.com/a", null, value)),
      words.map((value) => picture("https://example.com/a.png", value)),
      field,
    );
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.array(inline, { maxLength: 4 }).map((line) => p(...line)),
      words.map((value) => codeBlock(`x${value}\n${value}`)),
      words.map((value) => warning(p(value))),
      words.map((value) => table(["a", value], [value, "b"])),
    );
    fc.assert(
      fc.property(words, block, block, (title, cause, step) => {
        const entry = {
          ...smallEntry("a"),
          title: `T ${title}`,
          solutions: [{ id: "f", cause: [cause], fix: stepsPart([[step]]), workaround: [] }],
        };
        expectUnchanged({ ...sampleBook("words"), entries: [entry] }, desk);
      }),
      { numRuns: lawRuns(30) },
    );
  });
});

test("a draft shows what the snippet shows", async () => {
  const artifacts = artifactsOf({ ...sampleBook("{{x}} {% y %} #{z} %{w}"), desks: ["eml"] });
  const { html = "" } = await PostalMime.parse(artifacts.get("desks/eml/first.eml") ?? "");
  const words = html.replace(/(?:<br>)?<img [^>]*alt="([^"]*)"[^>]*>(?:<br>)?/g, "$1");
  expect(words).not.toBe(html);
  expect(wordsOfFragment(words)).toBe(wordsOfFragment(artifacts.get("first.html") ?? ""));
});
