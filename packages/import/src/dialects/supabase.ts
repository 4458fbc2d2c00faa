import type { Dialect } from "./dialect.js";
import { mdxBlocks, mdxInlines } from "./mdx.js";
import { plain } from "./plain.js";

/** The troubleshooting pages of Supabase: MDX with frontmatter in TOML. */
export const supabase: Dialect = {
  ...plain,
  id: "supabase",
  title: "Supabase (MDX, TOML)",
  signs: [/(?:^|\/)content\/troubleshooting\/[^/]+\.mdx$/],
  isMdx: true,
  blocks: [...mdxBlocks, ...plain.blocks],
  inlines: [...mdxInlines, ...plain.inlines],
  fields: {
    ...plain.fields,
    topics: "labels",
    errors: "settings",
    github_url: "settings",
    date_created: "settings",
    database_id: "settings",
    api: "settings",
  },
};
