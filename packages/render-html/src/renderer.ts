import type { Artifact, Html, RenderContext, Renderer } from "@fixbook/core";
import { createPage, type Page } from "./page.js";
import { areaPage } from "./pages/area.js";
import { entryPage } from "./pages/entry.js";
import { homePage } from "./pages/home.js";
import { supportPage } from "./pages/support.js";
import { areaPath, entryPath, homePath, stylesheetPath, supportPath } from "./paths.js";
import { stylesheet } from "./style/stylesheet.js";

/**
 * The HTML target: a help center without JavaScript. One page for each entry and each area, a home page, a support page
 * and one stylesheet. Links between pages are relative, so that the folder works from any address and from `file://`.
 */
export const htmlRenderer: Renderer = {
  name: "html",
  *renderEntry(entry, context) {
    yield page(entryPath(entry.id), context, (page) => entryPage(entry, page));
  },
  *renderBook(book, context) {
    yield { path: stylesheetPath, contents: stylesheet(context.brand.look.accent) };
    yield page(homePath, context, homePage);
    for (const area of book.areas) yield page(areaPath(area.id), context, (page) => areaPage(area, page));
    yield page(supportPath, context, supportPage);
  },
};

function page(path: string, context: RenderContext, render: (page: Page) => Html): Artifact {
  return { path, contents: `${render(createPage(path, context))}` };
}
