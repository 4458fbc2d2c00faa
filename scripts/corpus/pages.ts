import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../../packages/core/dist/index.js";
import { checkEntries, decode } from "../../packages/engine/dist/index.js";
import { withoutEchoes } from "../../packages/lint/dist/index.js";
import type { Diagnostic } from "../../packages/schema/dist/index.js";

/** A Markdown file below the folder of a run, by its path there. The text is undefined where it is not UTF-8. */
export interface Page {
  readonly path: string;
  readonly text: string | undefined;
}

/** A page with all that the gate finds in it. */
export interface CheckedPage extends SourceFile {
  readonly diagnostics: readonly Diagnostic[];
}

/** Every Markdown file below a folder, in the order of their paths. */
export function readPages(folder: string): readonly Page[] {
  return globSync("**/*.md", { cwd: folder })
    .sort()
    .map((path) => {
      const text = decode(readFileSync(join(folder, path)));
      return { path, text: typeof text === "string" ? text : undefined };
    });
}

/** The pages that are UTF-8, as sources. */
export function sourcesOf(pages: readonly Page[]): readonly SourceFile[] {
  return pages.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/** Checks pages as the gate checks entries. Rules about books need a book, and say nothing of them. */
export async function checkPages(sources: readonly SourceFile[]): Promise<readonly CheckedPage[]> {
  const checked = await checkEntries(sources.map((source) => ({ source })));
  return sources.map((source, index) => ({
    ...source,
    diagnostics: withoutEchoes(checked[index]?.diagnostics ?? []),
  }));
}
