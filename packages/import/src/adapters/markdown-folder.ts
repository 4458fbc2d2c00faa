import { compareText, fileSlug, slugProblem } from "@fixbook/schema";
import type { Dialect } from "../dialects/dialect.js";
import { keyOfPath } from "../links/resolve.js";
import type { FoundPages, Page, Parent } from "../page.js";

/** A text of an input. */
export interface InputText {
  /** With forward slashes, relative to the input. */
  readonly path: string;
  readonly text: string;
}

/** The pages of a folder of Markdown. Parts that pages share, and pages that only list others, are none. */
export function pagesOfFolder(texts: readonly InputText[], _dialect: Dialect): FoundPages {
  const redirects = redirectsIn(texts);
  const pages = texts
    .filter(({ path }) => PAGE.test(path) && !SHARED.test(path))
    .map(({ path, text }): Page => {
      const parents = path
        .split("/")
        .slice(0, -1)
        .map((name): Parent => ({ id: name, title: name }));
      return {
        sourceId: path,
        path,
        body: { kind: "markdown", text },
        labels: [],
        parents,
        aliases: redirects.get(keyOfPath(path)) ?? [],
        texts: [],
      };
    })
    .sort((a, b) => compareText(a.sourceId, b.sourceId));
  return { pages, refused: [] };
}

const PAGE = /\.(?:md|mdx|markdown)$/i;
/** What is part of other pages, of the site, or of the repository. */
const SHARED =
  /(?:^|\/)(?:_?includes?|_partials|_shared|snippets|templates?|node_modules|\.[^/]+)\/|(?:^|\/)_[^/]*$|(?:^|\/)(?:README|CONTRIBUTING|CHANGELOG|LICENSE|SECURITY|CODE_OF_CONDUCT|SUMMARY|TOC|index)\.(?:md|mdx|markdown)$/i;

/** Earlier names of pages, by the page: of the files in which systems keep redirects. */
function redirectsIn(texts: readonly InputText[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const name = from
      .replace(/[?#].*$/, "")
      .replace(/\/+$/, "")
      .replace(/^.*\//, "")
      .replace(/\.(?:mdx?|html?)$/i, "");
    const alias = fileSlug(name);
    if (slugProblem(alias) !== undefined || alias === fileSlug(to.replace(/^.*\//, ""))) return;
    const key = keyOfPath(to.replace(/[?#].*$/, "").replace(/^\//, ""));
    for (const { path } of texts) {
      const own = keyOfPath(path);
      if (own === key || own.endsWith(`/${key}`) || key.endsWith(`/${own}`)) {
        const list = found.get(own) ?? [];
        if (!list.includes(alias)) found.set(own, [...list, alias]);
        return;
      }
    }
  };
  for (const { path, text } of texts) {
    if (/(?:^|\/)\.openpublishing\.redirection[\w.-]*\.json$/.test(path)) {
      for (const [, from = "", to = ""] of text.matchAll(
        /"source_path(?:_from_root)?"\s*:\s*"([^"]+)"\s*,\s*"redirect_url"\s*:\s*"([^"]+)"/g,
      ))
        add(from, to);
    } else if (/(?:^|\/)_redirects$/.test(path)) {
      for (const [, from = "", to = ""] of text.matchAll(/^(\/\S+)[ \t]+(\/\S+)/gm)) add(from, to);
    }
  }
  return found;
}
