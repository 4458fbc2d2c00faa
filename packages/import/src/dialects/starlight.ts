import { colonBoxes } from "./common.js";
import type { Dialect } from "./dialect.js";
import { mdxBlocks, mdxInlines } from "./mdx.js";
import { plain } from "./plain.js";

/** Starlight: `:::note[Title]`, and components of its own in MDX. */
export const starlight: Dialect = {
  ...plain,
  id: "starlight",
  title: "Starlight (Astro)",
  signs: [/(?:^|\/)astro\.config\.\w+$/],
  isMdx: true,
  blocks: [...mdxBlocks, colonBoxes(/^:{3,}\s*([A-Za-z][\w-]*)[ \t]*(\[.*\]|.*)$/), ...plain.blocks],
  inlines: [...mdxInlines, ...plain.inlines],
  fields: {
    ...plain.fields,
    slug: "aliases",
    template: "settings",
    hero: "settings",
    banner: "settings",
    tableofcontents: "settings",
    editurl: "settings",
    head: "settings",
    lastupdated: "settings",
    prev: "settings",
    next: "settings",
    pagefind: "settings",
  },
  roots: ["src/content/docs", "public"],
};
