import { safeUrl } from "@fixbook/core";
import type { Picture } from "@fixbook/schema";
import type { InlineRewriting } from "../rewriting.js";
import { text } from "../snippet.js";
import { linkTo } from "./link.js";

export const picture: InlineRewriting<Picture> = {
  becomes: "a link with the picture's alternative text",
  reason: "Mail clients block pictures that are elsewhere, and a paste does not attach them.",
  toLine: (node) => linkTo(safeUrl(node.url), [text(node.alt)], node),
};
