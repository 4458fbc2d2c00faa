import { createRenderContext, renderTarget } from "@fixbook/core";
import { fullEntry, sampleBook, sampleBytes } from "@fixbook/core/testing";
import type { Book, Brand, Entry, SnippetsLineJson, SnippetVariant, Solution } from "@fixbook/schema";
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
  const context = createRenderContext(emailRenderer, book, brand, { ...renderHost, bytesOf: sampleBytes });
  for (const { path, contents, leaks } of renderTarget(emailRenderer, context, () => false)) {
    if (leaks.length > 0) throw new Error(`${path} leaks ${leaks[0]?.text}`);
    byPath.set(path, contents);
  }
  return byPath;
}

/** The published snippets of a book, as `snippets.jsonl` holds them; those that are files too are the same there. */
export function mailsOf(book: Book, brand?: Brand): readonly Mail[] {
  const artifacts = artifactsOf({ ...book, desks: [] }, brand);
  const read = (path: string): string => {
    const contents = artifacts.get(path);
    if (contents === undefined) throw new Error(`There is no ${path}.`);
    return contents;
  };
  return linesOf(artifacts).flatMap(({ id, snippets }) =>
    snippets.map(({ variant, html, text }): Mail => {
      const mail = { id, variant, html: html.contents, text: text.contents };
      if (variant === "fix" && (read(`${id}.html`) !== mail.html || read(`${id}.txt`) !== mail.text))
        throw new Error(`The files of ${id} are not what snippets.jsonl holds.`);
      return mail;
    }),
  );
}

/** The lines of `snippets.jsonl`. */
export function linesOf(artifacts: ReadonlyMap<string, string>): readonly SnippetsLineJson[] {
  const lines = artifacts.get("snippets.jsonl")?.trim() ?? "";
  return lines === "" ? [] : lines.split("\n").map((line) => JSON.parse(line));
}

/** What is found in the artifacts of an entry in the sample book, as `<path> <rule> <variant>`. */
export function findingsOf(entry: Entry): readonly string[] {
  const book = { ...sampleBook("words"), entries: [entry] };
  const context = createRenderContext(emailRenderer, book, firstBrand(book), { ...renderHost, bytesOf: sampleBytes });
  return [...renderTarget(emailRenderer, context, () => false)].flatMap(({ path, findings = [] }) =>
    findings.map(({ type, data }) => `${path} ${type.ruleId} ${data["variant"]}`),
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
  const { prerequisites: _, ...entry } = { ...fullEntry("first", "words"), verify: [] };
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
