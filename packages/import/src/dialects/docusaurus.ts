import { colonBoxes } from "./common.js";
import type { Dialect } from "./dialect.js";
import { mdxBlocks, mdxInlines } from "./mdx.js";
import { plain } from "./plain.js";

/** Docusaurus: MDX with fenced boxes. */
export const docusaurus: Dialect = {
  ...plain,
  id: "docusaurus",
  title: "Docusaurus",
  signs: [/(?:^|\/)docusaurus\.config\.\w+$/],
  isMdx: true,
  blocks: [...mdxBlocks, colonBoxes(/^:{3,}\s*([A-Za-z][\w-]*)[ \t]*(.*)$/), ...plain.blocks],
  inlines: [...mdxInlines, ...plain.inlines],
  fields: {
    ...plain.fields,
    slug: "aliases",
    sidebar_label: "settings",
    sidebar_position: "settings",
    hide_title: "settings",
    hide_table_of_contents: "settings",
    pagination_label: "settings",
    custom_edit_url: "settings",
    image: "settings",
    last_update: "settings",
    displayed_sidebar: "settings",
  },
  roots: ["docs", "static"],
};
