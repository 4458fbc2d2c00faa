import { createRenderContext, renderTarget } from "@fixbook/core";
import { fullEntry, sampleBook } from "@fixbook/core/testing";
import type { Book, Brand, Entry, SnippetsJson, SnippetVariant, Solution } from "@fixbook/schema";
import { renderHost } from "../../../test/render-host.js";
import { emailRenderer } from "../src/index.js";

/** Both forms of one of an entry's snippets, as published. */
export interface Mail {
  readonly id: string;
  readonly variant: SnippetVariant;
  readonly html: string;
  readonly text: string;
}

/** The artifacts of a book under its first brand, by path. Leaks are refused. */
export function artifactsOf(book: Book, brand: Brand = firstBrand(book)): ReadonlyMap<string, string> {
  const byPath = new Map<string, string>();
  const context = createRenderContext(emailRenderer, book, brand, renderHost);
  for (const { path, contents, leaks } of renderTarget(emailRenderer, context, () => false)) {
    if (leaks.length > 0) throw new Error(`${path} leaks ${leaks[0]?.text}`);
    byPath.set(path, contents);
  }
  return byPath;
}

/** The published snippets of a book, as `snippets.json` lists them. */
export function mailsOf(book: Book, brand?: Brand): readonly Mail[] {
  const artifacts = artifactsOf({ ...book, desks: [] }, brand);
  const read = (path: string): string => {
    const contents = artifacts.get(path);
    if (contents === undefined) throw new Error(`There is no ${path}.`);
    return contents;
  };
  const list: SnippetsJson = JSON.parse(read("snippets.json"));
  return list.entries.flatMap(({ id, snippets }) =>
    snippets.map(({ variant, html, text }) => ({ id, variant, html: read(html.path), text: read(text.path) })),
  );
}

/** What is found in the artifacts of an entry in the sample book, as `<path> <rule>`. */
export function findingsOf(entry: Entry): readonly string[] {
  const book = { ...sampleBook("words"), entries: [entry] };
  const context = createRenderContext(emailRenderer, book, firstBrand(book), renderHost);
  return [...renderTarget(emailRenderer, context, () => false)].flatMap(({ path, findings = [] }) =>
    findings.map(({ type }) => `${path} ${type.ruleId}`),
  );
}

/** A published snippet of an entry in the sample book. */
export function mailOf(entry: Entry, variant: SnippetVariant = "fix"): Mail {
  const book = sampleBook("words");
  const mails = mailsOf({ ...book, entries: [entry, ...book.entries.slice(1)] });
  const mail = mails.find((one) => one.id === entry.id && one.variant === variant);
  if (mail === undefined) throw new Error(`The entry has no snippet ${variant}.`);
  return mail;
}

/** Both forms of an entry that has one fix and nothing else, without the link to its page. */
export function mailOfFix(solution: Omit<Solution, "id">): Pick<Mail, "html" | "text"> {
  const { verify: _verify, ...entry } = fullEntry("first", "words");
  const { html, text } = mailOf({ ...entry, title: "Title", solutions: [{ id: "fix", ...solution }] });
  const page = "https://help.example.com/first/";
  return {
    html: html.replace(`<p dir="ltr" lang="en" style="margin:0 0 12px 0">More: <a href="${page}">Title</a></p>`, ""),
    text: text.replace(`\n\nMore: Title <${page}>\n`, ""),
  };
}

function firstBrand({ brands: [brand] }: Book): Brand {
  if (brand === undefined) throw new Error("The book has no brand.");
  return brand;
}
