import type { Block, Inline } from "@fixbook/schema";
import { alert } from "./rewrite/alert.js";
import { blockquote } from "./rewrite/blockquote.js";
import { lineBreak } from "./rewrite/break.js";
import { code } from "./rewrite/code.js";
import { strikethrough } from "./rewrite/delete.js";
import { emphasis } from "./rewrite/emphasis.js";
import { entryReference } from "./rewrite/entry-reference.js";
import { heading } from "./rewrite/heading.js";
import { inlineCode } from "./rewrite/inline-code.js";
import { link } from "./rewrite/link.js";
import { list } from "./rewrite/list.js";
import { paragraph } from "./rewrite/paragraph.js";
import { picture } from "./rewrite/picture.js";
import { placeholder } from "./rewrite/placeholder.js";
import { strong } from "./rewrite/strong.js";
import { table } from "./rewrite/table.js";
import { plainText } from "./rewrite/text.js";
import type { BlockRewriting, InlineRewriting } from "./rewriting.js";

/** Every kind of block, with what an email shows for it and why. A kind without a row does not compile. */
export const blockRewritings: { readonly [Kind in Block["type"]]: BlockRewriting<Extract<Block, { type: Kind }>> } = {
  paragraph,
  heading,
  list,
  blockquote,
  alert,
  code,
  table,
};

/** Every kind of inline node, likewise. */
export const inlineRewritings: { readonly [Kind in Inline["type"]]: InlineRewriting<Extract<Inline, { type: Kind }>> } =
  {
    text: plainText,
    emphasis,
    strong,
    delete: strikethrough,
    inlineCode,
    break: lineBreak,
    link,
    picture,
    placeholder,
    entryReference,
  };
