import type { FinishedFile, RenderContext } from "@fixbook/core";
import { contractVersion, type ManifestJson } from "@fixbook/schema";
import { toRecordsJson } from "./redirects-json.js";

/** What the build holds, as `manifest.json`. */
export function toManifestJson(listed: Iterable<FinishedFile>, context: RenderContext): ManifestJson {
  const { book, brand, audience, entries, sha256 } = context;
  const files = [...listed];
  return {
    contractVersion,
    book: book.id,
    brand: brand.id,
    audience,
    locale: book.locale,
    contentHash: sha256(files.map((file) => `${file.sha256}  ${file.path}\n`).join("")),
    counts: {
      areas: book.areas.length,
      entries: entries.length,
      solutions: entries.reduce((sum, { solutions }) => sum + solutions.length, 0),
      records: toRecordsJson(context).length,
      files: files.length,
    },
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  };
}
