import { safeUrl } from "@fixbook/core";
import type { Image } from "@fixbook/schema";
import type { InlineRewriting } from "../rewriting.js";
import { text } from "../snippet.js";
import { linkTo } from "./link.js";

export const image: InlineRewriting<Image> = {
  becomes: "a link with the image's alternative text",
  reason: "Mail clients block images that are elsewhere, and a paste does not attach them.",
  toLine: (node) => linkTo(safeUrl(node.url), [text(node.alt)], node.title),
};
