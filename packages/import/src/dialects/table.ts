import type { Dialect } from "./dialect.js";
import { docfx } from "./docfx.js";
import { docusaurus } from "./docusaurus.js";
import { githubWiki } from "./github-wiki.js";
import { mkdocs } from "./mkdocs.js";
import { plain } from "./plain.js";
import { runbooks } from "./runbooks.js";
import { starlight } from "./starlight.js";
import { supabase } from "./supabase.js";
import { vitepress } from "./vitepress.js";

/** Every dialect of Markdown, the most telling signs first; what has none is plain. */
export const dialects = [
  docfx,
  docusaurus,
  starlight,
  vitepress,
  mkdocs,
  supabase,
  githubWiki,
  runbooks,
  plain,
] as const satisfies readonly Dialect[];

/** The dialect of an id. */
export function dialectOf(id: string): Dialect | undefined {
  return dialects.find((dialect) => dialect.id === id);
}

/** The dialect of a folder, by its files; where none tells, by what a few of its pages hold. */
export function recogniseDialect(paths: readonly string[], texts: readonly string[]): Dialect {
  const byFile = dialects.find(({ signs }) => signs.some((sign) => paths.some((path) => sign.test(path))));
  if (byFile !== undefined) return byFile;
  const known = MARKS.map(([dialect, mark]) => ({ dialect, count: texts.filter((text) => mark.test(text)).length }));
  const [best] = known.filter(({ count }) => count * 50 >= texts.length && count > 0).sort((a, b) => b.count - a.count);
  return best?.dialect ?? plain;
}

/** What pages of a dialect hold that others hardly do. */
const MARKS: readonly (readonly [Dialect, RegExp])[] = [
  [docfx, /^(?:ms\.\w+|exl-id|appliesto):|^\s*:::image |^\s*\[!INCLUDE|\[!(?:DNL|UICONTROL) /im],
  [mkdocs, /^(?:!!!|\?\?\?\+?) \w+/m],
  [supabase, /^\+\+\+\s*$[\s\S]*^topics\s*=/m],
  [runbooks, /^##\s+Meaning\s*$[\s\S]*^##\s+(?:Impact|Diagnosis|Mitigation)\s*$/m],
  [docusaurus, /^import .* from ["']@(?:theme|site)\//m],
  [starlight, /^import .* from ["']@astrojs\/starlight/m],
];
