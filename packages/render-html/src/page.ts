import {
  createHtmlRenderer,
  createTextRenderer,
  type Html,
  type HtmlRenderer,
  html,
  inLanguage,
  labelFor,
  languageAttributes,
  oneLine,
  type PageWords,
  type RenderContext,
  type Signs,
  safeUrl,
  wordsFor,
} from "@fixbook/core";
import type { RichText, SectionId } from "@fixbook/schema";
import { entryPath, notFoundPath, relativeUrls, siteUrls } from "./paths.js";
import { siteRoot } from "./site-root.js";

/** Where a reference leads from one page. Without `url` there is nothing safe to link to. */
interface PageReference {
  readonly title: string;
  readonly url: string | undefined;
}

/** One page while it is rendered: its place in the site, and rich text whose links fit that place. */
export interface Page {
  readonly path: string;
  readonly context: RenderContext;
  readonly rich: HtmlRenderer;
  /** The same for text below a heading of the fourth level. */
  readonly deeper: HtmlRenderer;
  /**
   * The address of another artifact, as the book's links are: from the server's root, or relative to this page, other than
   * where it has no place of its own.
   */
  href(path: string): string;
  /** What an id stands for: the address of {@link href} for an entry, an absolute one for a page of an inventory. */
  reference(id: string): PageReference;
  /** Rich text as plain words on one line, without markup and addresses. */
  words(nodes: RichText): string;
  /** The language of the page, as a BCP 47 tag. */
  readonly locale: string;
  /** The words of pages. Where they stand, {@link say} says their language. */
  readonly wording: PageWords;
  /** The signs between words, in the language of {@link wording}. */
  readonly signs: Signs;
  /** Their language where it is not the page's. */
  readonly foreign: string | undefined;
  /** Words of {@link wording} as they may stand in the page; `own` is what they hold of the book. */
  say(words: string, own?: string): Html;
  /** The heading of a section. */
  label(id: SectionId): Html;
  /** For an element with an attribute of {@link wording}: what stands in it then says {@link own}. */
  readonly said: Html | undefined;
  readonly own: Html | undefined;
}

/** Makes the page of a path. */
export function createPage(path: string, context: RenderContext, locale = context.book.locale): Page {
  const href = createHref(path, context);
  const reference = (id: string): PageReference => {
    const target = context.resolve(id);
    if (target === undefined) return { title: id, url: undefined };
    return {
      title: target.title,
      url: target.kind === "entry" ? href(entryPath(target.id)) : safeUrl(target.url),
    };
  };
  const resolve = (id: string) => {
    const { title, url } = reference(id);
    return url === undefined ? undefined : { title, url };
  };
  const text = createTextRenderer(resolve, (words) => words, locale);
  const { words, foreign } = wordsFor(locale);
  return {
    path,
    context,
    rich: createHtmlRenderer(resolve, { locale, isPage: true, fileUrl: href }),
    deeper: createHtmlRenderer(resolve, { locale, isPage: true, below: 4, fileUrl: href }),
    href,
    reference,
    words: (nodes) => oneLine(text.blocks(nodes)),
    locale,
    wording: words.page,
    signs: words.signs,
    foreign,
    say: (words, own) => say(words, own, locale, foreign),
    label: (id) => {
      const found = labelFor(id, context.book, locale);
      return inLanguage(found.label, found.foreign);
    },
    said: foreign === undefined ? undefined : html` lang="${foreign}"`,
    own: foreign === undefined ? undefined : languageAttributes(locale),
  };
}

function say(words: string, own: string | undefined, locale: string, foreign: string | undefined): Html {
  const at = own === undefined || foreign === undefined ? -1 : words.indexOf(own);
  if (own === undefined || at === -1) return inLanguage(words, foreign);
  const [before, after] = [words.slice(0, at), words.slice(at + own.length)];
  return html`<span${languageAttributes(foreign)}>${before}${inLanguage(own, locale)}${after}</span>`;
}

/**
 * Where links follow addresses, those of assets do too: a server may send a page for its address without the slash at the
 * end, from where relative ones lead elsewhere. A server sends the page for lost readers in place of any other, so that its
 * links begin at the path of the brand's address, or at the server's root where it has none.
 */
function createHref(path: string, context: RenderContext): Page["href"] {
  const root = siteRoot(context) ?? "/";
  if (context.links === "site") return siteUrls(root);
  return path === notFoundPath ? (to) => root + to : relativeUrls(path);
}
