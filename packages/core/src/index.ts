export { createFiller, type Filler } from "./fill.js";
export { escapeHtml, Html, type HtmlValue, html, safeUrl } from "./html.js";
export { finishArtifact, type Leak } from "./leak.js";
export { placeholderLabel } from "./placeholder.js";
export { createRenderContext, type RenderedArtifact, renderTarget } from "./render.js";
export type {
  Artifact,
  Filled,
  Reference,
  ReferenceTarget,
  RenderContext,
  Renderer,
  ResolveReference,
} from "./renderer.js";
export { createFold, type Handlers } from "./rich-text/fold.js";
export { alertLabels, createHtmlRenderer, type HtmlRenderer } from "./rich-text/to-html.js";
export { createMarkdownRenderer } from "./rich-text/to-markdown.js";
export { createTextRenderer, inlineText, type LinkText, linkInParentheses, saysAddress, type TextRenderer } from "./rich-text/to-text.js";
