import { nearest, siteFindings, toDiagnostic } from "@fixbook/core";
import { type Diagnostic, startOfFile } from "@fixbook/schema";
import type { Site } from "../site/index.js";

/**
 * What is wrong with what brands add to their sites: one finding where the book has no such brand, at the first file
 * that could be published or else at the folder. `ids` are those that have a page.
 */
export function siteDiagnostics(
  sites: readonly Site[],
  brandIds: readonly string[] | undefined,
  ids: ReadonlySet<string>,
): readonly Diagnostic[] {
  return sites.flatMap(({ brand, path, files, diagnostics }) => {
    if (brandIds !== undefined && !brandIds.includes(brand)) {
      const data = { id: brand, suggestions: nearest(brand, brandIds).slice(0, 1) };
      const file = files[0]?.path ?? path;
      return [toDiagnostic(siteFindings.unknownBrand, data, { file, range: startOfFile })];
    }
    const taken = files.flatMap(({ path: file, name }) => {
      const id = name.toLowerCase();
      if (!ids.has(id)) return [];
      return [toDiagnostic(siteFindings.takenPath, { name, page: `${id}/index.html` }, { file, range: startOfFile })];
    });
    return [...diagnostics, ...taken];
  });
}
