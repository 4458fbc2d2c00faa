import {
  createHtmlRenderer,
  createTextRenderer,
  type HtmlRenderer,
  oneLine,
  type RenderContext,
  safeUrl,
} from "@fixbook/core";
import type { RichText } from "@fixbook/schema";
import { entryPath, notFoundPath, relativeUrls } from "./paths.js";

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
  /** The address of another artifact: relative to this page, or from the server's root where it has no place of its own. */
  href(path: string): string;
  /** What an id stands for: a relative address for an entry, an absolute one for a page of an inventory. */
  reference(id: string): PageReference;
  /** Rich text as plain words on one line, without markup and addresses. */
  words(nodes: RichText): string;
}

/** Makes the page of a path. */
export function createPage(path: string, context: RenderContext): Page {
  const href = path === notFoundPath ? rootUrl(context) : relativeUrls(path);
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
  const text = createTextRenderer(resolve, (words) => words);
  return {
    path,
    context,
    rich: createHtmlRenderer(resolve),
    href,
    reference,
    words: (nodes) => oneLine(text.blocks(nodes)),
  };
}

/** Addresses for a page that a server sends in place of any other: below the path at which the brand publishes. */
function rootUrl({ pageUrl }: RenderContext): (to: string) => string {
  const root = pageUrl("").replace(/^https?:\/\/[^/]*\/*/i, "/");
  return (to) => root + to;
}
